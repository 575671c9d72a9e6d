#pragma once

#include "geodata/analysis/totals/totals.hpp"

#include <optional>
#include <string>
#include <vector>

namespace viewer {

/// How far a film moves from one picture to the next; `play`: as the window plays by change, see `PlaySchedule`.
enum class Pace { day, week, month, change, play };

/// What a film shows and how fast. Without `seconds` every picture is held for `hold` seconds, or for what suits the
/// pace; as the window plays, `hold` is from one change to the next. With it the whole film takes that long.
struct FilmTiming {
    geodata::Day from;
    geodata::Day to;  ///< included
    Pace pace = Pace::day;
    double fps = 30;
    std::optional<double> seconds;
    std::optional<double> hold;
};

/// A day with how many frames of the film show it.
struct FilmStep {
    geodata::Day day;
    int frames = 1;
    friend bool operator==(const FilmStep&, const FilmStep&) = default;
};

struct FilmPlan {
    std::vector<FilmStep> steps;
    /// For `SceneSettings`: so long a change stands out that no frame misses it and an eye can catch it.
    int highlight_days = 1;

    int frame_count() const;
};

/// Seconds that a picture stands where no other time is chosen.
double usual_hold(Pace pace, double fps);

/// The days at that pace from first to last; both ends are always among them.
std::vector<geodata::Day> film_days(const std::vector<geodata::ChangeDay>& changes, geodata::Day from,
                                    geodata::Day to, Pace pace);

/// A film too short for its days shows evenly spaced ones, each frame true to its own day. By change none may be left
/// out: throws geodata::Error saying how long the film must be at least. Ten hours are the most.
FilmPlan plan_film(const std::vector<geodata::ChangeDay>& changes, const FilmTiming& timing);

}  // namespace viewer
