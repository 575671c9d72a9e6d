#include "app/scene/cards/cards.hpp"
#include "app/scene/map/region_look.hpp"
#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace viewer;

TEST_CASE("each row of the legend is found by a click, and what it stands for alone keeps its colours") {
    auto settings = test::settings_on("1993-08-23");
    const auto legend = place_cards(Drawing(test::map(), settings)).legend;
    std::set<std::string> found;
    for (double y = legend.top; y < legend.bottom(); y += 3)
        found.insert(legend_entry_at(test::map(), settings, {legend.left + 40, y}));
    found.erase("");
    CHECK(found == std::set<std::string>{"changed", "dashed", "held", "unchanged"});
    CHECK(legend_entry_at(test::map(), settings, {legend.right() + 40, legend.top}).empty());

    const auto status = statuses(test::map(), settings);
    const auto row = static_cast<std::size_t>(std::find(status.begin(), status.end(), RegionStatus::changed) -
                                              status.begin());
    REQUIRE(row < status.size());
    const auto plain = shown_look(Drawing(test::map(), settings), row, RegionStatus::changed);
    settings.stressed = "held";
    CHECK(shown_look(Drawing(test::map(), settings), row, RegionStatus::changed).fill != plain.fill);
    settings.stressed = "changed";
    CHECK(shown_look(Drawing(test::map(), settings), row, RegionStatus::changed).fill == plain.fill);
}

TEST_CASE("a point of the inset stands for a place of the ground") {
    const auto settings = test::settings_on("1993-08-23");
    const auto inset = place_cards(Drawing(test::map(), settings)).inset;
    REQUIRE_FALSE(inset.empty());
    const PagePoint middle{inset.left + inset.width / 2, inset.top + inset.height / 2};
    const auto place = inset_place_at(test::map(), settings, middle);
    REQUIRE(place);
    CHECK(place->x == Approx(test::map().home.centre().x).margin(1));
    CHECK_FALSE(inset_place_at(test::map(), settings, {inset.left - 5, middle.y}));
}

TEST_CASE("ground without outlines is explained where it is seen, and only there") {
    auto settings = test::settings_on("1993-08-23");
    CHECK_FALSE(
        test::has_text(build_cards(test::map(), settings), Role::card, "no outlines in this dataset"));
    settings.camera.metres_per_unit = test::map().zoom.farthest;
    CHECK(test::has_text(build_cards(test::map(), settings), Role::card, "no outlines in this dataset"));
}
