#pragma once

#include "app/scene/display_list.hpp"

#include <cstdint>
#include <string>

struct hb_font_t;

namespace viewer {

/// One font of a file, opened once and kept until the program ends; any thread may use it. Lengths are in em.
class Font {
public:
    /// Throws geodata::Error when the file is no font. `index` counts the fonts of a collection.
    Font(std::string file, int index, std::string family);
    ~Font();
    Font(const Font&) = delete;
    Font& operator=(const Font&) = delete;

    const std::string& file() const { return file_; }
    int index() const { return index_; }
    /// As style sheets name it: `Noto Sans Hebrew`.
    const std::string& family() const { return family_; }
    /// The glyph of a character; 0, which is the mark of a missing letter, where the font lacks it.
    std::uint32_t glyph_of(char32_t character) const;
    double advance_of(std::uint32_t glyph) const;
    double units_per_em() const { return units_per_em_; }
    /// For HarfBuzz, with the units of the font.
    hb_font_t* for_shaping() const { return font_; }

private:
    std::string file_;
    int index_;
    std::string family_;
    hb_font_t* font_ = nullptr;
    double units_per_em_ = 1000;
};

/// Noto Sans, in which all is set that it has, and Noto Sans Armenian beside it. Throw geodata::Error when the fonts of the package
/// fonts-noto-core are not installed; the sentence says how to install them.
const Font& base_font(Weight weight);
const Font& armenian_font(Weight weight);

/// The font for a letter that neither of these has: of the installed ones with that letter a Noto Sans before others,
/// and where several are alike, the one that the machine's settings prefer (fontconfig). Null when there is none.
const Font* other_font(char32_t character, Weight weight);

/// Path of the font file for a weight, or of the Armenian font. Throws as `base_font`.
std::string font_file(Weight weight, bool armenian_font = false);

}  // namespace viewer
