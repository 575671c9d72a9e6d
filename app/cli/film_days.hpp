#pragma once

#include "app/export/film_plan.hpp"
#include "geodata/model/dataset.hpp"

#include <string>

namespace CLI {
class App;
}

namespace viewer {

/// `--from`, `--to` and `--by` as typed.
struct DaysOptions {
    std::string from;
    std::string to;
    std::string by;
};

/// `usual` is the step where none is given.
void add_days_options(CLI::App& app, DaysOptions& options, const std::string& usual);

/// Throws UsageError for a step that there is not.
Pace chosen_pace(const DaysOptions& options);

struct DayRange {
    geodata::Day from;
    geodata::Day to;  ///< included
};

/// Throws UsageError for days outside the dataset's span or the wrong way round.
DayRange chosen_range(const DaysOptions& options, const geodata::Dataset& dataset);

}  // namespace viewer
