#include "geodata/analysis/control/listing.hpp"
#include "geodata/analysis/findings/data_check.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/io/dataset_reader.hpp"
#include "tests/support/where.hpp"
#include "tests/support/words.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>

using namespace geodata;
using test::day;

// The samples that show what the built-in dataset does not: several parties, losses, and borders that change.

namespace {

Dataset sample(const char* name) {
    return read_dataset(std::filesystem::path(test::tests_folder) / ".." / "assets" / "datasets" / name);
}

const Dataset& italy() {
    static const auto dataset = sample("italy-1859-1871");
    return dataset;
}

Listing list_of_all(const Dataset& dataset) {
    return joined_listing(default_listing(dataset), listings_of(dataset, dataset.list_source));
}

int held_by(const Dataset& dataset, const std::string& party, const char* on) {
    for (const auto& sum : sums_by_holder(dataset, list_of_all(dataset), day(on), Counting::once)) {
        if (dataset[sum.party].id == party) return sum.regions;
    }
    return -1;
}

int findings_above_info(const Dataset& dataset) {
    const auto found = data_findings(dataset);
    return static_cast<int>(std::count_if(found.begin(), found.end(),
                                          [](const Finding& one) { return one.severity != Severity::info; }));
}

}  // namespace

TEST_CASE("nothing is wrong with the samples but that they state no areas") {
    CHECK(findings_above_info(italy()) == 0);
    CHECK(findings_above_info(sample("bulgaria-1878-1940")) == 0);
}

TEST_CASE("Italy is about the kingdom that its dataset names") {
    CHECK(italy()[default_listing(italy()).party].id == "sardinia");
}

TEST_CASE("in Italy some gain and all others lose") {
    CHECK(held_by(italy(), "sardinia", "1859-01-01") == 4);
    CHECK(held_by(italy(), "sardinia", "1871-12-31") == 12);
    CHECK(held_by(italy(), "austria", "1859-07-10") == 2);
    CHECK(held_by(italy(), "austria", "1866-10-19") == 0);
    CHECK(held_by(italy(), "papal-states", "1870-09-19") == 1);
    CHECK(held_by(italy(), "papal-states", "1870-09-20") == 0);
}

TEST_CASE("the headline's party loses Savoy and Nice to France") {
    const auto shown = list_of_all(italy());
    const auto changes = chronology_of(italy(), shown).changes;
    const auto* step = entry_of_day(changes, day("1860-06-14"));
    REQUIRE(step != nullptr);
    const auto lines = change_lines(italy(), shown, *step);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].text == "Savoy no area stated: held by France, before by Sardinia-Italy");
}

TEST_CASE("Bulgaria has one outline on each day, and five in all") {
    const auto bulgaria = sample("bulgaria-1878-1940");
    CHECK(bulgaria.regions.size() == 5);
    for (const char* on : {"1878-07-13", "1900-01-01", "1913-08-10", "1930-01-01", "1945-12-31"}) {
        CAPTURE(on);
        CHECK(std::count_if(bulgaria.regions.begin(), bulgaria.regions.end(),
                            [&](const Region& one) { return valid_on(one, day(on)); }) == 1);
        CHECK(held_by(bulgaria, "bulgaria", on) == 1);
    }
}
