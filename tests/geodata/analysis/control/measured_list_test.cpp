#include "geodata/analysis/control/measured_list.hpp"

#include "geodata/analysis/control/day_statistics.hpp"
#include "geodata/analysis/control/measured.hpp"
#include "tests/support/built_in.hpp"
#include "tests/support/slow_reference.hpp"
#include "tests/support/small_dataset.hpp"
#include "tests/support/words.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace geodata;
using test::built_in;
using test::day;

namespace {

/// Squares of that many kilometres, held from 1900 or for a time, on a plane of metres.
struct Squares {
    test::SmallDataset small;
    std::vector<PlanePolygons> shapes;

    void add(double x, double y, double side, const char* from = "1900-01-01", const char* until = "") {
        small.held(small.region("r" + std::to_string(shapes.size()), 100), from, until);
        shapes.push_back(test::square(1000 * x, 1000 * y, 1000 * side));
    }
    void check_union(const char* on) const {
        const auto listing = small.list();
        const auto fast =
            MeasuredList(listing, shapes, laid_over(shapes)).on(day_totals(small.data, listing, day(on)));
        const auto slow = test::measured_total(small.data, shapes, listing, day(on));
        CAPTURE(on);
        CHECK(in_square_km(fast.low) == Approx(in_square_km(slow.low)));
        CHECK(in_square_km(fast.high) == Approx(in_square_km(slow.high)));
    }
};

}  // namespace

TEST_CASE("outlines that share land in pairs are measured as their union") {
    Squares squares;
    squares.add(0, 0, 4);
    squares.add(3, 0, 4);  // overlaps the first
    squares.add(7, 0, 4);  // touches the second
    squares.add(1, 1, 1);  // inside the first
    squares.add(20, 20, 2, "1900-06-01", "1901-01-01");
    for (const char* on : {"1900-01-01", "1900-07-01", "1901-06-01"}) squares.check_union(on);
}

TEST_CASE("a nested outline counts when what is around it is not held") {
    Squares squares;
    squares.add(0, 0, 4, "1900-03-01", "1900-05-01");
    squares.add(1, 1, 2, "1900-02-01");
    squares.add(2, 2, 4, "1900-04-01");
    for (const char* on : {"1900-01-15", "1900-02-15", "1900-03-15", "1900-04-15", "1900-05-15"})
        squares.check_union(on);
}

TEST_CASE("three outlines over the same land count it once") {
    Squares squares;
    squares.add(0, 0, 4);
    squares.add(2, 0, 4);
    squares.add(1, 2, 4, "1900-03-01");
    squares.add(1, 1, 1);
    for (const char* on : {"1900-01-15", "1900-04-15"}) squares.check_union(on);
}

TEST_CASE("the same outline twice counts once") {
    Squares squares;
    squares.add(0, 0, 4);
    squares.add(0, 0, 4);
    squares.add(0, 0, 4, "1900-03-01");
    for (const char* on : {"1900-01-15", "1900-04-15"}) squares.check_union(on);
}

TEST_CASE("random squares are measured as one overlay measures them") {
    std::mt19937 random(7);
    const auto below = [&](unsigned most) { return static_cast<double>(random() % most); };
    for (int round = 0; round < 20; ++round) {
        Squares squares;
        for (int i = 0; i < 12; ++i)
            squares.add(below(12), below(12), 1 + below(4), i % 2 == 0 ? "1900-01-01" : "1900-05-01",
                        i % 3 == 0 ? "1900-09-01" : "");
        for (const char* on : {"1900-02-01", "1900-06-01", "1900-10-01"}) squares.check_union(on);
    }
}

TEST_CASE("the built-in regions are measured day by day as one overlay measures them") {
    const PreparedStatistics statistics(built_in(), test::built_in_list());
    const auto shapes = regions_on_plane(built_in(), dataset_projection(built_in()));
    for (const auto& step : chronology_of(built_in(), test::built_in_list()).changes) {
        const auto fast = statistics.on(step.day).measured;
        const auto slow = test::measured_total(built_in(), shapes, test::built_in_list(), step.day);
        CHECK(in_square_km(fast.low) == Approx(in_square_km(slow.low)).epsilon(1e-6));
        CHECK(in_square_km(fast.high) == Approx(in_square_km(slow.high)).epsilon(1e-6));
    }
}

TEST_CASE("statistics prepared once are those made for each day") {
    const PreparedStatistics statistics(built_in(), test::built_in_list());
    for (const char* on : {"1988-01-01", "1992-05-18", "1993-12-15", "1994-12-31"}) {
        const auto prepared = statistics.on(day(on));
        CHECK((prepared.totals == day_totals(built_in(), test::built_in_list(), day(on))));
        CHECK((prepared.parts == PreparedParts(built_in(), test::built_in_list()).on(day(on))));
        CHECK((prepared.kinds == totals_by_kind(built_in(), test::built_in_list(), prepared.totals)));
        for (const auto& party : prepared.parties) {
            const auto list =
                make_listing(built_in(), SourceIndex{test::built_in_list().source}, party.party);
            CHECK((party.totals == day_totals(built_in(), list, day(on))));
        }
    }
}
