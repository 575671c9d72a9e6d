#include "app/scene/chart/time_axis.hpp"

#include "tests/support/words.hpp"

#include <catch2/catch.hpp>

using namespace viewer;
using test::day;

namespace {

constexpr float letter = 9;

float width_of(const std::string& text) { return letter * static_cast<float>(text.size()); }

TimeAxis axis(const char* first, const char* last, float width = 1400) {
    return time_axis({day(first), day(last), 0, width}, width_of, 14, 5);
}

std::vector<std::string> words(const TimeAxis& axis) {
    std::vector<std::string> found;
    for (const auto& name : axis.names) {
        found.push_back(name.text);
    }
    return found;
}

}  // namespace

TEST_CASE("seven years have each their name, with months between") {
    const auto seven = axis("1988-01-01", "1994-12-31");
    CHECK(words(seven) == std::vector<std::string>{"1988", "1989", "1990", "1991", "1992", "1993", "1994"});
    CHECK(seven.lines.size() == 6);
    CHECK(seven.marks.size() == 7 * 11);
    CHECK(seven.names[4].from == day("1992-01-01"));
    CHECK(seven.names[4].until == day("1993-01-01"));
}

TEST_CASE("fifty years are named by decades or fives, five hundred by fifties") {
    CHECK(words(axis("1950-01-01", "1999-12-31")).at(0) == "1955");
    const auto centuries = axis("1500-01-01", "1999-12-31");
    CHECK(words(centuries) ==
          std::vector<std::string>{"1550", "1600", "1650", "1700", "1750", "1800", "1850", "1900", "1950"});
}

TEST_CASE("three days are named in full, a month by its weeks, a year by its months") {
    CHECK(words(axis("1992-05-17", "1992-05-19")) ==
          std::vector<std::string>{"17 May 1992", "18 May 1992", "19 May 1992"});
    CHECK(words(axis("1992-05-01", "1992-05-31", 500)) ==
          std::vector<std::string>{"8 May", "15 May", "22 May"});
    const auto year = words(axis("1992-01-01", "1992-12-31", 1000));
    CHECK(year.size() == 12);
    CHECK(year.at(0) == "1992");
    CHECK(year.at(4) == "May");
}

TEST_CASE("names never lie over each other nor beyond the ends, at any span and width") {
    for (const char* first : {"0001-01-01", "0999-06-15", "1492-10-12", "1987-12-31", "1992-02-28"}) {
        for (const int days : {3, 4, 10, 31, 59, 100, 366, 1000, 2557, 18'000, 182'000, 600'000}) {
            for (const float width : {60.0F, 150.0F, 333.0F, 700.0F, 1400.0F, 3300.0F}) {
                const DayScale scale{day(first), day(first) + (days - 1), 10, 10 + width};
                float free = scale.left;
                for (const auto& name : time_axis(scale, width_of, 14, 5).names) {
                    CAPTURE(first, days, width, name.text);
                    const float half = width_of(name.text) / 2;
                    CHECK(name.middle - half >= free - 0.1F);
                    free = name.middle + half;
                }
                CHECK(free <= scale.right + 0.1F);
            }
        }
    }
}

TEST_CASE("at any span of more than a few letters something is named") {
    for (const int days : {3, 31, 200, 366, 2557, 18'000, 182'000, 600'000}) {
        CAPTURE(days);
        CHECK(axis("1001-03-05", iso_text(day("1001-03-05") + (days - 1)).c_str(), 600).names.size() >= 1);
    }
}

TEST_CASE("the years before the first are counted as people count them") {
    CHECK(words(axis("-0044-06-01", "-0042-06-01", 300)) ==
          std::vector<std::string>{"45 BCE", "44 BCE", "43 BCE"});
}

TEST_CASE("a year below one hundred says of which count it is") {
    CHECK(words(axis("0048-06-01", "0050-06-01", 300)) ==
          std::vector<std::string>{"48 CE", "49 CE", "50 CE"});
}
