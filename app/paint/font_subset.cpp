#include "app/paint/font_subset.hpp"

#include "app/paint/font_tables.hpp"
#include "geodata/base/error.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

// The tables are those of the OpenType specification 1.9, chapters "Font file", "cmap", "glyf", "head",
// "hmtx".

namespace viewer {
namespace {

/// The glyph of a character by the format 4 subtable, or 0.
std::size_t glyph_of(Bytes map, std::size_t character) {
    const std::size_t doubled = map.u16(6);
    for (std::size_t at = 0; at < doubled; at += 2) {
        if (map.u16(14 + at) < character) continue;
        const std::size_t start = map.u16(16 + doubled + at);
        const std::size_t delta = map.u16(16 + 2 * doubled + at);
        const std::size_t offset_at = 16 + 3 * doubled + at;
        const std::size_t offset = map.u16(offset_at);
        if (start > character) return 0;
        if (offset == 0) return (character + delta) & 0xFFFF;
        const std::size_t glyph = map.u16(offset_at + offset + 2 * (character - start));
        return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
    }
    return 0;
}

Bytes find_map(Bytes cmap) {
    for (std::size_t i = 0; i < cmap.u16(2); ++i) {
        const std::size_t at = cmap.u32(8 + 8 * i);
        if (cmap.u16(at) == 4) return cmap.part(at, cmap.size() - at);
    }
    throw geodata::Error("the font has no character map of format 4");
}

class Subset {
public:
    explicit Subset(Bytes file) : tables_(read_font(file)) {
        for (const char* needed : {"cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "post", "OS/2"})
            if (!tables_.contains(needed))
                throw geodata::Error(std::string("the font lacks its table ") + needed);
        keep(0);
    }

    void add(const std::set<char32_t>& characters) {
        const Bytes map = find_map(tables_["cmap"]);
        for (const char32_t c : characters)
            if (const std::size_t glyph = c < 0xFFFF ? glyph_of(map, c) : 0; glyph != 0)
                map_.emplace_back(c, keep(glyph));
    }

    std::string write() {
        std::string glyf, loca, hmtx;
        for (std::size_t i = 0; i < glyphs_.size(); ++i) {  // compound glyphs append their parts while we go
            put32(loca, glyf.size());
            glyf += without_hints(outline(glyphs_[i]));
            glyf.resize((glyf.size() + 3) & ~std::size_t{3});
            hmtx += metrics(glyphs_[i]);
        }
        put32(loca, glyf.size());
        std::map<std::string, std::string> made;
        for (const char* copied : {"OS/2", "name", "head", "hhea", "maxp", "post"})
            made[copied] = tables_[copied].data();
        patch16(made["head"], 50, 1);  // long offsets in loca
        patch16(made["hhea"], 34, glyphs_.size());
        patch16(made["maxp"], 4, glyphs_.size());
        made["post"].resize(32);
        patch16(made["post"], 0, 3);  // version 3: no glyph names
        made["cmap"] = character_map();
        made["glyf"] = std::move(glyf);
        made["loca"] = std::move(loca);
        made["hmtx"] = std::move(hmtx);
        return write_font(std::move(made));
    }

private:
    static void patch16(std::string& table, std::size_t at, std::size_t value) {
        std::string two;
        put16(two, value);
        table.replace(at, 2, two);
    }

    /// The number of a glyph in the new font.
    std::size_t keep(std::size_t glyph) {
        const auto [place, fresh] = numbers_.emplace(glyph, glyphs_.size());
        if (fresh) glyphs_.push_back(glyph);
        return place->second;
    }

    Bytes outline(std::size_t glyph) {
        const bool longs = tables_["head"].u16(50) != 0;
        const auto offset = [&](std::size_t i) {
            return longs ? tables_["loca"].u32(4 * i) : 2 * tables_["loca"].u16(2 * i);
        };
        return tables_["glyf"].part(offset(glyph), offset(glyph + 1) - offset(glyph));
    }

    std::string_view metrics(std::size_t glyph) {
        const std::size_t full = tables_["hhea"].u16(34);
        // Noto Sans gives every glyph its own advance; the short form for fixed-width fonts is not read.
        return tables_["hmtx"].part(4 * std::min(glyph, full - 1), 4).data();
    }

    std::string without_hints(Bytes glyph) {
        if (glyph.size() == 0) return {};
        const std::size_t contours = glyph.u16(0);
        if (contours >= 0x8000) return compound(glyph);
        const std::size_t length_at = 10 + 2 * contours;
        std::string plain(glyph.part(0, length_at).data());
        put16(plain, 0);
        const std::size_t rest = length_at + 2 + glyph.u16(length_at);
        return plain += glyph.part(rest, glyph.size() - rest).data();
    }

    std::string compound(Bytes glyph) {
        constexpr std::size_t words = 0x1, one_scale = 0x8, more = 0x20, two_scales = 0x40, matrix = 0x80,
                              hints = 0x100;
        std::string plain(glyph.part(0, 10).data());
        for (std::size_t at = 10, flags = more; (flags & more) != 0;) {
            flags = glyph.u16(at);
            std::size_t length = 4 + (flags & words ? 4u : 2u);
            length += flags & one_scale ? 2u : flags & two_scales ? 4u : flags & matrix ? 8u : 0u;
            put16(plain, flags & ~hints);
            put16(plain, keep(glyph.u16(at + 2)));
            plain += glyph.part(at + 4, length - 4).data();
            at += length;
        }
        return plain;
    }

    /// Format 4 with one segment for each character, and the closing one that the format wants.
    std::string character_map() const {
        const std::size_t segments = map_.size() + 1;
        const std::size_t power = std::bit_floor(segments);
        std::string map;
        for (const std::size_t v : {0, 1, 3, 1, 0, 12}) put16(map, v);
        for (const std::size_t v :
             {std::size_t{4}, 16 + 8 * segments, std::size_t{0}, 2 * segments, 2 * power,
              static_cast<std::size_t>(std::countr_zero(power)), 2 * (segments - power)})
            put16(map, v);
        const auto column = [&](auto value, std::size_t closing) {
            for (const auto& [character, glyph] : map_) put16(map, value(character, glyph));
            put16(map, closing);
        };
        column([](char32_t c, std::size_t) { return std::size_t{c}; }, 0xFFFF);
        put16(map, 0);
        column([](char32_t c, std::size_t) { return std::size_t{c}; }, 0xFFFF);
        column([](char32_t c, std::size_t glyph) { return glyph - c; }, 1);
        column([](char32_t, std::size_t) { return std::size_t{0}; }, 0);
        return map;
    }

    std::map<std::string, Bytes, std::less<>> tables_;
    std::vector<std::size_t> glyphs_;
    std::map<std::size_t, std::size_t> numbers_;
    std::vector<std::pair<char32_t, std::size_t>> map_;
};

}  // namespace

std::string subset_font(const std::string& file, const std::set<char32_t>& characters) {
    std::ifstream stream(file, std::ios::binary);
    const std::string content(std::istreambuf_iterator<char>(stream), {});
    try {
        Subset subset{Bytes(content)};
        subset.add(characters);
        return subset.write();
    } catch (const geodata::Error& error) {
        throw geodata::Error(file + ": " + error.what() + "; install the package fonts-noto-core again");
    }
}

}  // namespace viewer
