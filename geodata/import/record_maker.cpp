#include "geodata/import/record_maker.hpp"

#include "geodata/base/rows.hpp"
#include "geodata/geometry/measure.hpp"
#include "geodata/io/input_limits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace geodata {

RecordMaker::RecordMaker(const ImportTable& table, const Mapping& mapping, const Versions& versions,
                         const std::map<std::string, PartyIndex>& parties, Dataset& dataset)
    : table_(table), mapping_(mapping), versions_(versions), parties_(parties), dataset_(dataset) {
    for (const auto& version : versions.rows) {
        ++versions_of_thing_[version.thing];
        ++versions_of_shape_[drawn(version)];
    }
}

const ImportShape& RecordMaker::shape(const Version& version) const {
    return table_.shapes[table_.rows[version.row].shape];
}

const std::string& RecordMaker::cell(const Version& version, std::string_view question) const {
    return table_.cell(version.row, mapping_[question]);
}

void RecordMaker::add(const Version& version) {
    const auto& outline = shape(version);
    if (repeats(version)) {
        repeated_.push_back(table_.place_of(version.row));
        return;
    }
    if (outline.empty()) {
        ++without_outline_;
        return;
    }
    for (const auto point : outline.points) {
        add_context(version, point, "town");
    }
    if (!outline.lines.empty()) {
        add_context(version, outline.lines, "line");
    }
    if (!outline.land.empty()) {
        const auto region = region_for(version);
        dataset_.control.push_back({region,
                                    parties_.at(version.holder),
                                    version.from,
                                    version.until,
                                    Extent::whole,
                                    {},
                                    citation_of(version),
                                    note_of(version)});
    } else if (!outline.points.empty() && versions_.dated && version.begin_stated) {
        add_event(version);
    }
}

// The same thing, time, holder and outline once more.
bool RecordMaker::repeats(const Version& version) {
    const auto key = fmt::format("{}\x1F{}\x1F{}\x1F{}\x1F{}", version.thing, version.name, version.holder,
                                 version.from.text, version.until ? version.until->text : std::string());
    auto& others = known_[key];
    const auto position = table_.rows[version.row].shape;
    const bool known = std::any_of(others.begin(), others.end(), [&](std::size_t other) {
        return other == position || table_.shapes[other] == table_.shapes[position];
    });
    others.push_back(position);
    return known && !shape(version).empty();
}

// Holders of one outline in turn hold one region, which is always there; an outline of its own has its own time.
RegionIndex RecordMaker::region_for(const Version& version) {
    const auto position = drawn(version);
    const bool shared = versions_of_shape_.at(position) > 1;
    const auto known = regions_.find(position);
    if (shared && known != regions_.end()) {
        return known->second;
    }
    const RegionIndex index{static_cast<int>(dataset_.regions.size())};
    const auto& kind = cell(version, "kind");
    Region region{id_of(version, shared),
                  shortened(version.name, longest_name),
                  kind.empty() ? "region" : shortened(kind, longest_name),
                  {},
                  Basis::mapped,
                  {},
                  shape(version).land};
    if (!shared && versions_.dated) {
        if (version.begin_stated) {
            region.from = version.from;
        }
        region.until = version.until;
    }
    dataset_.regions.push_back(std::move(region));
    regions_[position] = index;
    add_area(version, index);
    return index;
}

std::string RecordMaker::id_of(const Version& version, bool shared) {
    const bool several = !shared && versions_of_thing_.at(version.thing) > 1 && version.begin_stated;
    const auto of_thing = id_word(mapping_["thing"].empty() ? version.name : version.thing);
    const auto word = of_thing.empty() ? std::string("region") : of_thing;
    return ids_.take(several ? word + "-" + version.from.text : word, "region");
}

Citation RecordMaker::citation_of(const Version& version) const {
    const auto& row = table_.rows[version.row];
    auto text = "Imported from " + table_.place_of(version.row);
    text += row.table_row.empty() ? "" : " and " + row.table_row;
    if (!version.unchanged.empty()) {
        text += ", unchanged to " + table_.place_of(version.unchanged.back());
    }
    const auto& cited = cell(version, "citation");
    return {{0}, shortened(cited.empty() ? text : text + ", which cites: " + cited, longest_text)};
}

std::string RecordMaker::note_of(const Version& version) const {
    std::string note = cell(version, "note");
    if (!version.begin_stated && versions_.dated) {
        note += std::string(note.empty() ? "" : " ") + "No beginning is stated.";
    }
    return shortened(note, longest_text);
}

void RecordMaker::add_area(const Version& version, RegionIndex region) {
    const auto& stated = cell(version, "area");
    const auto number = parse_number(stated);
    if (!number.found || number.value <= 0) {
        return;
    }
    const auto unit = row_with(area_units(), &AreaUnit::word, mapping_["area_unit"])->square_km;
    constexpr double exact = 1e6;  // no more digits than a table of areas has
    const double km2 = std::round(number.value * unit * exact) / exact;
    dataset_.areas.push_back(
        {region, square_km(km2), "as listed", citation_of(version), square_km(last_digit(stated) * unit)});
}

void RecordMaker::add_context(const Version& version, ContextShape drawn, const char* kind) {
    ContextFeature feature;
    feature.kind = kind;
    feature.id = context_ids_.take(version.name, kind);
    feature.name = shortened(version.name, longest_name);
    feature.rank = 1;
    if (versions_.dated && version.begin_stated) {
        feature.from = version.from;
    }
    feature.until = version.until;
    feature.note = citation_of(version).locator;
    feature.shape = std::move(drawn);
    dataset_.context.push_back(std::move(feature));
}

void RecordMaker::add_event(const Version& version) {
    Event event;
    event.date = version.from;
    const auto taken = version.before.empty() ? std::string() : ", before by " + version.before;
    event.title = shortened(mapping_["holder"].empty() || version.holder.empty()
                                ? version.name
                                : fmt::format("{}: held by {}{}", version.name, version.holder, taken),
                            longest_name);
    event.kind = "place";
    event.subject = fmt::format("events:{}", dataset_.events.size() + 1);
    event.place = shortened(version.name, longest_name);
    event.citation = citation_of(version);
    dataset_.events.push_back(std::move(event));
}

std::size_t RecordMaker::put_parts_inside(const std::vector<Enclosure>& enclosures) {
    auto& regions = dataset_.regions;
    std::map<std::size_t, double> around;  // of each part, by its region, in km²
    for (const auto& enclosure : enclosures) {
        const auto outer = regions_.find(drawn(versions_.rows[enclosure.outer]));
        for (const auto one : enclosure.inner) {
            const auto inner = regions_.find(drawn(versions_.rows[one]));
            if (outer == regions_.end() || inner == regions_.end()) {
                continue;
            }
            const double size = in_square_km(spherical_area(regions[outer->second.position()].shape));
            const auto [known, first] = around.try_emplace(inner->second.position(), size);
            if (first || size < known->second) {
                known->second = size;
                regions[inner->second.position()].part_of = outer->second;
            }
        }
    }
    return around.size();
}

std::vector<std::string> RecordMaker::notes() const {
    std::vector<std::string> notes;
    if (!repeated_.empty()) {
        constexpr std::size_t most_named = 5;
        const auto more = repeated_.size() > most_named ? repeated_.size() - most_named : 0;
        auto named = repeated_;
        named.resize(repeated_.size() - more);
        notes.push_back(fmt::format("{} an earlier one in everything and {} left out: {}{}.",
                                    counted(repeated_.size(), "row repeats", "rows repeat"),
                                    repeated_.size() == 1 ? "is" : "are", joined(named, "; "),
                                    more > 0 ? fmt::format(" and {} more", more) : ""));
    }
    if (without_outline_ > 0) {
        notes.push_back(fmt::format("{} no outline and {} not drawn.",
                                    counted(without_outline_, "row has", "rows have"),
                                    without_outline_ == 1 ? "is" : "are"));
    }
    return notes;
}

}  // namespace geodata
