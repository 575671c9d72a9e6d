#include "app/scene/font_metrics.hpp"

#include "geodata/base/error.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <utility>

namespace viewer {
namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr char32_t thin_space = 0x2009;

/// Takes one character off the front of `rest`; malformed bytes give U+FFFD, one for each broken sequence.
char32_t take_character(std::string_view& rest) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(rest[i]); };
    const unsigned lead = byte(0);
    const std::size_t length = lead < 0x80   ? 1
                               : lead < 0xC2 ? 0
                               : lead < 0xE0 ? 2
                               : lead < 0xF0 ? 3
                               : lead < 0xF5 ? 4
                                             : 0;
    char32_t character = length == 1 ? lead : lead & (0x7Fu >> length);
    std::size_t used = 1;
    for (; used < length && used < rest.size() && (byte(used) & 0xC0) == 0x80; ++used)
        character = character << 6 | (byte(used) & 0x3F);
    const bool whole = length > 0 && used == length;
    rest.remove_prefix(used);
    const bool overlong = (length == 3 && character < 0x800) || (length == 4 && character < 0x10000);
    const bool outside = character > 0x10FFFF || (character >= 0xD800 && character <= 0xDFFF);
    return whole && !overlong && !outside ? character : replacement;
}

/// The advances of one font file in em, for every character it has, sorted by character. Read once as a
/// whole, so that afterwards any thread may look up without a lock.
class AdvanceTable {
public:
    explicit AdvanceTable(const std::string& file) {
        FT_Library opened = nullptr;
        if (FT_Init_FreeType(&opened) != 0) throw geodata::Error("FreeType cannot start: out of memory?");
        const std::unique_ptr<FT_LibraryRec_, decltype(&FT_Done_FreeType)> library(opened, FT_Done_FreeType);
        FT_Face face = nullptr;
        if (FT_New_Face(library.get(), file.c_str(), 0, &face) != 0)
            throw geodata::Error(file +
                                 ": this font cannot be read; install the package fonts-noto-core again");
        read(face);
        FT_Done_Face(face);
    }

    /// In em; negative where the font lacks the character.
    double find(char32_t character) const {
        const auto found = std::ranges::lower_bound(advances_, character, {}, &Entry::first);
        return found != advances_.end() && found->first == character ? found->second : -1;
    }

private:
    using Entry = std::pair<char32_t, float>;

    void read(FT_Face face) {
        FT_UInt glyph = 0;
        for (FT_ULong c = FT_Get_First_Char(face, &glyph); glyph != 0;
             c = FT_Get_Next_Char(face, c, &glyph)) {
            FT_Fixed units = 0;
            if (FT_Get_Advance(face, glyph, FT_LOAD_NO_SCALE, &units) == 0)
                advances_.emplace_back(static_cast<char32_t>(c),
                                       static_cast<float>(units) / face->units_per_EM);
        }
    }

    std::vector<Entry> advances_;
};

const AdvanceTable& table(Weight weight, bool fallback) {
    if (weight == Weight::bold) {
        static const AdvanceTable bold(font_file(Weight::bold));
        if (!fallback) return bold;
        static const AdvanceTable armenian_bold(font_file(Weight::bold, true));
        return armenian_bold;
    }
    static const AdvanceTable regular(font_file(Weight::regular));
    if (!fallback) return regular;
    static const AdvanceTable armenian(font_file(Weight::regular, true));
    return armenian;
}

/// Spaces that a font may lack; they draw nothing, so only their width counts.
double blank_advance(char32_t character, Weight weight) {
    if (character < 0x20 || character == 0x7F || character == 0xA0) return table(weight, false).find(U' ');
    if (character == 0x202F || character == thin_space)
        return std::max(table(weight, false).find(thin_space), 0.2);
    const bool invisible = character == 0x200B || character == 0x2060 || character == 0xFEFF;
    return invisible ? 0 : -1;
}

struct Advance {
    char32_t character;
    double em;
    bool fallback;
};

/// Noto Sans of 2020 has no minus sign; an en dash looks much the same.
char32_t look_alike(char32_t character, Weight weight) {
    return character == 0x2212 && table(weight, false).find(character) < 0 ? 0x2013 : character;
}

/// Noto Sans, then a blank of known width, then the Armenian font, then the replacement character.
Advance advance_of(char32_t wanted, Weight weight) {
    const char32_t character = look_alike(wanted, weight);
    if (const double em = table(weight, false).find(character); em >= 0) return {character, em, false};
    if (const double em = blank_advance(character, weight); em >= 0) return {U' ', em, false};
    if (const double em = table(weight, true).find(character); em >= 0) return {character, em, true};
    return {replacement, std::max(table(weight, false).find(replacement), 0.0), false};
}

/// `visit(advance, offset)` for every character; returns the width of the whole line, without the letter space
/// that would follow its last character.
template <class Visit>
double walk(std::string_view rest, double size, Weight weight, double letter_space, Visit visit) {
    double end = 0;
    for (double offset = 0; !rest.empty(); offset = end + letter_space) {
        const Advance advance = advance_of(take_character(rest), weight);
        visit(advance, offset);
        end = offset + advance.em * size;
    }
    return end;
}

std::vector<std::filesystem::path> split_folders(const char* value, const char* otherwise) {
    std::string_view rest = value != nullptr && *value != '\0' ? value : otherwise;
    std::vector<std::filesystem::path> folders;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(':'), rest.size());
        // The XDG specification: a relative path is invalid and ignored.
        if (const std::filesystem::path folder(rest.substr(0, end)); folder.is_absolute())
            folders.push_back(folder);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return folders;
}

std::vector<std::filesystem::path> font_folders() {
    std::vector<std::filesystem::path> folders{"/usr/share/fonts/truetype/noto"};
    const char* home = std::getenv("HOME");
    const std::string own = std::string(home != nullptr ? home : "") + "/.local/share";
    auto roots = split_folders(std::getenv("XDG_DATA_HOME"), own.c_str());
    const auto shared = split_folders(std::getenv("XDG_DATA_DIRS"), "/usr/local/share:/usr/share");
    roots.insert(roots.end(), shared.begin(), shared.end());
    // Where Debian, Fedora and Arch put them below a data folder.
    for (const auto& root : roots)
        for (const char* below : {"fonts", "fonts/truetype/noto", "fonts/google-noto", "fonts/noto"})
            folders.push_back(root / below);
    return folders;
}

}  // namespace

std::string font_file(Weight weight, bool fallback) {
    const std::string name = std::string(fallback ? "NotoSansArmenian-" : "NotoSans-") +
                             (weight == Weight::bold ? "Bold.ttf" : "Regular.ttf");
    std::error_code ignored;
    for (const auto& folder : font_folders())
        if (std::filesystem::is_regular_file(folder / name, ignored)) return (folder / name).string();
    throw geodata::Error(name +
                         ": this font is not installed; install it with 'sudo apt install fonts-noto-core'");
}

double text_width(std::string_view utf8, double size, Weight weight, double letter_space) {
    return walk(utf8, size, weight, letter_space, [](const Advance&, double) {});
}

std::vector<PlacedGlyph> place_glyphs(std::string_view utf8, double size, Weight weight,
                                      double letter_space) {
    std::vector<PlacedGlyph> glyphs;
    glyphs.reserve(utf8.size());
    walk(utf8, size, weight, letter_space, [&](const Advance& advance, double offset) {
        glyphs.push_back({advance.character, offset, advance.fallback});
    });
    return glyphs;
}

double cap_height(double size) { return 0.714 * size; }
double ascender(double size) { return 1.069 * size; }

}  // namespace viewer
