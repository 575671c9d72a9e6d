#pragma once

#include "geodata/analysis/control/listing.hpp"

#include <string>
#include <vector>

namespace viewer {

/// Days over which one record says that a party holds a region.
struct LaneBand {
    geodata::Day from;
    geodata::Day until;  ///< excluded
    geodata::PartyIndex holder;
    int record = -1;        ///< position in `Dataset::control`
    bool interval = false;  ///< within it the change lies, on a day that the source does not give
    friend bool operator==(const LaneBand&, const LaneBand&) = default;
};

/// What one source says of a region, or several that say the same.
struct SourceLane {
    std::vector<geodata::SourceIndex> sources;
    std::vector<LaneBand> bands;  ///< by their beginning
    friend bool operator==(const SourceLane&, const SourceLane&) = default;
};

/// A region with who holds it, day by day: one lane where its sources agree, else one for each word on it.
struct RegionLanes {
    geodata::RegionIndex region;  ///< the same place in other borders goes with it
    std::vector<SourceLane> sources;
    friend bool operator==(const RegionLanes&, const RegionLanes&) = default;
};

/// Those of the list first, in its order, then other regions in that of the dataset; without regions that no source says
/// to be held as a whole. Bands keep to the span of the dataset.
std::vector<RegionLanes> region_lanes(const geodata::Dataset& dataset, const geodata::Listing& listing);

}  // namespace viewer
