#include "tools/benchmarks/frame/bench_window.hpp"
#include "tools/benchmarks/frame/frames.hpp"

#include "app/state/viewer_state.hpp"
#include "app/window/window_loop.hpp"

#include <algorithm>

namespace bench {

namespace {

using namespace viewer;

constexpr const char* floor_name = "clear and display";
constexpr const char* copy_name = "copy floor: a kept picture copied, display";
constexpr const char* panels_name = "panels and timeline alone, display";
constexpr const char* still_name = "window, map unchanged";
constexpr const char* step_name = "map, a step to another day";
constexpr const char* pan_name = "map, panning";
constexpr const char* zoom_name = "map, zooming";

// Days of change, back and forth.
geodata::Day step_day(const MapData& map, int frame) {
    return map.steps[static_cast<std::size_t>(frame) % map.steps.size()].day;
}

SceneSettings settings_on(const MapData& map, geodata::Day day) {
    auto settings = default_settings(map, window_width, window_height, day);
    settings.mosaic = true;
    return settings;
}

std::vector<Contender> map_frames(const FrameSetting& setting, const MapData& map, BenchWindow& window) {
    auto settings = settings_on(map, map.dataset->last_day);
    return {frames(floor_name, setting.frames, [&](int) { window.clear_and_display(); }),
            frames(copy_name, setting.frames, [&](int) { window.copy_and_display(); }),
            frames(step_name, setting.frames,
                   [&, settings](int i) mutable {
                       settings.day = step_day(map, i);
                       window.show(map, settings);
                   }),
            frames(pan_name, setting.frames,
                   [&, settings](int i) mutable {
                       settings.camera = dragged(settings.camera, i % 20 < 10 ? 6 : -6, 3);
                       window.show(map, settings);
                   }),
            frames(zoom_name, setting.frames, [&, settings](int i) mutable {
                const MapView view(settings.camera, {0, 0, settings.width, settings.height});
                settings.camera = zoomed(view, {960, 540}, i % 20 < 10 ? 1.03 : 1 / 1.03);
                window.show(map, settings);
            })};
}

bool map_targets(const std::vector<Taken>& taken) {
    const auto& copy = find(taken, copy_name);
    const auto target = [&](const char* name, double most) {
        return print_target("B3", std::string("times the copy floor: ") + name,
                            ratio(find(taken, name), copy), most, false);
    };
    bool met = target(step_name, 2.6);
    met = target(pan_name, 2.7) && met;
    return target(zoom_name, 2.7) && met;
}

bool measure_map(const FrameSetting& setting, const MapData& map) {
    BenchWindow window;
    const auto taken = in_turn(map_frames(setting, map, window), setting.rounds);
    print_head("built-in data, map of 1920x1080");
    std::for_each(taken.begin(), taken.end(), print);
    return map_targets(taken);
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
