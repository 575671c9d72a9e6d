#pragma once

#include "geodata/io/columns.hpp"

#include <fmt/format.h>

// Small GeoJSON texts, for other programs to make other files of.
namespace test {

inline const geodata::TableFormat& region_columns() {
    static const geodata::TableFormat format{
        "regions", "regions.geojson", true, {{"id", true}, {"name", false}, {"rank", false}}};
    return format;
}

inline const std::string square = R"({"type":"Polygon","coordinates":[[[1,1],[2,1],[2,2],[1,1]]]})";

inline std::string feature(const std::string& properties, const std::string& geometry) {
    return fmt::format(R"({{"type":"Feature","properties":{},"geometry":{}}})", properties, geometry);
}

inline std::string collection(const std::string& features) {
    return fmt::format(R"({{"type":"FeatureCollection","features":[{}]}})", features);
}

/// Every kind of geometry that is drawn and none at all, cells with white space, other letters, numbers and nothing.
inline std::string every_kind() {
    const std::string with_hole =
        R"({"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,0]],[[5,1],[6,1],[6,2],[5,1]]]})";
    const std::string two =
        R"({"type":"MultiPolygon","coordinates":[[[[1,1],[2,1],[2,2],[1,1]]],)"
        R"([[[0,0],[9,0],[9,9],[0,0]],[[5,1],[6,1],[6,2],[5,1]],[[7,1],[8,1],[8,2],[7,1]]]]})";
    const std::string one_of_many = R"({"type":"MultiPolygon","coordinates":[[[[1,1],[2,1],[2,2],[1,1]]]]})";
    const std::string line = R"({"type":"LineString","coordinates":[[1.5,-2e1],[3,4]]})";
    const std::string lines =
        R"({"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[5,6],[7,8],[9,9]]]})";
    const std::string one_line = R"({"type":"MultiLineString","coordinates":[[[1,2],[3,4]]]})";
    const std::string point = R"({"type":"Point","coordinates":[-179.99999999,89.123456789012]})";
    return collection(feature(R"({"extra":1.5,"id":"a","name":"A","rank":3})", square) + "," +
                      feature(R"({"id":" b ","name":null,"rank":-12})", with_hole) + "," +
                      feature(R"({"id":"c","name":"Շուշի","rank":null})", two) + "," +
                      feature(R"({"id":"d","name":"  "})", one_of_many) + "," +
                      feature(R"({"id":"e","extra":-2})", line) + "," + feature(R"({"id":"f"})", lines) +
                      "," + feature(R"({"id":"g"})", one_line) + "," + feature(R"({"id":"h"})", point) + "," +
                      feature(R"({"id":"i"})", "null"));
}

}  // namespace test
