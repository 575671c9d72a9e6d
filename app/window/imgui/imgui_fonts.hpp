#pragma once

#include "app/ui/fonts.hpp"

#include <memory>

struct ImFontAtlas;

namespace viewer {

/// ImGui gives a font's size as the height from descender to ascender: 1.069 + 0.293 em in Noto Sans.
constexpr double line_per_em = 1.362;

/// The fonts of a `FontSet` in an atlas for ImGui. Needs neither OpenGL nor a context of ImGui's, so that they can be
/// made while the window opens. Not for two threads at once.
class ImguiFonts {
public:
    /// For an early picture the letters of western and Turkic Latin are enough; then come all of Latin, Cyrillic
    /// and Armenian.
    enum class Letters { none, first_glance, all };

    ImguiFonts();
    ~ImguiFonts();
    ImguiFonts(const ImguiFonts&) = delete;
    ImguiFonts& operator=(const ImguiFonts&) = delete;

    /// Makes the fonts for a text scale, unless they are there with these letters. Returns whether the atlas has a new
    /// picture. Throws geodata::Error when a font file is missing.
    bool make(double text_scale, Letters letters);
    ImFontAtlas& atlas() { return *atlas_; }
    const FontSet& set() const { return set_; }

private:
    std::unique_ptr<ImFontAtlas> atlas_;
    FontSet set_;
    Letters letters_ = Letters::none;
    int body_pixels_ = 0;
};

}  // namespace viewer
