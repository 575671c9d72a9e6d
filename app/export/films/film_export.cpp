#include "app/export/films/film_export.hpp"

#include "app/export/files/atomic_file.hpp"
#include "app/export/files/interrupt.hpp"
#include "app/export/films/film_file.hpp"
#include "app/export/films/film_frames.hpp"
#include "app/export/films/frame_scene.hpp"

#include <fmt/format.h>

#include <optional>

namespace viewer {

using namespace geodata;

namespace {

FilmHead head_of(const Film& film) {
    const auto size = frame_size(film);
    return {size.width, size.height, film.fps, film.title, film.comment, {}, film.once};
}

// The days whose frames have all colours: of one map every state of it, with the date card of its first day.
std::vector<Day> coloured_days(const Film& film) {
    std::vector<Day> days;
    auto settings = film.settings;
    settings.highlight_days = film.plan.highlight_days;
    std::optional<FrameKey> last;
    for (const auto& step : film.plan.steps) {
        stop_if_interrupted();
        settings.day = step.day;
        auto key = film.page ? std::optional<FrameKey>() : frame_scene(film.map, settings).key;
        if (film.page || last != key) {
            days.push_back(step.day);
            last = std::move(key);
        }
    }
    return days;
}

std::vector<std::uint32_t> film_colours(const Film& film, const Progress& progress) {
    FilmFrames frames(film);
    const auto size = frame_size(film);
    const auto colours = open_colours(size.width, size.height);
    for (const auto day : coloured_days(film)) {
        stop_if_interrupted();
        progress(0, static_cast<int>(film.plan.steps.size()));
        const bool other = !frames.paint(day).empty();
        if (other || !film.page) {
            colours->add_picture(frames.frame());
        }
    }
    return colours->choose();
}

void produce_film(const std::filesystem::path& file, const FilmFormat& format, const Film& film,
                  const Progress& progress) {
    auto head = head_of(film);
    if (format.palette) {
        head.colours = film_colours(film, progress);
    }
    const auto out = open_film(file, format, head);
    FilmFrames frames(film);
    const int all = static_cast<int>(film.plan.steps.size());
    for (int done = 0; done < all; ++done) {
        stop_if_interrupted();
        const auto& step = film.plan.steps[static_cast<std::size_t>(done)];
        const auto changed = frames.paint(step.day);
        out->add(frames.frame(), changed, step.frames);
        progress(done + 1, all);
    }
    out->finish();
}

void check_film(const std::filesystem::path& file, const FilmFormat& format, const Film& film,
                const std::filesystem::path& target) {
    const int frames = format.palette ? static_cast<int>(film.plan.steps.size()) : film.plan.frame_count();
    const auto head = head_of(film);
    FilmFacts found;
    try {
        found = read_film(file);
    } catch (const FilmError& error) {
        fail_to_write(target, error.reason);
    }
    if (found.frames != frames || found.width != head.width || found.height != head.height) {
        fail_to_write(target,
                      fmt::format("{} of {} frames can be read back; free some space", found.frames, frames));
    }
}

}  // namespace

void write_film(const std::filesystem::path& target, const Film& film, bool overwrite,
                const Progress& progress) {
    const auto& format = *film_format_of(target.string());
    if (const auto fault = rate_fault(format, film.fps); !fault.empty()) {
        throw Error(fault);
    }
    write_file(
        target, overwrite,
        [&](const std::filesystem::path& file) {
            try {
                produce_film(file, format, film, progress);
            } catch (const FilmError& error) {
                fail_to_write(target, error.reason);
            }
        },
        [&](const std::filesystem::path& file) { check_film(file, format, film, target); });
}

}  // namespace viewer
