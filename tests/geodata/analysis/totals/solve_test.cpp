#include "geodata/analysis/totals/solve.hpp"

#include "tests/support/built_in.hpp"
#include "tests/support/small_dataset.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace geodata;
using test::SmallDataset;

namespace {

Solutions solved(const std::string& id) {
    for (const auto& total : test::built_in().totals)
        if (total.id == id) return solve(test::built_in(), test::built_in_list(), total).value();
    throw std::invalid_argument(id);
}

Scope all_of(const SmallDataset& small) {
    Scope scope;
    for (std::size_t i = 0; i < small.data.regions.size(); ++i)
        scope.regions.push_back({static_cast<int>(i)});
    return scope;
}

}  // namespace

TEST_CASE("T1 would hold of a whole of 71 965 km2, or with 2 927 km2 more") {
    const auto t1 = solved("T1");
    REQUIRE(t1.denominator_once);
    CHECK(in_square_km(t1.denominator_once->exact) == Approx(71'965));
    // Eight areas in whole km² may be off by 4 km² together.
    CHECK(in_square_km(t1.denominator_once->least) == Approx((14'393 - 4) / 0.205));
    CHECK(in_square_km(t1.denominator_once->most) == Approx((14'393 + 4) / 0.195));
    CHECK_FALSE(t1.denominator_once->holds);
    CHECK(test::built_in()[t1.denominator_once->nearest].id == "azerbaijan-land");
    CHECK(in_square_km(t1.missing_once.exact) == Approx(2927));
    CHECK(in_square_km(t1.missing_as_listed.exact) == Approx(2638));
    CHECK(in_square_km(t1.missing_once.least) == Approx(2927 - 433 - 4 - 0.195 * 0.5));
    CHECK(t1.nearest.exact);
    CHECK_FALSE(t1.nearest.holds);
    CHECK(in_square_km(t1.nearest.sum) == Approx(14'393));
}

TEST_CASE("a share that holds of another reference area names it") {
    SmallDataset small;
    small.data.reference_areas.push_back({"land", "Land", square_km(800), {{0}, "page 2"}});
    const auto valley = small.region("valley", 200);
    small.held(valley, "1900-01-01");
    const int total = small.total(Quantity::share, 25, "1900", {{valley}, {}, {}, "valley"});
    const auto found = solve(small.data, small.list(), small.data.totals[static_cast<std::size_t>(total)]);
    REQUIRE(found);
    REQUIRE(found->denominator_once);
    CHECK(small.data[found->denominator_once->holds].id == "land");
}

TEST_CASE("counts and totals without a row are not solved") {
    SmallDataset small;
    const auto valley = small.region("valley", 200);
    const int count = small.total(Quantity::held_count, 1, "1900", {{valley}, {}, {}, "valley"});
    const int area = small.total(Quantity::area, 1, "1900", {{valley}, {}, {}, "valley"});
    for (const int total : {count, area})
        CHECK_FALSE(solve(small.data, small.list(), small.data.totals[static_cast<std::size_t>(total)]));
}

TEST_CASE("no choice of rows comes nearer than the one found") {
    std::mt19937 source(7);
    const auto below = [&](unsigned most) { return static_cast<double>(source() % most); };
    for (int round = 0; round < 30; ++round) {
        SmallDataset small;
        const auto valley = small.region("valley", 1 + below(900));
        small.held(valley, "1900-01-01");
        for (int i = 0; i < 8; ++i)
            small.held(small.region("r" + std::to_string(i), 1 + below(900), i < 2 ? valley : RegionIndex{}),
                       "1900-01-01");
        const auto stated = square_km(below(3000));
        const auto found = nearest_rows(small.data, small.list(), all_of(small), stated, Area{});
        double nearest = in_square_km(stated);
        for (unsigned choice = 0; choice < 512; ++choice) {
            const bool doubled = (choice & 1U) != 0 && (choice & 6U) != 0;
            double sum = 0;
            for (unsigned i = 0; i < 9; ++i)
                sum += (choice >> i & 1U) ? in_square_km(small.data.areas[i].area) : 0;
            if (!doubled) nearest = std::min(nearest, std::abs(sum - in_square_km(stated)));
        }
        CHECK(found.exact);
        CHECK(std::abs(in_square_km(found.difference)) == Approx(nearest));
    }
}

TEST_CASE("above twenty rows the search is greedy and says so") {
    SmallDataset small;
    for (int i = 0; i < 21; ++i) small.held(small.region("r" + std::to_string(i), 10), "1900-01-01");
    const auto found = nearest_rows(small.data, small.list(), all_of(small), square_km(55), square_km(5));
    CHECK_FALSE(found.exact);
    CHECK(in_square_km(found.sum) == Approx(50));
    CHECK(found.holds);
}
