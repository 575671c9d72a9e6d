#include "geodata/analysis/control/measured.hpp"
#include "geodata/analysis/findings/place_checks.hpp"
#include "geodata/base/error.hpp"
#include "geodata/io/dataset_reader.hpp"
#include "geodata/io/dataset_writer.hpp"
#include "tests/support/folder.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <regex>

using namespace geodata;

namespace {

/// The good dataset moved to the 180th meridian, its larger region cut there as GeoJSON asks for.
struct AcrossTheMeridian : test::Folder {
    explicit AcrossTheMeridian(const std::string& view) {
        std::filesystem::copy(std::filesystem::path(test::tests_folder) / "data" / "good", *this / "data");
        const auto description = test::read_file(*this / "data" / "dataset.json");
        test::write_text(*this / "data" / "dataset.json",
                         std::regex_replace(description, std::regex("\"default_view\": \\{[^}]*\\},"), view));
        auto outlines = test::read_file(*this / "data" / "regions.geojson");
        const std::string whole =
            R"("Polygon", "coordinates": [[[10.0, 45.0], [10.5, 45.0], [10.5, 45.2], [10.0, 45.2], [10.0, 45.0]]])";
        outlines.replace(
            outlines.find(whole), whole.size(),
            R"("MultiPolygon", "coordinates": [[[[179.8, 45.0], [180, 45.0], [180, 45.2], [179.8, 45.2], [179.8, 45.0]]],)"
            R"([[[-180, 45.0], [-179.7, 45.0], [-179.7, 45.2], [-180, 45.2], [-180, 45.0]]]])");
        outlines = std::regex_replace(outlines, std::regex("\\[10\\.0,"), "[179.8,");
        outlines = std::regex_replace(outlines, std::regex("\\[10\\.5,"), "[-179.7,");
        test::write_text(*this / "data" / "regions.geojson", outlines);
        test::write_text(*this / "data" / "context.geojson",
                         R"({"type": "FeatureCollection", "features": []})");
    }
    Dataset read() const { return read_dataset(*this / "data"); }
};

const std::string narrow =
    R"("default_view": {"west": 179.7, "south": 44.9, "east": -179.6, "north": 45.3},)";

}  // namespace

TEST_CASE("a view across the 180th meridian is as wide as it looks, and is written as it was read") {
    const AcrossTheMeridian folder(narrow);
    const auto dataset = folder.read();
    CHECK(dataset.default_view.east - dataset.default_view.west == Approx(0.7));
    CHECK(dataset.default_view.centre().lon == Approx(-179.95));
    write_dataset(dataset, folder / "again");
    CHECK(read_dataset(folder / "again").default_view == dataset.default_view);
}

TEST_CASE("a view whose west and east are exchanged is still refused") {
    const AcrossTheMeridian folder(
        R"("default_view": {"west": 11, "south": 44.9, "east": 10, "north": 45.3},)");
    CHECK_THROWS_AS(folder.read(), Error);
}

TEST_CASE("without a view, that of land across the 180th meridian is the narrow one") {
    const auto view = AcrossTheMeridian("").read().default_view;
    CHECK(view.west == Approx(179.8));
    CHECK(view.east == Approx(180.3));
}

TEST_CASE("land that was cut at the 180th meridian is drawn and measured as one") {
    const auto dataset = AcrossTheMeridian(narrow).read();
    const auto shapes = regions_on_plane(dataset, dataset_projection(dataset));
    CHECK(shapes.front().size() == 1);
    CHECK(shapes.front().front().holes.empty());
    CHECK(misplaced_outlines(dataset).empty());
}
