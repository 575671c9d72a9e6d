#include "geodata/base/error.hpp"
#include "geodata/import/guess.hpp"
#include "geodata/import/make_dataset.hpp"
#include "tests/support/import_tables.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using test::table;
using test::valid_regions;

namespace {

Imported made_of(const ImportTable& table) { return make_dataset(table, guess_mapping(table)); }

ImportTable three_versions() {
    return table(
        {"name", "from", "to"},
        {{"A", "1900-01-01", "1909-12-31"}, {"A", "1910-01-01", "1919-12-31"}, {"B", "1905-06-01", ""}});
}

}  // namespace

TEST_CASE("each version of a thing is a region of its own time") {
    const auto dataset = made_of(three_versions()).dataset;
    REQUIRE(dataset.regions.size() == 3);
    CHECK(dataset.regions[0].id == "a-1900-01-01");
    CHECK(dataset.regions[2].id == "b");
    CHECK(dataset.regions[0].until->text == "1910-01-01");
    CHECK(valid_regions(dataset, "1900-01-01") == 1);
    CHECK(valid_regions(dataset, "1909-12-31") == 2);
    CHECK(valid_regions(dataset, "1910-01-01") == 2);
    CHECK(valid_regions(dataset, "1919-12-31") == 2);
}

TEST_CASE("each thing is a party of its own where no column tells who holds it") {
    const auto dataset = made_of(three_versions()).dataset;
    REQUIRE(dataset.parties.size() == 2);
    CHECK(dataset.control.size() == 3);
    CHECK(dataset.control[0].holder == dataset.control[1].holder);
}

TEST_CASE("an imported record says in which row of which file it stands") {
    const auto dataset = made_of(three_versions()).dataset;
    CHECK(dataset.control[1].citation.locator == "Imported from lands.geojson, row 2");
    CHECK(dataset[dataset.control[1].citation.source].file_or_url == "lands.geojson");
}

TEST_CASE("the span of an import goes from the first beginning to the last date stated") {
    const auto dataset = made_of(three_versions()).dataset;
    CHECK(iso_text(dataset.first_day) == "1900-01-01");
    CHECK(iso_text(dataset.last_day) == "1919-12-31");
}

TEST_CASE("a change within a shared year has no day") {
    const auto dataset = made_of(table({"name", "start", "end"},
                                       {{"A", "1886", "1919"}, {"A", "1919", "1938"}, {"B", "1900", "1938"}}))
                             .dataset;
    CHECK(dataset.regions[0].until->text == "1919");
    CHECK(dataset.control[1].from.text == "1919");
    CHECK(valid_regions(dataset, "1919-07-01") == 3);
    CHECK(valid_regions(dataset, "1920-01-01") == 2);
}

TEST_CASE("the last year of a collection, shared by many, ends none of its things") {
    const auto dataset = made_of(table({"name", "start", "end"},
                                       {{"A", "1886", "1919"}, {"A", "1919", "1938"}, {"B", "1900", "1938"}}))
                             .dataset;
    CHECK_FALSE(dataset.regions[1].until.has_value());
    CHECK(iso_text(dataset.last_day) == "1938-12-31");
}

TEST_CASE("holders of one outline in turn hold one region that is always there") {
    const auto outlines = test::layer("lands.geojson", {"id", "name"}, {{"a", "Alpha"}, {"b", "Beta"}});
    const auto transfers =
        test::layer("transfers.csv", {"land", "date", "holder"},
                    {{"a", "1900-01-01", "X"}, {"a", "1905-03-01", "Y"}, {"b", "1900-01-01", "X"}}, false);
    const auto joined = import_table({outlines, transfers}, {});
    CHECK(joined.joins.at(0).matched == 3);
    const auto dataset = made_of(joined).dataset;
    REQUIRE(dataset.regions.size() == 2);
    REQUIRE(dataset.control.size() == 3);
    CHECK(dataset.control[0].until->text == "1905-03-01");
    CHECK_FALSE(dataset.control[1].until.has_value());
    CHECK_FALSE(dataset.regions[0].from.has_value());
    CHECK(dataset.control[1].citation.locator ==
          "Imported from lands.geojson, row 1 and transfers.csv, row 2");
}

TEST_CASE("areas stated in square miles become km², as exact as they were") {
    const auto dataset = made_of(table({"name", "AREA_SQMI"}, {{"A", "3386"}, {"B", ""}})).dataset;
    REQUIRE(dataset.areas.size() == 1);
    CHECK(in_square_km(dataset.areas[0].area) == Approx(8769.7).epsilon(1e-4));
    CHECK(in_square_km(dataset.areas[0].precision) == Approx(2.59).epsilon(1e-2));
}

TEST_CASE("files with a date in their names hold until that of the next") {
    auto later = test::layer("front_20240801.geojson", {}, {{}});
    later.features[0].land = test::square(0.5);
    const auto table = import_table({test::layer("front_20240708.geojson", {}, {{}}), later}, {});
    const auto dataset = made_of(table).dataset;
    REQUIRE(dataset.regions.size() == 2);
    CHECK(dataset.regions[0].name == "front");
    CHECK(dataset.regions[0].until->text == "2024-08-01");
    CHECK_FALSE(dataset.regions[1].until.has_value());
    CHECK(dataset.parties.size() == 1);
    CHECK(valid_regions(dataset, "2024-08-01") == 1);
}

TEST_CASE("a row whose date cannot be read, or that ends before it begins, is left out and named") {
    const auto rows = table({"name", "from", "to"}, {{"A", "1900-01-01", "1909-12-31"},
                                                     {"B", "1900-02-31", "1909-12-31"},
                                                     {"C", "1900-01-01", "1899-12-30"},
                                                     {"D", "1900-01-01", "1909-12-31"},
                                                     {"E", "1900-01-01", "1909-12-31"},
                                                     {"F", "1900-01-01", "1909-12-31"},
                                                     {"G", "1900-01-01", "1909-12-31"},
                                                     {"H", "1900-01-01", "1909-12-31"},
                                                     {"I", "1900-01-01", "1909-12-31"},
                                                     {"J", "1900-01-01", "1909-12-31"},
                                                     {"K", "1900-01-01", "1909-12-31"},
                                                     {"L", "1900-01-01", "1909-12-31"}});
    const auto made = made_of(rows);
    CHECK(made.dataset.regions.size() == 10);
    REQUIRE(made.notes.size() == 2);
    CHECK(
        made.notes[0] ==
        "lands.geojson, row 2: “from” is no date that can be read, found '1900-02-31'; the row is left out.");
    CHECK(made.notes[1] == "lands.geojson, row 3: “C” ends before it begins; the row is left out.");
}

TEST_CASE("a table without dates is shown for the year it was written in") {
    const auto dataset =
        make_dataset(table({"name"}, {{"A"}, {"B"}}), guess_mapping(table({"name"}, {{"A"}, {"B"}})), 2020)
            .dataset;
    CHECK(iso_text(dataset.first_day) == "2020-01-01");
    CHECK(valid_regions(dataset, "2020-07-01") == 2);
}

TEST_CASE("a mapping that names a column which is not there is refused with what was meant") {
    auto mapping = guess_mapping(three_versions());
    mapping.set("begin", "fram");
    CHECK_THROWS_WITH(make_dataset(three_versions(), mapping), Catch::Contains("Did you mean 'from'?"));
}

TEST_CASE("a mapping is saved and read again") {
    const auto mapping = guess_mapping(three_versions());
    const auto again = mapping_from_json(mapping_json(mapping), "map.json");
    for (const auto& answer : mapping.answers) CHECK(again[answer.key] == answer.value);
    CHECK_THROWS_AS(mapping_from_json("{}", "map.json"), Error);
}

TEST_CASE("tables without any outlines are refused by what they are") {
    CHECK_THROWS_WITH(import_table({test::layer("dates.csv", {"id"}, {{"1"}, {"2"}}, false)}, {}),
                      Catch::StartsWith("dates.csv is a GeoJSON of 2 rows without outlines"));
}

TEST_CASE("a workbook without outlines is named once, with each of its sheets") {
    auto days = test::layer("war.xlsx", {"id"}, {{"1"}, {"2"}}, false);
    days.name = "Days";
    auto notes = test::layer("war.xlsx", {"id"}, {{"1"}}, false);
    notes.name = "Notes";
    CHECK_THROWS_WITH(import_table({days, notes}, {}),
                      Catch::StartsWith("war.xlsx has 2 tables without outlines, “Days” of 2 "
                                        "rows and “Notes” of 1 row; give"));
}

TEST_CASE("a first year that many rows share is where the collection begins, and no interval") {
    const auto dataset = made_of(table({"name", "start", "end"}, {{"A", "1886", "1919"},
                                                                  {"A", "1919", "1938"},
                                                                  {"B", "1886", "1920"},
                                                                  {"C", "1900", "1930"}}))
                             .dataset;
    CHECK(dataset.control[0].from.text == "1886-01-01");
    CHECK(dataset.control[1].from.text == "1919");
    CHECK(dataset.control[3].from.text == "1900");
}
