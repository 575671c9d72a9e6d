#include "app/ui/timeline/region_lanes.hpp"

#include "geodata/analysis/words/holder_words.hpp"
#include "geodata/analysis/words/places.hpp"
#include "geodata/base/rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace viewer {

using namespace geodata;

namespace {

void add_band(const Dataset& dataset, Day from, Day until, int record, bool interval,
              std::vector<LaneBand>& bands) {
    from = std::max(from, dataset.first_day);
    until = std::min(until, dataset.last_day + 1);
    if (from < until) {
        const auto& control = dataset.control[static_cast<std::size_t>(record)];
        bands.push_back({from, until, control.holder, record, interval});
    }
}

// The time in which the beginning may lie, that in which the region is surely held, and that of the end.
void add_bands(const Dataset& dataset, int record, std::vector<LaneBand>& bands) {
    const auto& control = dataset.control[static_cast<std::size_t>(record)];
    const auto sure_end = control.until ? control.until->earliest : dataset.last_day + 1;
    const auto last_end = control.until ? control.until->latest : sure_end;
    add_band(dataset, control.from.earliest, std::min(control.from.latest, last_end), record, true, bands);
    add_band(dataset, control.from.latest, sure_end, record, false, bands);
    add_band(dataset, std::max(sure_end, control.from.latest), last_end, record, true, bands);
}

bool say_the_same(const std::vector<LaneBand>& a, const std::vector<LaneBand>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const LaneBand& one, const LaneBand& other) {
        return one.from == other.from && one.until == other.until && one.holder == other.holder &&
               one.interval == other.interval;
    });
}

void add_lane(SourceIndex source, SourceLane lane, RegionLanes& lanes) {
    std::ranges::stable_sort(lane.bands,
                             [](const LaneBand& a, const LaneBand& b) { return a.from < b.from; });
    const auto same = std::ranges::find_if(lanes.sources, [&](const SourceLane& other) {
        return other.extent == lane.extent && say_the_same(other.bands, lane.bands);
    });
    if (same != lanes.sources.end()) {
        same->sources.push_back(source);
    } else {
        lane.sources = {source};
        lanes.sources.push_back(std::move(lane));
    }
}

/// What is said of each place, by source and extent, in the order of the records. Bands of a whole follow each other in one
/// lane; parts may be held at one time by several, so that each holder of one has a lane.
struct SaidOf {
    SourceIndex source;
    PartyIndex part_of;  ///< holder of a part; none for the whole
    SourceLane lane;
};
using Said = std::vector<SaidOf>;

std::map<RegionIndex, Said> said_of_places(const Dataset& dataset, const std::vector<RegionIndex>& places) {
    std::map<RegionIndex, Said> said;
    for (std::size_t i = 0; i < dataset.control.size(); ++i) {
        const auto& control = dataset.control[i];
        const auto part_of = control.extent == Extent::whole ? PartyIndex{} : control.holder;
        auto& of_place = said[places[control.region.position()]];
        auto found = std::ranges::find_if(of_place, [&](const SaidOf& each) {
            return each.source == control.citation.source && each.lane.extent == control.extent &&
                   each.part_of == part_of;
        });
        if (found == of_place.end()) {
            found =
                of_place.insert(of_place.end(), {control.citation.source, part_of, {{}, {}, control.extent}});
        }
        add_bands(dataset, static_cast<int>(i), found->lane.bands);
    }
    for (auto& [place, all] : said) {
        std::ranges::stable_partition(all,
                                      [](const SaidOf& each) { return each.lane.extent == Extent::whole; });
    }
    return said;
}

}  // namespace

const LaneBand* band_on(const SourceLane& lane, Day day) {
    return first_of(lane.bands, [&](const LaneBand& band) { return band.from <= day && day < band.until; });
}

std::string lane_dates_text(const Dataset& dataset, const LaneBand& band) {
    const auto& record = dataset.control[static_cast<std::size_t>(band.record)];
    const auto begin = readable_text(record.from);
    return record.until ? fmt::format("{} until {}", begin, readable_text(*record.until))
                        : fmt::format("from {} on", begin);
}

std::vector<std::string> said_otherwise(const Dataset& dataset, const RegionLanes& region,
                                        const SourceLane& lane, Day day) {
    std::vector<std::string> lines;
    const auto* here = band_on(lane, day);
    for (const auto& other : region.sources) {
        if (&other == &lane || lane.extent != Extent::whole || other.extent != Extent::whole) {
            continue;
        }
        const auto* there = band_on(other, day);
        std::string words = "held by nobody on this day";
        if (there != nullptr) {
            const bool same = here != nullptr && here->holder == there->holder;
            const auto& record = dataset.control[static_cast<std::size_t>(there->record)];
            words = (same ? "" : held_by_text(dataset, record) + ", ") + lane_dates_text(dataset, *there);
        }
        lines.push_back(fmt::format("{}: {}", lane_sources_text(dataset, other), words));
    }
    return lines;
}

std::string lane_sources_text(const Dataset& dataset, const SourceLane& lane) {
    return joined(each_of(lane.sources, [&](SourceIndex source) { return dataset[source].short_name; }),
                  ", ");
}

std::vector<RegionLanes> region_lanes(const Dataset& dataset, const Listing& listing) {
    const auto places = places_of(dataset);
    auto said = said_of_places(dataset, places);
    std::vector<RegionLanes> all;
    const auto take = [&](RegionIndex region) {
        const auto found = said.find(places[region.position()]);
        if (found == said.end()) {
            return;
        }
        RegionLanes lanes{region, {}};
        for (auto& each : found->second) {
            if (!each.lane.bands.empty()) {
                add_lane(each.source, std::move(each.lane), lanes);
            }
        }
        said.erase(found);
        if (!lanes.sources.empty()) {
            all.push_back(std::move(lanes));
        }
    };
    for (const auto& row : listing.rows) {
        take(row.region);
    }
    for (std::size_t i = 0; i < dataset.regions.size(); ++i) {
        take({static_cast<int>(i)});
    }
    return all;
}

}  // namespace viewer
