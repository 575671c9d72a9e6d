#include "geodata/base/units.hpp"

#include <catch2/catch.hpp>

using namespace geodata;

TEST_CASE("a square kilometre is a million square metres") {
    CHECK(square_km(1) == square_metres(1'000'000));
    CHECK(in_square_km(square_km(4400)) == 4400);
}

TEST_CASE("areas add, subtract and compare") {
    CHECK(square_km(4400) + square_km(289) == square_km(4689));
    CHECK(square_km(3054) - square_km(1936) == square_km(1118));
    CHECK(square_km(289) < square_km(4400));
}

TEST_CASE("a share is in percent of the whole") {
    CHECK(percent_of(square_km(17'320), square_km(86'600)) == Approx(20));
    CHECK(percent_of(square_km(0), square_km(86'600)) == 0);
}

TEST_CASE("a share of nothing is zero instead of not a number") {
    CHECK(percent_of(square_km(1), square_km(0)) == 0);
    CHECK(percent_of(square_km(0), square_km(0)) == 0);
}
