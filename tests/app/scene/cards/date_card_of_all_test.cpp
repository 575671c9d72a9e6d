#include "tests/support/import_tables.hpp"
#include "tests/support/scenes.hpp"
#include "tests/support/small_dataset.hpp"

#include <catch2/catch.hpp>

using namespace viewer;

// A state, and beside it a province that fills it and holds itself.

namespace {

std::string card_of_state_and_province(double km2) {
    test::SmallDataset lands;
    const auto state = lands.region("state", km2);
    const auto province = lands.region("province", km2, state);
    for (const auto region : {state, province}) {
        lands.data.regions[region.position()].shape = test::square(10);
    }
    lands.held(state, "1900-01-01", "", {0});
    lands.held(province, "1900-01-01", "", {1});
    const auto map = make_map_data(std::make_shared<const geodata::Dataset>(lands.data), lands.list());
    std::string card;
    for (const auto& text : test::texts_of(
             build_scene(map, default_settings(map, 1920, 1080, test::day("1900-06-01"))), Role::card)) {
        card += text + "\n";
    }
    return card;
}

}  // namespace

TEST_CASE("a part is not measured again beside its whole, whoever holds them") {
    const auto card = card_of_state_and_province(0);
    CAPTURE(card);
    CHECK(card.find("about 8\u202F") != std::string::npos);  // a square of one degree at 45 north: 8 700 km²
    CHECK(card.find("about 17\u202F") == std::string::npos);
}

TEST_CASE("a sum of all says that only each holder's overlaps are counted once") {
    const auto card = card_of_state_and_province(400);
    CAPTURE(card);
    CHECK(card.find("800 km² in all, listed, each holder's overlaps counted once") != std::string::npos);
}
