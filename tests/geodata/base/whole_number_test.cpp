#include "geodata/base/text.hpp"

#include <catch2/catch.hpp>

using namespace geodata;

TEST_CASE("a whole number is read however it is written") {
    CHECK(parse_whole_number("1920") == 1920);
    CHECK(parse_whole_number(" -480 ") == -480);
    CHECK(parse_whole_number("3.0") == 3);
    CHECK(parse_whole_number("1.914e3") == 1914);
    CHECK(parse_whole_number("-2147483648") == -2147483647 - 1);
}

TEST_CASE("what is no whole number, or none that an int holds, is none") {
    for (const char* text :
         {"", "3.5", "three", "2147483648", "-2147483649", "1e300", "nan", "inf", "12 13"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_whole_number(text));
    }
}
