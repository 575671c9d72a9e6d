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

/// What one source says of a region, or several that say the same: of the whole of it, or of parts of it.
struct SourceLane {
    std::vector<geodata::SourceIndex> sources;
    std::vector<LaneBand> bands;  ///< by their beginning
    geodata::Extent extent = geodata::Extent::whole;
    friend bool operator==(const SourceLane&, const SourceLane&) = default;
};

/// A region with who holds it, day by day: one lane where its sources agree, else one for each word on it. Below these
/// are the lanes of what holds for less than the whole, which may lie beside each other in time.
struct RegionLanes {
    geodata::RegionIndex region;  ///< the same place in other borders goes with it
    std::vector<SourceLane> sources;
    friend bool operator==(const RegionLanes&, const RegionLanes&) = default;
};

/// What of a lane covers the day, or null.
const LaneBand* band_on(const SourceLane& lane, geodata::Day day);

/// The days of a band's record as its source writes them: `from 2 April 1993 on`.
std::string lane_dates_text(const geodata::Dataset& dataset, const LaneBand& band);

/// What the lanes of other sources say of the whole region on a day where `lane` is one of them, a line for each:
/// `Gazette: from 3 April 1993 on`; the holder too where it is another. Empty where all agree, or `lane` is of a part.
std::vector<std::string> said_otherwise(const geodata::Dataset& dataset, const RegionLanes& region,
                                        const SourceLane& lane, geodata::Day day);

/// The short names of a lane's sources.
std::string lane_sources_text(const geodata::Dataset& dataset, const SourceLane& lane);

/// Those of the list first, in its order, then other regions in that of the dataset; without regions of which no
/// source says that they are held. Bands keep to the span of the dataset.
std::vector<RegionLanes> region_lanes(const geodata::Dataset& dataset, const geodata::Listing& listing);

}  // namespace viewer
