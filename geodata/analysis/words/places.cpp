#include "geodata/analysis/words/places.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace geodata {

namespace {

using NameSets = std::map<std::string, std::set<std::string>>;

// The names of each region, with their language.
NameSets names_by_id(const Dataset& dataset) {
    NameSets names;
    for (const auto& name : dataset.names) {
        names[name.of].insert(name.language + ' ' + name.name);
    }
    return names;
}

bool share_a_name(const NameSets& names, const std::string& a, const std::string& b) {
    const auto first = names.find(a);
    const auto second = names.find(b);
    return first != names.end() && second != names.end() &&
           std::ranges::any_of(first->second,
                               [&](const auto& name) { return second->second.contains(name); });
}

}  // namespace

std::vector<RegionIndex> places_of(const Dataset& dataset) {
    const auto names = names_by_id(dataset);
    std::vector<RegionIndex> place_of;
    for (std::size_t i = 0; i < dataset.regions.size(); ++i) {
        RegionIndex region{static_cast<int>(i)};
        for (std::size_t steps = 0; steps < dataset.regions.size(); ++steps) {
            const auto around = dataset[region].part_of;
            if (!around || !share_a_name(names, dataset[region].id, dataset[around].id)) {
                break;
            }
            region = around;
        }
        place_of.push_back(region);
    }
    return place_of;
}

}  // namespace geodata
