#include "app/window/imgui/imgui_fonts.hpp"

#include "app/scene/fonts.hpp"

#include <imgui.h>
#include <imgui_freetype.h>

#include <algorithm>
#include <cmath>

namespace viewer {
namespace {

/// What menus and most maps need: few enough not to delay the first picture.
constexpr ImWchar first_glance[] = {
    0x20,   0x7E,    // English
    0xA0,   0xFF,    // Latin-1
    0x11E,  0x11F,   // Ğ ğ
    0x130,  0x131,   // İ ı
    0x15E,  0x15F,   // Ş ş
    0x18F,  0x18F,   // Ə
    0x259,  0x259,   // ə
    0x2009, 0x2026,  // thin space, dashes, quotation marks, bullet, ellipsis
    0x202F, 0x202F,  // narrow no-break space
    0,
};

/// What Noto Sans has of most maps. What else is met is drawn by `TextPictures`.
constexpr ImWchar all_letters[] = {
    0x20,   0x24F,   // Latin with Extended-A and Extended-B
    0x259,  0x259,   // ə
    0x2B0,  0x2DD,   // modifier letters
    0x400,  0x4FF,   // Cyrillic
    0x2000, 0x20BF,  // punctuation, superscripts, currency
    0x2116, 0x2122,  // № ™
    0x215B, 0x215E,  // eighths
    0,
};

constexpr ImWchar armenian_letters[] = {0x530, 0x58F, 0xFB13, 0xFB17, 0};

ImFont* add(ImFontAtlas& atlas, Weight weight, double pixels, bool all) {
    const auto line = static_cast<float>(pixels * line_per_em);
    ImFontConfig config;
    ImFont* font =
        atlas.AddFontFromFileTTF(font_file(weight).c_str(), line, &config, all ? all_letters : first_glance);
    if (!all) return font;
    config.MergeMode = true;
    return atlas.AddFontFromFileTTF(font_file(weight, true).c_str(), line, &config, armenian_letters);
}

}  // namespace

ImguiFonts::ImguiFonts() : atlas_(std::make_unique<ImFontAtlas>()) {}
ImguiFonts::~ImguiFonts() = default;

bool ImguiFonts::make(double text_scale, Letters letters) {
    const int body_pixels = std::max(6, static_cast<int>(std::lround(body_size * text_scale)));
    if (body_pixels == body_pixels_ && letters_ >= letters) return false;
    atlas_->Clear();
    atlas_->FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    // Crisp baselines without changing widths.
    atlas_->FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
    const bool all = letters == Letters::all;
    const double scale = body_pixels / double{body_size};
    set_.body = add(*atlas_, Weight::regular, body_size * scale, all);
    set_.bold = add(*atlas_, Weight::bold, body_size * scale, all);
    set_.small = add(*atlas_, Weight::regular, small_size * scale, all);
    set_.small_bold = add(*atlas_, Weight::bold, small_size * scale, all);
    static_assert(title_size == body_size);  // else titles need letters of their own
    set_.title = set_.body;
    set_.title_bold = set_.bold;
    unsigned char* pixels = nullptr;  // drawn here, and kept by the atlas for the texture
    int width = 0;
    int height = 0;
    atlas_->GetTexDataAsRGBA32(&pixels, &width, &height);
    body_pixels_ = body_pixels;
    letters_ = letters;
    return true;
}

}  // namespace viewer
