#include "geodata/import/guess.hpp"
#include "tests/support/import_tables.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using test::table;

namespace {

std::string evidence(const Mapping& mapping, const std::string& key) {
    for (const auto& answer : mapping.answers)
        if (answer.key == key) return answer.evidence;
    return {};
}

}  // namespace

TEST_CASE("the columns of begin and end are guessed by names and contents") {
    const auto guessed = guess_mapping(table({"ID", "NAME", "START_DATE", "END_DATE", "NAME_START"},
                                             {{"1", "Ohio", "1803/03/01", "1820/05/01", "Ohio (1803)"},
                                              {"2", "Iowa", "1846/12/28", "2000/12/31", "Iowa (1846)"}}));
    CHECK(guessed["name"] == "NAME");
    CHECK(guessed["begin"] == "START_DATE");
    CHECK(guessed["end"] == "END_DATE");
    CHECK(guessed["holder"].empty());
}

TEST_CASE("years in columns of one family are begin and end") {
    const auto guessed = guess_mapping(
        table({"cntry_name", "gwsyear", "gweyear"}, {{"A", "1886", "1919"}, {"B", "1900", "1950"}}));
    CHECK(guessed["begin"] == "gwsyear");
    CHECK(guessed["end"] == "gweyear");
}

TEST_CASE("year, month and day in columns of their own are put together") {
    const auto guessed = guess_mapping(
        table({"name", "gwsyear", "gwsmonth", "gwsday", "gweyear", "gwemonth", "gweday"},
              {{"A", "1886", "1", "1", "1919", "6", "27"}, {"A", "1919", "6", "28", "1945", "5", "7"}}));
    CHECK(guessed["begin"] == "gwsyear + gwsmonth + gwsday");
    CHECK(guessed["end"] == "gweyear + gwemonth + gweday");
    CHECK(guessed["end_day"] == "counted");
}

TEST_CASE("decades are called spans of time and not days") {
    const auto guessed =
        guess_mapping(table({"name", "from", "until"}, {{"A", "1850s", "1860s"}, {"A", "1870s", "1880s"}}));
    CHECK(evidence(guessed, "begin") == "2 of 2 rows have one; spans of time");
}

TEST_CASE("an end counts when what follows begins the day after") {
    const auto guessed = guess_mapping(table(
        {"name", "from", "to"},
        {{"A", "1900-01-01", "1909-12-31"}, {"A", "1910-01-01", "1919-12-31"}, {"A", "1920-01-01", ""}}));
    CHECK(guessed["end_day"] == "counted");
    CHECK(evidence(guessed, "end_day") ==
          "2 of 2 following versions begin the day after the end before: the end day counts");
}

TEST_CASE("an end does not count when what follows begins on it") {
    const auto guessed = guess_mapping(table(
        {"name", "from", "until"}, {{"A", "1900-01-01", "1910-01-01"}, {"A", "1910-01-01", "1920-01-01"}}));
    CHECK(guessed["end_day"] == "not-counted");
}

TEST_CASE("a year shared by two versions holds the change") {
    const auto guessed =
        guess_mapping(table({"name", "start", "end"}, {{"A", "1886", "1919"}, {"A", "1919", "1938"}}));
    CHECK(guessed["end_day"] == "within");
}

TEST_CASE("where things change their names the ends are compared with all beginnings") {
    const auto guessed = guess_mapping(table(
        {"name", "start", "end"}, {{"Colony", "1900-01-01", "1909-12-31"}, {"State", "1910-01-01", ""}}));
    CHECK(guessed["end_day"] == "counted");
    CHECK(evidence(guessed, "end_day").find("what follows them") != std::string::npos);
}

TEST_CASE("what cannot be measured of the end is said") {
    const auto guessed = guess_mapping(table({"name", "start", "end"}, {{"A", "1900-01-01", "1909-12-31"}}));
    CHECK(evidence(guessed, "end_day").find("could not be measured") != std::string::npos);
}

TEST_CASE("a column that tells who holds colours the map, unless all hold the same") {
    CHECK(guess_mapping(table({"NAME", "SUBJECTO"}, {{"A", "X"}, {"B", "X"}, {"C", "Y"}}))["holder"] ==
          "SUBJECTO");
    CHECK(guess_mapping(table({"NAME", "SUBJECTO"}, {{"A", "X"}, {"B", "X"}, {"C", "X"}}))["holder"].empty());
}

TEST_CASE("names of columns are known in capitals of their script too") {
    for (const char* holder : {"DRŽITEL", "ВЛАСНИК", "PROPRIÉTAIRE"}) {
        CAPTURE(holder);
        const auto guessed =
            guess_mapping(table({"NÁZEV", "DATUM", holder}, {{"A", "1900", "Red"}, {"B", "1901", "Blue"}}));
        CHECK(guessed["name"] == "NÁZEV");
        CHECK(guessed["holder"] == holder);
    }
}

TEST_CASE("things are told apart by the column by which most versions follow each other") {
    const auto guessed =
        guess_mapping(table({"id", "name", "start", "end"}, {{"x", "Colony", "1900-01-01", "1909-12-31"},
                                                             {"x", "State", "1910-01-01", "1919-12-31"},
                                                             {"y", "Other", "1900-01-01", "1919-12-31"}}));
    CHECK(guessed["thing"] == "id");
}

TEST_CASE("a single column of dates holds until the next of the same thing") {
    const auto guessed =
        guess_mapping(table({"district", "date", "holder"},
                            {{"A", "1900-01-01", "X"}, {"A", "1905-01-01", "Y"}, {"B", "1900-01-01", "X"}}));
    CHECK(guessed["begin"] == "date");
    CHECK(guessed["missing_end"] == "next");
}

TEST_CASE("the unit of a stated area is measured") {
    // A square degree at 45° north has about 8 670 km², which is 3 350 square miles.
    const auto guessed = guess_mapping(table({"name", "AREA"}, {{"A", "3386"}, {"B", "3390"}}));
    CHECK(guessed["area"] == "AREA");
    CHECK(guessed["area_unit"] == "mi2");
    CHECK(guess_mapping(table({"name", "AREA"}, {{"A", "8770"}, {"B", "8765"}}))["area_unit"] == "km2");
    CHECK(guess_mapping(table({"name", "AREA"}, {{"A", "877000"}}))["area_unit"] == "ha");
}

TEST_CASE("figures that compare with no land are no areas") {
    CHECK(guess_mapping(table({"name", "area_code"}, {{"A", "12"}, {"B", "13"}}))["area"].empty());
}

TEST_CASE("dates that can be read two ways are said to be") {
    const auto guessed = guess_mapping(table({"name", "start", "end"}, {{"A", "5/8/1992", "6/8/1992"}}));
    CHECK(evidence(guessed, "order").find("please look") != std::string::npos);
}

TEST_CASE("a table without dates has no begin") {
    const auto guessed = guess_mapping(table({"name", "adm_code"}, {{"A", "1987"}, {"B", "1988"}}));
    CHECK(guessed["begin"].empty());
}
