#include "app/window/export/film_job.hpp"

#include "app/order/usage_error.hpp"
#include "geodata/base/error.hpp"

#include <fmt/format.h>

#include <exception>
#include <utility>

namespace viewer {

namespace {

struct Cancelled : geodata::Error {
    Cancelled() : geodata::Error("Cancelled: nothing was written.") {}
};

}  // namespace

void FilmJob::begin(Film film, const std::filesystem::path& target, bool overwrite) {
    cancelled_ = false;
    done_ = 0;
    all_ = static_cast<int>(film.plan.steps.size());
    begun_ = Clock::now();
    work_ = std::async(std::launch::async, [this, film = std::move(film), target, overwrite]() -> End {
        try {
            write(film, target, overwrite);
            return {fmt::format("Wrote {}.", target.string()), true};
        } catch (const UsageError& error) {
            return {error.sentence, false};
        } catch (const std::exception& error) {
            return {error.what(), false};
        }
    });
}

void FilmJob::write(const Film& film, const std::filesystem::path& target, bool overwrite) {
    const auto progress = [this](int done, int) {
        done_ = done;
        if (cancelled_) {
            throw Cancelled();
        }
    };
    if (is_sequence_name(target.string())) {
        write_sequence(target, film, overwrite, progress);
    } else {
        write_film(target, film, overwrite, progress);
    }
}

FilmJob::Progress FilmJob::progress() const {
    const int done = done_;
    const double spent = std::chrono::duration<double>(Clock::now() - begun_).count();
    return {done, all_, done > 0 ? spent / done * (all_ - done) : 0};
}

std::optional<FilmJob::End> FilmJob::take_end() {
    if (!work_.valid() || work_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) {
        return std::nullopt;
    }
    return work_.get();
}

std::string time_left_text(double seconds) {
    return seconds < 90 ? fmt::format("{:.0f} s left", seconds)
                        : fmt::format("{:.0f} min left", seconds / 60);
}

}  // namespace viewer
