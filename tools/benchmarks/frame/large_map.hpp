#pragma once

#include "geodata/model/dataset.hpp"

namespace bench {

/// A dataset of `regions` outlines of `corners` points each, side by side as districts are: neighbours share their
/// ragged borders. Every region has a stated area and is held from a day of its own, spread evenly over 1988-1994.
/// Both at least 4.
geodata::Dataset large_dataset(int regions, int corners);

}  // namespace bench
