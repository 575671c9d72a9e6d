#include "geodata/import/axes_evidence.hpp"
#include "geodata/import/guess.hpp"
#include "geodata/import/row_dates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace geodata {

namespace {

/// How ends meet the beginnings that follow them.
struct EndCount {
    std::size_t pairs = 0;      ///< an end and the next beginning of the same thing
    std::size_t day_after = 0;  ///< of these, the next begins the day (month, year) after
    std::size_t same = 0;       ///< the next begins on the end
};

// Months and years are counted as days are.
int step_of(Day day, DateGrain grain) {
    const auto parts = year_month_day(day);
    switch (grain) {
        case DateGrain::year: return parts.year;
        case DateGrain::month: return parts.year * 12 + parts.month;
        default: return day.number;
    }
}

void count_step(const ForeignDate& end, const ForeignDate& begin, EndCount& count) {
    if (end.grain == begin.grain) {
        const int step = step_of(begin.date.earliest, begin.grain) - step_of(end.date.latest, end.grain);
        count.day_after += step == 1 ? 1 : 0;
        count.same += step == 0 ? 1 : 0;
    }
}

DateGrain common_end_grain(const std::vector<RowDates>& dates) {
    std::map<DateGrain, std::size_t> grains;
    for (const auto& row : dates) {
        if (row.end) {
            ++grains[row.end->grain];
        }
    }
    const auto most = std::max_element(grains.begin(), grains.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == grains.end() ? DateGrain::day : most->first;
}

// The versions of each thing, one after the other.
EndCount count_of_things(const std::vector<RowDates>& dates, const std::vector<std::string>& things) {
    EndCount count;
    for (const auto& [thing, versions] : dated_rows_of_things(dates, things)) {
        for (std::size_t i = 1; i < versions.size(); ++i) {
            if (versions[i - 1]->end) {
                ++count.pairs;
                count_step(*versions[i - 1]->end, *versions[i]->begin, count);
            }
        }
    }
    return count;
}

// Where things change their names with their borders: whether anything begins the day after an end, or on it.
EndCount count_of_all(const std::vector<RowDates>& dates, DateGrain grain) {
    std::set<int> begins;
    for (const auto& row : dates) {
        if (row.begin && row.begin->grain == grain) {
            begins.insert(step_of(row.begin->date.earliest, grain));
        }
    }
    EndCount count;
    for (const auto& row : dates) {
        if (row.end && row.end->grain == grain) {
            const int end = step_of(row.end->date.latest, grain);
            const bool after = begins.contains(end + 1);
            const bool same = begins.contains(end);
            count.pairs += after || same ? 1 : 0;
            count.day_after += after && !same ? 1 : 0;
            count.same += same && !after ? 1 : 0;
        }
    }
    return count;
}

const char* unit_of(DateGrain grain) {
    return grain == DateGrain::year    ? "year"
           : grain == DateGrain::month ? "month"
           : grain == DateGrain::day   ? "day"
                                       : "time";
}

void set_end_rule(const EndCount& count, DateGrain grain, const std::string& of_what, Mapping& mapping) {
    const auto* unit = unit_of(grain);
    if (count.day_after >= count.same) {
        mapping.set("end_day", "counted",
                    fmt::format("{} of {} {} begin the {} after the end before: the end {} counts",
                                count.day_after, count.pairs, of_what, unit, unit));
    } else if (grain == DateGrain::day) {
        mapping.set("end_day", "not-counted",
                    fmt::format("{} of {} {} begin on the day of the end before: the end day does not count",
                                count.same, count.pairs, of_what));
    } else {
        mapping.set("end_day", "within",
                    fmt::format("{} of {} {} begin in the {} of the end before: the change lies within it, "
                                "on a day that is not stated",
                                count.same, count.pairs, of_what, unit));
    }
}

bool all_kml(const ImportTable& table) {
    return std::all_of(table.layers.begin(), table.layers.end(),
                       [](const ImportLayer& layer) { return !layer.taken || layer.form == "KML"; });
}

void guess_end_day(const ImportTable& table, const std::vector<RowDates>& dates, Mapping& mapping) {
    const bool no_ends =
        std::none_of(dates.begin(), dates.end(), [](const RowDates& row) { return row.end.has_value(); });
    if (no_ends) {
        mapping.set("end_day", "counted");
        return;
    }
    if (all_kml(table) && mapping["end"] == "end") {
        mapping.set("end_day", "counted", "in KML a span holds its end, whole years and months too");
        return;
    }
    if (mapping["end"] == year_end_column) {
        mapping.set("end_day", "not-counted", "the next column begins then");
        return;
    }
    const auto grain = common_end_grain(dates);
    const auto of_things = count_of_things(dates, row_things(table, mapping));
    if (of_things.day_after + of_things.same > 0) {
        set_end_rule(of_things, grain, "following versions", mapping);
        return;
    }
    const auto of_all = count_of_all(dates, grain);
    if (of_all.day_after + of_all.same > 0) {
        set_end_rule(of_all, grain, "ends, with what follows them,", mapping);
        return;
    }
    mapping.set("end_day", "counted",
                "nothing follows an end, so this could not be measured; most collections count it");
}

std::size_t different_begins(const std::vector<RowDates>& dates) {
    std::set<Day> begins;
    for (const auto& row : dates) {
        if (row.begin) {
            begins.insert(row.begin->date.earliest);
        }
    }
    return begins.size();
}

// Pictures of the whole at some dates, and not changes: most things that stand at a date stand at the next as well. What
// stands at one only is over at the next.
bool same_things_each_time(const std::vector<RowDates>& dates, const std::vector<std::string>& things) {
    std::map<Day, std::set<std::string>> at;
    for (std::size_t i = 0; i < dates.size(); ++i) {
        if (dates[i].begin) {
            at[dates[i].begin->date.earliest].insert(things[i]);
        }
    }
    std::size_t all = 0;
    std::size_t again = 0;
    for (auto now = at.begin(); now != at.end() && std::next(now) != at.end(); ++now) {
        const auto& next = std::next(now)->second;
        all += now->second.size();
        again += static_cast<std::size_t>(std::count_if(
            now->second.begin(), now->second.end(), [&](const auto& thing) { return next.contains(thing); }));
    }
    constexpr std::size_t several = 2;  // one thing changes; many at once are a picture
    return at.size() > 1 && all > several * (at.size() - 1) && again * 10 >= all * 7;
}

void guess_missing_end(const ImportTable& table, const std::vector<RowDates>& dates, Mapping& mapping) {
    const auto missing = static_cast<std::size_t>(
        std::count_if(dates.begin(), dates.end(), [](const RowDates& row) { return !row.end.has_value(); }));
    const auto of_rows =
        missing == 0 ? std::string() : fmt::format("{} of {} rows have no end", missing, dates.size());
    const auto things = row_things(table, mapping);
    const auto different = std::set<std::string>(things.begin(), things.end()).size();
    const auto begins = different_begins(dates);
    const auto answer = [&](const char* word, std::string evidence) {
        mapping.set("missing_end", word, std::move(evidence));
    };
    if (mapping["begin"] == when_start_column) {
        answer("span", of_rows + "; in Linked Places a span without an end is that of its start alone");
    } else if (mapping["begin"].empty() || !mapping["end"].empty()) {
        answer("still", of_rows);
    } else if (mapping["begin"] == name_begin_column) {
        answer("next-date", "the name of each file has one date: it holds until that of the next file");
    } else if (same_things_each_time(dates, things)) {
        answer("next-date", fmt::format("{} rows have {} dates, and nearly all things stand at each: each "
                                        "holds until the next date",
                                        dates.size(), begins));
    } else if (different < dates.size()) {
        answer("next", fmt::format("{} rows of {} things: each holds until the next of the same thing",
                                   dates.size(), different));
    } else if (begins * 3 <= dates.size() && begins > 1) {
        answer("next-date",
               fmt::format("{} rows have only {} dates: each holds until the next", dates.size(), begins));
    } else {
        answer("still", "nothing follows");
    }
}

}  // namespace

void guess_ends(const ImportTable& table, Mapping& mapping) {
    const auto dates = row_dates(table, mapping);
    guess_end_day(table, dates, mapping);
    guess_missing_end(table, dates, mapping);
}

Mapping guess_mapping(const ImportTable& table) {
    if (!table.axes_evidence.empty()) {
        auto turned = with_exchanged_axes(table);
        const auto evidence = std::exchange(turned.axes_evidence, {});
        auto mapping = guess_mapping(turned);
        mapping.set("axes", "exchanged", evidence);
        return mapping;
    }
    auto mapping = empty_mapping();
    const auto facts = column_facts(table);
    guess_times(table, facts, mapping);
    guess_things(table, facts, mapping);
    guess_ends(table, mapping);
    guess_area(table, facts, mapping);
    guess_parts(table, facts, mapping);
    if (!table.encoding.empty()) {
        mapping.set("encoding", table.encoding, table.encoding_evidence);
    }
    return mapping;
}

}  // namespace geodata
