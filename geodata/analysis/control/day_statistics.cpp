#include "geodata/analysis/control/day_statistics.hpp"

#include "geodata/analysis/control/measured.hpp"
#include "geodata/base/rows.hpp"

#include <string_view>
#include <unordered_map>

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

std::vector<KindTotals> totals_by_kind(const Dataset& dataset, const Listing& listing,
                                       const DayTotals& totals) {
    std::vector<KindTotals> all;
    std::unordered_map<std::string_view, std::size_t> known;
    std::vector<std::size_t> kind_of;
    for (const auto& row : listing.rows) {
        const auto& kind = dataset[row.region].kind;
        const auto [found, added] = known.try_emplace(kind, all.size());
        if (added) {
            all.push_back({kind, 0, {}, {}});
        }
        kind_of.push_back(found->second);
    }
    for (const auto& row : totals.rows) {
        auto& kind = all[nth(kind_of, row.row)];
        ++kind.rows;
        for (const auto reading : readings) {
            kind.once[reading] += row.added(reading, Counting::once);
            kind.as_listed[reading] += row.added(reading, Counting::as_listed);
        }
    }
    std::erase_if(all, [](const KindTotals& kind) { return kind.rows == 0; });
    return all;
}

PreparedStatistics::PreparedStatistics(const Dataset& dataset, const Listing& listing,
                                       std::optional<Day> only)
    : dataset_(dataset), listing_(listing), shapes_(regions_on_plane(dataset, dataset_projection(dataset))),
      land_(laid_over(shapes_, times_of(dataset, only), listed_regions(dataset, listing, only))),
      list_(dataset, listing), outlines_(outlines_of(dataset, listing, shapes_)),
      measured_(listing, shapes_, land_), parts_(dataset, listing),
      overlaps_(listed_overlaps(dataset, listing, find_overlaps(dataset, land_))) {
    for (const auto& of_party : listings_of(dataset, listing.profile)) {
        parties_.emplace_back(of_party.party, of_party.party == listing.party
                                                  ? std::nullopt
                                                  : std::optional<PreparedList>({dataset, of_party}));
    }
}

DayStatistics PreparedStatistics::on(Day day, ReferenceAreaIndex denominator) const {
    DayStatistics result;
    result.day = day;
    result.denominator = denominator;
    result.totals = list_.totals_on(day);
    result.measured = measured_.on(outlines_.totals_on(day));
    result.overlaps = overlaps_;
    result.overlap = doubly_counted(result.totals, overlaps_);
    result.parts = parts_.on(day);
    result.part_change = stated_part_change(result.parts);
    result.kinds = totals_by_kind(dataset_, listing_, result.totals);
    for (const auto& [party, list] : parties_) {
        result.parties.push_back({party, list ? list->totals_on(day) : result.totals});
    }
    return result;
}

}  // namespace geodata
