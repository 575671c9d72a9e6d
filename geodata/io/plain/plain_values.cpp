#include "geodata/io/plain/plain_values.hpp"

#include "geodata/base/text.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace geodata {

namespace {

LonLatLine points_from(const std::uint8_t* numbers, std::size_t count) {
    static_assert(sizeof(LonLat) == 2 * sizeof(double) && offsetof(LonLat, lat) == sizeof(double));
    LonLatLine line(count);
    std::memcpy(line.data(), numbers, count * sizeof(LonLat));
    require_on_earth(line);
    return line;
}

// Letters of one byte each, as most texts are of; zero is none.
bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char letter) { return static_cast<signed char>(letter) > 0; });
}

}  // namespace

// All points are looked at: without a way out the loop is several times as fast.
void require_on_earth(const LonLatLine& line) {
    bool good = true;
    for (const auto point : line) {
        good &= std::abs(point.lon) <= 180;
        good &= std::abs(point.lat) <= 90;
    }
    require_plain(good);
}

LonLatLine plain_line(const std::uint8_t* numbers, std::size_t points) {
    require_plain(points >= 2);
    return points_from(numbers, points);
}

Ring<LonLat> plain_ring(LonLatLine line) {
    if (line.size() > 1 && line.front() == line.back()) {
        line.pop_back();
    }
    require_plain(line.size() >= 3);
    return line;
}

LonLat plain_point(const std::uint8_t* numbers) { return points_from(numbers, 1).front(); }

std::string plain_text(std::string_view text) {
    if (!is_ascii(text)) {
        require_plain(text.find('\0') == std::string_view::npos);
        require_plain(simdjson::validate_utf8(text.data(), text.size()));
    }
    return std::string(trimmed(text));
}

std::string numbered_place(const std::string& shared, std::int64_t number) {
    const fmt::format_int digits(number);
    std::string place;
    place.reserve(shared.size() + digits.size());
    return place.append(shared).append(digits.data(), digits.size());
}

void require_filled(const std::vector<std::string>& cells, const TableFormat& format) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        require_plain(!format.columns[i].required || !cells[i].empty());
    }
}

}  // namespace geodata
