#include "geodata/import/foreign_date.hpp"
#include "geodata/import/import.hpp"
#include "tests/support/import_tables.hpp"
#include "tests/support/import_texts.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using test::csv_squares;
using test::imported_text;
using test::tells;
using test::valid_regions;

// Which columns of a table are times, and how public collections write times in them.

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

TEST_CASE("of two pairs of columns of time the one that more rows have is taken") {
    const auto result = imported_text(
        "states.csv",
        csv_squares("name,COWSYEAR,COWEYEAR,GWSYEAR,GWEYEAR",
                    {"Avaria,1946,1959,1946,1959", "Avaria,1960,2016,1960,2016", "Belland,-1,-1,1962,2016"}));
    CHECK(result.mapping["begin"] == "GWSYEAR");
    CHECK(valid_regions(result.made.dataset, "1961-01-01") == 1);
}

TEST_CASE("a column in EDTF takes the place of the one it makes exact") {
    const auto result =
        imported_text("osm.csv", csv_squares("name,start_date,start_date:edtf,end_date",
                                             {"Avaria,1830,1830~,1860", "Belland,1840,,1860"}));
    CHECK(result.mapping["begin"] == "start_date");
    CHECK(result.made.dataset.control[0].from.text == "1830~");
    CHECK(result.made.dataset.control[1].from.text == "1840-01-01");
}

TEST_CASE("times that are counted are read as days, and told") {
    struct Counted {
        const char* first;
        const char* second;
        const char* unit;
    };
    const auto counted = GENERATE(Counted{"-1756684800000", "1645660800000", "milliseconds"},
                                  Counted{"-1756684800", "1645660800", "seconds"});
    CAPTURE(counted.unit);
    const auto result =
        imported_text("esri.csv", csv_squares("name,start_date", {std::string("Avaria,") + counted.first,
                                                                  std::string("Belland,") + counted.second}));
    CHECK(result.made.dataset.first_day == *parse_day("1914-05-03"));
    CHECK(result.made.dataset.last_day == *parse_day("2022-02-24"));
    CHECK(tells(result, std::string("counts ") + counted.unit));
}

TEST_CASE("days as spreadsheets count them are read in columns of times alone") {
    const auto result = imported_text(
        "serial.csv", csv_squares("name,start,code", {"Avaria,33725,12000", "Belland,34000,13000"}));
    CHECK(result.made.dataset.first_day == *parse_day("1992-05-01"));
    CHECK_FALSE(tells(result, "“code” counts"));
}

TEST_CASE("the year of a census and the day of editing are no times of the thing") {
    const auto result = imported_text("admin.csv", csv_squares("name,POP_YEAR,created_date,last_edited_date",
                                                               {"Avaria,2017,2019-01-01,2020-01-01",
                                                                "Belland,2018,2019-01-01,2020-01-01"}));
    CHECK(result.mapping["begin"].empty());
}

TEST_CASE("start and end alone are years also where they lie before our era") {
    const auto result =
        imported_text("old.csv", csv_squares("title,start,end", {"Avaria,-600,-100", "Belland,-300,640"}));
    CHECK(result.mapping["begin"] == "start");
    CHECK(valid_regions(result.made.dataset, "-0200-01-01") == 2);
}

TEST_CASE("a span before a year begins where it is named") {
    const auto result = imported_text("before.csv", csv_squares("name,date", {"Avaria,before 1900"}));
    CHECK(result.made.dataset.first_day == *parse_day("1900-12-31"));
}

TEST_CASE("years of two digits are not read, and that is told") {
    const auto result = imported_text("two.csv", csv_squares("name,from,to", {"A,01/08/14,31/12/16"}));
    CHECK(result.mapping["begin"].empty());
    CHECK(result.mapping["holder"].empty());
    CHECK(tells(result, "“from” has years of two digits"));
    CHECK(imported_text("four.csv", csv_squares("name,from", {"A,1.8.1914"})).mapping["begin"] == "from");
}

TEST_CASE("what an editor put in brackets leaves a date uncertain") {
    const auto result = imported_text(
        "brackets.csv", csv_squares("name,start,end", {"A,1914 (approx),1918", "B,[1915],1918 [?]"}));
    CHECK(result.made.dataset.control[0].from.text == "1914?");
    CHECK(result.made.dataset.control[1].from.text == "1915?");
}

TEST_CASE("fractions of years are months, and a year beside a month is that month") {
    const auto fractions = imported_text("decimal.csv", csv_squares("name,start", {"A,1914.58", "B,1915.0"}));
    CHECK(fractions.made.dataset.first_day == *parse_day("1914-07-01"));
    const auto months =
        imported_text("months.csv", csv_squares("region,year,month,holder",
                                                {"A,2014,5,Red", "A,2014,6,Blue", "B,2014,5,Red"}));
    CHECK(months.mapping["begin"] == "year + month");
    CHECK(months.made.dataset.first_day == *parse_day("2014-05-01"));
}
