#include "app/scene/build_scene.hpp"
#include "app/scene/cards/cards.hpp"
#include "app/scene/map/layers.hpp"
#include "app/scene/map/region_look.hpp"
#include "geodata/geometry/measure.hpp"
#include "tests/support/scenes.hpp"
#include "tests/support/small_dataset.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace geodata;
using namespace viewer;
using test::day;

namespace {

/// Two neighbours: one that the south lost to the north on 1 July 1900, and one that the south lost to nobody on 1 October.
struct Neighbours : test::SmallDataset {
    RegionIndex taken = region("taken", 100);
    RegionIndex left = region("left", 50);

    Neighbours() {
        data.regions[0].shape = test::square_of_degrees(10, 45, 0.4);
        data.regions[1].shape = test::square_of_degrees(10.5, 45, 0.4);
        held(taken, "1900-01-01", "1900-07-01", {1});
        held(taken, "1900-07-01");
        held(left, "1900-01-01", "1900-10-01", {1});
    }

    MapData map() const { return make_map_data(std::make_shared<const Dataset>(data), list()); }
};

SceneSettings on(const MapData& map, const char* date) { return default_settings(map, 1200, 800, day(date)); }

std::vector<Colour> region_fills(const MapData& map, const char* date) {
    std::vector<Colour> fills;
    for (const auto& item : test::items_of(build_scene(map, on(map, date)), Role::region)) {
        if (const auto* fill = std::get_if<Fill>(&item.shape)) fills.push_back(fill->colour);
    }
    return fills;
}

RegionStatus status_of(const MapData& map, const char* date, RegionIndex region, PartyIndex holder) {
    const auto found = statuses(map, on(map, date));
    for (std::size_t row = 0; row < found.size(); ++row) {
        const auto& listed = map.shown.rows[row];
        if (listed.region == region && holder_of(*map.dataset, listed) == holder) return found[row];
    }
    return RegionStatus::unchanged;
}

}  // namespace

TEST_CASE("all parties are drawn at once, each in its colour") {
    const auto map = Neighbours().map();
    const auto fills = region_fills(map, "1900-08-01");
    const auto& theme = light_theme();
    const auto fill_of = [&](int party) {
        return look_of(theme, map.party({party}), RegionStatus::held).fill;
    };
    CHECK(std::count(fills.begin(), fills.end(), fill_of(0)) == 1);
    CHECK(std::count(fills.begin(), fills.end(), fill_of(1)) == 1);
}

TEST_CASE("a region is drawn once, for who holds it on the day") {
    const Neighbours small;
    const auto map = small.map();
    CHECK(status_of(map, "1900-06-30", small.taken, {1}) == RegionStatus::held);
    CHECK(status_of(map, "1900-06-30", small.taken, {0}) == RegionStatus::hidden);
    CHECK(status_of(map, "1900-07-01", small.taken, {0}) == RegionStatus::changed);
    CHECK(status_of(map, "1900-07-01", small.taken, {1}) == RegionStatus::hidden);
}

TEST_CASE("what is there from the first day on does not stand out as changed on it") {
    const Neighbours two;
    CHECK(status_of(two.map(), "1900-01-01", two.left, {1}) == RegionStatus::held);
    CHECK(status_of(two.map(), "1900-07-01", two.taken, {0}) == RegionStatus::changed);
}

TEST_CASE("a loss to nobody is drawn as a loss on its day and as not held from then on") {
    const Neighbours small;
    const auto map = small.map();
    CHECK(status_of(map, "1900-10-01", small.left, {1}) == RegionStatus::lost);
    CHECK(status_of(map, "1900-10-02", small.left, {1}) == RegionStatus::unchanged);
}

TEST_CASE("the changes of all parties are stepped through, whomever the headline is about") {
    CHECK(Neighbours().map().steps.size() == 3);
}

TEST_CASE("the legend names who holds land in view") {
    const auto map = Neighbours().map();
    CHECK(test::has_text(build_scene(map, on(map, "1900-08-01")), Role::card, "held by North"));
    CHECK(test::has_text(build_scene(map, on(map, "1900-08-01")), Role::card, "held by South"));
}

TEST_CASE("the cards keep their places whoever holds the land, and no name moves with it") {
    const auto map = Neighbours().map();
    const auto before = on(map, "1900-06-30");
    const auto after = on(map, "1900-08-01");
    CHECK(place_cards(Drawing(map, before)).legend == place_cards(Drawing(map, after)).legend);
    CHECK(label_boxes(build_scene(map, before)).front().top ==
          label_boxes(build_scene(map, after)).front().top);
}

TEST_CASE("a party's row of the legend makes the land that it holds stand out") {
    const auto map = Neighbours().map();
    auto settings = on(map, "1900-08-01");
    const auto status = statuses(map, settings);
    const auto look = [&](std::size_t row) { return shown_look(Drawing(map, settings), row, status[row]); };
    for (std::size_t row = 0; row < status.size(); ++row) {
        if (!is_held(status[row])) continue;
        settings.stressed.clear();
        const auto plain = look(row);
        const auto holder = holder_of(*map.dataset, map.shown.rows[row]);
        settings.stressed = party_sign(holder);
        CHECK(look(row).fill == plain.fill);
        settings.stressed = party_sign({1 - holder.value});
        CHECK(look(row).fill != plain.fill);
    }
}

TEST_CASE("several regions are summed up where nothing says of what they are a part") {
    Neighbours small;
    small.data.reference_areas.clear();
    const auto map = small.map();
    auto settings = on(map, "1900-08-01");
    settings.selected = small.taken;
    settings.selected_too = {small.left};
    const auto scene = build_scene(map, settings);
    CHECK(test::has_text(scene, Role::card, "2 regions selected"));
    CHECK_FALSE(test::has_text(scene, Role::card, " % of 0"));
}

TEST_CASE("an outline of another time is neither drawn, nor named, nor picked") {
    Neighbours small;
    small.data.regions[1].shape = test::square_of_degrees(10, 45, 0.5);  // over the other
    small.data.regions[1].from = test::date("1901");
    const auto map = small.map();
    const auto scene = build_scene(map, on(map, "1900-08-01"));
    CHECK_FALSE(test::has_text(scene, Role::label, "left"));
    const auto status = statuses(map, on(map, "1900-08-01"));
    const auto inside = label_point(map.regions[0].shape);
    CHECK(region_at(map, status, inside) == small.taken);
}

TEST_CASE("a later outline without days of its own does not cover what is held") {
    test::SmallDataset small;
    const auto old = small.region("old", 100);
    const auto later = small.region("later", 150);
    small.data.regions[0].shape = test::square_of_degrees(10, 45, 0.4);
    small.data.regions[1].shape = test::square_of_degrees(10, 45, 0.5);
    small.held(old, "1900-01-01", "1900-07-01");
    small.held(later, "1900-07-01");
    const auto map = make_map_data(std::make_shared<const Dataset>(small.data), small.list());
    CHECK(status_of(map, "1900-03-01", later, {0}) == RegionStatus::hidden);
    CHECK(status_of(map, "1900-08-01", later, {0}) == RegionStatus::held);
    CHECK(status_of(map, "1900-08-01", old, {0}) == RegionStatus::hidden);
}

TEST_CASE("a map without areas says that none are stated and what is measured") {
    test::SmallDataset small;
    small.data.regions.reserve(1);
    const auto land = small.region("land", 0);
    small.data.regions[0].shape = test::square_of_degrees(10, 45, 0.4);
    small.data.reference_areas.clear();
    small.held(land, "1900-01-01");
    const auto map = make_map_data(std::make_shared<const Dataset>(small.data), small.list());
    const auto scene = build_scene(map, on(map, "1900-03-01"));
    CHECK(test::has_text(scene, Role::card, "1 region"));
    CHECK(test::has_text(scene, Role::card, "about 1\u202F39"));
    CHECK(test::has_text(scene, Role::card, "no area stated"));
    CHECK_FALSE(test::has_text(scene, Role::card, "of 0 km²"));
}

TEST_CASE("where no party is named the card counts what is shown and gives the area to nobody") {
    const auto map = Neighbours().map();
    const auto scene = build_scene(map, on(map, "1900-08-01"));
    CHECK(test::has_text(scene, Role::card, "2 districts"));
    CHECK(test::has_text(scene, Role::card, "150 km² in all"));
    CHECK_FALSE(test::has_text(scene, Role::card, "held by North: "));
}

TEST_CASE("where a party is named the card is about it") {
    Neighbours small;
    small.data.party = {0};
    const auto map = small.map();
    CHECK(test::has_text(build_scene(map, on(map, "1900-08-01")), Role::card, "held by North: listed area"));
}

TEST_CASE("a file of dated places alone counts them and is stepped through") {
    test::SmallDataset small;
    for (const char* from : {"1900-03-01", "1901-05-01"}) {
        ContextFeature place;
        place.kind = "town";
        place.name = from;
        place.from = test::date(from);
        place.shape = LonLat{10.5, 45.5};
        small.data.context.push_back(place);
    }
    const auto map = make_map_data(std::make_shared<const Dataset>(small.data), small.list());
    CHECK(map.steps.size() == 2);
    CHECK(test::has_text(build_scene(map, on(map, "1901-06-01")), Role::card, "2 places"));
}

TEST_CASE("a part lies on its whole, whoever holds either") {
    test::SmallDataset small;
    const auto whole = small.region("whole", 100);
    const auto part = small.region("part", 10, whole);
    small.data.regions[0].shape = test::square_of_degrees(10, 45, 0.4);
    small.data.regions[1].shape = test::square_of_degrees(10.1, 45.1, 0.1);
    const auto holder_of_whole = GENERATE(0, 1);
    small.held(whole, "1900-01-01", "", {holder_of_whole});
    small.held(part, "1900-01-01", "", {1 - holder_of_whole});
    const auto map = make_map_data(std::make_shared<const Dataset>(small.data), small.list());
    REQUIRE(map.drawing_order.size() == 2);
    CHECK(map.shown.rows[map.drawing_order.back()].region == part);
}
