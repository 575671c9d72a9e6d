#pragma once

#include "geodata/model/dataset.hpp"

#include <optional>

namespace geodata {

/// The ground that a dataset is opened on where its owner names none: around all its outlines, places and lines, in degrees. A
/// place alone gets some land around it, and places at the edge do not stand on it.
LonLatBox first_view(const Dataset& dataset);

/// The first day on which a quarter as many records hold something as on the day with most, so that a window does not open on
/// one region of centuries before the others; none where that is the first day of all.
std::optional<Day> opening_day(const Dataset& dataset);

}  // namespace geodata
