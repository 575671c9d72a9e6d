#include "geodata/analysis/findings/disagreement.hpp"

#include "geodata/analysis/words/places.hpp"
#include "geodata/base/rows.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <utility>

namespace geodata {

namespace {

template <class Claims, class SourceOf>
bool several_sources(const Claims& claims, const SourceOf& source_of) {
    return std::ranges::any_of(claims,
                               [&](int claim) { return source_of(claim) != source_of(claims.front()); });
}

// Each range of days once: of very many claims most say the same, and pairs are looked at below.
std::vector<EdtfDate> distinct(std::vector<EdtfDate> dates) {
    const auto days = [](const EdtfDate& date) { return std::pair(date.earliest, date.latest); };
    std::ranges::sort(dates, [&](const auto& a, const auto& b) { return days(a) < days(b); });
    dates.erase(std::unique(dates.begin(), dates.end(),
                            [&](const auto& a, const auto& b) { return days(a) == days(b); }),
                dates.end());
    return dates;
}

// The rows gathered under keys, in the order in which the keys are first met.
template <class Key>
class Gathered {
public:
    std::vector<int>& operator[](const Key& key) {
        const auto [place, added] = position_.try_emplace(key, groups_.size());
        if (added) {
            groups_.emplace_back(key, std::vector<int>{});
        }
        return groups_[place->second].second;
    }
    auto begin() const { return groups_.begin(); }
    auto end() const { return groups_.end(); }

private:
    std::map<Key, std::size_t> position_;
    std::vector<std::pair<Key, std::vector<int>>> groups_;
};

}  // namespace

bool dates_differ(const EdtfDate& a, const EdtfDate& b) { return !a.lies_within(b) && !b.lies_within(a); }

int date_spread(const std::vector<EdtfDate>& all) {
    const auto dates = distinct(all);
    int spread = 0;
    for (const auto& a : dates) {
        for (const auto& b : dates) {
            if (dates_differ(a, b)) {
                spread = std::max({spread, std::abs(a.earliest - b.earliest), std::abs(a.latest - b.latest)});
            }
        }
    }
    return spread;
}

std::vector<DatesOfPlace> dates_by_source(const Dataset& dataset) {
    const auto place_of = places_of(dataset);
    Gathered<std::pair<RegionIndex, PartyIndex>> gathered;
    for (std::size_t i = 0; i < dataset.control.size(); ++i) {
        const auto& record = dataset.control[i];
        if (record.extent != Extent::whole) {
            continue;
        }
        auto& records = gathered[{place_of[record.region.position()], record.holder}];
        const bool known = std::ranges::any_of(records, [&](int r) {
            return nth(dataset.control, r).citation.source == record.citation.source;
        });
        if (!known) {
            records.push_back(static_cast<int>(i));
        }
    }
    std::vector<DatesOfPlace> result;
    for (const auto& [key, records] : gathered) {
        if (records.size() > 1) {
            const int spread =
                date_spread(each_of(records, [&](int record) { return nth(dataset.control, record).from; }));
            result.push_back({key.first, key.second, records, spread > 0, spread});
        }
    }
    return result;
}

std::vector<AreasOfRegion> areas_by_source(const Dataset& dataset) {
    Gathered<RegionIndex> gathered;
    for (std::size_t i = 0; i < dataset.areas.size(); ++i) {
        if (!dataset.areas[i].of_part()) {
            gathered[dataset.areas[i].region].push_back(static_cast<int>(i));
        }
    }
    std::vector<AreasOfRegion> result;
    for (const auto& [region, claims] : gathered) {
        if (several_sources(claims, [&](int claim) { return nth(dataset.areas, claim).citation.source; })) {
            const auto [least, most] = std::ranges::minmax_element(claims, [&](int a, int b) {
                return nth(dataset.areas, a).area < nth(dataset.areas, b).area;
            });
            const auto figures =
                each_of(claims, [&](int claim) { return figure_of(nth(dataset.areas, claim)); });
            result.push_back({region, claims, compare_figures(figures) == Duplicates::inconsistent,
                              nth(dataset.areas, *most).area - nth(dataset.areas, *least).area});
        }
    }
    return result;
}

std::vector<DatesOfSubject> events_by_source(const Dataset& dataset) {
    Gathered<std::string> gathered;
    for (std::size_t i = 0; i < dataset.events.size(); ++i) {
        gathered[dataset.events[i].subject].push_back(static_cast<int>(i));
    }
    std::vector<DatesOfSubject> result;
    for (const auto& [subject, events] : gathered) {
        if (several_sources(events, [&](int event) { return nth(dataset.events, event).citation.source; })) {
            const int spread =
                date_spread(each_of(events, [&](int event) { return nth(dataset.events, event).date; }));
            result.push_back({subject, events, spread > 0, spread});
        }
    }
    return result;
}

}  // namespace geodata
