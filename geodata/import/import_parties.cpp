#include "geodata/import/import_parties.hpp"

#include "geodata/base/rows.hpp"
#include "geodata/geometry/measure.hpp"
#include "geodata/import/fitting_text.hpp"
#include "geodata/io/input_limits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace geodata {

namespace {

constexpr const char* not_stated = "no stated holder";  // as it stands behind `held by`

std::string colour_of(double hue, double saturation, double lightness) {
    const double strength = saturation * std::min(lightness, 1 - lightness);
    const auto channel = [&](double offset) {
        const double at = std::fmod(offset + hue * 12, 12.0);
        const double value = lightness - strength * std::max(-1.0, std::min({at - 3, 9 - at, 1.0}));
        return static_cast<int>(std::lround(value * 255));
    };
    return fmt::format("#{:02X}{:02X}{:02X}", channel(0), channel(8), channel(4));
}

// The colours of Okabe and Ito first, then hues that differ most from those before. The same position has the same always.
std::string party_colour(std::size_t position) {
    static constexpr std::array<const char*, 7> known{"#E69F00", "#56B4E9", "#009E73", "#CC79A7",
                                                      "#D55E00", "#0072B2", "#F0E442"};
    if (position < known.size()) {
        return known[position];
    }
    constexpr double golden = 0.618033988749895;
    static constexpr std::array<double, 3> lightness{0.42, 0.66, 0.54};
    const auto later = position - known.size();
    return colour_of(std::fmod(0.07 + golden * static_cast<double>(later), 1.0), 0.6,
                     lightness[later % lightness.size()]);
}

// Where each thing is its own, the party is called like it and not by its id.
std::string party_name(const std::string& holder, const Versions& versions, const Mapping& mapping) {
    if (holder.empty()) {
        return not_stated;
    }
    const bool by_thing = mapping["holder"].empty() && !mapping["thing"].empty();
    return shortened(by_thing ? row_with(versions.rows, &Version::holder, holder)->name : holder,
                     longest_name);
}

// In km², of what each holds at one time at most.
std::map<std::string, double> land_of_holders(const ImportTable& table, const Versions& versions) {
    std::vector<double> areas;
    for (const auto& shape : table.shapes) {
        areas.push_back(in_square_km(geodesic_area(shape.land)));
    }
    std::map<std::string, double> land;
    for (const auto& version : versions.rows) {
        auto& most = land[version.holder];
        most = std::max(most, areas[table.rows[version.row].shape]);
    }
    return land;
}

}  // namespace

std::map<std::string, PartyIndex> add_parties(const ImportTable& table, const Versions& versions,
                                              const Mapping& mapping, std::vector<Party>& parties) {
    const auto land = land_of_holders(table, versions);
    auto holders = each_of(land, [](const auto& one) { return one.first; });
    std::stable_sort(holders.begin(), holders.end(),
                     [&](const auto& a, const auto& b) { return land.at(a) > land.at(b); });
    static constexpr std::array<const char*, 4> patterns{"hatch-right", "hatch-left", "dots", ""};
    UniqueIds ids;
    std::map<std::string, PartyIndex> added;
    for (const auto& holder : holders) {
        const auto position = parties.size();
        const auto name = party_name(holder, versions, mapping);
        added[holder] = {static_cast<int>(position)};
        parties.push_back({ids.take(name, "party"), name, shortened(name, 40), party_colour(position),
                           patterns[position % patterns.size()]});
    }
    return added;
}

}  // namespace geodata
