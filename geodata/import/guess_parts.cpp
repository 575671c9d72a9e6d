#include "geodata/base/text.hpp"
#include "geodata/import/column_scores.hpp"
#include "geodata/import/enclosed_rows.hpp"
#include "geodata/import/guess.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

namespace geodata {

namespace {

/// A column that tells what each row is a part of.
struct PartColumn {
    NamedRows named;
    std::size_t inside = 0;  ///< rows that lie in what they name
    std::size_t wholes = 0;  ///< rows in which they lie
};

// Names or ids of other rows, in whose outlines the rows lie; a column of holders names at home the row itself, and abroad rows
// in which the land does not lie.
std::optional<PartColumn> part_column(const ImportTable& table, const Versions& versions,
                                      const RowNames& names, const Mapping& mapping,
                                      const ColumnFacts& facts) {
    const bool answers = facts.name == mapping["name"] || facts.name == mapping["thing"];
    if (answers || facts.filled < 2 || facts.mostly_dates() || facts.distinct == facts.rows) {
        return std::nullopt;
    }
    PartColumn found{names.named_in(facts.column)};
    const auto& named = found.named;
    const bool holds = facts.name == mapping["holder"] || names_holder(facts.name);
    if (named.another < 2 || (named.another + (holds ? 0 : named.itself)) * 10 < named.filled * 9) {
        return std::nullopt;
    }
    const auto enclosures = stated_enclosures(table, versions, named);
    found.inside = inside_count(enclosures);
    found.wholes = enclosures.size();
    // One number that stands for all could be anything: a level, a class.
    const bool telling = !facts.mostly_numbers() || facts.distinct > 1;
    return telling && found.inside * 5 >= named.another * 4 ? std::optional(found) : std::nullopt;
}

void guess_part_of(const ImportTable& table, const std::vector<ColumnFacts>& facts, const Versions& versions,
                   Mapping& mapping) {
    mapping.set("part_of", "", "no column names other rows in which the rows lie");
    const RowNames names(table, versions, mapping);
    std::optional<PartColumn> best;
    for (const auto& column : facts) {
        const auto found = part_column(table, versions, names, mapping, column);
        // Of districts, provinces and states the nearest: more different ones.
        if (!found || (best && found->wholes <= best->wholes)) {
            continue;
        }
        best = found;
        mapping.set("part_of", column.name,
                    fmt::format("{} of {} values name another row by “{}”, and {} lie in it",
                                found->named.another, found->named.filled,
                                table.columns[*found->named.by].name, found->inside));
    }
    if (best && mapping["holder"] == mapping["part_of"]) {
        mapping.set("holder", "", "“" + mapping["part_of"] + "” tells what the rows are parts of");
    }
}

}  // namespace

void guess_parts(const ImportTable& table, const std::vector<ColumnFacts>& facts, Mapping& mapping) {
    constexpr int any_year = 2000;  // where there are no dates all are there at one time
    const auto versions = versions_of(table, mapping, any_year);
    guess_part_of(table, facts, versions, mapping);
    const auto enclosures = enclosures_of(table, versions);
    mapping.set("parts", "beside");
    if (enclosures.empty()) {
        return;
    }
    const auto most =
        std::max_element(enclosures.begin(), enclosures.end(), [](const Enclosure& a, const Enclosure& b) {
            return a.inner.size() < b.inner.size();
        });
    std::set<std::string> others;
    for (const auto& enclosure : enclosures) {
        others.insert(versions.rows[enclosure.outer].name);
    }
    const auto& name = versions.rows[most->outer].name;
    others.erase(name);
    const auto more =
        others.empty() ? std::string() : fmt::format(", and so it is with {} more", others.size());
    mapping.set("parts", "inside",
                fmt::format("{} others lie in “{}” and cover {} % of it at one time{}", most->inner.size(),
                            name, grouped(100 * std::min(1.0, most->share)), more));
}

}  // namespace geodata
