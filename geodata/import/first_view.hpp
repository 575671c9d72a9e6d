#pragma once

#include "geodata/model/dataset.hpp"

namespace geodata {

/// The ground that a dataset is opened on where its owner names none: around all its outlines, places and lines, in degrees. A
/// place alone gets some land around it, and places at the edge do not stand on it.
LonLatBox first_view(const Dataset& dataset);

}  // namespace geodata
