#include "geodata/analysis/totals/totals.hpp"
#include "geodata/base/error.hpp"
#include "geodata/io/dataset_reader.hpp"
#include "geodata/io/dataset_writer.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/small_dataset.hpp"

#include <catch2/catch.hpp>

using namespace geodata;

// Nothing is demanded that an owner may not have.

namespace {

constexpr const char* one_square =
    R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"land","name":"Land",
"from":"1900","until":"1910","holder":"north"},"geometry":{"type":"Polygon","coordinates":
[[[10,45],[11,45],[11,46],[10,46],[10,45]]]}}]})";

Dataset of(const std::string& file, const std::string& content) {
    const test::Folder folder;
    test::write_text(folder / file, content);
    return read_dataset(folder.path());
}

}  // namespace

TEST_CASE("a table of control alone is a dataset") {
    const auto dataset =
        of("control.csv", "region,holder,from,until\nlombardy,austria,1859-01-01,1859-07-11\n"
                          "lombardy,savoy,1859-07-11,\n");
    CHECK(dataset.regions.size() == 1);
    REQUIRE(dataset.parties.size() == 2);
    CHECK(dataset.parties[1].name == "savoy");
    CHECK(iso_text(dataset.first_day) == "1859-01-01");
    CHECK(iso_text(dataset.last_day) == "1859-12-31");
}

TEST_CASE("a row without a source cites the row itself") {
    const auto dataset = of("control.csv", "region,holder,from\nlombardy,savoy,1859\n");
    REQUIRE(dataset.sources.size() == 1);
    CHECK(dataset.list_source == SourceIndex{0});
    CHECK(dataset.control[0].citation.locator == "Imported from control.csv, row 2");
}

TEST_CASE("outlines with holders of their own are a dataset") {
    const auto dataset = of("regions.geojson", one_square);
    REQUIRE(dataset.control.size() == 1);
    CHECK(dataset.parties[0].id == "north");
    CHECK(dataset.control[0].from.text == "1900");
    CHECK(default_listing(dataset).rows.size() == 1);
}

TEST_CASE("the outline's own days are read") {
    const auto dataset = of("regions.geojson", one_square);
    REQUIRE(dataset.regions[0].from);
    CHECK(dataset.regions[0].from->text == "1900");
    CHECK(dataset.regions[0].until->text == "1910");
}

TEST_CASE("the outline's own days are written and read again") {
    const auto dataset = of("regions.geojson", one_square);
    for (const char* name : {"copy", "copy.gpkg"}) {
        const test::Folder folder;
        write_dataset(dataset, folder / name);
        CHECK((read_dataset(folder / name).regions == dataset.regions));
    }
}

TEST_CASE("an outline that ends before it begins is refused") {
    std::string turned = one_square;
    turned.replace(turned.find("1910"), 4, "1890");
    CHECK_THROWS_WITH(of("regions.geojson", turned), Catch::Contains("'until' must come after 'from'"));
}

TEST_CASE("a record without a beginning is held since before the span") {
    const auto dataset = of("control.csv", "region,holder,from,until\na,north,,1900\nb,north,1890,\n");
    const auto held = holding_on(dataset, default_listing(dataset).rows[0], test::day("1890-01-01"));
    CHECK(held.hold == Hold::certain);
    CHECK(readable_text(dataset.control[0].from) == "no beginning stated");
}

TEST_CASE("a folder of other things is no dataset") {
    CHECK_THROWS_WITH(of("notes.txt", "hello"), Catch::Contains("neither control.csv nor regions.geojson"));
}

TEST_CASE("the party of the headline must be one of the parties") {
    const test::Folder folder;
    test::write_text(folder / "control.csv", "region,holder,from\na,north,1900\n");
    test::write_text(folder / "dataset.json", R"({"party": "west"})");
    CHECK_THROWS_WITH(read_dataset(folder.path()),
                      Catch::Contains("'party' must be the id of one of the parties"));
}

TEST_CASE("the party of the headline is read and written") {
    const test::Folder folder;
    test::write_text(folder / "control.csv", "region,holder,from\na,north,1900\na,south,1901\n");
    test::write_text(folder / "dataset.json", R"({"party": "south"})");
    const auto dataset = read_dataset(folder.path());
    CHECK(dataset.party == PartyIndex{1});
    write_dataset(dataset, folder / "copy");
    CHECK(read_dataset(folder / "copy").party == PartyIndex{1});
}

TEST_CASE("where no list is named the rows of all sources count") {
    const auto dataset = of("control.csv", "region,holder,from,source,locator\n"
                                           "lombardy,savoy,1859,gazette,p. 1\n"
                                           "tuscany,savoy,1860,gazette,p. 2\n"
                                           "veneto,savoy,1866,almanac,p. 1\n");
    CHECK(default_listing(dataset).rows.size() == 3);
    REQUIRE_FALSE(dataset.reading_notes.empty());
    CHECK(dataset.reading_notes.back().find("all sources count") != std::string::npos);
}

TEST_CASE(
    "where two sources date one region otherwise, the fuller one counts and the other stands beside it") {
    const auto dataset = of("control.csv", "region,holder,from,source,locator\n"
                                           "lombardy,savoy,1859,gazette,p. 1\n"
                                           "tuscany,savoy,1860,gazette,p. 2\n"
                                           "tuscany,lorraine,1860,almanac,p. 1\n");
    const auto list = default_listing(dataset);
    CHECK(list.rows.size() == 2);
    CHECK(dataset.reading_notes.back().find("1 of them") != std::string::npos);
}
