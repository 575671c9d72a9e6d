#include "geodata/import/kept_versions.hpp"

#include "geodata/base/text.hpp"
#include "geodata/geometry/measure.hpp"
#include "geodata/import/fitting_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace geodata {

namespace {

bool says_the_same(const ImportTable& table, const Mapping& mapping, const Version& a, const Version& b) {
    const auto same_cell = [&](const char* question) {
        return table.cell(a.row, mapping[question]) == table.cell(b.row, mapping[question]);
    };
    return a.holder == b.holder && a.name == b.name && same_cell("kind") && same_cell("area") &&
           table.shapes[table.rows[a.row].shape] == table.shapes[table.rows[b.row].shape];
}

void take_out(const std::vector<bool>& out, Versions& versions) {
    std::vector<Version> kept;
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (!out[i]) {
            kept.push_back(std::move(versions.rows[i]));
        }
    }
    versions.rows = std::move(kept);
}

bool is_there(const Version& version, Day day) {
    return version.from.earliest <= day && (!version.until || day < version.until->earliest);
}

/// Splits parts by the times of their wholes.
class PartSplitter {
public:
    PartSplitter(const ImportTable& table, const Versions& versions, const std::vector<Enclosure>& enclosures)
        : table_(table), versions_(versions), wholes_(versions.rows.size()) {
        for (const auto& enclosure : enclosures) {
            for (const auto inner : enclosure.inner) {
                wholes_[inner].push_back(enclosure.outer);
            }
        }
        for (const auto& shape : table.shapes) {
            areas_.push_back(spherical_area(shape.land).square_metres);
        }
    }

    /// Position of the one whole of each new version that was split, by its own.
    void split(Versions& versions, std::vector<Enclosure>& enclosures) {
        std::vector<Version> rows;
        std::vector<std::pair<std::size_t, std::size_t>> parts;  // inner, new; outer, old
        for (std::size_t i = 0; i < versions_.rows.size(); ++i) {
            const auto turns = turns_of(i);
            for (std::size_t turn = 0; turn < std::max<std::size_t>(1, turns.size()); ++turn) {
                pieces_[i].push_back(rows.size());
                rows.push_back(turns.size() < 2 ? versions_.rows[i] : piece(i, turns, turn));
                for (const auto outer : turns.size() < 2 ? wholes_[i] : std::vector{turns[turn].whole}) {
                    parts.emplace_back(pieces_[i].back(), outer);
                }
            }
        }
        enclosures.clear();
        for (const auto& [inner, outer] : parts) {
            enclosures.push_back({piece_on(rows, outer, rows[inner].from.earliest), {inner}, 0});
        }
        versions.rows = std::move(rows);
    }

private:
    struct Turn {
        EdtfDate from;
        std::size_t whole = 0;
    };

    std::size_t shape(std::size_t version) const { return table_.rows[versions_.rows[version].row].shape; }

    // When another outline than before is the smallest in which it lies.
    std::vector<Turn> turns_of(std::size_t part) const {
        const auto& version = versions_.rows[part];
        std::map<Day, EdtfDate> days{{version.from.earliest, version.from}};
        for (const auto whole : wholes_[part]) {
            const auto& from = versions_.rows[whole].from;
            if (version.from.earliest < from.earliest && is_there(version, from.earliest)) {
                days.emplace(from.earliest, from);
            }
        }
        std::vector<Turn> turns;
        for (const auto& [day, from] : days) {
            const std::size_t* smallest = nullptr;
            for (const auto& whole : wholes_[part]) {
                const bool smaller = smallest == nullptr || areas_[shape(whole)] < areas_[shape(*smallest)];
                smallest = is_there(versions_.rows[whole], day) && smaller ? &whole : smallest;
            }
            if (smallest != nullptr && (turns.empty() || turns.back().whole != *smallest)) {
                turns.push_back({turns.empty() ? version.from : from, *smallest});
            }
        }
        return turns;
    }

    Version piece(std::size_t part, const std::vector<Turn>& turns, std::size_t turn) const {
        auto version = versions_.rows[part];
        version.from = turns[turn].from;
        version.begin_stated = version.begin_stated || turn > 0;
        version.until = turn + 1 < turns.size() ? std::optional(turns[turn + 1].from) : version.until;
        version.whole = shape(turns[turn].whole) + 1;
        return version;
    }

    std::size_t piece_on(const std::vector<Version>& rows, std::size_t old, Day day) const {
        const auto& pieces = pieces_.at(old);
        const auto found = std::find_if(pieces.begin(), pieces.end(),
                                        [&](std::size_t one) { return is_there(rows[one], day); });
        return found == pieces.end() ? pieces.front() : *found;
    }

    const ImportTable& table_;
    const Versions versions_;
    std::vector<std::vector<std::size_t>> wholes_;
    std::map<std::size_t, std::vector<std::size_t>> pieces_;  // of each version, their new positions
    std::vector<double> areas_;                               // of each shape
};

// A part of a state that has several outlines in turn is a part of each in its time: it becomes a version for each, so that its
// land is counted once with every one of them. `enclosures` get the new positions, and of those parts the smallest whole.
void split_parts(const ImportTable& table, Versions& versions, std::vector<Enclosure>& enclosures) {
    if (!enclosures.empty()) {
        const auto before = versions.rows.size();
        PartSplitter(table, versions, enclosures).split(versions, enclosures);
        if (const auto more = versions.rows.size() - before; more > 0) {
            versions.notes.push_back(fmt::format(
                "What outlines lie in changes while they stay as they are: {} {} added for another time.",
                more, more == 1 ? "region was" : "regions were"));
        }
    }
}

// What follows a version without a gap and says the same, outline too, becomes part of it.
void merge_unchanged(const ImportTable& table, const Mapping& mapping, Versions& versions) {
    std::vector<bool> merged(versions.rows.size(), false);
    for (const auto& thing : versions_by_thing(versions.rows)) {
        std::map<std::string, std::size_t> last;  // of each name and holder
        for (const auto i : thing.second) {
            const auto& version = versions.rows[i];
            const auto [known, first] = last.try_emplace(version.name + "\x1F" + version.holder, i);
            auto& before = versions.rows[known->second];
            if (!first && before.until == version.from && says_the_same(table, mapping, before, version)) {
                before.until = version.until;
                before.unchanged.push_back(version.row);
                merged[i] = true;
            } else {
                known->second = i;
            }
        }
    }
    take_out(merged, versions);
}

// What others fill is told, and not shown.
void take_out_wholes(const std::vector<Enclosure>& enclosures, Versions& versions) {
    std::vector<bool> whole(versions.rows.size());
    std::set<std::string> names;
    for (const auto& enclosure : enclosures) {
        whole[enclosure.outer] = true;
        names.insert(versions.rows[enclosure.outer].name);
    }
    take_out(whole, versions);
    if (!names.empty()) {
        versions.notes.push_back(fmt::format("{} not shown, as others lie in it and fill it: {}.",
                                             counted(names.size(), "name is", "names are"),
                                             shortened(joined({names.begin(), names.end()}, ", "), 300)));
    }
}

// What a column says lies in what, as far as the outlines do not say otherwise.
std::vector<Enclosure> enclosures_by_column(const ImportTable& table, const Mapping& mapping,
                                            std::size_t column, Versions& versions) {
    const auto named = RowNames(table, versions, mapping).named_in(column);
    auto stated = stated_enclosures(table, versions, named);
    const auto others = named.filled - named.itself - inside_count(stated);
    if (others > 0) {
        versions.notes.push_back(fmt::format(
            "{} in no outline that “{}” names at that time, and {}.", counted(others, "row lies", "rows lie"),
            mapping["part_of"], others == 1 ? "is no part of another" : "are no parts of others"));
    }
    return stated;
}

}  // namespace

std::vector<Enclosure> keep_versions(const ImportTable& table, const Mapping& mapping, Versions& versions) {
    merge_unchanged(table, mapping, versions);
    std::vector<Enclosure> enclosures;
    if (mapping["parts"] != "beside") {
        enclosures = enclosures_of(table, versions);
    }
    if (const auto column = table.column(mapping["part_of"])) {
        const auto stated = enclosures_by_column(table, mapping, *column, versions);
        enclosures.insert(enclosures.end(), stated.begin(), stated.end());
    }
    if (mapping["parts"] == "alone") {
        take_out_wholes(enclosures, versions);
        return {};
    }
    split_parts(table, versions, enclosures);
    return enclosures;
}

}  // namespace geodata
