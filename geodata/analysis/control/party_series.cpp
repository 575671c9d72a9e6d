#include "geodata/analysis/control/party_series.hpp"

#include "geodata/geometry/measure.hpp"

namespace geodata {

std::vector<Area> outline_areas(const Dataset& dataset) {
    std::vector<Area> areas;
    areas.reserve(dataset.regions.size());
    for (const auto& region : dataset.regions) {
        areas.push_back(geodesic_area(region.shape));
    }
    return areas;
}

std::vector<PartySeries> party_series(const Dataset& dataset, const Profile& profile) {
    const auto outlines = outline_areas(dataset);
    std::vector<PartySeries> all;
    for (const auto& listing : listings_of(dataset, profile)) {
        all.push_back({listing.party, states_areas(listing), PreparedList(dataset, listing).steps(),
                       PreparedList(dataset, listing, nullptr, &outlines).steps()});
    }
    return all;
}

}  // namespace geodata
