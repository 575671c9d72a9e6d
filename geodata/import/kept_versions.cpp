#include "geodata/import/kept_versions.hpp"

#include <algorithm>
#include <map>

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

}  // namespace

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
