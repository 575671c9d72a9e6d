#include "app/window/window_command.hpp"

#include "app/state/action.hpp"
#include "app/window/viewer_window.hpp"

#include <ostream>

namespace viewer {

int open_window(const Options& options, const Streams& streams) {
    if (!display_available()) {
        streams.err
            << "terrachron: There is no display to open a window on; to draw a picture without one, use "
               "'terrachron render --date 1993-08-23 -o map.png'.\n";
        return 2;
    }
    const auto loaded = load(options);
    const auto map = make_map_data(loaded.dataset, loaded.listing);
    auto state = initial_state(map);
    if (!options.date.empty()) {
        state = apply(state, GoToDay{chosen_day(options, *loaded.dataset)}, map);
    }
    return run_window(map, {state, "Terrachron: " + loaded.dataset->title});
}

}  // namespace viewer
