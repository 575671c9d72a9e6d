#pragma once

#include "geodata/geometry/shape.hpp"
#include "geodata/model/edtf.hpp"

#include <catch2/catch.hpp>

#include <stdexcept>
#include <string>
#include <string_view>

// The small words that tests are written in.
namespace test {

/// The day written as `1992-05-08`; a test with a day that does not exist is wrong itself.
inline geodata::Day day(std::string_view iso) {
    const auto parsed = geodata::parse_day(iso);
    if (!parsed) throw std::invalid_argument("no such day: " + std::string(iso));
    return *parsed;
}

/// The date written in EDTF: `1988/1992`.
inline geodata::EdtfDate date(std::string_view edtf) {
    const auto parsed = geodata::parse_edtf(edtf);
    if (!parsed) throw std::invalid_argument("no such date: " + std::string(edtf));
    return *parsed;
}

/// A box with its lower left corner at (x, y).
template <class Point>
geodata::Ring<Point> box_ring(double x, double y, double width, double height) {
    return {{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}};
}

inline geodata::PlanePolygons square(double x, double y, double side) {
    return {{box_ring<geodata::PlanePoint>(x, y, side, side), {}}};
}

inline geodata::LonLatPolygons square_of_degrees(double west, double south, double side) {
    return {{box_ring<geodata::LonLat>(west, south, side, side), {}}};
}

}  // namespace test

namespace Catch {

template <>
struct StringMaker<geodata::Day> {
    static std::string convert(geodata::Day day) { return geodata::iso_text(day); }
};

template <>
struct StringMaker<geodata::PlanePoint> {
    static std::string convert(geodata::PlanePoint p) {
        return "(" + std::to_string(p.x) + ", " + std::to_string(p.y) + ")";
    }
};

}  // namespace Catch
