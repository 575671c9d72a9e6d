#include "geodata/import/guess.hpp"
#include "geodata/import/import.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/import_tables.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using test::valid_regions;

// Kinds of files that public collections of dated borders have, each as small as it shows its kind.

namespace {

/// `name,begin,end` with a square each, written as CSV with WKT.
std::string csv_squares(const std::string& head, const std::vector<std::string>& rows, char separator = ',') {
    std::string text = head + separator + "WKT\n";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto west = std::to_string(10 + 2 * i);
        const auto east = std::to_string(11 + 2 * i);
        text += rows[i] + separator + "\"POLYGON ((" + west + " 45, " + east + " 45, " + east + " 46, " +
                west + " 46, " + west + " 45))\"\n";
    }
    return text;
}

ImportResult imported_text(const std::string& name, const std::string& text, ImportRequest request = {}) {
    const test::Folder folder;
    test::write_text(folder / name, text);
    request.files = {folder / name};
    return import_files(request);
}

bool tells(const ImportResult& result, const std::string& words) {
    for (const auto& sentence : import_sentences(result))
        if (sentence.find(words) != std::string::npos) return true;
    return false;
}

std::vector<std::string> holders_on(const Dataset& dataset, const std::string& name, const std::string& day) {
    std::vector<std::string> holders;
    for (const auto& record : dataset.control) {
        const auto on = *parse_day(day);
        const bool then = record.from.earliest <= on && (!record.until || on < record.until->latest);
        if (then && dataset[record.region].name == name) holders.push_back(dataset[record.holder].name);
    }
    return holders;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("years in names of columns are times, and their cells are who held it then") {
    const auto result = imported_text(
        "wide.csv", csv_squares("name,1990,1991,1992", {"Avaria,Red,Red,Blue", "Belland,Red,Blue,Blue"}));
    const auto& dataset = result.made.dataset;
    CHECK(holders_on(dataset, "Avaria", "1991-06-01") == Names{"Red"});
    CHECK(holders_on(dataset, "Avaria", "1992-06-01") == Names{"Blue"});
    CHECK(holders_on(dataset, "Belland", "1991-01-01") == Names{"Blue"});
    CHECK(dataset.regions.size() == 2);
}

TEST_CASE("an empty cell of such a table is held by nobody") {
    const auto result =
        imported_text("wide.csv", csv_squares("name,1990,1991", {"Avaria,Red,", "Belland,Red,Red"}));
    CHECK(holders_on(result.made.dataset, "Avaria", "1991-06-01").empty());
}

TEST_CASE("a list of changes from one holder to another tells who held before the first") {
    const auto result = import_table(
        {test::layer("places.geojson", {"name"}, {{"Avaria"}, {"Belland"}}),
         test::layer("changes.csv", {"date", "place", "from", "to"},
                     {{"1900-03-10", "Avaria", "Red", "Blue"}, {"1905-01-01", "Avaria", "Blue", "Green"}},
                     false)},
        {});
    const auto mapping = guess_mapping(result);
    const auto dataset = make_dataset(result, mapping, 2000).dataset;
    CHECK(mapping["holder"] == "to");
    CHECK(holders_on(dataset, "Avaria", "1900-03-09") == Names{"Red"});
    CHECK(holders_on(dataset, "Avaria", "1900-03-10") == Names{"Blue"});
    CHECK(holders_on(dataset, "Avaria", "1905-01-01") == Names{"Green"});
}

TEST_CASE("a change that begins with another holder than the one before left it with is told") {
    const auto result = import_table(
        {test::layer("places.geojson", {"name"}, {{"Avaria"}, {"Belland"}}),
         test::layer("changes.csv", {"date", "place", "from", "to"},
                     {{"1900-03-10", "Avaria", "Red", "Blue"}, {"1905-01-01", "Avaria", "Red", "Green"}},
                     false)},
        {});
    const auto notes = make_dataset(result, guess_mapping(result), 2000).notes;
    REQUIRE_FALSE(notes.empty());
    CHECK(notes.front().find("is taken from Red") != std::string::npos);
}

TEST_CASE("a span of years in one column is begin and end") {
    const auto result =
        imported_text("spans.csv", csv_squares("name,period", {"Avaria,1801-1850", "Belland,1851–1900"}));
    CHECK(valid_regions(result.made.dataset, "1850-12-31") == 1);
    CHECK(valid_regions(result.made.dataset, "1851-01-01") == 1);
    CHECK(result.made.dataset.first_day == *parse_day("1801-01-01"));
}

TEST_CASE("years before our era are read where the name of the column speaks of years") {
    const auto result = imported_text(
        "old.csv", csv_squares("name,FromYear,ToYear", {"Avaria,-500,-147", "Belland,-146,476"}));
    CHECK(valid_regions(result.made.dataset, "-0200-01-01") == 1);
    CHECK(result.made.dataset.first_day == *parse_day("-0500-01-01"));
}

TEST_CASE("a year long after all others is no end") {
    const auto end = GENERATE("2099-12-31", "9999", "20991231", "present", "");
    CAPTURE(end);
    const auto result =
        imported_text("open.csv", csv_squares("name,start,end", {"Avaria,1801-01-01," + std::string(end),
                                                                 "Belland,1801-01-01,1850-12-31"}));
    const auto& dataset = result.made.dataset;
    CHECK_FALSE(dataset.regions[0].until.has_value());
    CHECK(dataset.last_day == *parse_day("1850-12-31"));
}

TEST_CASE("columns are known in other languages") {
    const auto result = imported_text(
        "cyr.csv", csv_squares("Название,Начало,Конец", {"Авария,1801,1850", "Белланд,1851,1900"}));
    CHECK(result.mapping["begin"] == "Начало");
    CHECK(result.mapping["end"] == "Конец");
    CHECK(result.mapping["name"] == "Название");
}

TEST_CASE("a table in Windows-1251 is read as such, with what speaks for it") {
    const auto text =
        csv_squares("\xED\xE0\xE7\xE2\xE0\xED\xE8\xE5,start", {"\xC0\xE2\xE0\xF0\xE8\xFF,1801"});
    const auto result = imported_text("cyr.csv", text);
    CHECK(result.made.dataset.regions[0].name == "Авария");
    CHECK(result.mapping["encoding"] == "windows-1251");
    CHECK(tells(result, "whole words of such letters"));
}

TEST_CASE("the letters of a table can be chosen") {
    ImportRequest request;
    request.encoding = "windows-1253";
    const auto result =
        imported_text("greek.csv", csv_squares("name,start", {"\xC1\xE8\xDE\xED\xE1,1801"}), request);
    CHECK(result.made.dataset.regions[0].name == "Αθήνα");
}

TEST_CASE("letters read as one encoding are read as another when that is chosen later") {
    auto table = imported_text("greek.csv", csv_squares("name,start", {"\xC1\xE8\xDE\xED\xE1,1801"})).table;
    recode(table, "windows-1253");
    CHECK(table.rows[0].cells[0] == "Αθήνα");
}

TEST_CASE("UTF-16 as spreadsheets write it is read") {
    std::string utf16 = "\xFF\xFE";
    for (const char c : csv_squares("name,start", {"Avaria,1801"})) utf16 += std::string{c, '\0'};
    CHECK(imported_text("wide.csv", utf16).made.dataset.regions[0].name == "Avaria");
}

TEST_CASE("decimal commas in a column of areas are read") {
    const auto result =
        imported_text("areas.csv", csv_squares("name;start;area_km2",
                                               {"Avaria;1801;8 700,5", "Belland;1801;8.800,25"}, ';'));
    REQUIRE(result.made.dataset.areas.size() == 2);
    CHECK(in_square_km(result.made.dataset.areas[0].area) == Approx(8700.5));
}

TEST_CASE("pictures of the whole at some dates hold until the next, also for what is missing there") {
    const auto table = import_table({test::layer("years.geojson", {"name", "year"},
                                                 {{"A", "1990"},
                                                  {"B", "1990"},
                                                  {"C", "1990"},
                                                  {"D", "1990"},
                                                  {"A", "1991"},
                                                  {"B", "1991"},
                                                  {"C", "1991"}})},
                                    {});
    const auto dataset = make_dataset(table, guess_mapping(table), 2000).dataset;
    CHECK(valid_regions(dataset, "1990-06-01") == 4);
    CHECK(valid_regions(dataset, "1991-06-01") == 3);
}

TEST_CASE("a thing that stands unchanged in following pictures is one region") {
    auto first = test::layer("world_1900.geojson", {"name"}, {{"A"}, {"B"}, {"C"}});
    auto second = test::layer("world_1910.geojson", {"name"}, {{"A"}, {"B"}, {"C"}});
    second.features[2].land = test::square(20);
    const auto table = import_table({first, second}, {});
    const auto dataset = make_dataset(table, guess_mapping(table), 2000).dataset;
    CHECK(dataset.regions.size() == 4);
    CHECK(valid_regions(dataset, "1905-01-01") == 3);
    CHECK(valid_regions(dataset, "1910-06-01") == 3);
}

TEST_CASE("rows that repeat others in everything are left out and named") {
    auto layer = test::layer("twice.geojson", {"name", "start"}, {{"A", "1900"}, {"A", "1900"}});
    layer.features[1].land = layer.features[0].land;
    const auto table = import_table({layer}, {});
    const auto made = make_dataset(table, guess_mapping(table), 2000);
    CHECK(made.dataset.regions.size() == 1);
    REQUIRE_FALSE(made.notes.empty());
    CHECK(made.notes.front().find("row 2") != std::string::npos);
}

TEST_CASE("an outline that crosses itself is repaired and named with what that does to its area") {
    const auto result = imported_text(
        "bow.csv", "name,start,WKT\nBow,1900,\"POLYGON ((10 45, 12 46, 12 45, 10 46, 10 45))\"\n"
                   "Open,1900,\"POLYGON ((14 45, 15 45, 15 46, 14 46))\"\n");
    CHECK(tells(result, "bow.csv, row 1: the outline crossed itself; repaired, it now measures"));
    CHECK(tells(result, "row 2: the outline was not closed; repaired, its area is the same"));
    CHECK(result.made.dataset.reading_notes.size() >= 3);
}

TEST_CASE("where latitude surely stands first in one row, it does in the others of the file") {
    const auto result = imported_text(
        "swapped.csv", "name,start,WKT\nFar,1900,\"POLYGON ((45 110, 46 110, 46 111, 45 111, 45 110))\"\n"
                       "Near,1900,\"POLYGON ((45 10, 46 10, 46 11, 45 11, 45 10))\"\n");
    CHECK(tells(result, "latitude stood before longitude in all outlines"));
    CHECK(result.made.dataset.regions[1].shape[0].outer[0].lat == Approx(45));
}

TEST_CASE("dates that are less than certain are intervals") {
    const auto date = read_foreign_date("c. 1801");
    REQUIRE(date.has_value());
    CHECK(date->date.approximate);
    CHECK(read_foreign_date("before 1801")->date.open_start);
    CHECK(read_foreign_date("after 1900")->date.open_end);
    CHECK(read_foreign_date("1850s")->date.latest == *parse_day("1859-12-31"));
}

TEST_CASE("an end after a year does not stretch the time that is shown") {
    const auto result = imported_text(
        "open.csv", csv_squares("name,start,end", {"Avaria,1801,after 1900", "Belland,1801,1850"}));
    CHECK(result.made.dataset.last_day < *parse_day("1901-01-01"));
}
