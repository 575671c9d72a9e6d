#include "geodata/io/plain/plain_wkb.hpp"

#include <array>

namespace geodata {

namespace {

constexpr std::size_t bytes_of_point = 2 * sizeof(double);

// Longitudes and latitudes alone; kinds with heights count from 1000.
enum class Kind : std::uint32_t { point = 1, line = 2, polygon = 3, lines = 5, polygons = 6 };

Kind kind_from(PlainBytes& bytes) {
    require_plain(bytes.take<std::uint8_t>() == 1);  // little-endian
    return static_cast<Kind>(bytes.take<std::uint32_t>());
}

LonLatLine line_from(PlainBytes& bytes) {
    const auto points = bytes.take_count(bytes_of_point);
    return plain_line(bytes.take(points * bytes_of_point), points);
}

// Without rings it is empty.
Polygon<LonLat> polygon_from(PlainBytes& bytes) {
    Polygon<LonLat> polygon;
    const auto rings = bytes.take_count(sizeof(std::uint32_t));
    for (std::uint32_t i = 0; i < rings; ++i) {
        (i == 0 ? polygon.outer : polygon.holes.emplace_back()) = plain_ring(line_from(bytes));
    }
    return polygon;
}

std::uint32_t count_of_parts(PlainBytes& bytes) {
    constexpr std::size_t least = 9;  // order, kind, count
    return bytes.take_count(least);
}

std::optional<ContextShape> polygons_from(PlainBytes& bytes) {
    const auto count = count_of_parts(bytes);
    LonLatPolygons polygons;
    for (std::uint32_t i = 0; i < count; ++i) {
        require_plain(kind_from(bytes) == Kind::polygon);
        auto polygon = polygon_from(bytes);
        if (!polygon.outer.empty()) {
            polygons.push_back(std::move(polygon));
        }
    }
    return polygons.empty() ? std::nullopt : std::optional<ContextShape>(std::move(polygons));
}

std::optional<ContextShape> lines_from(PlainBytes& bytes) {
    const auto count = count_of_parts(bytes);
    std::vector<LonLatLine> lines;
    for (std::uint32_t i = 0; i < count; ++i) {
        require_plain(kind_from(bytes) == Kind::line);
        lines.push_back(line_from(bytes));
    }
    return lines.empty() ? std::nullopt : std::optional<ContextShape>(std::move(lines));
}

std::optional<ContextShape> single_polygon_from(PlainBytes& bytes) {
    auto polygon = polygon_from(bytes);
    return polygon.outer.empty() ? std::nullopt
                                 : std::optional<ContextShape>(LonLatPolygons{std::move(polygon)});
}

std::optional<ContextShape> shape_from(PlainBytes& bytes) {
    switch (kind_from(bytes)) {
        case Kind::point: return plain_point(bytes.take(bytes_of_point));
        case Kind::line: return std::vector<LonLatLine>{line_from(bytes)};
        case Kind::polygon: return single_polygon_from(bytes);
        case Kind::lines: return lines_from(bytes);
        case Kind::polygons: return polygons_from(bytes);
        default: throw NotPlain();
    }
}

// Its letters, a version, flags, the system of coordinates and perhaps a box.
void skip_head(PlainBytes& bytes) {
    static constexpr std::array<std::size_t, 5> boxes{0, 32, 48, 48, 64};
    require_plain(bytes.take<std::uint8_t>() == 'G' && bytes.take<std::uint8_t>() == 'P');
    require_plain(bytes.take<std::uint8_t>() == 0);
    const auto flags = bytes.take<std::uint8_t>();
    const auto box = static_cast<std::size_t>(flags >> 1 & 7);
    const bool little_endian = (flags & 1) != 0;
    const bool extended_or_unknown = (flags & 0xE0) != 0;
    require_plain(little_endian && !extended_or_unknown && box < boxes.size());
    bytes.take(sizeof(std::int32_t) + boxes[box]);
}

}  // namespace

std::optional<ContextShape> plain_wkb_shape(PlainBytes bytes) {
    skip_head(bytes);
    auto shape = shape_from(bytes);
    require_plain(bytes.left() == 0);
    return shape;
}

}  // namespace geodata
