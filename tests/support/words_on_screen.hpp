#pragma once

#include "app/window/imgui/imgui_fonts.hpp"
#include "tests/support/desktop.hpp"

#include <imgui.h>

#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

// Finds what panels and menus say on a picture of the screen, by the very letters that they are drawn with: a test says
// what it clicks, and not where that stands.
namespace test {

/// Words as they are drawn in one font: how much ink each pixel has, 0 to 255.
struct InkedWords {
    int width = 0;
    int height = 0;
    std::vector<int> ink;
    int darkest = 0;  ///< position of the pixel with most ink

    int at(int x, int y) const { return ink[static_cast<std::size_t>(y * width + x)]; }
};

/// Letters one after the other, whole pixels wide, as Dear ImGui sets them.
inline InkedWords inked_words(ImFontAtlas& atlas, const ImFont& font, const std::string& words) {
    unsigned char* pixels = nullptr;
    int columns = 0;
    int rows = 0;
    atlas.GetTexDataAsRGBA32(&pixels, &columns, &rows);
    InkedWords found;
    std::vector<const ImFontGlyph*> glyphs;
    for (const char* at = words.c_str(); *at != 0;) {
        unsigned int letter = static_cast<unsigned char>(*at);
        if (letter < 0x80) {
            ++at;
        } else if (letter < 0xE0) {
            letter = (letter & 0x1FU) << 6U | (static_cast<unsigned char>(at[1]) & 0x3FU);
            at += 2;
        } else {
            letter = (letter & 0x0FU) << 12U | (static_cast<unsigned char>(at[1]) & 0x3FU) << 6U |
                     (static_cast<unsigned char>(at[2]) & 0x3FU);
            at += 3;
        }
        glyphs.push_back(font.FindGlyph(static_cast<ImWchar>(letter)));
        found.width += static_cast<int>(glyphs.back()->AdvanceX);
    }
    found.width += 2;
    found.height = static_cast<int>(font.FontSize);
    found.ink.resize(static_cast<std::size_t>(found.width * found.height));
    int pen = 0;
    for (const auto* glyph : glyphs) {
        const int left = static_cast<int>(glyph->U0 * static_cast<float>(columns) + 0.5F);
        const int top = static_cast<int>(glyph->V0 * static_cast<float>(rows) + 0.5F);
        for (int y = 0; y < static_cast<int>(glyph->Y1 - glyph->Y0); ++y)
            for (int x = 0; x < static_cast<int>(glyph->X1 - glyph->X0); ++x) {
                const int to_x = pen + static_cast<int>(glyph->X0) + x;
                const int to_y = static_cast<int>(glyph->Y0) + y;
                if (to_x < 0 || to_x >= found.width || to_y < 0 || to_y >= found.height) continue;
                auto& ink = found.ink[static_cast<std::size_t>(to_y * found.width + to_x)];
                ink = std::max(ink, static_cast<int>(pixels[((top + y) * columns + left + x) * 4 + 3]));
            }
        pen += static_cast<int>(glyph->AdvanceX);
    }
    found.darkest =
        static_cast<int>(std::max_element(found.ink.begin(), found.ink.end()) - found.ink.begin());
    return found;
}

inline int green(const viewer::Raster& screen, int x, int y) { return screen.row(y)[4 * x + 1]; }

/// Whether the words stand there, whatever their colour and that of the ground.
inline bool stand_at(const viewer::Raster& screen, const InkedWords& words, int left, int top) {
    constexpr int least_contrast = 80;
    const int ground = green(screen, left, top);
    const int inked = green(screen, left + words.darkest % words.width, top + words.darkest / words.width);
    if (std::abs(inked - ground) < least_contrast) return false;
    const int tolerance = std::abs(inked - ground) / 5;
    const int most = words.ink[static_cast<std::size_t>(words.darkest)];
    int wrong = 0;
    const int most_wrong = words.width * words.height / 50;
    for (int y = 0; y < words.height; ++y)
        for (int x = 0; x < words.width; ++x) {
            const int expected = ground + (inked - ground) * words.at(x, y) / most;
            wrong += std::abs(green(screen, left + x, top + y) - expected) > tolerance ? 1 : 0;
            if (wrong > most_wrong) return false;
        }
    return true;
}

constexpr viewer::PageRect whole_screen{0, 0, Desktop::width, Desktop::height};

/// The middle of the first place, from the top, where these words stand in the type of panels, `type` times as large as
/// usual; nothing where they do not.
inline std::optional<viewer::PagePoint> words_at(const viewer::Raster& screen, const std::string& text,
                                                 const viewer::PageRect& within = whole_screen,
                                                 double type = 1) {
    static viewer::ImguiFonts fonts;
    fonts.make(type, viewer::ImguiFonts::Letters::all);
    for (const auto* font : {fonts.set().body, fonts.set().small, fonts.set().bold, fonts.set().small_bold}) {
        const auto words = inked_words(fonts.atlas(), *font, text);
        for (int y = static_cast<int>(within.top); y + words.height <= within.bottom(); ++y)
            for (int x = static_cast<int>(within.left); x + words.width <= within.right(); ++x)
                if (stand_at(screen, words, x, y))
                    return viewer::PagePoint{x + words.width / 2.0, y + words.height / 2.0};
    }
    return std::nullopt;
}

/// Waits until the words stand there: a busy machine is slow.
inline viewer::PagePoint wait_for_words(const Desktop& desktop, const std::string& text,
                                        const viewer::PageRect& within = whole_screen, double type = 1) {
    for (int tries = 0; tries < 30; ++tries) {
        if (const auto at = words_at(desktop.picture(), text, within, type)) return *at;
        pause(0.2);
    }
    FAIL("nowhere does it say: " << text);
    return {};
}

/// Clicks on words, and takes the pointer away, so that no tip covers what comes.
inline void click_on(Desktop& desktop, const std::string& text, const viewer::PageRect& within = whole_screen,
                     double type = 1) {
    const auto at = wait_for_words(desktop, text, within, type);
    UNSCOPED_INFO("clicked on " << text << " at " << at.x << ", " << at.y);
    desktop.click(at.x, at.y);
    desktop.point_away();
    desktop.settled();
}

}  // namespace test
