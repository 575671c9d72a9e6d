#include "tools/benchmarks/frame/bench_window.hpp"
#include "tools/benchmarks/frame/frames.hpp"

#include "app/paint/sfml_mosaic.hpp"
#include "app/scene/drawn_regions.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace bench {

namespace {

using namespace viewer;

constexpr const char* copy_name = "copy floor: a kept picture copied, display";
constexpr const char* full_name = "full detail, panning";
constexpr const char* pan_name = "simplified to a pixel, panning";
constexpr const char* still_name = "map unchanged";
constexpr const char* step_name = "a step to another day";

SceneSettings settings_of(const MapData& map) {
    auto settings = default_settings(map, window_width, window_height, map.dataset->last_day - 1000);
    settings.mosaic = true;
    return settings;
}

// Only the mosaic: what else lies on the map is the same with few outlines.
DisplayList mosaic_of(const MapData& map, const SceneSettings& settings) {
    auto list = build_scene(map, settings);
    std::erase_if(list.items, [](const Item& item) { return !std::holds_alternative<Mosaic>(item.shape); });
    return list;
}

void draw_moved(BenchWindow& window, SfmlPainter& painter, DisplayList& list, int frame) {
    auto& mosaic = std::get<Mosaic>(list.items.front().shape);
    mosaic.origin.x += frame % 20 < 10 ? 6 : -6;
    (void)window.window().setActive(true);
    painter.draw(list, window.window(), 1);
    window.window().display();
}

std::vector<Taken> take_turns(const FrameSetting& setting, const MapData& map, BenchWindow& window) {
    auto settings = settings_of(map);
    auto list = mosaic_of(map, settings);
    SfmlPainter simplified;
    SfmlPainter full;
    full.keep_detail(true);
    fmt::print("  the first picture, simplifying and cutting into triangles: {:.0f} ms\n",
               1000 * seconds_of([&] { draw_moved(window, simplified, list, 0); }));
    fmt::print("  the same in full detail: {:.0f} ms\n",
               1000 * seconds_of([&] { draw_moved(window, full, list, 0); }));
    window.show(map, settings);
    const int few = std::max(2, setting.frames / 10);
    return in_turn({frames(copy_name, setting.frames, [&](int) { window.copy_and_display(); }),
                    frames(full_name, few, [&](int i) { draw_moved(window, full, list, i); }),
                    frames(pan_name, few, [&](int i) { draw_moved(window, simplified, list, i); }),
                    frames(
                        still_name, setting.frames, [&](int) { window.show(map, settings); },
                        [&] {
                            window.show(map, settings);
                            window.show(map, settings);  // the second time it is kept
                        }),
                    frames(step_name, few,
                           [&, settings](int i) mutable {
                               settings.day = map.steps[static_cast<std::size_t>(i)].day;
                               window.show(map, settings);
                           })},
                   setting.rounds);
}

Mosaic plain_mosaic(const MapData& map) {
    const auto settings = settings_of(map);
    Mosaic mosaic{map.drawn->ground(),
                  {0, 0, settings.width, settings.height},
                  {},
                  settings.camera.metres_per_unit,
                  true,
                  {{{1, 2, 3}, {}, 0, 0, false, {}, 1}, {{4, 5, 6}, {}, 0, 0, false, {}, 1}},
                  {}};
    const auto centre = settings.camera.centre;
    mosaic.origin = {settings.width / 2 - centre.x / mosaic.metres_per_unit,
                     settings.height / 2 + centre.y / mosaic.metres_per_unit};
    mosaic.look_of.assign(mosaic.ground->size(), 0);
    return mosaic;
}

// Another piece each time, somewhere in the middle of its chunk.
bool measure_recolour(const FrameSetting& setting, const MapData& map, BenchWindow& window) {
    (void)window.window().setActive(true);
    SfmlMosaic painter;
    auto mosaic = plain_mosaic(map);
    painter.prepare(mosaic, 1);
    std::vector<double> each;
    for (int i = 0; i < 20 * setting.rounds; ++i) {
        auto& look = mosaic.look_of[static_cast<std::size_t>(i) * 7919 % mosaic.look_of.size()];
        look = 1 - look;
        each.push_back(1000 * seconds_of([&] { painter.prepare(mosaic, 1); }));
    }
    const auto what = fmt::format("ms to recolour one of {}", mosaic.look_of.size());
    return print_target("B4", what, median(each), 0.1, false);
}

}  // namespace

bool measure_large(const FrameSetting& setting, const MapData& built_in, const MapData& large) {
    BenchWindow window;
    print_head(fmt::format("{} outlines of {} corners, 1920x1080", setting.regions, setting.corners));
    const auto taken = take_turns(setting, large, window);
    std::for_each(taken.begin(), taken.end(), print);
    const auto target = [&](const char* name, const char* over, const char* what, double most) {
        return print_target("B4", what, ratio(find(taken, name), find(taken, over)), most, false);
    };
    bool met = target(pan_name, full_name, "of the time of full detail: simplified, panning", 0.2);
    met = target(still_name, copy_name, "times the copy floor: map unchanged", 1.15) && met;
    met = measure_recolour(setting, built_in, window) && met;
    return measure_recolour(setting, large, window) && met;
}

}  // namespace bench
