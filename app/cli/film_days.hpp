#pragma once

#include "app/export/films/film_plan.hpp"
#include "app/order/film_span.hpp"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace viewer {

/// `--from`, `--to` and `--by` as typed; `--dates` where single days can be chosen.
struct DaysOptions {
    std::string from;
    std::string to;
    std::string by;
    std::string dates;
};

/// `usual` is the step where none is given.
void add_days_options(CLI::App& app, DaysOptions& options, const std::string& usual);

/// The same for films, which can also play as the window does; `by` is empty where none is given.
void add_film_days_options(CLI::App& app, DaysOptions& options);

/// `--dates`, for commands that show single days.
void add_dates_option(CLI::App& app, DaysOptions& options);

/// Throws UsageError for a step that there is not.
Pace chosen_pace(const DaysOptions& options, bool of_film = false);

/// `usual` is for what was not typed. Throws UsageError for what is no day, for days outside the dataset's span or
/// the wrong way round.
FilmSpan chosen_range(const DaysOptions& options, const geodata::Dataset& dataset, const FilmSpan& usual);

/// The days of `--dates`, or those at the pace of `--by`. Throws UsageError for more than `most`, which are counted as
/// `things`.
std::vector<geodata::Day> chosen_days(const DaysOptions& options, const geodata::Dataset& dataset,
                                      const std::vector<geodata::ChangeDay>& changes, std::size_t most,
                                      const std::string& things);

}  // namespace viewer
