#include "geodata/base/error.hpp"
#include "tests/support/import_tables.hpp"
#include "tests/support/import_texts.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using namespace test;

namespace {

// `id,name,holder,from,to` of five lands, the outlines in quotation marks behind them.
std::string lands(const std::vector<std::string>& rows) {
    return csv_squares("id,name,holder,from,to", rows);
}

}  // namespace

TEST_CASE("a comma inside a text without quotation marks is told with its line, and read where one reading "
          "alone fits") {
    const auto result =
        imported_text("lands.csv", lands({"1,Alba,North,1900,1910", "2,Brod, Upper,North,1900,1920",
                                          "3,Cela,South,1905,1920", "4,Dorn,South, the,1905,1915",
                                          "5,Elm,North,1900,1912"}));
    const auto& dataset = result.made.dataset;
    CHECK(dataset.regions.size() == 5);
    CHECK(holders_on(dataset, "Brod, Upper", "1919-01-01") == std::vector<std::string>{"North"});
    CHECK(holders_on(dataset, "Dorn", "1915-01-01") == std::vector<std::string>{"South, the"});
    CHECK(tells(result,
                "lands.csv:3: the row has 7 cells where the header has 6; a text with a comma in it needs "
                "quotation marks around it. It is read with “Brod, Upper” in one cell"));
    CHECK(tells(result, "lands.csv:5: the row has 7 cells where the header has 6"));
}

TEST_CASE(
    "a row with surplus cells that can be read in two ways is left out, and the others keep their numbers") {
    const auto result = imported_text(
        "lands.csv",
        lands({"1,Alba,North,1900,1910", "2,Brod,Upper,North,1900,1920", "3,Cela,South,1905,1920"}));
    const auto& dataset = result.made.dataset;
    REQUIRE(dataset.control.size() == 2);
    CHECK(dataset.control[1].citation.locator == "Imported from lands.csv, row 3");
    CHECK(tells(result, "lands.csv:3: the row has 7 cells where the header has 6"));
    CHECK(tells(result, "It can be read in several ways or in none and is left out."));
}

TEST_CASE(
    "of a table of semicolons the message speaks of semicolons, and lines count from the top of the file") {
    const auto result = imported_text(
        "lands.csv",
        "Lands and who held them\n\n" +
            csv_squares("name;holder;from;to",
                        {"Alba;North;1900;1910", "Brod; Upper;North;1900;1920", "Cela;South;1905;1920"},
                        ';'));
    CHECK(tells(result,
                "lands.csv:5: the row has 6 cells where the header has 5; a text with a semicolon in it"));
    CHECK(holders_on(result.made.dataset, "Brod; Upper", "1919-01-01") == std::vector<std::string>{"North"});
}

TEST_CASE("a table of which most rows have surplus cells is refused with the first line") {
    try {
        imported_text("lands.csv", lands({"1,Alba,East,North,1900,1910", "2,Brod,Upper,North,1900,1920"}));
        FAIL("it was read");
    } catch (const Error& error) {
        CHECK(std::string(error.what()) == "lands.csv:2: the row has 7 cells where the header has 6; a text "
                                           "with a comma in it needs quotation "
                                           "marks around it. So it is with 2 of 2 rows.");
    }
}

TEST_CASE("cells missing at the end of a row are empty, which is told with its line") {
    const auto result =
        imported_text("lands.csv", "name,WKT,from,to,note\n"
                                   "Alba,\"POLYGON((10 45,11 45,11 46,10 45))\",1900,1910,ok\n"
                                   "Brod,\"POLYGON((12 45,13 45,13 46,12 45))\",1900\n");
    CHECK(result.made.dataset.regions.size() == 2);
    CHECK(tells(result,
                "lands.csv: a row has fewer cells than the header, which has 5; those missing at the end "
                "are taken for empty (line 3)."));
}

TEST_CASE("surplus separators at the end of rows say nothing") {
    const auto result =
        imported_text("lands.csv", "name,from,to,WKT\n"
                                   "Alba,1900,1910,\"POLYGON((10 45,11 45,11 46,10 45))\",,\n"
                                   "Brod,1900,1920,\"POLYGON((12 45,13 45,13 46,12 45))\",,\n");
    CHECK(result.made.dataset.regions.size() == 2);
    CHECK_FALSE(tells(result, "cells"));
}

TEST_CASE("a table with numbers of rows before the columns that are named, as R writes it, is read") {
    const auto result =
        imported_text("lands.csv", "\"name\",\"from\",\"to\",\"WKT\"\n"
                                   "\"1\",\"Alba\",1900,1910,\"POLYGON((10 45,11 45,11 46,10 45))\"\n"
                                   "\"2\",\"Brod\",1900,1920,\"POLYGON((12 45,13 45,13 46,12 45))\"\n");
    const auto& dataset = result.made.dataset;
    REQUIRE(dataset.regions.size() == 2);
    CHECK(dataset.regions[0].name == "Alba");
    CHECK(valid_regions(dataset, "1915-01-01") == 1);
}

TEST_CASE("a comma in the name of a column does not part a table of semicolons") {
    const auto result = imported_text(
        "lands.csv",
        csv_squares("Name;Fläche, km²;Herrscher;von;bis",
                    {"Alba;8700,5;Nord;1900;1910", "Brod;8700,5;Süd;1900;1920", "Cela;8700,5;Süd;1900;1920"},
                    ';'));
    CHECK(result.mapping["area"] == "Fläche, km²");
    CHECK(holders_on(result.made.dataset, "Alba", "1905-01-01") == std::vector<std::string>{"Nord"});
}
