#include "tests/support/png.hpp"
#include "tests/support/program.hpp"

#include <catch2/catch.hpp>

#include <filesystem>

using test::run;

namespace {

std::string stats(const std::string& date, const std::string& dataset = "") {
    test::Arguments arguments{"stats", "--date", date, "--json"};
    if (!dataset.empty()) arguments.insert(arguments.end(), {"--dataset", dataset});
    const auto result = run(arguments);
    CAPTURE(result.err);
    REQUIRE(result.exit == 0);
    return result.out;
}

}  // namespace

TEST_CASE("the whole dataset as one GeoPackage gives identical stats and reconciliation") {
    const test::Folder folder;
    const auto package = (folder / "karabakh.gpkg").string();
    REQUIRE(run({"convert", "-o", package}).exit == 0);
    CHECK(folder.file_count() == 1);
    for (const char* date : {"1988-01-01", "1992-05-18", "1993-08-23", "1994-12-31"}) {
        CAPTURE(date);
        CHECK((stats(date, package) == stats(date)));
    }
    CHECK((run({"reconcile", "--json", "--dataset", package}).out == run({"reconcile", "--json"}).out));
}

TEST_CASE("a picture of the GeoPackage has the same pixels") {
    const test::Folder folder;
    const auto package = (folder / "karabakh.gpkg").string();
    REQUIRE(run({"convert", "-o", package}).exit == 0);
    const auto picture = [&](test::Arguments more) {
        test::Arguments arguments{"render",  "--date",      "1994-05-12", "--size",
                                  "640x360", "--overwrite", "-o",         (folder / "map.png").string()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        REQUIRE(run(arguments).exit == 0);
        return test::decoded_png(test::read_file(folder / "map.png")).pixels;
    };
    CHECK((picture({"--dataset", package}) == picture({})));
}

TEST_CASE("convert leaves an existing file as it is without --overwrite") {
    const test::Folder folder;
    test::write_text(folder / "karabakh.gpkg", "mine");
    const auto result = run({"convert", "-o", (folder / "karabakh.gpkg").string()});
    CHECK(result.exit == 1);
    CHECK(test::is_one_sentence(result.err));
    CHECK(test::read_file(folder / "karabakh.gpkg") == "mine");
    CHECK(folder.file_count() == 1);
}

TEST_CASE("convert to a folder gives the nine files") {
    const test::Folder folder;
    REQUIRE(run({"convert", "-o", (folder / "copy").string()}).exit == 0);
    for (const char* file : {"dataset.json", "regions.geojson", "context.geojson", "sources.csv",
                             "control.csv", "areas.csv", "totals.csv", "events.csv", "names.csv"}) {
        CAPTURE(file);
        CHECK(std::filesystem::exists(folder.path() / "copy" / file));
    }
    CHECK((stats("1993-08-23", (folder / "copy").string()) == stats("1993-08-23")));
}
