#pragma once

#include "geodata/analysis/totals/rounding.hpp"

#include <string>
#include <vector>

namespace geodata {

/// Two dates fit when one lies within the other, and differ when neither does.
bool dates_differ(const EdtfDate& a, const EdtfDate& b);

/// Of dates that differ the largest distance between their like ends, in days; 0 when all fit.
int date_spread(const std::vector<EdtfDate>& dates);

/// When a place came to be held whole by a party, source by source. A region and the same place in other borders (one
/// inside the other, with a common name) are one place.
struct DatesOfPlace {
    RegionIndex place;  ///< the outer of the regions that stand for it
    PartyIndex holder;
    std::vector<int> records;  ///< positions in `Dataset::control`, the first of each source
    bool differ = false;
    int spread_days = 0;
};

/// What a region measures, source by source. Figures for a part of a region are no figures for the region.
struct AreasOfRegion {
    RegionIndex region;
    std::vector<int> claims;  ///< positions in `Dataset::areas`
    bool differ = false;      ///< by more than rounding explains
    Area spread;              ///< largest minus smallest
};

/// When something happened, source by source.
struct DatesOfSubject {
    std::string subject;
    std::vector<int> events;  ///< positions in `Dataset::events`
    bool differ = false;
    int spread_days = 0;
};

// Every fact that more than one source states, in the order of the dataset, whether they differ or not.
std::vector<DatesOfPlace> dates_by_source(const Dataset& dataset);
std::vector<AreasOfRegion> areas_by_source(const Dataset& dataset);
std::vector<DatesOfSubject> events_by_source(const Dataset& dataset);

}  // namespace geodata
