#include "geodata/base/error.hpp"
#include "geodata/base/number_text.hpp"
#include "geodata/base/plain_letters.hpp"
#include "geodata/base/text.hpp"
#include "geodata/io/gdal/foreign_layer.hpp"

#include <cpl_error.h>
#include <fmt/format.h>
#include <ogr_p.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <optional>

namespace geodata::gdal {

namespace {

/// A geometry as text, without the number of its system of coordinates.
struct WrittenShape {
    int srid = 0;  ///< 0: not stated
    std::string text;
};

WrittenShape parted(const std::string& cell) {
    const auto end = cell.find(';');
    if (lower_case(cell.substr(0, 5)) != "srid=" || end == std::string::npos) {
        return {0, cell};
    }
    return {parse_whole_number(cell.substr(5, end - 5)).value_or(0),
            std::string(trimmed(cell.substr(end + 1)))};
}

bool is_wkt(const std::string& text) {
    static constexpr std::array<std::string_view, 6> kinds{"point", "linestring",   "polygon",
                                                           "multi", "curvepolygon", "geometrycollection"};
    const auto head = lower_case(text.substr(0, 20));
    return text.ends_with(')') &&
           std::any_of(kinds.begin(), kinds.end(), [&](auto kind) { return head.starts_with(kind); });
}

bool is_hex(const std::string& text) {
    constexpr std::size_t a_point = 42;
    return text.size() >= a_point && text.size() % 2 == 0 &&
           (text.starts_with("01") || text.starts_with("00")) &&
           text.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos;
}

bool is_json(const std::string& text) {
    return text.starts_with('{') && text.find("\"coordinates\"") != std::string::npos;
}

bool is_shape(const std::string& cell) {
    const auto text = parted(cell).text;
    return is_wkt(text) || is_hex(text) || is_json(text);
}

bool holds_shapes(const ForeignLayer& layer, std::size_t column) {
    constexpr std::size_t enough = 50;
    std::size_t filled = 0;
    std::size_t shapes = 0;
    for (const auto& feature : layer.features) {
        const auto& cell = feature.cells[column];
        filled += cell.empty() ? 0 : 1;
        shapes += !cell.empty() && is_shape(cell) ? 1 : 0;
        if (filled == enough) {
            break;
        }
    }
    return shapes > 0 && shapes * 2 >= filled;
}

std::unique_ptr<OGRGeometry> shape_of(WrittenShape& shape) {
    OGRGeometry* geometry = nullptr;
    if (is_wkt(shape.text)) {
        OGRGeometryFactory::createFromWkt(shape.text.c_str(), nullptr, &geometry);
    } else if (is_hex(shape.text)) {
        geometry = OGRGeometryFromHexEWKB(shape.text.c_str(), &shape.srid, FALSE);
    } else if (is_json(shape.text)) {
        geometry = OGRGeometryFactory::createFromGeoJson(shape.text.c_str());
    }
    return std::unique_ptr<OGRGeometry>(geometry);
}

/// Reads shapes that say themselves in which system of coordinates they are.
class WrittenReader {
public:
    explicit WrittenReader(const ToDegrees& otherwise) : otherwise_(otherwise) {}

    void take(const std::string& cell, ForeignFeature& feature, ForeignLayer& layer) {
        auto shape = parted(cell);
        auto geometry = shape_of(shape);
        if (geometry == nullptr) {
            layer.left_out.push_back(
                fmt::format("{}, row {}: the text of the outline cannot be read and is left "
                            "out.",
                            layer.file, feature.row));
            return;
        }
        take_place(std::move(geometry), change_for(shape.srid), feature, layer);
    }

private:
    const ToDegrees& change_for(int srid) {
        constexpr int degrees = 4326;
        if (srid <= 0 || srid == degrees) {
            return otherwise_;
        }
        try {
            return changes_.try_emplace(srid, nullptr, fmt::format("EPSG:{}", srid)).first->second;
        } catch (const Error&) {
            return otherwise_;  // a number of somebody's own
        }
    }

    const ToDegrees& otherwise_;
    std::map<int, ToDegrees> changes_;
};

int column_called(const ForeignLayer& layer, std::initializer_list<std::string_view> names) {
    for (const auto name : names) {
        for (std::size_t i = 0; i < layer.fields.size(); ++i) {
            if (plain_letters(layer.fields[i].name) == name) {
                return static_cast<int>(i);
            }
        }
    }
    return -1;
}

// `45°30'15"N`, `45 30 15 N`, `W 5.25`: degrees, minutes and seconds with the side of the Earth.
std::optional<double> degrees_with_side(const std::string& cell) {
    constexpr std::string_view sides = "NSEWOnsewo";
    std::vector<double> parts;
    char side = 0;
    for (std::size_t at = 0; at < cell.size();) {
        const char letter = cell[at];
        if (letter >= '0' && letter <= '9') {
            const auto end = std::min(cell.find_first_not_of("0123456789.,", at), cell.size());
            const auto number = parse_number(plain_number(cell.substr(at, end - at), true));
            parts.push_back(number.value);
            at = number.found ? end : cell.size() + 1;
        } else {
            const bool is_side = sides.find(letter) != std::string_view::npos;
            side = is_side ? static_cast<char>(letter & ~0x20) : side;
            // Signs of degrees, minutes and seconds are of any kind; another letter or a minus is something else.
            if ((std::isalpha(static_cast<unsigned char>(letter)) != 0 && !is_side) || letter == '-') {
                return std::nullopt;
            }
            ++at;
        }
    }
    // O is east in German and west in Romance languages.
    if (side == 0 || side == 'O' || parts.empty() || parts.size() > 3) {
        return std::nullopt;
    }
    double degrees = 0;
    for (std::size_t i = parts.size(); i-- > 0;) {
        degrees = degrees / 60 + parts[i];
    }
    return side == 'S' || side == 'W' ? -degrees : degrees;
}

std::optional<double> degrees_in(const std::string& cell) {
    const auto number = parse_number(plain_number(cell, true));
    return number.found ? std::optional(number.value) : degrees_with_side(cell);
}

void take_points(ForeignLayer& layer, int lon, int lat, const ToDegrees& to_degrees) {
    for (auto& feature : layer.features) {
        const auto x = degrees_in(feature.cells[static_cast<std::size_t>(lon)]);
        const auto y = degrees_in(feature.cells[static_cast<std::size_t>(lat)]);
        if (x && y && feature.land.empty() && feature.lines.empty() && feature.points.empty()) {
            take_place(std::make_unique<OGRPoint>(*x, *y), to_degrees, feature, layer);
        }
    }
}

void remove_column(ForeignLayer& layer, std::size_t column) {
    const auto at = static_cast<std::ptrdiff_t>(column);
    layer.fields.erase(layer.fields.begin() + at);
    for (auto& feature : layer.features) {
        feature.cells.erase(feature.cells.begin() + at);
    }
}

}  // namespace

void take_written_shapes(ForeignLayer& layer, const ToDegrees& to_degrees) {
    WrittenReader reader(to_degrees);
    for (std::size_t i = 0; i < layer.fields.size();) {
        if (layer.fields[i].type != CellType::text || !holds_shapes(layer, i)) {
            ++i;
            continue;
        }
        for (auto& feature : layer.features) {
            if (feature.land.empty() && feature.lines.empty() && !feature.cells[i].empty()) {
                feature.points.clear();
                reader.take(feature.cells[i], feature, layer);
                CPLErrorReset();
            }
        }
        remove_column(layer, i);
    }
    const int lon = column_called(
        layer,
        {"lon",      "long",        "longitude",        "lng",     "x",      "lange", "laenge", "langengrad",
         "longitud", "longitudine", "долгота",          "довгота", "boylam", "经度",  "經度",   "経度",
         "경도",     "خط الطول",    "decimallongitude", "point_x", "x_coord"});
    const int lat = column_called(layer, {"lat", "latitude", "y", "breite", "breitengrad", "latitud",
                                          "latitudine", "широта", "enlem", "纬度", "緯度", "위도", "خط العرض",
                                          "decimallatitude", "point_y", "y_coord"});
    if (lon >= 0 && lat >= 0) {
        layer.places_in_columns =
            std::all_of(layer.features.begin(), layer.features.end(), [](const ForeignFeature& feature) {
                return feature.land.empty() && feature.lines.empty() && feature.points.empty();
            });
        take_points(layer, lon, lat, to_degrees);
        remove_column(layer, static_cast<std::size_t>(std::max(lon, lat)));
        remove_column(layer, static_cast<std::size_t>(std::min(lon, lat)));
    }
}

}  // namespace geodata::gdal
