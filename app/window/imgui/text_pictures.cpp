#include "app/window/imgui/text_pictures.hpp"

#include "app/paint/raster_painter.hpp"
#include "app/scene/characters.hpp"
#include "app/scene/font_metrics.hpp"
#include "app/scene/text_flow.hpp"
#include "app/ui/fonts.hpp"
#include "app/window/imgui/imgui_fonts.hpp"

#include <SFML/OpenGL.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <vector>

// What ImGui calls its own functions by, and those that stand in their place: `--wrap` of the linker.
ImVec2 real_text_size(const ImFont* font, float size, float most_width, float wrap_width, const char* begin,
                      const char* end,
                      const char** remaining) __asm__("__real__ZNK6ImFont13CalcTextSizeAEfffPKcS1_PS1_");
ImVec2 wrapped_text_size(const ImFont* font, float size, float most_width, float wrap_width,
                         const char* begin, const char* end,
                         const char** remaining) __asm__("__wrap__ZNK6ImFont13CalcTextSizeAEfffPKcS1_PS1_");
void real_add_text(
    ImDrawList* list, const ImFont* font, float size, const ImVec2& at, ImU32 colour, const char* begin,
    const char* end, float wrap_width,
    const ImVec4* clip) __asm__("__real__ZN10ImDrawList7AddTextEPK6ImFontfRK6ImVec2jPKcS7_fPK6ImVec4");
void wrapped_add_text(
    ImDrawList* list, const ImFont* font, float size, const ImVec2& at, ImU32 colour, const char* begin,
    const char* end, float wrap_width,
    const ImVec4* clip) __asm__("__wrap__ZN10ImDrawList7AddTextEPK6ImFontfRK6ImVec2jPKcS7_fPK6ImVec4");
void wrapped_add_plain_text(ImDrawList* list, const ImVec2& at, ImU32 colour, const char* begin,
                            const char* end) __asm__("__wrap__ZN10ImDrawList7AddTextERK6ImVec2jPKcS4_");

namespace viewer {

namespace {

constexpr std::size_t most_pictures = 2000;

TextPictures*& in_use() {
    static TextPictures* pictures = nullptr;
    return pictures;
}

double letter_size(float line_height) { return line_height / line_per_em; }

Weight weight_of(bool bold) { return bold ? Weight::bold : Weight::regular; }

std::vector<std::string> lines_of(std::string_view utf8, double size, Weight weight, float wrap_width) {
    std::vector<std::string> lines;
    for (std::size_t from = 0; from <= utf8.size();) {
        const auto end = std::min(utf8.find('\n', from), utf8.size());
        const std::string paragraph(utf8.substr(from, end - from));
        from = end + 1;
        if (wrap_width <= 0) {
            lines.push_back(paragraph);
            continue;
        }
        auto more = wrapped_lines(paragraph, size, weight, wrap_width);
        more.resize(std::max<std::size_t>(more.size(), 1));
        lines.insert(lines.end(), more.begin(), more.end());
    }
    return lines;
}

/// How many bytes of a line are at most so wide.
std::size_t bytes_within(std::string_view line, double size, Weight weight, double most_width) {
    std::size_t end = 0;
    while (end < line.size()) {
        const auto next = end + cluster_length(line.substr(end));
        if (text_width(line.substr(0, next), size, weight) > most_width) {
            break;
        }
        end = next;
    }
    return end;
}

/// How opaque each pixel of a raster is, for a texture that takes its colour from where it is drawn.
unsigned texture_of(const Raster& raster) {
    std::vector<std::uint8_t> opacity;
    opacity.reserve(static_cast<std::size_t>(raster.width) * static_cast<std::size_t>(raster.height));
    for (int y = 0; y < raster.height; ++y) {
        for (int x = 0; x < raster.width; ++x) {
            opacity.push_back(raster.row(y)[4 * x + 3]);
        }
    }
    GLuint texture = 0;
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_ALPHA8, raster.width, raster.height, 0, GL_ALPHA, GL_UNSIGNED_BYTE,
                 opacity.data());
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
    glBindTexture(GL_TEXTURE_2D, 0);
    return texture;
}

/// A whole number of pixels, of which old cards want powers of two.
int room_for_pixels(double length) {
    return static_cast<int>(std::bit_ceil(static_cast<unsigned>(std::ceil(std::max(length, 1.0)))));
}

/// Has the cursor of a field stand where these letters do.
void tell_advances(const ImFont& font, float size, Weight weight, std::string_view utf8) {
    auto& advances = const_cast<ImFont&>(font).IndexAdvanceX;
    while (!utf8.empty()) {
        const auto before = utf8;
        const auto character = geodata::take_character(utf8);
        const auto at = static_cast<int>(character);
        if (character > 0xFFFF || font.FindGlyphNoFallback(static_cast<ImWchar>(character)) != nullptr) {
            continue;
        }
        if (advances.Size <= at) {
            advances.resize(at + 1, font.FallbackAdvanceX);
        }
        const auto letter = before.substr(0, before.size() - utf8.size());
        advances[at] = static_cast<float>(text_width(letter, letter_size(size), weight));
    }
}

}  // namespace

TextPictures::TextPictures(const FontSet& fonts) : fonts_(fonts) { in_use() = this; }

TextPictures::~TextPictures() {
    in_use() = nullptr;
    clear();
}

void TextPictures::clear() {
    for (const auto& [key, picture] : pictures_) {
        glDeleteTextures(1, &picture.texture);
    }
    pictures_.clear();
}

void TextPictures::begin_frame(bool fresh_fonts) {
    if (fresh_fonts || pictures_.size() > most_pictures) {
        clear();
    }
}

bool TextPictures::are_needed(const ImFont& font, std::string_view utf8) {
    while (!utf8.empty()) {
        if (static_cast<unsigned char>(utf8.front()) < 0x80) {
            utf8.remove_prefix(1);
            continue;
        }
        const auto character = geodata::take_character(utf8);
        if (character > 0xFFFF || font.FindGlyphNoFallback(static_cast<ImWchar>(character)) == nullptr) {
            return true;
        }
    }
    return false;
}

bool TextPictures::is_bold(const ImFont& font) const {
    return &font == fonts_.bold || &font == fonts_.small_bold || &font == fonts_.title_bold;
}

ImVec2 TextPictures::size_of(const ImFont& font, float size, float most_width, float wrap_width,
                             std::string_view utf8, std::size_t& fitting) const {
    const double letters = letter_size(size);
    const auto weight = weight_of(is_bold(font));
    const auto lines = lines_of(utf8, letters, weight, wrap_width);
    double width = 0;
    for (const auto& line : lines) {
        width = std::max(width, text_width(line, letters, weight));
    }
    fitting = utf8.size();
    if (lines.size() == 1 && width > most_width) {
        fitting = bytes_within(utf8, letters, weight, most_width);
        width = text_width(utf8.substr(0, fitting), letters, weight);
    }
    return {static_cast<float>(width), size * static_cast<float>(std::max<std::size_t>(lines.size(), 1))};
}

void TextPictures::draw(ImDrawList& list, const ImFont& font, float size, ImVec2 at, ImU32 colour,
                        std::string_view utf8, float wrap_width, const ImVec4* clip) {
    if (clip != nullptr) {
        list.PushClipRect({clip->x, clip->y}, {clip->z, clip->w}, true);
    }
    const float left = std::floor(at.x);
    float top = std::floor(at.y);
    for (const auto& line : lines_of(utf8, letter_size(size), weight_of(is_bold(font)), wrap_width)) {
        const bool seen = top < list.GetClipRectMax().y && top + size > list.GetClipRectMin().y;
        if (seen && !line.empty()) {
            const auto& picture = picture_of(font, size, line);
            const float baseline = top + std::round(font.Ascent * size / font.FontSize);
            const ImVec2 from{left + static_cast<float>(picture.left),
                              baseline + static_cast<float>(picture.top)};
            const ImVec2 to{from.x + static_cast<float>(picture.width),
                            from.y + static_cast<float>(picture.height)};
            const auto texture = static_cast<std::uintptr_t>(picture.texture);
            list.AddImage(reinterpret_cast<ImTextureID>(texture), from, to, {0, 0}, {1, 1}, colour);
        }
        top += size;
    }
    if (clip != nullptr) {
        list.PopClipRect();
    }
}

const TextPictures::Picture& TextPictures::picture_of(const ImFont& font, float size,
                                                      const std::string& line) {
    const bool bold = is_bold(font);
    const auto key = std::tuple(line, size, bold);
    if (const auto known = pictures_.find(key); known != pictures_.end()) {
        return known->second;
    }
    const double letters = letter_size(size);
    const auto shaped = shaped_line(line, weight_of(bold));
    const int beside = static_cast<int>(std::ceil(std::max(0.3, shaped->beyond) * letters));
    const int above = static_cast<int>(std::ceil(std::max(1.2, shaped->above) * letters));
    const int below = static_cast<int>(std::ceil(std::max(0.4, shaped->below) * letters));
    Raster raster(room_for_pixels(text_width(line, letters, weight_of(bold)) + 2 * beside),
                  room_for_pixels(above + below));
    const Item item{Role::card, no_subject,
                    Text{{static_cast<double>(beside), static_cast<double>(above)},
                         line,
                         letters,
                         weight_of(bold),
                         {255, 255, 255, 255},
                         0,
                         {},
                         0}};
    paint_over(raster, {&item, 1}, 1);
    tell_advances(font, size, weight_of(bold), line);
    const Picture picture{texture_of(raster), raster.width, raster.height, -beside, -above};
    return pictures_.emplace(key, picture).first->second;
}

}  // namespace viewer

namespace {

std::string_view text_between(const char* begin, const char* end) {
    return {begin, end != nullptr ? static_cast<std::size_t>(end - begin) : std::strlen(begin)};
}

bool shown_as_pictures(const ImFont& font, std::string_view utf8) {
    return viewer::in_use() != nullptr && viewer::TextPictures::are_needed(font, utf8);
}

}  // namespace

ImVec2 wrapped_text_size(const ImFont* font, float size, float most_width, float wrap_width,
                         const char* begin, const char* end, const char** remaining) {
    const auto text = text_between(begin, end);
    if (!shown_as_pictures(*font, text)) {
        return real_text_size(font, size, most_width, wrap_width, begin, end, remaining);
    }
    std::size_t fitting = 0;
    const auto needed = viewer::in_use()->size_of(*font, size, most_width, wrap_width, text, fitting);
    if (remaining != nullptr) {
        *remaining = begin + fitting;
    }
    return needed;
}

void wrapped_add_text(ImDrawList* list, const ImFont* font, float size, const ImVec2& at, ImU32 colour,
                      const char* begin, const char* end, float wrap_width, const ImVec4* clip) {
    const ImFont& used = font != nullptr ? *font : *ImGui::GetFont();
    const float height = size > 0 ? size : ImGui::GetFontSize();
    const auto text = text_between(begin, end);
    if (!shown_as_pictures(used, text)) {
        real_add_text(list, font, size, at, colour, begin, end, wrap_width, clip);
    } else if ((colour & IM_COL32_A_MASK) != 0) {
        viewer::in_use()->draw(*list, used, height, at, colour, text, wrap_width, clip);
    }
}

void wrapped_add_plain_text(ImDrawList* list, const ImVec2& at, ImU32 colour, const char* begin,
                            const char* end) {
    wrapped_add_text(list, nullptr, 0, at, colour, begin, end, 0, nullptr);
}
