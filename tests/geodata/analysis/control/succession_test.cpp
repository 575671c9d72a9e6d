#include "geodata/analysis/control/measured_list.hpp"
#include "geodata/analysis/control/series.hpp"
#include "geodata/analysis/control/succession.hpp"
#include "geodata/import/guess.hpp"
#include "geodata/import/make_dataset.hpp"
#include "tests/support/import_tables.hpp"
#include "tests/support/small_dataset.hpp"

#include <catch2/catch.hpp>

using namespace geodata;

namespace {

/// A land of a square degree until 1918, of two from 1918 until 1920, and of one from 1920.
Dataset shared_years() {
    auto layer = test::layer("lands.geojson", {"name", "start", "end"},
                             {{"A", "1900", "1918"}, {"A", "1918", "1920"}, {"A", "1920", "1930"}});
    for (auto& feature : layer.features) feature.land = test::square(0);
    layer.features[1].land.push_back(test::square(2).front());
    const auto table = import_table({layer}, {});
    return make_dataset(table, guess_mapping(table)).dataset;
}

LowMidHigh measured_at(const Dataset& dataset, const std::string& day) {
    const auto series = party_series(dataset, default_profile(dataset));
    REQUIRE(series.size() == 1);
    return step_on(series.front().measured, *parse_day(day)).once;
}

}  // namespace

TEST_CASE("of outlines that take each other's place within a year one counts, the smallest and the largest") {
    const auto dataset = shared_years();
    const double one = in_square_km(outline_areas(dataset)[0]);
    REQUIRE(dataset.regions.size() == 3);
    const auto within = measured_at(dataset, "1918-07-01");
    CHECK(in_square_km(within.low) == Approx(one));
    CHECK(in_square_km(within.high) == Approx(2 * one));
    CHECK(in_square_km(measured_at(dataset, "1919-07-01").low) == Approx(2 * one));
    const auto again = measured_at(dataset, "1920-07-01");
    CHECK(in_square_km(again.low) == Approx(one));
    CHECK(in_square_km(again.high) == Approx(2 * one));
}

TEST_CASE("outlines of three versions within one year count as one of them") {
    auto layer = test::layer("lands.geojson", {"name", "start", "end"},
                             {{"A", "1900", "1918"}, {"A", "1918", "1918"}, {"A", "1918", "1930"}});
    for (auto& feature : layer.features) feature.land = test::square(0);
    layer.features[1].land.push_back(test::square(2).front());
    layer.features[2].land.push_back(test::square(4).front());
    const auto table = import_table({layer}, {});
    auto mapping = guess_mapping(table);
    mapping.set("end_day", "within");
    const auto dataset = make_dataset(table, mapping).dataset;
    const double one = in_square_km(outline_areas(dataset)[0]);
    const auto within = measured_at(dataset, "1918-07-01");
    CHECK(in_square_km(within.low) == Approx(one));
    CHECK(in_square_km(within.high) == Approx(2 * one));
}

TEST_CASE("parts of one name that end in a year follow nothing") {
    auto layer = test::layer("lands.geojson", {"name", "start", "end"},
                             {{"A", "1900", "1918"}, {"A", "1900", "1918"}, {"A", "1918", "1930"}});
    const auto table = import_table({layer}, {});
    auto mapping = guess_mapping(table);
    mapping.set("end_day", "within");
    const auto dataset = make_dataset(table, mapping).dataset;
    const Successions successions(dataset, default_listing(dataset), outline_areas(dataset));
    for (int record = 0; record < 3; ++record)
        for (const auto reading : readings)
            CHECK(successions.days(record, reading) ==
                  counted_days(dataset, dataset.control[static_cast<std::size_t>(record)], reading));
}

TEST_CASE("outlines that take each other's place are measured as one of them, on a day too") {
    const auto dataset = shared_years();
    const auto listing = default_listing(dataset);
    const auto within = measured_on(dataset, listing, *parse_day("1918-07-01"));
    const auto before = measured_on(dataset, listing, *parse_day("1910-07-01"));
    const auto after = measured_on(dataset, listing, *parse_day("1919-07-01"));
    CHECK(in_square_km(within.low) == Approx(in_square_km(before.low)));
    CHECK(in_square_km(within.high) == Approx(in_square_km(after.high)));
}

TEST_CASE("stated areas of versions whose years meet count as one of them") {
    test::SmallDataset small;
    small.held(small.region("wide", 300), "1899", "1900");
    small.held(small.region("narrow", 100), "1900", "1902");
    for (auto& region : small.data.regions) region.name = "Land";
    CHECK(test::listed_km2(small.data, small.list(), *parse_day("1900-06-01")) == test::LowHigh{100, 300});
    const auto sums = sums_by_holder(small.data, small.list(), *parse_day("1900-06-01"), Counting::as_listed);
    CHECK(sums.front().regions == 1);
    CHECK(test::listed_km2(small.data, small.list(), *parse_day("1901-06-01")) == test::LowHigh{100, 100});
}

TEST_CASE("land that is lost and held again within a year may have been another's between") {
    test::SmallDataset small;
    const auto land = small.region("land", 100);
    small.held(land, "1899", "1900");
    small.held(land, "1900", "1902");
    CHECK(test::listed_km2(small.data, small.list(), *parse_day("1900-06-01")) == test::LowHigh{0, 100});
}
