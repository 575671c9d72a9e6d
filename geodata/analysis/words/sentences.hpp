#pragma once

#include "geodata/analysis/totals/totals.hpp"

#include <string>
#include <vector>

namespace geodata {

/// What the map of a day shows, in plain sentences for people who cannot see it: the day, what changed on it, what is
/// held, what is dated to an interval only, what is not yet held, the events of the day, the totals with their meaning, and the sources.
/// `describe` prints it, the window's panel and the pictures' alternative text use it.
std::vector<std::string> describe_day(const Dataset& dataset, const Listing& listing, Day day);

/// What two maps beside each other show, told from day `a` to day `b`: what is newly held, no longer held or only
/// counted otherwise, the events of both days and between them, and the sums of both days.
std::vector<std::string> describe_comparison(const Dataset& dataset, const Listing& listing, Day a, Day b);

/// Of a day only what changed on the day or, where nothing did, last.
std::string describe_change(const Dataset& dataset, const Listing& listing, Day day);

/// Of these only what is held, dated to an interval, listed for later days or no longer held.
std::vector<std::string> describe_holdings(const Dataset& dataset, const Listing& listing, Day day);

/// `part of Lombardy, held by “royal army” (…), from December 1993–January 1994 (the Gazette; no area stated)`: a record of
/// less than a region.
std::string part_text(const Dataset& dataset, const ControlRecord& record);

/// Of these only the records of less than a region: those drawn with dots, and those that other publications report and
/// that are not drawn; empty when there are none.
std::string describe_parts(const Dataset& dataset, const Listing& listing, Day day);

}  // namespace geodata
