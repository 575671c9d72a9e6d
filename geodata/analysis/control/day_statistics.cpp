#include "geodata/analysis/control/day_statistics.hpp"

#include "geodata/analysis/control/lifetimes.hpp"
#include "geodata/analysis/control/measured.hpp"

namespace geodata {

namespace {

bool is_valid(const Dataset& dataset, RegionIndex region, std::optional<Day> only) {
    return !only || validity(dataset[region]).contains(*only);
}

// Of the others only what they share with these is asked for.
std::vector<bool> listed_regions(const Dataset& dataset, const Listing& listing, std::optional<Day> only) {
    std::vector<bool> listed(dataset.regions.size());
    for (const auto& row : listing.rows) {
        listed[row.region.position()] = is_valid(dataset, row.region, only);
    }
    return listed;
}

std::vector<ShapeTime> times_of(const Dataset& dataset, std::optional<Day> only) {
    auto times = shape_times(dataset);
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (!is_valid(dataset, {static_cast<int>(i)}, only)) {
            times[i] = {};
        }
    }
    return times;
}

}  // namespace

PreparedStatistics::PreparedStatistics(const Dataset& dataset, const Listing& listing,
                                       std::optional<Day> only)
    : dataset_(dataset), listing_(listing), shapes_(regions_on_plane(dataset, dataset_projection(dataset))),
      land_(laid_over(shapes_, times_of(dataset, only), listed_regions(dataset, listing, only))),
      list_(dataset, listing), states_(list_), outlines_(outlines_of(dataset, listing, shapes_)),
      outline_states_(outlines_), measured_(listing, shapes_, land_), parts_(dataset, listing),
      kinds_(row_kinds(dataset, listing)),
      overlaps_(listed_overlaps(dataset, listing, find_overlaps(dataset, land_))) {
    for (const auto& other : listings_of(dataset, listing.profile)) {
        if (other.party == listing.party) {
            own_ = others_.size();
        } else {
            PreparedList list(dataset, other);
            HeldStates states(list);
            others_.push_back({other.party, std::move(list), std::move(states)});
        }
    }
}

std::vector<PartyTotals> PreparedStatistics::parties_on(const DayTotals& totals) const {
    std::vector<PartyTotals> parties;
    for (const auto& other : others_) {
        parties.push_back({other.party, other.list.totals_of(totals.day, other.states.on(totals.day))});
    }
    if (!listing_.rows.empty() && listing_.party) {
        parties.insert(parties.begin() + static_cast<std::ptrdiff_t>(own_), {listing_.party, totals});
    }
    return parties;
}

DayStatistics PreparedStatistics::on(Day day, ReferenceAreaIndex denominator) const {
    DayStatistics result;
    result.day = day;
    result.denominator = denominator;
    result.totals = list_.totals_of(day, states_.on(day));
    result.measured = measured_.on(outlines_.totals_of(day, outline_states_.on(day)));
    result.overlaps = overlaps_;
    result.overlap = doubly_counted(result.totals, overlaps_);
    result.parts = parts_.on(day);
    result.part_change = stated_part_change(result.parts);
    result.kinds = totals_by_kind(kinds_, result.totals);
    result.parties = parties_on(result.totals);
    return result;
}

}  // namespace geodata
