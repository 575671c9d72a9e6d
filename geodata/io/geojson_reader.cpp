#include "geodata/io/geojson_reader.hpp"

#include "geodata/base/file.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_encoding.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <cmath>

namespace geodata {

namespace {

namespace dom = simdjson::dom;

// What GDAL shall look at instead.
struct Unsupported {};

void require(bool holds) {
    if (!holds) {
        throw Unsupported();
    }
}

// NaN is nowhere on the Earth.
bool on_earth(LonLat point) { return std::abs(point.lon) <= 180 && std::abs(point.lat) <= 90; }

LonLat point_from(const dom::element& source) {
    const dom::array numbers = source.get_array();
    LonLat point;
    std::size_t count = 0;
    for (const dom::element number : numbers) {
        const double value = number.get_double();
        if (count < 2) {  // a height may follow
            (count == 0 ? point.lon : point.lat) = value;
        }
        ++count;
    }
    require(count >= 2);
    return point;
}

LonLatLine line_from(const dom::element& source) {
    const dom::array points = source.get_array();
    LonLatLine line;
    line.reserve(points.size());
    for (const dom::element point : points) {
        line.push_back(point_from(point));
    }
    require(line.size() >= 2 && std::all_of(line.begin(), line.end(), on_earth));
    return line;
}

// The last point of a ring must repeat the first; ours close by themselves.
Ring<LonLat> ring_from(const dom::element& source) {
    auto ring = line_from(source);
    require(ring.front() == ring.back() && ring.size() >= 4);
    ring.pop_back();
    return ring;
}

Polygon<LonLat> polygon_from(const dom::element& source) {
    Polygon<LonLat> polygon;
    bool first = true;
    for (const dom::element ring : source.get_array()) {
        (first ? polygon.outer : polygon.holes.emplace_back()) = ring_from(ring);
        first = false;
    }
    require(!first);
    return polygon;
}

template <class Part>
std::vector<Part> each(const dom::element& source, Part (*read)(const dom::element&)) {
    std::vector<Part> parts;
    for (const dom::element part : source.get_array()) {
        parts.push_back(read(part));
    }
    require(!parts.empty());
    return parts;
}

std::optional<ContextShape> shape_from(const dom::element& geometry) {
    if (geometry.is_null()) {
        return std::nullopt;
    }
    const std::string_view kind = geometry["type"].get_string();
    const dom::element coordinates = geometry["coordinates"];
    if (kind == "Polygon") {
        return LonLatPolygons{polygon_from(coordinates)};
    }
    if (kind == "MultiPolygon") {
        return each(coordinates, polygon_from);
    }
    if (kind == "LineString") {
        return std::vector<LonLatLine>{line_from(coordinates)};
    }
    if (kind == "MultiLineString") {
        return each(coordinates, line_from);
    }
    require(kind == "Point");
    const auto point = point_from(coordinates);
    require(on_earth(point));
    return point;
}

std::string cell_from(const dom::element& value) {
    if (value.is_null()) {
        return {};
    }
    return value.is_int64() ? fmt::format("{}", value.get_int64().value())
                            : std::string(trimmed(value.get_string().value()));
}

std::vector<std::string> cells_from(const dom::element& properties, const TableFormat& format) {
    std::vector<std::string> cells(format.columns.size());
    std::vector<bool> filled(format.columns.size());
    for (const dom::key_value_pair field : properties.get_object()) {
        auto cell = cell_from(field.value);
        const auto column = std::find_if(format.columns.begin(), format.columns.end(),
                                         [&](const Column& c) { return c.name == lower_case(field.key); });
        if (column != format.columns.end()) {
            require(column->name == field.key);  // which of `Name` and `name` counts is for GDAL to say
            const auto at = static_cast<std::size_t>(column - format.columns.begin());
            require(!filled[at]);
            filled[at] = true;
            cells[at] = std::move(cell);
        }
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        require(!format.columns[i].required || !cells[i].empty());
    }
    return cells;
}

bool has(const dom::element& object, std::string_view key) {
    return object.at_key(key).error() == simdjson::SUCCESS;
}

TableRow row_from(const dom::element& feature, const TableFormat& format, std::string place) {
    // GDAL makes a column of an `id` beside the properties.
    require(feature["type"].get_string().value() == "Feature" && !has(feature, "id"));
    return {std::move(place), cells_from(feature["properties"], format), shape_from(feature["geometry"])};
}

Table table_from(const dom::element& root, const TableFormat& format, const std::string& file) {
    // Older files name a system of coordinates that need not be WGS 84.
    require(root["type"].get_string().value() == "FeatureCollection" && !has(root, "crs"));
    Table table{&format, {}, {}};
    for (const dom::element feature : root["features"].get_array()) {
        auto place = fmt::format("{}: feature {}", file, table.rows.size() + 1);
        table.rows.push_back(row_from(feature, format, std::move(place)));
    }
    return table;
}

}  // namespace

std::optional<Table> read_geojson(const std::filesystem::path& file, const TableFormat& format) {
    try {
        dom::parser parser;
        std::error_code status;
        require(std::filesystem::is_regular_file(file, status));
        const auto name = file.filename().string();
        auto loaded = parser.load(file.string());
        if (loaded.error() != simdjson::UTF8_ERROR) {
            return table_from(loaded.value(), format, name);
        }
        auto decoded = decoded_text(read_file(file, largest_table));
        const simdjson::padded_string text(decoded.utf8);
        auto table = table_from(parser.parse(text), format, name);
        table.notes.push_back(fmt::format("{} is written in {} and was read so.", name, decoded.encoding));
        return table;
    } catch (const simdjson::simdjson_error&) {
        return std::nullopt;
    } catch (const Unsupported&) {
        return std::nullopt;
    }
}

}  // namespace geodata
