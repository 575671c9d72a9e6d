#include "app/scene/cards/cards.hpp"

#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

using namespace viewer;

namespace {

SceneSettings with_selected(const std::vector<std::string>& ids) {
    auto settings = test::settings_on("1993-10-29");
    settings.selected = test::region(ids.front());
    for (std::size_t i = 1; i < ids.size(); ++i) settings.selected_too.push_back(test::region(ids[i]));
    return settings;
}

bool says(const SceneSettings& settings, const std::string& words) {
    return test::has_text(build_cards(test::map(), settings), Role::card, words);
}

}  // namespace

TEST_CASE("several selected regions have their sum, its share, and whose areas they are") {
    const auto settings = with_selected({"lachin", "fizuli"});
    CHECK(says(settings, "2 regions selected"));
    CHECK(says(settings, "3\u202F230 km²"));
    CHECK(says(settings, "3.7 % of 86\u202F600 km²"));
    CHECK(says(settings, "areas: Virtual Karabakh"));
}

TEST_CASE("of selected regions one within another is counted once, unless all are counted as listed") {
    auto settings = with_selected({"nagorno-karabakh", "shusha"});
    CHECK(says(settings, "4\u202F400 km²"));
    CHECK(says(settings, "overlaps counted once"));
    settings.counting = geodata::Counting::as_listed;
    CHECK(says(settings, "4\u202F689 km²"));
}

TEST_CASE("one selected region has no sum") { CHECK_FALSE(says(with_selected({"lachin"}), "selected")); }

TEST_CASE("the sum of the selection covers no card") {
    const auto settings = with_selected({"lachin", "fizuli"});
    auto places = place_cards(Drawing(test::map(), settings));
    REQUIRE_FALSE(places.selection.empty());
    const auto selection = places.selection;
    places.selection = {};
    for (const auto& box : places.boxes()) CHECK_FALSE(box.overlaps(selection));
}
