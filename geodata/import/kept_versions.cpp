#include "geodata/import/kept_versions.hpp"

#include "geodata/geometry/measure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace geodata {

namespace {

bool says_the_same(const ImportTable& table, const Mapping& mapping, const Version& a, const Version& b) {
    const auto same_cell = [&](const char* question) {
        const int column = table.column(mapping[question]);
        const auto cell = [&](const Version& one) -> const std::string& {
            return table.rows[one.row].cells[static_cast<std::size_t>(column)];
        };
        return column < 0 || cell(a) == cell(b);
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

// Positions of each thing's versions in the order of time.
std::map<std::string, std::vector<std::size_t>> versions_by_thing(const Versions& versions) {
    std::map<std::string, std::vector<std::size_t>> of_thing;
    for (std::size_t i = 0; i < versions.rows.size(); ++i) {
        of_thing[versions.rows[i].thing].push_back(i);
    }
    for (auto& [thing, order] : of_thing) {
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return versions.rows[a].from.earliest < versions.rows[b].from.earliest;
        });
    }
    return of_thing;
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

    double area(std::size_t version) {
        const auto shape = table_.rows[versions_.rows[version].row].shape;
        const auto [known, first] = areas_.try_emplace(shape, 0);
        if (first) {
            known->second = spherical_area(table_.shapes[shape].land).square_metres;
        }
        return known->second;
    }

    // When another outline than before is the smallest in which it lies.
    std::vector<Turn> turns_of(std::size_t part) {
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
                const bool smaller = smallest == nullptr || area(whole) < area(*smallest);
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
        version.whole = table_.rows[versions_.rows[turns[turn].whole].row].shape + 1;
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
    std::map<std::size_t, double> areas_;
};

}  // namespace

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

void merge_unchanged(const ImportTable& table, const Mapping& mapping, Versions& versions) {
    std::vector<bool> merged(versions.rows.size(), false);
    for (const auto& thing : versions_by_thing(versions)) {
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

std::set<std::string> take_out_wholes(const std::vector<Enclosure>& enclosures, Versions& versions) {
    std::vector<bool> whole(versions.rows.size());
    std::set<std::string> names;
    for (const auto& enclosure : enclosures) {
        whole[enclosure.outer] = true;
        names.insert(versions.rows[enclosure.outer].name);
    }
    take_out(whole, versions);
    return names;
}

}  // namespace geodata
