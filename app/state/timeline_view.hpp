#pragma once

#include "app/state/viewer_state.hpp"
#include "geodata/model/dataset.hpp"

namespace viewer {

// Which days the timeline shows. Whatever is asked for, they lie within the whole span and are at least
// `least_shown_days`, or all of a shorter span.

DayRange whole_span(const geodata::Dataset& dataset);

/// The days shown now.
DayRange shown_days(const TimelineView& view, const geodata::Dataset& dataset);

/// Brought into the span, the right way round and not too few.
DayRange days_within(DayRange wanted, const DayRange& whole);

/// Fewer days (`factor` above 1) or more, with `at` staying where it is along them.
DayRange zoomed_days(const DayRange& shown, const DayRange& whole, double factor, geodata::Day at);

/// As many days, so many later; stops at the ends of the span.
DayRange moved_days(const DayRange& shown, const DayRange& whole, int days);

/// As many days, among which is that one: the same where it is already.
DayRange days_with(const DayRange& shown, const DayRange& whole, geodata::Day day);

/// The kinds of events that the dataset has, in the order in which they first come.
std::vector<std::string> event_kinds(const geodata::Dataset& dataset);

}  // namespace viewer
