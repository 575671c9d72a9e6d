#include "tools/benchmarks/frame/bench_window.hpp"
#include "tools/benchmarks/frame/frames.hpp"

#include "app/state/viewer_state.hpp"
#include "app/window/window_loop.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace bench {

namespace {

using namespace viewer;

constexpr const char* floor_name = "clear and display";
constexpr const char* copy_name = "copy floor: a kept picture copied, display";
constexpr const char* panels_name = "panels and timeline alone, display";
constexpr const char* still_name = "window, map unchanged";
constexpr const char* step_name = "map, a step to another day";
constexpr const char* new_name = "map, a whole new picture";
constexpr const char* pan_name = "map, panning";
constexpr const char* zoom_name = "map, zooming";

SceneSettings settings_on(const MapData& map, unsigned width, unsigned height) {
    return default_settings(map, width, height, map.dataset->last_day);
}

// Days of change, back and forth.
geodata::Day step_day(const MapData& map, int frame) {
    return map.steps[static_cast<std::size_t>(frame) % map.steps.size()].day;
}

std::vector<Contender> map_frames(const FrameSetting& setting, const MapData& map, BenchWindow& window,
                                  SceneSettings settings) {
    const PagePoint middle{settings.width / 2, settings.height / 2};
    return {frames(floor_name, setting.frames, [&](int) { window.clear_and_display(); }),
            frames(copy_name, setting.frames, [&](int) { window.copy_and_display(); }),
            frames(step_name, setting.frames,
                   [&, settings](int i) mutable {
                       settings.day = step_day(map, i);
                       window.show(map, settings);
                   }),
            frames(new_name, setting.frames,
                   [&, settings](int i) mutable {
                       settings.day = step_day(map, i);
                       settings.camera = dragged(settings.camera, i % 2 == 0 ? 77.3 : -77.3, 3);
                       window.show(map, settings);
                   }),
            frames(
                pan_name, setting.frames,
                [&, settings](int i) mutable {
                    settings.camera = dragged(settings.camera, i % 20 < 10 ? 6 : -6, 3);
                    window.frame(map, settings);
                },
                [&, settings] { window.show(map, settings); }),
            frames(
                zoom_name, setting.frames,
                [&, settings, middle](int i) mutable {
                    const MapView view(settings.camera, {0, 0, settings.width, settings.height});
                    settings.camera = zoomed(view, middle, i % 20 < 10 ? 1.03 : 1 / 1.03);
                    window.frame(map, settings);
                },
                [&, settings] { window.show(map, settings); })};
}

// From the last frame of a drag to the picture at rest.
double rest_seconds(const FrameSetting& setting, const MapData& map, BenchWindow& window,
                    SceneSettings settings) {
    std::vector<double> each;
    for (int round = 0; round < setting.rounds; ++round) {
        for (int i = 0; i < 10; ++i) {
            settings.camera = dragged(settings.camera, round % 2 == 0 ? 7 : -7, 3);
            window.frame(map, settings);
        }
        each.push_back(seconds_of([&] { window.show(map, settings); }));
    }
    return median(each);
}

bool map_targets(const std::vector<Taken>& taken) {
    const auto& copy = find(taken, copy_name);
    const auto target = [&](const char* name, double most) {
        return print_target("B3", std::string("times the copy floor: ") + name,
                            ratio(find(taken, name), copy), most, false);
    };
    bool met = target(step_name, 2.6);
    met = target(new_name, 5) && met;
    met = target(pan_name, 1.5) && met;
    return target(zoom_name, 1.5) && met;
}

bool measure_map(const FrameSetting& setting, const MapData& map) {
    BenchWindow window;
    BenchWindow large(2 * window_width, 2 * window_height);
    const auto settings = settings_on(map, window_width, window_height);
    const auto taken = in_turn(map_frames(setting, map, window, settings), setting.rounds);
    print_head("built-in data, map of 1920x1080");
    std::for_each(taken.begin(), taken.end(), print);
    bool met = map_targets(taken);
    met = print_target("B3", "ms from the last move to the picture at rest",
                       1000 * rest_seconds(setting, map, window, settings), 200, false) &&
          met;
    const auto on_4k =
        in_turn(map_frames(setting, map, large, settings_on(map, 2 * window_width, 2 * window_height)),
                setting.rounds);
    print_head("the same at 3840x2160");
    std::for_each(on_4k.begin(), on_4k.end(), print);
    for (const char* name : {step_name, new_name, pan_name, zoom_name}) {
        met = print_target("B3", std::string("times its own 1080p: ") + name,
                           ratio(find(on_4k, name), find(taken, name)), 4.2, false) &&
              met;
    }
    return met;
}

// The window's map is smaller than the window, but the floor copies all of it: the panels cover the rest.
bool measure_window(const FrameSetting& setting, const MapData& map) {
    WindowStart start;
    start.state = initial_state(map);
    start.title = "frame benchmark";
    sf::RenderWindow opened;
    ViewerWindow window(map, start, opened);
    window.run_free();
    for (int i = 0; i < 5; ++i) {
        window.draw_frame(0.02);  // until fonts, hovering and the kept picture are there
    }
    BenchWindow bare;
    const auto taken =
        in_turn({frames(floor_name, setting.frames, [&](int) { bare.clear_and_display(); }),
                 frames(copy_name, setting.frames, [&](int) { bare.copy_and_display(); }),
                 frames(panels_name, setting.frames, [&](int) { window.draw_frame(0.02, false); }),
                 frames(still_name, setting.frames, [&](int) { window.draw_frame(0.02); })},
                setting.rounds);
    print_head("built-in data, whole window of 1920x1080");
    std::for_each(taken.begin(), taken.end(), print);
    std::vector<double> over;
    for (std::size_t i = 0; i < taken[0].seconds.size(); ++i) {
        const double panels = taken[2].seconds[i] - taken[0].seconds[i];
        over.push_back(taken[3].seconds[i] / (taken[1].seconds[i] + panels));
    }
    return print_target("B2", "times copy floor and panels: frame with unchanged map", median(over), 1.2,
                        false);
}

}  // namespace

bool measure_frames(const FrameSetting& setting, const MapData& map) {
    const bool still = measure_window(setting, map);
    return measure_map(setting, map) && still;
}

}  // namespace bench
