#pragma once

#include "app/scene/build_scene.hpp"
#include "tests/support/small_dataset.hpp"

#include <cmath>
#include <numbers>

namespace test {

/// A map of rows x rows round regions that touch their neighbours, each of so many corners; every third is held from
/// the first day, every third from 1901, the others never.
inline viewer::MapData many_regions(int rows, int corners) {
    SmallDataset small;
    constexpr double side = 0.05;
    for (int i = 0; i < rows * rows; ++i) {
        const auto region = small.region("r" + std::to_string(i), 10);
        geodata::Ring<geodata::LonLat> ring;
        for (int k = 0; k < corners; ++k) {
            const double turn = 2 * std::numbers::pi * k / corners;
            ring.push_back({10 + side * (i % rows + 0.5 + 0.5 * std::cos(turn)),
                            45 + side * (i / rows + 0.5 + 0.5 * std::sin(turn))});
        }
        small.data.regions.back().shape = {{ring, {}}};
        if (i % 3 < 2) small.held(region, i % 3 == 0 ? "1900-01-01" : "1901-01-01");
    }
    small.data.default_view = {10, 45, 10 + side * rows, 45 + side * rows};
    const auto dataset = std::make_shared<const geodata::Dataset>(small.data);
    return viewer::make_map_data(dataset, geodata::default_listing(*dataset));
}

/// Its first day on 800 x 600.
inline viewer::SceneSettings settings_of(const viewer::MapData& map) {
    return viewer::default_settings(map, 800, 600, map.dataset->first_day);
}

}  // namespace test
