#include "geodata/base/text.hpp"
#include "geodata/import/guess.hpp"
#include "geodata/import/name_words.hpp"
#include "geodata/import/row_dates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace geodata {

namespace {

/// How likely a column is to hold dates, by its contents.
double content_score(const ColumnFacts& facts) {
    if (!facts.mostly_dates() || of_record_by_name(facts.words)) {
        return 0;
    }
    const double exact = facts.grain == DateGrain::day ? 3 : facts.grain == DateGrain::month ? 2 : 1;
    const double typed = facts.typed_day ? 2 : facts.mostly_numbers() ? 0 : 1;
    return exact + typed;
}

double share_dated(const ColumnFacts& facts) {
    return facts.rows == 0 ? 0 : static_cast<double>(facts.dates) / static_cast<double>(facts.rows);
}

// What is left of a name without the word for begin or end: the two of a pair have the same.
std::vector<std::string> family_of(std::vector<std::string> words) {
    std::erase_if(words, [](const auto& word) { return begins_by_name({word}) || ends_by_name({word}); });
    return words;
}

/// Two columns as begin and end.
struct TimePair {
    const ColumnFacts* begin = nullptr;
    const ColumnFacts* end = nullptr;
    double score = 0;
    std::size_t ordered = 0;  ///< rows in which the end is not before the begin
    std::size_t both = 0;     ///< rows that have both
};

void count_order(const ImportTable& table, TimePair& pair) {
    for (const auto& row : table.rows) {
        const auto first = read_foreign_date(row.cells[pair.begin->column], pair.begin->order.or_day_first());
        const auto last = read_foreign_date(row.cells[pair.end->column], pair.end->order.or_day_first());
        if (first && last) {
            ++pair.both;
            pair.ordered += first->date.earliest <= last->date.latest ? 1 : 0;
        }
    }
}

// How well the names and contents of two columns make them begin and end; 0: not at all.
double pair_score(const ImportTable& table, const ColumnFacts& begin, const ColumnFacts& end) {
    // A column of ends may be empty but for a few.
    const double contents = std::min(content_score(begin), content_score(end));
    const bool begin_named = begins_by_name(begin.words) && !ends_by_name(begin.words);
    const bool end_named = ends_by_name(end.words) && !begins_by_name(end.words);
    const bool of_days = begin.typed_day && end.typed_day;
    if (contents <= 0 || (!(begin_named && end_named) && !(of_days && (begin_named || end_named)))) {
        return 0;
    }
    double score = contents + (begin_named ? 10 : 0) + (end_named ? 10 : 0);
    score += family_of(begin.words) == family_of(end.words) ? 5 : 0;
    score += begin.grain == end.grain ? 2 : 0;
    constexpr double of_fullness = 6;  // more than a more exact pair that few rows have
    score += of_fullness * share_dated(begin);
    // A table that was given beside outlines was given for a reason.
    return score + (begin.column >= table.own_columns && end.column >= table.own_columns ? 1.5 : 0);
}

std::optional<TimePair> best_time_pair(const ImportTable& table, const std::vector<ColumnFacts>& facts) {
    std::optional<TimePair> best;
    for (const auto& begin : facts) {
        for (const auto& end : facts) {
            TimePair pair{&begin, &end, &begin == &end ? 0 : pair_score(table, begin, end)};
            if (pair.score <= (best ? best->score : 0)) {
                continue;
            }
            count_order(table, pair);
            if (pair.ordered * 10 >= pair.both * 9) {
                best = pair;
            }
        }
    }
    return best;
}

// Dates in a column of whose name no word is known: in letters beyond ASCII, or given by the reader where a table has no line
// of names.
bool unnamed_dates(const ColumnFacts& facts) {
    const bool unknown =
        facts.name.starts_with("field_") ||
        std::any_of(facts.name.begin(), facts.name.end(), [](unsigned char c) { return c > 127; });
    return unknown && content_score(facts) > 0;
}

// Two columns of dates of which the one is never after the other.
std::optional<TimePair> pair_by_contents(const ImportTable& table, const std::vector<ColumnFacts>& facts) {
    for (const auto& begin : facts) {
        for (const auto& end : facts) {
            if (&begin == &end || !unnamed_dates(begin) || !unnamed_dates(end) || begin.grain != end.grain) {
                continue;
            }
            TimePair pair{&begin, &end};
            count_order(table, pair);
            if (pair.both > 1 && pair.ordered == pair.both) {
                return pair;
            }
        }
    }
    return std::nullopt;
}

const ColumnFacts* best_single(const std::vector<ColumnFacts>& facts, bool begins) {
    const ColumnFacts* best = nullptr;
    double most = 0;
    for (const auto& one : facts) {
        const bool named = begins ? begins_by_name(one.words)
                                  : one.typed_day || (dates_by_name(one.words) &&
                                                      !begins_by_name(one.words) && !ends_by_name(one.words));
        const bool of_name = one.name == name_begin_column || one.name == name_end_column;
        const double score =
            named && !of_name && content_score(one) > 0 ? content_score(one) + one.share_filled() : 0;
        if (score > most) {
            best = &one;
            most = score;
        }
    }
    return best;
}

// gwsyear has gwsmonth beside it, and mostly gwsday.
std::string with_parts(const ImportTable& table, const std::string& year) {
    std::vector<std::string> names{year};
    const auto at = lower_case(year).rfind("year");
    for (const char* part : {"month", "day"}) {
        const auto found =
            at == std::string::npos ? std::nullopt : table.column(std::string(year).replace(at, 4, part));
        if (!found) {
            break;
        }
        names.push_back(table.columns[*found].name);
    }
    return joined(names, " + ");
}

std::string grain_words(DateGrain grain) {
    switch (grain) {
        case DateGrain::year: return "years";
        case DateGrain::month: return "months";
        case DateGrain::interval: return "spans of time";
        default: return "days";
    }
}

std::string rows_with_one(const ColumnFacts& facts) {
    return fmt::format("{} of {} rows have one", facts.dates, facts.rows);
}

void set_pair(const ImportTable& table, const TimePair& pair, Mapping& mapping) {
    mapping.set("begin", with_parts(table, pair.begin->name),
                fmt::format("{}; {}", rows_with_one(*pair.begin), grain_words(pair.begin->grain)));
    mapping.set("end", with_parts(table, pair.end->name),
                fmt::format("{}; not before the beginning in {} of {}", rows_with_one(*pair.end),
                            pair.ordered, pair.both));
}

void set_order(const ImportTable& table, const std::vector<ColumnFacts>& facts, Mapping& mapping) {
    for (const char* key : {"begin", "end", "at"}) {
        for (const auto column : date_columns(table, mapping[key])) {
            const auto& name = facts[column].name;
            const auto& order = facts[column].order;
            if (order.order != DateOrder::unknown) {
                mapping.set("order", order.order == DateOrder::day_first ? "day-first" : "month-first",
                            fmt::format("{} dates in “{}” can only be read so", order.certain, name));
                return;
            }
            if (order.ambiguous > 0 && mapping["order"] == "none") {
                mapping.set(
                    "order", "day-first",
                    fmt::format("{} dates in “{}” can be read both ways, none only one way: please look",
                                order.ambiguous, name));
            }
        }
    }
}

// Where the table tells when a row was edited, `created` is when the row was.
std::vector<ColumnFacts> without_record_times(std::vector<ColumnFacts> facts) {
    const bool edited = std::any_of(facts.begin(), facts.end(), [](const ColumnFacts& column) {
        return column.dates > 0 && of_record_by_name(column.words);
    });
    for (auto& column : facts) {
        if (edited && made_by_name(column.words)) {
            column.dates = 0;
        }
    }
    return facts;
}

}  // namespace

void guess_times(const ImportTable& table, const std::vector<ColumnFacts>& all, Mapping& mapping) {
    const auto facts = without_record_times(all);
    mapping.set("begin", "", "no column of dates was found");
    mapping.set("end", "", "no column of dates was found");
    mapping.set("at", "", "");
    if (table.column(year_column)) {
        mapping.set("begin", year_column, "columns are named after dates, and their cells are words");
        mapping.set("end", year_end_column, "the next column with another word");
    } else if (const auto pair = best_time_pair(table, facts)) {
        set_pair(table, *pair, mapping);
    } else if (const auto unnamed = pair_by_contents(table, facts)) {
        set_pair(table, *unnamed, mapping);
    } else if (table.column(name_begin_column)) {
        const bool ends = table.column(name_end_column).has_value();
        mapping.set("begin", name_begin_column, "every file, layer or folder has a date in its name");
        mapping.set("end", ends ? name_end_column : "",
                    ends ? "every name has a second date" : "the names have one date each");
    } else if (const auto* begin = best_single(facts, true)) {
        mapping.set("begin", with_parts(table, begin->name), rows_with_one(*begin));
    } else if (const auto* date = best_single(facts, false)) {
        mapping.set("begin", with_parts(table, date->name),
                    "the only column of dates: " + rows_with_one(*date));
    }
    const auto moment = table.column("timestamp");
    const auto begin = date_columns(table, mapping["begin"]);
    if (moment && !begin.empty() && begin.front() != *moment && facts[*moment].dates > 0) {
        mapping.set("at", facts[*moment].name, rows_with_one(facts[*moment]));
    }
    set_order(table, facts, mapping);
}

}  // namespace geodata
