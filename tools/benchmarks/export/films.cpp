#include "tools/benchmarks/export/encoder_alone.hpp"
#include "tools/benchmarks/export/setting.hpp"
#include "tools/benchmarks/process.hpp"
#include "tools/benchmarks/turns.hpp"

#include "geodata/model/day.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace bench {

namespace {

using namespace viewer;

Contender animate(const Setting& setting, const Film& film, const FilmFormat& format) {
    const std::string target = setting.folder / ("film" + format.extension);
    const std::vector<std::string> command{setting.program,
                                           "animate",
                                           "--quiet",
                                           "--overwrite",
                                           "--by",
                                           "day",
                                           "--size",
                                           "1280x720",
                                           "--to",
                                           iso_text(film.plan.steps.back().day),
                                           "-o",
                                           target};
    return {"terrachron animate -o film" + format.extension + ", whole process", film.plan.frame_count(),
            [command, log = setting.log()] { return run_or_die(command, log).seconds; }};
}

// With a thread for each of two cores, and with as many as FFmpeg likes: the quicker one is the floor.
Contender alone(const RawFrames& frames, const FilmFormat& format, int threads) {
    return {fmt::format("{} alone, raw frames from memory, {}", format.encoder,
                        threads == 0 ? "threads as FFmpeg likes" : fmt::format("{} threads", threads)),
            frames.count(),
            [&frames, &format, threads] { return seconds_of([&] { frames.encode(format, threads); }); }};
}

bool measure(const Setting& setting, const Film& film, const RawFrames& frames, const FilmFormat& format) {
    const auto taken = in_turn(
        {animate(setting, film, format), alone(frames, format, 2), alone(frames, format, 0)}, setting.rounds);
    std::for_each(taken.begin(), taken.end(), print);
    const double found = std::max(ratio(taken[0], taken[1]), ratio(taken[0], taken[2]));
    return print_target("E1", "times as long as the encoder alone, " + format.encoder, found, 1.2, false);
}

}  // namespace

bool measure_films(const Setting& setting) {
    const auto film = daily_film(setting);
    const RawFrames frames(film);
    print_head(fmt::format("{} days, 1280x720 film; median of {}", frames.count(), setting.rounds));
    bool met = true;
    for (const auto& format : film_formats()) {
        if (!format.palette) {
            met = measure(setting, film, frames, format) && met;
        }
    }
    return met;
}

}  // namespace bench
