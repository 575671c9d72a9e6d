#pragma once

#include "app/state/timeline_view.hpp"
#include "geodata/model/dataset.hpp"

#include <set>
#include <string>
#include <vector>

// What the panel of events shows, as values: tests read them, drawing comes second.
namespace viewer {

/// What is looked for among the events.
struct EventQuery {
    std::string filter;  ///< letters that words, place, source or date must have, whatever their case
    std::set<std::string> hidden;  ///< kinds that are left out
};

/// Positions of the events that are looked for, by the day they begin.
std::vector<int> found_events(const geodata::Dataset& dataset, const EventQuery& query);

/// Of positions as `found_events` gives them the place of the last that has begun by the day; -1 before the first.
int current_event(const geodata::Dataset& dataset, const std::vector<int>& found, geodata::Day day);

}  // namespace viewer
