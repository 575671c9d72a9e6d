#include "geodata/model/dataset.hpp"

#include "geodata/base/rows.hpp"

namespace geodata {

RegionIndex find_region(const Dataset& dataset, std::string_view id) {
    return {position_where(dataset.regions, [id](const Region& row) { return row.id == id; })};
}

SourceIndex find_source(const Dataset& dataset, std::string_view id) {
    return {position_where(dataset.sources, [id](const Source& row) { return row.id == id; })};
}

SourceIndex own_source(Dataset& dataset) {
    if (const auto known = find_source(dataset, own_source_id)) {
        return known;
    }
    const auto title = dataset.title.empty() ? std::string("This dataset") : dataset.title;
    dataset.sources.push_back({own_source_id, "this dataset", title, "", "", "", SourceRole::primary, ""});
    return {static_cast<int>(dataset.sources.size()) - 1};
}

const AreaClaim* stated_area_of(const Dataset& dataset, const ControlRecord& record) {
    const bool whole = record.extent == Extent::whole;
    return first_of(dataset.areas, [&](const AreaClaim& claim) {
        return claim.region == record.region && claim.citation.source == record.citation.source &&
               claim.of_part() != whole;
    });
}

Day held_to_span(const Dataset& dataset, Day day) {
    return std::clamp(day, dataset.first_day, dataset.last_day);
}

Day day_to_open_on(const Dataset& dataset) {
    return held_to_span(dataset, dataset.opening_day.value_or(dataset.first_day));
}

bool lies_inside(const Dataset& dataset, RegionIndex inner, RegionIndex outer) {
    // A chain longer than the table would be a circle; the reader refuses those, this only ends.
    auto parent = dataset[inner].part_of;
    for (std::size_t steps = 0; parent && steps < dataset.regions.size(); ++steps) {
        if (parent == outer) {
            return true;
        }
        parent = dataset[parent].part_of;
    }
    return false;
}

bool in_scope(const Dataset& dataset, const Scope& scope, RegionIndex region) {
    return contains(scope.regions, region) || contains(scope.kinds, dataset[region].kind);
}

}  // namespace geodata
