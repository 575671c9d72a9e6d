#pragma once

#include "geodata/io/table.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace geodata {

// What the readers of plain files share. None of these says what is wrong with a file: that is for GDAL.

/// Thrown for whatever GDAL shall look at instead.
struct NotPlain {};

/// Throws NotPlain unless it holds.
inline void require_plain(bool holds) {
    if (!holds) {
        throw NotPlain();
    }
}

/// Throws NotPlain for coordinates off the Earth, NaN among them.
void require_on_earth(const LonLatLine& line);

/// Pairs of numbers, longitude and latitude, copied from any address: at least two points on the Earth, or NotPlain.
LonLatLine plain_line(const std::uint8_t* numbers, std::size_t points);

/// The ring of that line without the last point where it repeats the first, as ours close by themselves. NotPlain for
/// fewer than three corners.
Ring<LonLat> plain_ring(LonLatLine line);

/// One point on the Earth, or NotPlain.
LonLat plain_point(const std::uint8_t* numbers);

/// The text of a cell without white space around it. NotPlain for what is no UTF-8 or holds a zero, at which others end.
std::string plain_text(std::string_view text);

/// The place of a row: what all of the table share, then its number.
std::string numbered_place(const std::string& shared, std::int64_t number);

/// Throws NotPlain where a required cell is empty.
void require_filled(const std::vector<std::string>& cells, const TableFormat& format);

}  // namespace geodata
