#include "app/export/films/film_export.hpp"

#include "app/export/files/atomic_file.hpp"
#include "app/export/files/interrupt.hpp"
#include "app/export/films/film_frames.hpp"
#include "app/export/pictures/png.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <mutex>
#include <numeric>
#include <thread>

namespace viewer {

using namespace geodata;

namespace {

constexpr std::size_t threads = 2;
// About how much longer a frame takes whose map is drawn anew.
constexpr int drawing_weight = 15;

struct Share {
    std::size_t first = 0;
    std::size_t end = 0;
};

// Rough work for each step: a change shows twice, when it comes and when it no longer stands out.
std::vector<int> weights(const Film& film) {
    std::vector<int> result;
    for (std::size_t i = 0; i < film.plan.steps.size(); ++i) {
        const Day day = film.plan.steps[i].day;
        const auto within = [&](Day d) { return i > 0 && film.plan.steps[i - 1].day < d && d <= day; };
        const auto drawn_by = [&](const std::vector<ChangeDay>& days) {
            return std::any_of(days.begin(), days.end(), [&](const ChangeDay& change) {
                return within(change.day) || within(change.day + film.plan.highlight_days);
            });
        };
        const bool drawn =
            film.redraw || film.page || drawn_by(film.map.steps) || drawn_by(film.map.interval_ends);
        result.push_back(i == 0 || drawn ? drawing_weight : 1);
    }
    return result;
}

// Neighbours share their map, so each thread takes one run of frames of about equal work.
std::vector<Share> shares(const Film& film) {
    const auto work = weights(film);
    const int all = std::accumulate(work.begin(), work.end(), 0);
    std::vector<Share> result(1);
    int sum = 0;
    for (std::size_t i = 0; i < work.size(); ++i) {
        if (static_cast<std::size_t>(sum) * threads >= static_cast<std::size_t>(all) * result.size() &&
            result.size() < threads) {
            result.back().end = i;
            result.push_back({i, 0});
        }
        sum += work[i];
    }
    result.back().end = work.size();
    return result;
}

struct Counter {
    std::mutex mutex;
    int done = 0;
    int all = 0;
    const Progress& progress;
    std::exception_ptr failure;

    bool failed() {
        const std::lock_guard lock(mutex);
        return failure != nullptr;
    }
    void count() {
        const std::lock_guard lock(mutex);
        progress(++done, all);
    }
    void fail(std::exception_ptr why) {
        const std::lock_guard lock(mutex);
        failure = failure ? failure : std::move(why);
    }
};

struct Sequence {
    const Film& film;
    std::filesystem::path staging;
    std::filesystem::path folder;
    std::vector<std::string> names;
};

void write_share(const Sequence& sequence, Share share, Counter& counter) {
    const auto& film = sequence.film;
    FilmFrames frames(film);
    const auto size = frame_size(film);
    PngEncoder png(size.width, size.height, 96 * film.scale);
    for (std::size_t i = share.first; i < share.end && !counter.failed(); ++i) {
        stop_if_interrupted();
        const Day day = film.plan.steps[i].day;
        const auto painted = frames.paint(day);
        const auto changed = film.redraw ? RowRanges{{0, size.height}} : painted;
        const auto& name = sequence.names[i];
        const PngTexts texts{{"Title", film.title + ", " + long_text(day)}, {"Software", "Terrachron"}};
        write_part(sequence.staging / name, png.encode(frames.frame(), changed, texts),
                   sequence.folder / name);
        counter.count();
    }
}

void produce_sequence(const Sequence& sequence, const Progress& progress) {
    Counter counter{{}, 0, static_cast<int>(sequence.names.size()), progress, {}};
    std::vector<std::thread> workers;
    for (const auto& share : shares(sequence.film)) {
        workers.emplace_back([&sequence, share, &counter] {
            try {
                write_share(sequence, share, counter);
            } catch (...) {
                counter.fail(std::current_exception());
            }
        });
    }
    std::for_each(workers.begin(), workers.end(), [](std::thread& worker) { worker.join(); });
    if (counter.failure) {
        std::rethrow_exception(counter.failure);
    }
}

}  // namespace

bool is_sequence_name(const std::string& file_name) {
    const std::filesystem::path path(file_name);
    return path.filename().string().find('#') != std::string::npos &&
           (path.extension() == ".png" || path.extension() == ".PNG");
}

std::vector<std::string> sequence_names(const std::string& file_name, std::size_t count) {
    const auto name = std::filesystem::path(file_name).filename().string();
    const auto first = name.find('#');
    const auto end = std::min(name.find_first_not_of('#', first), name.size());
    std::vector<std::string> names;
    for (std::size_t i = 1; i <= count; ++i) {
        names.push_back(name.substr(0, first) + fmt::format("{:0{}}", i, end - first) + name.substr(end));
    }
    return names;
}

void write_sequence(const std::filesystem::path& target, const Film& film, bool overwrite,
                    const Progress& progress) {
    Sequence sequence{
        film, {}, target.parent_path(), sequence_names(target.string(), film.plan.steps.size())};
    write_files(
        sequence.folder, sequence.names, overwrite,
        [&](const std::filesystem::path& staging) {
            sequence.staging = staging;
            produce_sequence(sequence, progress);
        },
        [](const std::filesystem::path&) {});  // every part was read back when it was written
}

}  // namespace viewer
