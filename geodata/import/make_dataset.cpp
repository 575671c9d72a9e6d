#include "geodata/import/make_dataset.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/geometry/measure.hpp"
#include "geodata/import/axes_evidence.hpp"
#include "geodata/import/first_view.hpp"
#include "geodata/import/fitting_text.hpp"
#include "geodata/import/kept_versions.hpp"
#include "geodata/import/record_maker.hpp"
#include "geodata/io/input_limits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

namespace geodata {

namespace {

void describe(const ImportTable& table, const Versions& versions, Dataset& dataset) {
    std::set<std::string> files;
    for (const auto& layer : table.layers) {
        if (layer.taken) {
            files.insert(layer.file);
        }
    }
    const auto named = files.size() <= 3
                           ? enumerated({files.begin(), files.end()})
                           : fmt::format("{} and {} more files", *files.begin(), files.size() - 1);
    dataset.title = shortened(table.title, longest_name);
    dataset.description =
        fmt::format("Imported from {}, {}.", named, counted(table.rows.size(), "row", "rows"));
    dataset.boundary_note = fmt::format("Outlines as in {}", shortened(named, 200));
    if (!table.repairs.empty()) {
        dataset.boundary_note +=
            fmt::format("; {} repaired", counted(table.repairs.size(), "outline was", "outlines were"));
    }
    dataset.first_day = versions.first_day;
    dataset.last_day = versions.last_day;
    dataset.sources.push_back({"import", shortened(table.title, 18), shortened(named, longest_name), "", "",
                               "", SourceRole::primary, shortened(named, longest_name)});
    dataset.list_source = {0};
}

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

// A party for each holder, the one of the largest outline first, with the clearest colours; by what the versions say of it.
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

std::string parts_note(std::size_t parts) {
    return fmt::format(
        "{} in others and {} a part of them: a sum of one holder counts that land once. Sums of all add what "
        "different holders hold, so they count it with each; to see the parts alone, have them shown in the "
        "place of the larger ones.",
        counted(parts, "region lies", "regions lie"), parts == 1 ? "is" : "are");
}

std::string repairs_note(std::size_t repairs) {
    return fmt::format("{} no proper {} and {} repaired.", counted(repairs, "outline was", "outlines were"),
                       repairs == 1 ? "one" : "ones", repairs == 1 ? "was" : "were");
}

std::vector<std::string> all_notes(const ImportTable& table, const Versions& versions,
                                   const RecordMaker& records, std::size_t parts) {
    std::vector<std::string> notes;
    const auto add = [&](const std::vector<std::string>& more) {
        notes.insert(notes.end(), more.begin(), more.end());
    };
    if (parts > 0) {
        notes.push_back(parts_note(parts));
    }
    if (!table.repairs.empty()) {
        notes.push_back(repairs_note(table.repairs.size()));
    }
    add(records.notes());
    add(table.left_out);
    add(versions.left_out);
    add(versions.notes);
    add(table.notes);
    if (!versions.dated) {
        notes.push_back(fmt::format("No dates are stated; the map is shown for {}.",
                                    year_month_day(versions.first_day).year));
    }
    add(table.repairs);  // last, since there may be many
    return notes;
}

Imported made_of(const ImportTable& table, const Mapping& mapping, int undated) {
    auto versions = versions_of(table, mapping, undated);
    const auto enclosures = keep_versions(table, mapping, versions);
    Dataset dataset;
    describe(table, versions, dataset);
    const auto parties = add_parties(table, versions, mapping, dataset.parties);
    RecordMaker records(table, mapping, versions, parties, dataset);
    for (const auto& version : versions.rows) {
        records.add(version);
    }
    if (dataset.regions.empty() && dataset.context.empty()) {
        throw Error(versions.left_out.empty() ? "No row of the files has an outline."
                                              : joined(versions.left_out, " "));
    }
    const auto parts = records.put_parts_inside(enclosures);
    dataset.default_view = first_view(dataset);
    dataset.opening_day = opening_day(dataset);
    dataset.reading_notes = all_notes(table, versions, records, parts);
    return {dataset, dataset.reading_notes};
}

}  // namespace

Imported make_dataset(const ImportTable& table, const Mapping& mapping, int undated) {
    require_fitting(mapping, table);
    return mapping["axes"] == "exchanged" ? made_of(with_exchanged_axes(table), mapping, undated)
                                          : made_of(table, mapping, undated);
}

}  // namespace geodata
