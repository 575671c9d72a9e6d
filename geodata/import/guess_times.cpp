#include "geodata/base/text.hpp"
#include "geodata/import/guess.hpp"
#include "geodata/import/row_dates.hpp"
#include "geodata/import/time_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace geodata {

namespace {

/// How likely a column is to hold dates, by its contents.
double content_score(const ColumnFacts& facts) {
    if (!facts.mostly_dates() || of_record_by_name(name_words(facts.name))) {
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
TimeWords family_of(const TimeWords& words) {
    TimeWords left;
    for (const auto& word : words) {
        if (!begins_by_name({word}) && !ends_by_name({word})) {
            left.push_back(word);
        }
    }
    return left;
}

/// Two columns as begin and end.
struct TimePair {
    std::size_t begin = 0;
    std::size_t end = 0;
    double score = 0;
    std::size_t ordered = 0;  ///< rows in which the end is not before the begin
    std::size_t both = 0;     ///< rows that have both
};

DateOrder order_or_day_first(const ColumnFacts& facts) {
    return facts.order.order == DateOrder::unknown ? DateOrder::day_first : facts.order.order;
}

void count_order(const ImportTable& table, const ColumnFacts& begin, const ColumnFacts& end, TimePair& pair) {
    for (const auto& row : table.rows) {
        const auto first = read_foreign_date(row.cells[pair.begin], order_or_day_first(begin));
        const auto last = read_foreign_date(row.cells[pair.end], order_or_day_first(end));
        if (first && last) {
            ++pair.both;
            pair.ordered += first->date.earliest <= last->date.latest ? 1 : 0;
        }
    }
}

std::optional<TimePair> best_time_pair(const ImportTable& table, const std::vector<ColumnFacts>& facts) {
    std::optional<TimePair> best;
    std::vector<TimeWords> words;
    for (const auto& column : facts) {
        words.push_back(name_words(column.name));
    }
    for (std::size_t b = 0; b < facts.size(); ++b) {
        for (std::size_t e = 0; e < facts.size(); ++e) {
            // A column of ends may be empty but for a few.
            const double contents = std::min(content_score(facts[b]), content_score(facts[e]));
            const bool begin_named = begins_by_name(words[b]) && !ends_by_name(words[b]);
            const bool end_named = ends_by_name(words[e]) && !begins_by_name(words[e]);
            const bool of_days = facts[b].typed_day && facts[e].typed_day;
            if (b == e || contents <= 0 ||
                (!(begin_named && end_named) && !(of_days && (begin_named || end_named)))) {
                continue;
            }
            TimePair pair{b, e, contents + (begin_named ? 10 : 0) + (end_named ? 10 : 0)};
            pair.score += family_of(words[b]) == family_of(words[e]) ? 5 : 0;
            pair.score += facts[b].grain == facts[e].grain ? 2 : 0;
            constexpr double of_fullness = 6;  // more than a more exact pair that few rows have
            pair.score += of_fullness * share_dated(facts[b]);
            // A table that was given beside outlines was given for a reason.
            pair.score += b >= table.own_columns && e >= table.own_columns ? 1.5 : 0;
            if (best && pair.score <= best->score) {
                continue;
            }
            count_order(table, facts[b], facts[e], pair);
            if (pair.ordered * 10 >= pair.both * 9) {
                best = pair;
            }
        }
    }
    return best;
}

// Names of which no word is known: in letters beyond ASCII, or given by the reader where a table has no line of names.
bool unknown_name(const std::string& name) {
    return name.starts_with("field_") ||
           std::any_of(name.begin(), name.end(), [](unsigned char c) { return c > 127; });
}

// Two columns of dates of which the one is never after the other.
std::optional<TimePair> pair_by_contents(const ImportTable& table, const std::vector<ColumnFacts>& facts) {
    std::optional<TimePair> found;
    for (std::size_t b = 0; b < facts.size(); ++b) {
        for (std::size_t e = 0; e < facts.size(); ++e) {
            if (b == e || !unknown_name(facts[b].name) || !unknown_name(facts[e].name) ||
                content_score(facts[b]) <= 0 || content_score(facts[e]) <= 0 ||
                facts[b].grain != facts[e].grain) {
                continue;
            }
            TimePair pair{b, e};
            count_order(table, facts[b], facts[e], pair);
            if (pair.both > 1 && pair.ordered == pair.both && !found) {
                found = pair;
            }
        }
    }
    return found;
}

std::optional<std::size_t> best_single(const std::vector<ColumnFacts>& facts, bool begins) {
    std::optional<std::size_t> best;
    double most = 0;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const auto words = name_words(facts[i].name);
        const bool named = begins ? begins_by_name(words)
                                  : dates_by_name(words) && !begins_by_name(words) && !ends_by_name(words);
        const double score = content_score(facts[i]) + facts[i].share_filled();
        const bool of_name = facts[i].name == name_begin_column || facts[i].name == name_end_column;
        if (content_score(facts[i]) > 0 && !of_name && (named || (!begins && facts[i].typed_day)) &&
            score > most) {
            best = i;
            most = score;
        }
    }
    return best;
}

std::string with_part(const std::string& name, std::string_view part) {
    const auto at = lower_case(name).rfind("year");
    if (at == std::string::npos) {
        return {};
    }
    auto other = name;
    const bool capitals =
        std::isupper(static_cast<unsigned char>(name[at])) != 0 &&
        (at + 1 >= name.size() || std::isupper(static_cast<unsigned char>(name[at + 1])) != 0);
    std::string word(part);
    if (capitals) {
        std::transform(word.begin(), word.end(), word.begin(),
                       [](unsigned char c) { return std::toupper(c); });
    }
    return other.replace(at, 4, word);
}

// gwsyear has gwsmonth beside it, and mostly gwsday.
std::string with_parts(const ImportTable& table, const std::string& year) {
    const auto month = table.column(with_part(year, "month"));
    const auto day = table.column(with_part(year, "day"));
    const auto name = [&](int column) { return table.columns[static_cast<std::size_t>(column)].name; };
    if (month < 0 || month == table.column(year)) {
        return year;
    }
    return day < 0 ? fmt::format("{} + {}", year, name(month))
                   : fmt::format("{} + {} + {}", year, name(month), name(day));
}

std::string grain_words(DateGrain grain) {
    switch (grain) {
        case DateGrain::year: return "years";
        case DateGrain::month: return "months";
        default: return "days";
    }
}

void set_pair(const ImportTable& table, const std::vector<ColumnFacts>& facts, const TimePair& pair,
              Mapping& mapping) {
    const auto& begin = facts[pair.begin];
    const auto& end = facts[pair.end];
    mapping.set("begin", with_parts(table, begin.name),
                fmt::format("{} of {} rows have one; {}", begin.dates, begin.rows, grain_words(begin.grain)));
    mapping.set("end", with_parts(table, end.name),
                fmt::format("{} of {} rows have one; not before the beginning in {} of {}", end.dates,
                            end.rows, pair.ordered, pair.both));
}

void set_order(const ImportTable& table, const std::vector<ColumnFacts>& facts, Mapping& mapping) {
    for (const char* key : {"begin", "end", "at"}) {
        for (const int column : date_columns(table, mapping[key])) {
            const auto& order = facts[static_cast<std::size_t>(column)].order;
            if (order.order != DateOrder::unknown) {
                mapping.set("order", order.order == DateOrder::day_first ? "day-first" : "month-first",
                            fmt::format("{} dates in “{}” can only be read so", order.certain,
                                        facts[static_cast<std::size_t>(column)].name));
                return;
            }
            if (order.ambiguous > 0 && mapping["order"] == "none") {
                mapping.set(
                    "order", "day-first",
                    fmt::format("{} dates in “{}” can be read both ways, none only one way: please look",
                                order.ambiguous, facts[static_cast<std::size_t>(column)].name));
            }
        }
    }
}

// Where the table tells when a row was edited, `created` is when the row was.
std::vector<ColumnFacts> without_record_times(std::vector<ColumnFacts> facts) {
    const bool edited = std::any_of(facts.begin(), facts.end(), [](const ColumnFacts& column) {
        return column.dates > 0 && of_record_by_name(name_words(column.name));
    });
    for (auto& column : facts) {
        if (edited && made_by_name(name_words(column.name))) {
            column.dates = 0;
        }
    }
    return facts;
}

bool names_tell(const ImportTable& table) { return table.column(name_begin_column) >= 0; }

}  // namespace

void guess_times(const ImportTable& table, const std::vector<ColumnFacts>& all, Mapping& mapping) {
    const auto facts = without_record_times(all);
    mapping.set("begin", "", "no column of dates was found");
    mapping.set("end", "", "no column of dates was found");
    mapping.set("at", "", "");
    if (table.column(year_column) >= 0) {
        mapping.set("begin", year_column, "columns are named after dates, and their cells are words");
        mapping.set("end", year_end_column, "the next column with another word");
    } else if (const auto pair = best_time_pair(table, facts)) {
        set_pair(table, facts, *pair, mapping);
    } else if (const auto unnamed = pair_by_contents(table, facts)) {
        set_pair(table, facts, *unnamed, mapping);
    } else if (names_tell(table)) {
        mapping.set("begin", name_begin_column, "every file, layer or folder has a date in its name");
        mapping.set("end", table.column(name_end_column) >= 0 ? name_end_column : "",
                    table.column(name_end_column) >= 0 ? "every name has a second date"
                                                       : "the names have one date each");
    } else if (const auto begin = best_single(facts, true)) {
        mapping.set("begin", with_parts(table, facts[*begin].name),
                    fmt::format("{} of {} rows have one", facts[*begin].dates, facts[*begin].rows));
    } else if (const auto date = best_single(facts, false)) {
        mapping.set("begin", with_parts(table, facts[*date].name),
                    fmt::format("the only column of dates: {} of {} rows have one", facts[*date].dates,
                                facts[*date].rows));
    }
    const int moment = table.column("timestamp");
    const auto begin = date_columns(table, mapping["begin"]);
    if (moment >= 0 && !begin.empty() && begin.front() != moment &&
        facts[static_cast<std::size_t>(moment)].dates > 0) {
        mapping.set("at", facts[static_cast<std::size_t>(moment)].name,
                    fmt::format("{} of {} rows have one", facts[static_cast<std::size_t>(moment)].dates,
                                table.rows.size()));
    }
    set_order(table, facts, mapping);
}

}  // namespace geodata
