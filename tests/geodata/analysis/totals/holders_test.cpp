#include "geodata/analysis/control/listing.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/model/party_style.hpp"
#include "tests/support/small_dataset.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <utility>

using namespace geodata;
using test::day;

namespace {

/// A province that the south held and the north took on 1 July 1900; its row of the south stands first.
struct Taken : test::SmallDataset {
    RegionIndex province = region("province", 100);
    RegionIndex other = region("other", 30);

    Taken() {
        held(province, "1900-01-01", "1900-07-01", {1});
        held(province, "1900-07-01");
        held(other, "1900-01-01", "", {1});
    }

    Listing shown() const { return joined_listing(list(), listings_of(data, SourceIndex{0})); }
};

}  // namespace

TEST_CASE("a list of several parties is about all of them where the dataset names none") {
    Taken small;
    CHECK(of_all_parties(small.data, small.list()));
    std::swap(small.data.control[0], small.data.control[1]);
    CHECK(of_all_parties(small.data, small.list()));
}

TEST_CASE("the sum of all parties is what each of them holds") {
    const Taken small;
    const auto sum = listed_total(small.data, small.list(), day("1900-07-01"), Counting::once).sum;
    CHECK(in_square_km(sum.low) == 130);
}

TEST_CASE("the dataset says whom its headline is about") {
    Taken small;
    small.data.party = {1};
    CHECK(small.list().party == PartyIndex{1});
}

TEST_CASE("a list that knows nothing of that party is about one that it knows") {
    test::SmallDataset small;
    small.held(small.region("province", 100), "1900", "", {1});
    small.data.party = {0};
    CHECK(small.list().party == PartyIndex{1});
}

TEST_CASE("what each party holds is summed side by side") {
    const Taken small;
    const auto before = sums_by_holder(small.data, small.shown(), day("1900-06-30"), Counting::once);
    const auto after = sums_by_holder(small.data, small.shown(), day("1900-07-01"), Counting::once);
    REQUIRE(before.size() == 2);
    CHECK(in_square_km(before[0].sum.low) == 0);
    CHECK(in_square_km(before[1].sum.low) == 130);
    CHECK(in_square_km(after[0].sum.low) == 100);
    CHECK(in_square_km(after[1].sum.low) == 30);
}

TEST_CASE("what one party loses to another on a day is one change that names both") {
    const Taken small;
    const auto changes = chronology_of(small.data, small.shown()).changes;
    REQUIRE(changes.size() == 2);
    const auto lines = change_lines(small.data, small.shown(), changes[1]);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].text == "province 100 km²: held by North, before by South");
}

TEST_CASE("a loss to nobody is told as a loss") {
    test::SmallDataset small;
    small.held(small.region("province", 100), "1900-01-01", "1900-07-01", {1});
    small.held(small.region("other", 10), "1900-01-01");
    const auto shown = joined_listing(small.list(), listings_of(small.data, SourceIndex{0}));
    const auto changes = chronology_of(small.data, shown).changes;
    const auto lines = change_lines(small.data, shown, changes.back());
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].text == "province 100 km²: no longer held by South");
}

TEST_CASE("an area that nobody states is said to be missing and not to be nothing") {
    CHECK(holder_sum_text({{0}, {}, 2, 2}) == "2 regions, no area stated");
    CHECK(holder_sum_text({{0}, {square_km(100), square_km(100)}, 2, 1}) ==
          "100 km² and 1 region of no stated area");
}

TEST_CASE("parties without colours get some, as long as there are any each its own") {
    Dataset dataset;
    for (int i = 0; i < 32; ++i) {
        dataset.parties.push_back({"p" + std::to_string(i), "P", "", "", ""});
    }
    std::set<std::string> colours;
    for (const auto& party : styled_parties(dataset)) {
        colours.insert(party.colour);
    }
    CHECK(colours.size() == 32);
}

TEST_CASE("a party keeps its colour when others are added below it") {
    Dataset dataset;
    dataset.parties = {{"savoy", "Savoy", "", "", ""}, {"austria", "Austria", "", "", ""}};
    const auto before = styled_parties(dataset);
    dataset.parties.push_back({"pope", "Pope", "", "", ""});
    const auto after = styled_parties(dataset);
    CHECK(before[0].colour == after[0].colour);
    CHECK(before[1].colour == after[1].colour);
    CHECK(before[1].pattern == after[1].pattern);
}

TEST_CASE("a stated colour and pattern stay") {
    Dataset dataset;
    dataset.parties = {{"savoy", "Savoy", "S", "#123456", "hatch-left"}, {"austria", "Austria", "", "", ""}};
    const auto styled = styled_parties(dataset);
    CHECK(styled[0] == dataset.parties[0]);
    CHECK(styled[1].short_name == "Austria");
}
