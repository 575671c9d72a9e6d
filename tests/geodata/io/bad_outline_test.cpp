#include "geodata/io/dataset_reader.hpp"

#include "geodata/base/error.hpp"
#include "tests/support/folder.hpp"

#include <catch2/catch.hpp>

using namespace geodata;

namespace {

/// What is said when the second region has this geometry.
std::string sentence_with(const std::string& geometry) {
    test::GoodCopy dataset;
    dataset.replace(
        "regions.geojson",
        R"({"type": "Polygon", "coordinates": [[[10.0, 45.1], [10.5, 45.1], [10.5, 45.2], [10.0, 45.2], [10.0, 45.1]]]})",
        geometry);
    try {
        read_dataset(dataset.path());
    } catch (const Error& error) {
        return error.what();
    }
    return "no error at all";
}

std::string polygon(const std::string& rings) {
    return R"({"type": "Polygon", "coordinates": )" + rings + "}";
}

}  // namespace

TEST_CASE("coordinates that are no degrees are refused with the feature and the numbers") {
    const auto [ring, found] = GENERATE(table<const char*, const char*>({
        {"[[[200, 45], [10.5, 45], [10.5, 45.2], [200, 45]]]", "200 45"},
        {"[[[10, -91], [10.5, 45], [10.5, 45.2], [10, -91]]]", "10 -91"},
        {"[[[1e308, 45], [10.5, 45], [10.5, 45.2], [1e308, 45]]]", "1e+308 45"},
        {"[[[1e999, 45], [10.5, 45], [10.5, 45.2], [1e999, 45]]]", "inf 45"},
        {"[[[NaN, 45], [10.5, 45], [10.5, 45.2], [NaN, 45]]]", "nan 45"},
        {"[[[10, 45], [10.5, 45], [10.5, 45.2], [10, 45]], [[10.1, 45.1], [-181, 45.1], [10.2, 45.2], [10.1, "
         "45.1]]]",
         "-181 45.1"},
    }));
    const auto sentence = sentence_with(polygon(ring));
    CAPTURE(sentence);
    CHECK(sentence.starts_with("regions.geojson: feature 2: "));
    CHECK(sentence.find(found) != std::string::npos);
    CHECK(sentence.find('\n') == std::string::npos);
}

TEST_CASE("a region without a polygon is refused with its id") {
    for (const char* geometry :
         {"null", R"({"type": "Polygon", "coordinates": []})", R"({"type": "Polygon", "coordinates": [[]]})",
          R"({"type": "MultiPolygon", "coordinates": []})", R"({"type": "Point", "coordinates": [10, 45]})",
          R"({"type": "LineString", "coordinates": [[10, 45], [10.5, 45]]})",
          R"({"type": "GeometryCollection", "geometries": []})"}) {
        CAPTURE(geometry);
        CHECK(sentence_with(geometry) ==
              "regions.geojson: feature 2: region 'upper-valley' must have a Polygon or MultiPolygon.");
    }
}

TEST_CASE("a third coordinate is left out") {
    CHECK(sentence_with(polygon("[[[10, 45, 900], [10.5, 45, 900], [10.5, 45.2, 900], [10, 45, 900]]]")) ==
          "no error at all");
}

TEST_CASE("a polygon in several parts with holes is read whole") {
    test::GoodCopy dataset;
    dataset.replace(
        "regions.geojson",
        R"({"type": "Polygon", "coordinates": [[[10.0, 45.1], [10.5, 45.1], [10.5, 45.2], [10.0, 45.2], [10.0, 45.1]]]})",
        R"({"type": "MultiPolygon", "coordinates": [
                        [[[10, 45], [11, 45], [11, 46], [10, 45]], [[10.6, 45.2], [10.8, 45.2], [10.8, 45.4], [10.6, 45.2]]],
                        [[[12, 45], [13, 45], [13, 46], [12, 45]]]]})");
    const auto shape = read_dataset(dataset.path()).regions[1].shape;
    REQUIRE(shape.size() == 2);
    CHECK(shape[0].holes.size() == 1);
    CHECK(shape[0].holes[0].size() == 3);
    CHECK(shape[1].outer == Ring<LonLat>{{12, 45}, {13, 45}, {13, 46}});
}

TEST_CASE("a ring of fewer than three points is refused with the feature") {
    for (const char* ring : {"[[[10, 45]]]", "[[[10, 45], [10.5, 45], [10, 45]]]"}) {
        const auto sentence = sentence_with(polygon(ring));
        CAPTURE(sentence);
        CHECK(sentence.starts_with("regions.geojson: feature 2: "));
    }
}
