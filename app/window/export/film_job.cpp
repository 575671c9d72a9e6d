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

FilmJob::~FilmJob() {
    cancelled_ = true;
    if (worker_.joinable()) {
        worker_.join();
    }
}

void FilmJob::begin(FilmOrder order, const std::filesystem::path& target, bool overwrite) {
    cancelled_ = over_ = false;
    done_ = 0;
    all_ = static_cast<int>(order.plan.steps.size());
    begun_ = Clock::now();
    worker_ = std::thread([this, order = std::move(order), target, overwrite] {
        try {
            work(order, target, overwrite);
            end_ = {fmt::format("Wrote {}.", target.string()), true};
        } catch (const UsageError& error) {
            end_ = {error.sentence, false};
        } catch (const std::exception& error) {
            end_ = {error.what(), false};
        }
        over_ = true;
    });
}

void FilmJob::work(const FilmOrder& order, const std::filesystem::path& target, bool overwrite) {
    const auto progress = [this](int done, int) {
        done_ = done;
        if (cancelled_) {
            throw Cancelled();
        }
    };
    if (is_sequence_name(target.string())) {
        write_sequence(target, film_of(order), overwrite, progress);
    } else {
        write_film(target, film_of(order), overwrite, progress);
    }
}

FilmJob::Progress FilmJob::progress() const {
    const int done = done_;
    const double spent = std::chrono::duration<double>(Clock::now() - begun_).count();
    return {done, all_, done > 0 ? spent / done * (all_ - done) : 0};
}

std::optional<FilmJob::End> FilmJob::take_end() {
    if (!worker_.joinable() || !over_) {
        return std::nullopt;
    }
    worker_.join();
    return std::exchange(end_, {});
}

std::string time_left_text(double seconds) {
    return seconds < 90 ? fmt::format("{:.0f} s left", seconds)
                        : fmt::format("{:.0f} min left", seconds / 60);
}

}  // namespace viewer
