#pragma once

#include "geodata/model/dataset.hpp"

#include <string>
#include <vector>

namespace geodata {

/// The events whose date is this day, then those dated to a time of up to a season (92 days) that it lies in, each in the order of the
/// dataset: positions in `Dataset::events`.
struct DayEvents {
    std::vector<int> on_the_day;
    std::vector<int> around_it;
};
DayEvents events_on(const Dataset& dataset, Day day);

/// The movements towards places that are dated to a time in which the day lies: positions in `Dataset::events`.
std::vector<int> advances_on(const Dataset& dataset, Day day);

/// What the sources date to the day, in sentences; none where there is nothing. Sources that say the same are named
/// together.
std::vector<std::string> describe_events(const Dataset& dataset, Day day);

/// The same of two days that are compared, in their order, and of the time between them, whose events are named one by
/// one while there are few.
std::vector<std::string> describe_events_between(const Dataset& dataset, Day a, Day b);

/// The dated lines that a map of the day shows, and which of them, and of the outlines of listed regions, are
/// reconstructed; empty when there are none.
std::string describe_lines(const Dataset& dataset, Day day);

}  // namespace geodata
