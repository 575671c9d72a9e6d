#include "geodata/io/dataset_reader.hpp"

#include "geodata/analysis/totals/reconcile.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/small_dataset.hpp"
#include "tests/support/where.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using test::day;
using test::LowHigh;

namespace {

const Dataset& good() {
    static const auto dataset = read_dataset(std::filesystem::path(test::tests_folder) / "data" / "good");
    return dataset;
}

}  // namespace

TEST_CASE("the example of the format page is the dataset that these tests read") {
    const auto page =
        test::read_file(std::filesystem::path(test::dataset_folder).parent_path() / "README.md");
    int files = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path(test::tests_folder) / "data" / "good")) {
        CAPTURE(entry.path().filename());
        CHECK(page.find("\n" + test::read_file(entry.path()) + "```\n") != std::string::npos);
        ++files;
    }
    CHECK(files == 10);
}

TEST_CASE("a dataset reads as it was written") {
    CHECK(good().title == "Two valleys");
    CHECK(good().description == "The smallest dataset that shows every file.");
    CHECK(good().licence == "CC0-1.0");
    CHECK(good().boundary_note == "Boundaries: drawn for this example");
    CHECK(good().first_day == day("1900-01-01"));
    CHECK(good().last_day == day("1901-12-31"));
    CHECK(good()[good().list_source].id == "gazette");
    CHECK(good().default_view == LonLatBox{9.9, 44.9, 10.6, 45.3});
    REQUIRE(good().parties.size() == 2);
    CHECK(good().parties[1] == Party{"south", "Southern forces", "South", "#56B4E9", "hatch-left"});
    REQUIRE(good().reference_areas.size() == 1);
    CHECK(good().reference_areas[0].area == square_km(50'000));
    CHECK(good().reference_areas[0].citation.locator == "page 1");
}

TEST_CASE("every table has all its rows") {
    CHECK(good().sources.size() == 2);
    CHECK(good().regions.size() == 2);
    CHECK(good().context.size() == 1);
    CHECK(good().control.size() == 4);
    CHECK(good().areas.size() == 2);
    CHECK(good().totals.size() == 2);
    CHECK(good().events.size() == 2);
    CHECK(good().statements.size() == 7);
    CHECK(good().names.size() == 3);
}

TEST_CASE("a source reads with role, date and quoted commas") {
    CHECK(good().sources[0] == Source{"gazette", "Gazette", "The Gazette of 1902", "State printers",
                                      "southern, official", "1902", SourceRole::primary, "gazette.txt"});
    CHECK(good().sources[1].role == SourceRole::comparison);
    CHECK(good().sources[1].published.empty());
}

TEST_CASE("a region reads with its whole, its basis and its outline without the closing point") {
    const auto& upper = good().regions[1];
    CHECK(upper.id == "upper-valley");
    CHECK(upper.kind == "parish");
    CHECK(upper.part_of == RegionIndex{0});
    CHECK(upper.basis == Basis::reconstructed);
    CHECK(upper.note == "the northern half");
    CHECK(upper.shape == LonLatPolygons{{{{10, 45.1}, {10.5, 45.1}, {10.5, 45.2}, {10, 45.2}}, {}}});
    CHECK_FALSE(good().regions[0].part_of);
    CHECK(good().regions[0].basis == Basis::mapped);
}

TEST_CASE("a place of the context reads with its position") {
    const auto& bridge = good().context[0];
    CHECK(bridge.kind == "town");
    CHECK(bridge.id == "bridge");
    CHECK(bridge.rank == 1);
    CHECK_FALSE(bridge.from);
    CHECK_FALSE(bridge.until);
    CHECK(bridge.part_of == "valley");
    CHECK(std::get<LonLat>(bridge.shape) == LonLat{10.25, 45.05});
}

TEST_CASE("control records read with dates, extent and locator") {
    const auto& outer = good().control[1];
    CHECK(outer.region == RegionIndex{0});
    CHECK(outer.holder == PartyIndex{0});
    CHECK(outer.from == test::date("1900"));
    CHECK(outer.until == test::date("1901-09-01"));
    CHECK(outer.extent == Extent::whole);
    CHECK_FALSE(outer.share);
    CHECK(outer.citation == Citation{{0}, "page 2, row 2"});
    CHECK(outer.note == "the year only");
    CHECK_FALSE(good().control[2].until);
    CHECK(good().control[3].extent == Extent::part);
}

TEST_CASE("a total that two sources state has two citations") {
    const auto& t2 = good().totals[1];
    CHECK(t2.citations == Citations{{{0}, "page 1"}, {{1}, "sheet 4"}});
    CHECK(t2.quantity == Quantity::change_count);
    CHECK(t2.scope.kinds == std::vector<std::string>{"district"});
    CHECK_FALSE(t2.denominator);
    CHECK(good().totals[0].approximate);
    CHECK(good().totals[0].denominator == ReferenceAreaIndex{0});
    CHECK(good().totals[0].scope.regions == std::vector<RegionIndex>{{0}, {1}});
}

TEST_CASE("events and names read as they stand") {
    CHECK(good().events[0].subject == good().events[1].subject);
    CHECK(good().events[1].date == test::date("1901-08-21/1901-08-22"));
    CHECK(good().events[0].region == RegionIndex{0});
    CHECK(good().names[1] == Name{"valley", "de", "Tal", {{1}, "sheet 4"}});
}

TEST_CASE("a statement reads with its document, date, figure and the rows that carry it") {
    const auto& first = good().statements[0];
    CHECK(first.id == "S1");
    CHECK(first.citation == Citation{{0}, "page 3"});
    CHECK(first.kind == "date");
    CHECK(first.date == test::date("1901-08-20"));
    CHECK(first.subject == "truce");
    CHECK_FALSE(first.figure);
    CHECK(first.rows == std::vector<StatementRow>{{"events", "truce"}});
    CHECK(good().statements[3].stance == "by-the-south");
    CHECK(good().statements[4].terms == std::vector<std::string>{"the northerners"});
    CHECK_FALSE(good().statements[4].date);
    CHECK(good().statements[6].figure == 300);
    CHECK(good().statements[6].unit == "people");
}

TEST_CASE("a record tells who holds in the words of its source, where it names a holder") {
    CHECK(good().holders_as_stated);
    CHECK(good().control[0].holder_as_stated == "the northerners");
    CHECK(good().control[1].holder_as_stated.empty());
}

TEST_CASE("a scope may be a lower bound of what a total speaks of") {
    CHECK(good().totals[0].scope.at_least);
    CHECK_FALSE(good().totals[1].scope.at_least);
}

TEST_CASE("the example gives what the format page says") {
    const auto north = make_listing(good(), SourceIndex{0}, PartyIndex{0});
    CHECK(test::listed_km2(good(), north, day("1900-06-01")) == LowHigh{440, 875});
    CHECK(test::listed_km2(good(), north, day("1900-06-01"), Counting::as_listed) == LowHigh{440, 1315});
    CHECK(test::listed_km2(good(), north, day("1900-12-31")) == LowHigh{875, 875});
    CHECK(reconcile(good(), north, 0).once.high == Approx(1.75));
    CHECK(test::listed_km2(good(), north, day("1901-09-01")) == LowHigh{0, 0});
    const auto south = make_listing(good(), SourceIndex{0}, PartyIndex{1});
    CHECK(test::listed_km2(good(), south, day("1901-09-01")) == LowHigh{875, 875});
}
