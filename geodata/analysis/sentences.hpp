#pragma once

#include "geodata/analysis/totals.hpp"

#include <string>
#include <vector>

namespace geodata {

/// What the map of a day shows, in plain sentences for people who cannot see it: the day, what changed on it, what is
/// held, what is dated to an interval only, what is not yet held, the totals with their meaning, and the sources.
/// `describe` prints it, the window's panel and the pictures' alternative text use it.
std::vector<std::string> describe_day(const Dataset& dataset, const Listing& listing, Day day);

}  // namespace geodata
