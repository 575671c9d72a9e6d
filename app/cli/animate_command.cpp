#include "app/cli/command.hpp"
#include "app/cli/film_days.hpp"
#include "app/cli/progress_line.hpp"
#include "app/cli/state_options.hpp"
#include "app/export/files/atomic_file.hpp"
#include "app/export/films/film_export.hpp"
#include "app/export/films/film_file.hpp"
#include "app/order/file_page.hpp"
#include "app/order/film_page.hpp"
#include "geodata/analysis/control/listing_sources.hpp"
#include "geodata/base/text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <ostream>
#include <utility>
#include <vector>

namespace viewer {

using namespace geodata;

namespace {

struct AnimateOptions {
    PageSpec page;
    DaysOptions days;
    StateOptions state;
    double fps = 0;  // 0: 30, of a GIF 20
    std::optional<double> seconds;
    std::optional<double> hold;
    bool once = false;
    bool redraw = false;
    bool progress = false;
};

std::string film_extensions() {
    std::vector<std::string> extensions;
    for (const auto& format : film_formats()) {
        extensions.push_back(format.extension);
    }
    return joined(extensions, ", ");
}

// The format, or null for a sequence of pictures.
const FilmFormat* chosen_format(const std::string& name) {
    const auto* format = film_format_of(name);
    if (format == nullptr && !is_sequence_name(name)) {
        throw UsageError{
            fmt::format("-o must end in {}, or be a name like frame-####.png for one picture a frame, "
                        "found '{}'.",
                        film_extensions(), name)};
    }
    return format;
}

// What is not typed is as the window would play it.
Pace film_pace(const AnimateOptions& wanted, const ViewerState& state) {
    if (!wanted.days.by.empty()) {
        return chosen_pace(wanted.days, true);
    }
    return state.pacing == Pacing::by_calendar ? Pace::day : Pace::play;
}

FilmTiming timing_of(const AnimateOptions& wanted, const FilmFormat* format, const FilmSpan& range,
                     const ViewerState& state) {
    FilmTiming timing;
    timing.from = range.from;
    timing.to = range.to;
    timing.pace = film_pace(wanted, state);
    timing.fps = wanted.fps > 0 ? wanted.fps : format != nullptr && format->palette ? 20 : 30;
    timing.seconds = wanted.seconds;
    timing.hold = wanted.hold;
    if (timing.pace == Pace::play && !timing.hold) {
        timing.hold = state.change_seconds;
    }
    return timing;
}

void check_format(const FilmFormat* format, const Film& film) {
    if (format != nullptr && !rate_fault(*format, film.fps).empty()) {
        throw UsageError{rate_fault(*format, film.fps)};
    }
    if (film.once && (format == nullptr || !format->palette)) {
        throw UsageError{"--once is for GIF; other films stop at their end anyway."};
    }
    const auto size = frame_size(film);
    if (format != nullptr && format->even_sides && (size.width % 2 != 0 || size.height % 2 != 0)) {
        throw UsageError{fmt::format("{} needs an even number of pixels on both sides, found {}x{}.",
                                     format->title, size.width, size.height)};
    }
}

// The days are those of the film, whatever day a line names.
ViewerState filmed_state(const StateOptions& options, PictureState words, const MapData& map) {
    words.erase("date");
    add_set_words(options, map, words);
    return pictured_state(words, map);
}

Film make_film(const AnimateOptions& wanted, const FilmFormat* format, const Loaded& loaded,
               const MapData& map, ViewerState state) {
    const auto& dataset = *loaded.dataset;
    const auto range = chosen_range(wanted.days, dataset, usual_range(state.range, dataset));
    const auto timing = timing_of(wanted, format, range, state);
    auto plan = plan_film(map.steps, timing);
    state.day = range.from;
    const FilmRun run{range, timing.pace == Pace::play, plan.highlight_days};
    auto look = film_look(map, state, wanted.page, run);
    const auto paper = chosen_page(wanted.page);
    Film film{map,
              look.settings,
              std::move(plan),
              timing.fps,
              page_scale(wanted.page, paper),
              wanted.redraw,
              dataset.title,
              fmt::format("{}. {}.", listing_sources(dataset, loaded.listing), dataset.boundary_note),
              std::move(look.page),
              wanted.once,
              std::move(look.over),
              look.below};
    check_format(format, film);
    return film;
}

void write(const Film& film, const FilmFormat* format, const Options& options, const Streams& streams,
           bool always_progress) {
    ProgressLine line(streams, !options.quiet && (always_progress || is_terminal(streams)), "frames");
    const auto progress = [&](int done, int all) { line.show(done, all); };
    if (format != nullptr) {
        write_film(options.output, film, options.overwrite, progress);
    } else {
        write_sequence(options.output, film, options.overwrite, progress);
    }
}

int run_animate(const AnimateOptions& given, const Options& typed, const Streams& streams) {
    auto wanted = given;
    auto options = typed;
    const auto* format = chosen_format(options.output.string());
    const auto words = given_words(wanted.state);
    take_data_words(words, options, wanted.page);
    check_page(wanted.page);
    if (!wanted.days.by.empty()) {
        chosen_pace(wanted.days, true);
    }
    const auto loaded = load(options);
    const auto map = make_map_data(loaded.dataset, loaded.listing);
    const auto film = make_film(wanted, format, loaded, map, filmed_state(wanted.state, words, map));
    write(film, format, options, streams, wanted.progress);
    if (!options.quiet) {
        streams.err << fmt::format("wrote {} ({} frames)\n", options.output.string(),
                                   format != nullptr && !format->palette
                                       ? film.plan.frame_count()
                                       : static_cast<int>(film.plan.steps.size()));
    }
    return 0;
}

void add_options(CLI::App& app, Options& options, AnimateOptions& wanted) {
    add_output_options(app, options);
    app.get_option("--output")
        ->required()
        ->description("Film to write (" + film_extensions() + "), or frame-####.png for one picture a frame");
    add_film_days_options(app, wanted.days);
    app.add_option("--fps", wanted.fps,
                   "Frames per second, 1 to 60 ; a GIF at most 50 (default 30, of a GIF 20)")
        ->check(is_number(1, 60));
    auto* seconds =
        app.add_option("--seconds", wanted.seconds, "Length of the whole film")->check(is_number(0.1, 36000));
    app.add_option("--hold", wanted.hold,
                   "Seconds that each picture stands; played, from one change to the next")
        ->check(is_number(0.01, 600))
        ->excludes(seconds);
    app.add_flag("--once", wanted.once, "A GIF that stops at its end instead of beginning again");
    add_state_options(app, wanted.state);
    add_page_options(app, wanted.page);
    app.add_flag("--redraw", wanted.redraw,
                 "Draw every frame anew: slower, with the same result, for checking");
    app.add_flag("--progress", wanted.progress, "Show progress also where the output is no terminal");
    add_dataset_options(app, options);
}

}  // namespace

Command animate_command() {
    const auto wanted = std::make_shared<AnimateOptions>();
    return {"animate", "Make a film (MP4, WebM, GIF) or a picture sequence; needs no display",
            [wanted](CLI::App& app, Options& options) {
                *wanted = {};
                add_options(app, options, *wanted);
            },
            [wanted](const Options& options, const Streams& streams) {
                return run_animate(*wanted, options, streams);
            }};
}

}  // namespace viewer
