#pragma once

#include "geodata/analysis/control/prepared_list.hpp"

#include <vector>

namespace geodata {

/// The areas of outlines as they are on the ellipsoid, one for each region: what can be added up where no areas are stated.
std::vector<Area> outline_areas(const Dataset& dataset);

/// The sums of one party over time.
struct PartySeries {
    PartyIndex party;
    bool states_areas = true;         ///< else `listed` is a sum of nothing
    std::vector<TotalStep> listed;    ///< by stated areas
    std::vector<TotalStep> measured;  ///< by outlines; land in two of them counts twice
};

/// Of every party that the profile's list has whole records of, in the order of `Dataset::parties`.
std::vector<PartySeries> party_series(const Dataset& dataset, const Profile& profile);

}  // namespace geodata
