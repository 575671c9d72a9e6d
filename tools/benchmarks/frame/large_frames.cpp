#include "tools/benchmarks/frame/bench_window.hpp"
#include "tools/benchmarks/frame/frames.hpp"

#include "app/scene/map/feature_layer.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace bench {

namespace {

using namespace viewer;

constexpr const char* copy_name = "copy floor: a kept picture copied, display";
constexpr const char* full_name = "a new picture in full detail, painted alone";
constexpr const char* new_name = "a new picture";
constexpr const char* step_name = "a step to another day";
constexpr const char* pan_name = "panning";

SceneSettings settings_of(const MapData& map) {
    return default_settings(map, window_width, window_height, map.dataset->last_day - 1000);
}

// Every corner of every outline.
DisplayList in_full_detail(const MapData& map, const SceneSettings& settings) {
    auto list = build_scene(map, settings);
    std::vector<Item> items;
    for (auto& item : list.items) {
        if (const auto* feature_layer = std::get_if<FeatureLayer>(&item.shape)) {
            constexpr double pixel = 1e-6;
            visit_pieces(*feature_layer, feature_layer->frame, pixel, [&](int subject, const Shape& shape) {
                items.push_back({Role::region, subject, shape});
            });
        } else {
            items.push_back(std::move(item));
        }
    }
    list.items = std::move(items);
    return list;
}

std::vector<Taken> take_turns(const FrameSetting& setting, const MapData& map, BenchWindow& window) {
    auto settings = settings_of(map);
    const auto full = in_full_detail(map, settings);
    const int few = std::max(2, setting.frames / 10);
    return in_turn({frames(copy_name, setting.frames, [&](int) { window.copy_and_display(); }),
                    frames(full_name, 1, [&](int) { ChangingRaster(0).paint(full, 1); }),
                    frames(new_name, few,
                           [&, settings](int i) mutable {
                               settings.day = map.steps[static_cast<std::size_t>(i)].day;
                               settings.camera = dragged(settings.camera, i % 2 == 0 ? 77.3 : -77.3, 3);
                               window.show(map, settings);
                           }),
                    frames(
                        step_name, few,
                        [&, settings](int i) mutable {
                            settings.day = map.steps[static_cast<std::size_t>(i) + 1].day;
                            window.show(map, settings);
                        },
                        [&, settings]() mutable {
                            settings.day = map.steps.front().day;
                            window.show(map, settings);
                        }),
                    frames(
                        pan_name, setting.frames,
                        [&, settings](int i) mutable {
                            settings.camera = dragged(settings.camera, i % 20 < 10 ? 6 : -6, 3);
                            window.frame(map, settings);
                        },
                        [&, settings] { window.show(map, settings); })},
                   setting.rounds);
}

}  // namespace

bool measure_large(const FrameSetting& setting, const MapData& large) {
    BenchWindow window;
    print_head(fmt::format("{} outlines of {} corners, 1920x1080", setting.regions, setting.corners));
    const auto taken = take_turns(setting, large, window);
    std::for_each(taken.begin(), taken.end(), print);
    const auto target = [&](const char* name, const char* over, const char* what, double most) {
        return print_target("B4", what, ratio(find(taken, name), find(taken, over)), most, false);
    };
    bool met = target(new_name, full_name, "of the time of full detail: a new picture", 0.3);
    met = target(step_name, new_name, "of a new picture: a step", 0.1) && met;
    return target(pan_name, copy_name, "times the copy floor: panning", 1.5) && met;
}

}  // namespace bench
