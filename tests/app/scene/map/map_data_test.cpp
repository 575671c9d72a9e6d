#include "app/scene/map/map_data.hpp"

#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

#include <future>

using namespace viewer;

TEST_CASE("several threads draw from one map and from its copies what one alone draws") {
    const auto dataset = std::make_shared<const geodata::Dataset>(test::built_in());
    const auto expected = test::scene_on("1993-08-23");
    const auto fresh = make_map_data(dataset, test::built_in_list());  // has looked for no label yet
    std::vector<std::future<DisplayList>> drawn;
    for (int i = 0; i < 4; ++i) {
        drawn.push_back(std::async(
            std::launch::async, [map = i % 2 == 0 ? fresh : relisted(fresh, fresh.listing), &fresh, i] {
                return build_scene(i % 2 == 0 ? fresh : map,
                                   default_settings(map, 1920, 1080, test::day("1993-08-23")));
            }));
    }
    for (auto& list : drawn) {
        CHECK((list.get() == expected));
    }
}
