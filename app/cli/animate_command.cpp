#include "app/cli/command.hpp"
#include "app/cli/order_options.hpp"
#include "app/cli/state_options.hpp"
#include "app/export/files/atomic_file.hpp"
#include "app/export/films/film_export.hpp"
#include "app/export/films/film_file.hpp"
#include "app/order/file_page.hpp"
#include "app/order/film_order.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <unistd.h>

#include <chrono>
#include <iostream>
#include <ostream>
#include <string>
#include <vector>

namespace viewer {

using namespace geodata;

namespace {

/// One line on the error stream that tells how far the film has come and how long it will still take; drawn anew a
/// few times a second, and wiped at the end. Silent unless `shown`.
class ProgressLine {
public:
    ProgressLine(const Streams& streams, bool shown) : streams_(streams), shown_(shown) {}
    ~ProgressLine() {
        if (dirty_) {
            streams_.err << "\r\x1B[K" << std::flush;
        }
    }
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void show(int done, int all) {
        constexpr auto between = std::chrono::milliseconds(200);
        const auto now = Clock::now();
        if (!shown_ || done == 0 || (done < all && now - last_ < between)) {
            return;
        }
        last_ = now;
        dirty_ = true;
        const double left = std::chrono::duration<double>(now - begin_).count() / done * (all - done);
        streams_.err << fmt::format("\r\x1B[K{:3.0f} %  {} of {} frames  {}", 100.0 * done / all, done, all,
                                    left < 90 ? fmt::format("{:.0f} s left", left)
                                              : fmt::format("{:.0f} min left", left / 60))
                     << std::flush;
    }

private:
    using Clock = std::chrono::steady_clock;
    const Streams& streams_;
    bool shown_;
    Clock::time_point begin_ = Clock::now();
    Clock::time_point last_;
    bool dirty_ = false;
};

// A line may be drawn anew on a terminal.
bool is_terminal(const Streams& streams) { return &streams.err == &std::cerr && isatty(STDERR_FILENO) == 1; }

struct AnimateOptions {
    TypedOrder typed;
    StateOptions state;
    bool redraw = false;
    bool progress = false;
};

std::string film_extensions() { return joined(each_of(film_formats(), &FilmFormat::extension), ", "); }

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

Film chosen_film(const AnimateOptions& wanted, const MapData& map, ViewerState state) {
    const auto& dataset = *map.dataset;
    const auto range = chosen_range(wanted.typed, dataset, usual_range(state.range, dataset));
    state.day = range.from;
    return film_order(wanted.typed.order, map, state, wanted.typed.order.page, range);
}

void write(const Film& film, const FilmFormat* format, const Options& options, const Streams& streams,
           bool always_progress) {
    ProgressLine line(streams, !options.quiet && (always_progress || is_terminal(streams)));
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
    auto& order = wanted.typed.order;
    order.extension() = lower_case(options.output.extension().string());
    take_data_words(words, options, order.page);
    check_page(order.page);
    const auto loaded = load(options);
    const auto map = make_map_data(loaded.dataset, loaded.listing);
    auto film = chosen_film(wanted, map, filmed_state(wanted.state, words, map));
    film.redraw = wanted.redraw;
    check_format(format, film);
    write(film, format, options, streams, wanted.progress);
    const int frames = format != nullptr && !format->palette ? film.plan.frame_count()
                                                             : static_cast<int>(film.plan.steps.size());
    tell_written(options, streams, fmt::format("{} {}", frames, frames == 1 ? "frame" : "frames"));
    return 0;
}

void add_options(CLI::App& app, Options& options, AnimateOptions& wanted) {
    add_output_options(app, options)
        ->required()
        ->description("Film to write (" + film_extensions() + "), or frame-####.png for one picture a frame");
    wanted.typed.order.kind = ExportKind::film;
    add_order_options(app, wanted.typed, for_kind(ExportKind::film));
    add_state_options(app, wanted.state);
    app.add_flag("--redraw", wanted.redraw,
                 "Draw every frame anew: slower, with the same result, for checking");
    app.add_flag("--progress", wanted.progress, "Show progress also where the output is no terminal");
    add_dataset_options(app, options);
}

}  // namespace

Command animate_command() {
    return command_with<AnimateOptions>(
        "animate", "Make a film (MP4, WebM, GIF) or a picture sequence; needs no display", add_options,
        run_animate);
}

}  // namespace viewer
