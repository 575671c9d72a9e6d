#include "geodata/base/text.hpp"
#include "geodata/import/column_scores.hpp"
#include "geodata/import/guess.hpp"
#include "geodata/import/row_dates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace geodata {

namespace {

// Which column has the highest score; nothing when none has any.
template <class Score>
int best_column(const std::vector<ColumnFacts>& facts, const Score& score) {
    int best = -1;
    double most = 0;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const bool made_up = facts[i].name == name_begin_column || facts[i].name == name_end_column ||
                             facts[i].name == when_start_column || facts[i].name == when_end_column ||
                             facts[i].name == year_column || facts[i].name == year_end_column;
        const double found = made_up ? 0 : score(facts[i]);
        if (found > most) {
            best = static_cast<int>(i);
            most = found;
        }
    }
    return best;
}

std::string examples_of(const ImportTable& table, int column) {
    std::vector<std::string> values;
    constexpr std::size_t few = 2;
    for (const auto& row : table.rows) {
        const auto& cell = row.cells[static_cast<std::size_t>(column)];
        if (!cell.empty() && cell.size() <= 40 &&
            std::find(values.begin(), values.end(), cell) == values.end()) {
            values.push_back(cell);
        }
        if (values.size() == few) {
            break;
        }
    }
    return values.empty() ? std::string() : ", like “" + joined(values, "”, “") + "”";
}

template <class Score>
void set_column(const ImportTable& table, const std::vector<ColumnFacts>& facts, Mapping& mapping,
                const char* key, const Score& score, const std::string& otherwise) {
    const int column = best_column(facts, score);
    if (column < 0) {
        mapping.set(key, "", otherwise);
        return;
    }
    const auto& found = facts[static_cast<std::size_t>(column)];
    mapping.set(key, found.name,
                fmt::format("{} different in {} of {} rows{}", found.distinct, found.filled, found.rows,
                            examples_of(table, column)));
}

/// How well a column tells which rows are versions of one thing: versions follow each other, or at least do not overlap.
struct ThingFit {
    std::size_t follow = 0;
    std::size_t overlap = 0;
};

ThingFit thing_fit(const ImportTable& table, Mapping mapping, const std::string& column) {
    mapping.set("thing", column);
    const auto things = row_things(table, mapping);
    const auto dates = row_dates(table, mapping);
    std::map<std::string, std::vector<std::size_t>> rows;
    for (std::size_t i = 0; i < things.size(); ++i) {
        if (dates[i].begin) {
            rows[things[i]].push_back(i);
        }
    }
    ThingFit fit;
    for (auto& [thing, of_thing] : rows) {
        std::sort(of_thing.begin(), of_thing.end(), [&](auto a, auto b) {
            return dates[a].begin->date.earliest < dates[b].begin->date.earliest;
        });
        for (std::size_t i = 1; i < of_thing.size(); ++i) {
            const auto& before = dates[of_thing[i - 1]].end;
            const auto& next = *dates[of_thing[i]].begin;
            if (before && next.date.earliest <= before->date.latest + 1 &&
                next.date.latest >= before->date.earliest) {
                ++fit.follow;
            } else if (before && next.date.latest < before->date.earliest) {
                ++fit.overlap;
            }
        }
    }
    return fit;
}

void guess_thing(const ImportTable& table, const std::vector<ColumnFacts>& facts, Mapping& mapping) {
    mapping.set("thing", "", "versions of one thing have the same name");
    auto best = thing_fit(table, mapping, "");
    for (const auto& column : facts) {
        if (!identifies(column)) {
            continue;
        }
        const auto fit = thing_fit(table, mapping, column.name);
        if (fit.follow > best.follow && fit.overlap <= best.overlap) {
            best = fit;
            mapping.set("thing", column.name,
                        fmt::format("{} versions follow the one before them, more than by name", fit.follow));
        }
    }
}

/// Two columns of a transfer: who held before, and who holds from then on.
struct TransferPair {
    int before = -1;
    int after = -1;
    std::size_t shared = 0;  ///< values that stand in both columns
    std::size_t filled = 0;
};

bool of_words(const ColumnFacts& facts, const std::vector<std::string>& words) {
    const auto parts = name_words(facts.name);
    return std::any_of(parts.begin(), parts.end(), [&](const std::string& part) {
        return std::find(words.begin(), words.end(), part) != words.end();
    });
}

// Of one event in a row: the words go in pairs.
TransferPair transfer_pair(const ImportTable& table, const std::vector<ColumnFacts>& facts) {
    static const std::vector<std::pair<std::vector<std::string>, std::vector<std::string>>> pairs{
        {{"from", "von", "de", "od", "da", "от", "van"},
         {"to", "an", "nach", "vers", "do", "a", "к", "naar"}},
        {{"old", "previous", "former", "prior", "alt", "alter", "ancien", "anterior", "bisheriger", "старый"},
         {"new", "next", "current", "neu", "neuer", "nouveau", "nuevo", "новый"}},
        {{"before", "vorher", "avant", "antes", "до"}, {"after", "nachher", "après", "después", "после"}},
        {{"loser", "loses", "ceded", "donor", "seller", "vor", "loss"},
         {"winner", "gainer", "gains", "recipient", "buyer", "acquirer", "gain"}}};
    TransferPair best;
    for (const auto& [before, after] : pairs) {
        for (std::size_t b = 0; b < facts.size(); ++b) {
            for (std::size_t a = 0; a < facts.size(); ++a) {
                const bool fits = a != b && is_label(facts[a]) && is_label(facts[b]) &&
                                  of_words(facts[b], before) && of_words(facts[a], after);
                if (!fits || best.before >= 0) {
                    continue;
                }
                std::set<std::string> holders;
                for (const auto& row : table.rows) {
                    holders.insert(row.cells[a]);
                }
                best = {static_cast<int>(b), static_cast<int>(a), 0, facts[b].filled};
                for (const auto& row : table.rows) {
                    best.shared += !row.cells[b].empty() && holders.contains(row.cells[b]) ? 1 : 0;
                }
            }
        }
    }
    return best;
}

// Where the outlines have codes of those who hold, and a table beside them says whom they mean.
void take_joined_holder(const ImportTable& table, const std::vector<ColumnFacts>& facts, Mapping& mapping) {
    for (const auto& join : table.joins) {
        const auto label =
            std::find_if(facts.begin() + static_cast<std::ptrdiff_t>(table.own_columns), facts.end(),
                         [](const ColumnFacts& column) { return is_label(column); });
        if (names_holder(join.column) && label != facts.end()) {
            mapping.set("holder", label->name,
                        fmt::format("“{}” is a code of holders, which {} names", join.column, join.table));
            return;
        }
    }
}

void guess_holder(const ImportTable& table, const std::vector<ColumnFacts>& facts, Mapping& mapping) {
    mapping.set("before", "", "");
    if (table.column(year_value_column) >= 0) {
        mapping.set("holder", year_value_column, "the cells of the columns named after dates");
        return;
    }
    set_column(table, facts, mapping, "holder", holder_score, "no column tells who holds what");
    if (mapping["holder"] == mapping["name"]) {
        mapping.set("holder", "", "no column tells who holds what");
    }
    if (mapping["holder"].empty()) {
        take_joined_holder(table, facts, mapping);
    }
    const auto pair = transfer_pair(table, facts);
    if (mapping["holder"].empty() && pair.before >= 0 && mapping["end"].empty()) {
        const auto& before = facts[static_cast<std::size_t>(pair.before)].name;
        const auto& after = facts[static_cast<std::size_t>(pair.after)].name;
        mapping.set("holder", after, fmt::format("rows are changes: “{}” holds from the day on", after));
        mapping.set("before", before,
                    fmt::format("“{}” held until then; {} of {} stand in “{}” as well", before, pair.shared,
                                pair.filled, after));
    }
}

}  // namespace

void guess_things(const ImportTable& table, const std::vector<ColumnFacts>& facts, Mapping& mapping) {
    const bool named = best_column(facts, name_score) >= 0;
    const bool single_rows =
        std::all_of(table.layers.begin(), table.layers.end(),
                    [](const ImportLayer& layer) { return !layer.taken || layer.rows == 1; });
    if (named) {
        set_column(table, facts, mapping, "name", name_score, "");
    } else if (single_rows) {
        mapping.set("name", "", "no column is a name, and each file has one row");
    } else {
        set_column(table, facts, mapping, "name", any_label_score, "no column is a name");
    }
    guess_thing(table, facts, mapping);
    guess_holder(table, facts, mapping);
    set_column(table, facts, mapping, "kind", kind_score, "no column was found");
    set_column(table, facts, mapping, "citation", citation_score, "no column was found");
    set_column(table, facts, mapping, "note", note_score, "no column was found");
}

}  // namespace geodata
