#include "geodata/analysis/findings/disagreement.hpp"

#include "geodata/analysis/words/places.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <utility>

namespace geodata {

namespace {

bool within(const EdtfDate& inner, const EdtfDate& outer) {
    return outer.earliest <= inner.earliest && inner.latest <= outer.latest;
}

template <class Claims, class SourceOf>
bool several_sources(const Claims& claims, const SourceOf& source_of) {
    return std::any_of(claims.begin(), claims.end(),
                       [&](int claim) { return source_of(claim) != source_of(claims.front()); });
}

template <class Rows>
const auto& at(const Rows& rows, int position) {
    return rows[static_cast<std::size_t>(position)];
}

// Each range of days once: of very many claims most say the same, and pairs are looked at below.
std::vector<EdtfDate> distinct(std::vector<EdtfDate> dates) {
    const auto days = [](const EdtfDate& date) { return std::pair(date.earliest, date.latest); };
    std::sort(dates.begin(), dates.end(), [&](const auto& a, const auto& b) { return days(a) < days(b); });
    dates.erase(std::unique(dates.begin(), dates.end(),
                            [&](const auto& a, const auto& b) { return days(a) == days(b); }),
                dates.end());
    return dates;
}

bool any_differ(const std::vector<EdtfDate>& all) {
    const auto dates = distinct(all);
    return std::any_of(dates.begin(), dates.end(), [&](const EdtfDate& a) {
        return std::any_of(dates.begin(), dates.end(), [&](const EdtfDate& b) { return dates_differ(a, b); });
    });
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

bool dates_differ(const EdtfDate& a, const EdtfDate& b) { return !within(a, b) && !within(b, a); }

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
        const bool known = std::any_of(records.begin(), records.end(), [&](int r) {
            return at(dataset.control, r).citation.source == record.citation.source;
        });
        if (!known) {
            records.push_back(static_cast<int>(i));
        }
    }
    std::vector<DatesOfPlace> result;
    for (const auto& [key, records] : gathered) {
        if (records.size() > 1) {
            std::vector<EdtfDate> dates;
            for (const int record : records) {
                dates.push_back(at(dataset.control, record).from);
            }
            result.push_back({key.first, key.second, records, any_differ(dates), date_spread(dates)});
        }
    }
    return result;
}

std::vector<AreasOfRegion> areas_by_source(const Dataset& dataset) {
    Gathered<RegionIndex> gathered;
    for (std::size_t i = 0; i < dataset.areas.size(); ++i) {
        if (!dataset.areas[i].borders.starts_with("part")) {
            gathered[dataset.areas[i].region].push_back(static_cast<int>(i));
        }
    }
    std::vector<AreasOfRegion> result;
    for (const auto& [region, claims] : gathered) {
        if (several_sources(claims, [&](int claim) { return at(dataset.areas, claim).citation.source; })) {
            const auto [least, most] = std::minmax_element(claims.begin(), claims.end(), [&](int a, int b) {
                return at(dataset.areas, a).area < at(dataset.areas, b).area;
            });
            const auto spread = at(dataset.areas, *most).area - at(dataset.areas, *least).area;
            std::vector<Figure> figures;
            for (const int claim : claims) {
                figures.push_back(figure_of(at(dataset.areas, claim)));
            }
            const auto stand = compare_figures(figures);
            result.push_back({region, claims, stand == Duplicates::inconsistent, spread, stand});
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
        if (several_sources(events, [&](int event) { return at(dataset.events, event).citation.source; })) {
            std::vector<EdtfDate> dates;
            for (const int event : events) {
                dates.push_back(at(dataset.events, event).date);
            }
            result.push_back({subject, events, any_differ(dates), date_spread(dates)});
        }
    }
    return result;
}

}  // namespace geodata
