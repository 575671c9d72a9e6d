#include "geodata/base/text.hpp"
#include "geodata/import/column_scores.hpp"
#include "geodata/import/guess.hpp"
#include "geodata/import/name_words.hpp"
#include "geodata/import/row_dates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace geodata {

namespace {

// Which column has the highest score; null when none has any.
template <class Score>
const ColumnFacts* best_column(const std::vector<ColumnFacts>& facts, const Score& score) {
    static const std::vector<std::string_view> made_up{name_begin_column, name_end_column, when_start_column,
                                                       when_end_column,   year_column,     year_end_column};
    const ColumnFacts* best = nullptr;
    double most = 0;
    for (const auto& one : facts) {
        const double found = has_word({one.name}, made_up) ? 0 : score(one);
        if (found > most) {
            best = &one;
            most = found;
        }
    }
    return best;
}

std::string examples_of(const ImportTable& table, std::size_t column) {
    std::vector<std::string> values;
    constexpr std::size_t few = 2;
    for (const auto& row : table.rows) {
        const auto& cell = row.cells[column];
        const bool known = std::find(values.begin(), values.end(), cell) != values.end();
        if (values.size() < few && !cell.empty() && cell.size() <= 40 && !known) {
            values.push_back(cell);
        }
    }
    return values.empty() ? std::string() : ", like “" + joined(values, "”, “") + "”";
}

template <class Score>
void set_column(const ImportTable& table, const std::vector<ColumnFacts>& facts, Mapping& mapping,
                const char* key, const Score& score, const std::string& otherwise) {
    const auto* found = best_column(facts, score);
    if (found == nullptr) {
        mapping.set(key, "", otherwise);
        return;
    }
    mapping.set(key, found->name,
                fmt::format("{} different in {} of {} rows{}", found->distinct, found->filled, found->rows,
                            examples_of(table, found->column)));
}

/// How well a column tells which rows are versions of one thing: versions follow each other, or at least do not overlap.
struct ThingFit {
    std::size_t follow = 0;
    std::size_t overlap = 0;
};

ThingFit thing_fit(const ImportTable& table, const std::vector<RowDates>& dates, Mapping mapping,
                   const std::string& column) {
    mapping.set("thing", column);
    ThingFit fit;
    for (const auto& [thing, rows] : dated_rows_of_things(dates, row_things(table, mapping))) {
        for (std::size_t i = 1; i < rows.size(); ++i) {
            const auto& before = rows[i - 1]->end;
            const auto& next = *rows[i]->begin;
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
    const auto dates = row_dates(table, mapping);
    auto best = thing_fit(table, dates, mapping, "");
    for (const auto& column : facts) {
        if (!identifies(column)) {
            continue;
        }
        const auto fit = thing_fit(table, dates, mapping, column.name);
        if (fit.follow > best.follow && fit.overlap <= best.overlap) {
            best = fit;
            mapping.set("thing", column.name,
                        fmt::format("{} versions follow the one before them, more than by name", fit.follow));
        }
    }
}

/// Two columns of a transfer: who held before, and who holds from then on.
struct TransferPair {
    const ColumnFacts* before = nullptr;
    const ColumnFacts* after = nullptr;
};

// Of one event in a row: the words go in pairs.
std::optional<TransferPair> transfer_pair(const std::vector<ColumnFacts>& facts) {
    using Words = std::vector<std::string_view>;
    static const std::vector<std::pair<Words, Words>> pairs{
        {{"from", "von", "de", "od", "da", "от", "van"},
         {"to", "an", "nach", "vers", "do", "a", "к", "naar"}},
        {{"old", "previous", "former", "prior", "alt", "alter", "ancien", "anterior", "bisheriger", "старый"},
         {"new", "next", "current", "neu", "neuer", "nouveau", "nuevo", "новый"}},
        {{"before", "vorher", "avant", "antes", "до"}, {"after", "nachher", "après", "después", "после"}},
        {{"loser", "loses", "ceded", "donor", "seller", "vor", "loss"},
         {"winner", "gainer", "gains", "recipient", "buyer", "acquirer", "gain"}}};
    for (const auto& [before_words, after_words] : pairs) {
        for (const auto& before : facts) {
            for (const auto& after : facts) {
                if (&before != &after && is_label(before) && is_label(after) &&
                    has_word(before.words, before_words) && has_word(after.words, after_words)) {
                    return TransferPair{&before, &after};
                }
            }
        }
    }
    return std::nullopt;
}

// How many cells of a column say something that stands in the other as well.
std::size_t shared_values(const ImportTable& table, std::size_t column, std::size_t other) {
    const auto others = table.cells(other);
    const std::set<std::string> known(others.begin(), others.end());
    std::size_t shared = 0;
    for (const auto& row : table.rows) {
        shared += !row.cells[column].empty() && known.contains(row.cells[column]) ? 1 : 0;
    }
    return shared;
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
    if (table.column(year_value_column)) {
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
    const auto pair = transfer_pair(facts);
    if (mapping["holder"].empty() && pair && mapping["end"].empty()) {
        const auto& [before, after] = *pair;
        mapping.set("holder", after->name,
                    fmt::format("rows are changes: “{}” holds from the day on", after->name));
        mapping.set("before", before->name,
                    fmt::format("“{}” held until then; {} of {} stand in “{}” as well", before->name,
                                shared_values(table, before->column, after->column), before->filled,
                                after->name));
    }
}

}  // namespace

void guess_things(const ImportTable& table, const std::vector<ColumnFacts>& facts, Mapping& mapping) {
    const bool named = best_column(facts, name_score) != nullptr;
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
