#include "app/export/films/film_plan.hpp"

#include "app/scene/play_schedule.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace viewer {

using namespace geodata;

namespace {

// As in the window: about this long a change stands out while days run past.
constexpr double highlight_seconds = 0.8;

constexpr double longest_film = 36'000;  // seconds, as many as may be asked for

Day next_day(Day from, int step, Pace pace) {
    return pace == Pace::month ? plus_months(from, step) : from + step * (pace == Pace::week ? 7 : 1);
}

int frames_of(double seconds, double fps) {
    return std::max(1, static_cast<int>(std::lround(seconds * fps)));
}

// Which of `steps` days frame `frame` of `frames` shows.
std::size_t step_at(std::size_t frame, std::size_t frames, std::size_t steps) {
    if (frames >= steps) {
        return frame * steps / frames;
    }
    return frames < 2 ? steps - 1 : (2 * frame * (steps - 1) + frames - 1) / (2 * (frames - 1));
}

void add_frame(std::vector<FilmStep>& steps, Day day) {
    if (!steps.empty() && steps.back().day == day) {
        ++steps.back().frames;
    } else {
        steps.push_back({day, 1});
    }
}

std::vector<FilmStep> spread(const std::vector<Day>& days, int frames) {
    std::vector<FilmStep> steps;
    for (int frame = 0; frame < frames; ++frame) {
        add_frame(
            steps,
            days[step_at(static_cast<std::size_t>(frame), static_cast<std::size_t>(frames), days.size())]);
    }
    return steps;
}

int highlight_of(const FilmPlan& plan, const FilmTiming& timing) {
    if (timing.pace == Pace::change || timing.pace == Pace::play) {
        return 1;
    }
    const double seconds = plan.frame_count() / timing.fps;
    int days = static_cast<int>(std::lround((timing.to - timing.from) / seconds * highlight_seconds));
    for (std::size_t i = 1; i < plan.steps.size(); ++i) {
        days = std::max(days, plan.steps[i].day - plan.steps[i - 1].day);
    }
    return std::max(1, days);
}

// Of each frame the day that is shown in its middle, so that no change is missed.
std::vector<FilmStep> played(const std::vector<ChangeDay>& changes, const FilmTiming& timing) {
    const double at_one = PlaySchedule(changes, timing.from, timing.to, 1).seconds();
    const double each =
        timing.seconds ? *timing.seconds / at_one : timing.hold.value_or(usual_hold(timing.pace, timing.fps));
    const PlaySchedule schedule(changes, timing.from, timing.to, each);
    std::vector<FilmStep> steps;
    const int frames = frames_of(schedule.seconds(), timing.fps);
    for (int frame = 0; frame < frames; ++frame) {
        add_frame(steps, schedule.at((frame + 0.5) / timing.fps).day);
    }
    return steps;
}

// A change whose rest is shorter than a frame could be passed over.
void require_all_changes(const std::vector<FilmStep>& steps, const std::vector<Day>& days,
                         const FilmTiming& timing) {
    for (const auto day : days) {
        if (geodata::row_with(steps, &FilmStep::day, day) == nullptr) {
            throw Error(fmt::format("The film is too short to show each of its {} changes; make it at least "
                                    "{:.1f} seconds long.",
                                    days.size(), 3.0 * static_cast<double>(days.size()) / timing.fps));
        }
    }
}

}  // namespace

double usual_hold(Pace pace, double fps) {
    switch (pace) {
        case Pace::week: return 0.2;
        case Pace::month: return 0.5;
        case Pace::change: return 2.5;
        case Pace::play: return 3;
        default: return 1 / fps;
    }
}

int FilmPlan::frame_count() const {
    return std::accumulate(steps.begin(), steps.end(), 0,
                           [](int sum, const FilmStep& step) { return sum + step.frames; });
}

std::vector<Day> film_days(const std::vector<ChangeDay>& changes, Day from, Day to, Pace pace) {
    std::vector<Day> days{from};
    if (pace == Pace::change || pace == Pace::play) {
        for (const auto& change : changes) {
            if (change.day > from && change.day <= to) {
                days.push_back(change.day);
            }
        }
        return days;
    }
    for (int step = 1; next_day(from, step, pace) <= to; ++step) {
        days.push_back(next_day(from, step, pace));
    }
    if (days.back() != to) {
        days.push_back(to);
    }
    return days;
}

namespace {

FilmPlan planned(const std::vector<ChangeDay>& changes, const FilmTiming& timing) {
    if (timing.pace == Pace::play) {
        FilmPlan plan{played(changes, timing)};
        require_all_changes(plan.steps, film_days(changes, timing.from, timing.to, Pace::change), timing);
        return plan;
    }
    const auto days = film_days(changes, timing.from, timing.to, timing.pace);
    FilmPlan plan;
    if (timing.seconds) {
        const int frames = frames_of(*timing.seconds, timing.fps);
        if (timing.pace == Pace::change && static_cast<std::size_t>(frames) < days.size()) {
            throw Error(
                fmt::format("The film has {} changes to show and room for {} frames; make it at least {:.1f} "
                            "seconds long.",
                            days.size(), frames, static_cast<double>(days.size()) / timing.fps));
        }
        plan.steps = spread(days, frames);
    } else {
        // A single picture that were gone after a thirtieth of a second nobody would see.
        const auto pace = days.size() == 1 ? Pace::change : timing.pace;
        const int frames = frames_of(timing.hold.value_or(usual_hold(pace, timing.fps)), timing.fps);
        for (const auto day : days) {
            plan.steps.push_back({day, frames});
        }
    }
    plan.highlight_days = highlight_of(plan, timing);
    return plan;
}

}  // namespace

FilmPlan plan_film(const std::vector<ChangeDay>& changes, const FilmTiming& timing) {
    auto plan = planned(changes, timing);
    if (const double seconds = plan.frame_count() / timing.fps; seconds > longest_film) {
        throw Error(
            fmt::format("The film would be {:.0f} hours long, and {:.0f} are possible; choose a longer step "
                        "or a shorter time.",
                        seconds / 3600, longest_film / 3600));
    }
    return plan;
}

}  // namespace viewer
