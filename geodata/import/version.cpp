#include "geodata/import/version.hpp"

#include "geodata/import/row_dates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace geodata {

namespace {

// `after 1900` names no day after it.
Day last_named(const EdtfDate& date) { return date.open_end ? date.earliest : date.latest; }

/// Begin and first day no longer there, as the rules of the mapping make them of what a row states.
class TimeRules {
public:
    TimeRules(const ImportTable& table, const Mapping& mapping, const std::vector<std::string>& things)
        : end_rule_(mapping["end_day"]), missing_(mapping["missing_end"]), dates_(row_dates(table, mapping)),
          things_(things) {
        if (const auto last = read_foreign_date(table.told_until); last && mapping["begin"] == year_column) {
            last_stated_ = last->date.latest;
        }
        for (std::size_t i = 0; i < dates_.size(); ++i) {
            if (dates_[i].begin) {
                const auto first = dates_[i].begin->date.earliest;
                all_.insert(first);
                ++begins_[first];
                of_thing_[things[i]].insert(first);
                last_stated_ = std::max(last_stated_, last_named(dates_[i].begin->date));
            }
            if (dates_[i].end) {
                last_stated_ = std::max(last_stated_, last_named(dates_[i].end->date));
                ++ends_[dates_[i].end->date.latest];
            }
        }
    }

    const std::vector<RowDates>& dates() const { return dates_; }
    bool any() const {
        return std::any_of(dates_.begin(), dates_.end(),
                           [](const RowDates& row) { return row.begin || row.end; });
    }
    Day last_stated() const { return last_stated_; }

    // Years and months that hold a change stay intervals; else they are taken whole, from their first day.
    EdtfDate from(const ForeignDate& begin) const {
        const bool stays = begin.grain == DateGrain::interval ||
                           (end_rule_ == "within" && !opens_collection(begin.date.earliest));
        return stays || begin.date.is_day() ? begin.date : date_of(begin.date.earliest);
    }

    std::optional<EdtfDate> until(std::size_t row) const {
        const auto& dates = dates_[row];
        if (dates.end) {
            return stated_end(*dates.end);
        }
        if (!dates.begin || missing_ == "still") {
            return std::nullopt;
        }
        if (missing_ == "span") {
            return date_of(dates.begin->date.latest + 1);
        }
        const auto& others = missing_ == "next" ? of_thing_.at(things_[row]) : all_;
        const auto next = others.upper_bound(dates.begin->date.earliest);
        return next == others.end() ? std::nullopt : std::optional(date_of(*next));
    }

private:
    std::optional<EdtfDate> stated_end(const ForeignDate& end) const {
        if (end_rule_ == "counted") {
            // An interval of ends is over for certain after its last day.
            return end.grain == DateGrain::interval && !end.date.is_day() ? end.date
                                                                          : date_of(end.date.latest + 1);
        }
        if (closes_collection(end.date.latest)) {
            return std::nullopt;
        }
        return end_rule_ == "within" || end.grain == DateGrain::interval ? end.date
                                                                         : date_of(end.date.earliest);
    }

    // The last end of all, shared by many rows that nothing follows, is where the collection ends and not the things.
    bool closes_collection(Day end) const {
        const auto count = ends_.at(end);
        return end == last_stated_ && count > 1 && count * 20 >= dates_.size();
    }

    // So it does with the first beginning of all: the collection begins then.
    bool opens_collection(Day begin) const {
        const auto count = begins_.at(begin);
        return begin == *all_.begin() && count > 1 && count * 20 >= dates_.size();
    }

    std::string end_rule_;
    std::string missing_;
    std::vector<RowDates> dates_;
    const std::vector<std::string>& things_;
    std::set<Day> all_;
    std::map<std::string, std::set<Day>> of_thing_;
    std::map<Day, std::size_t> begins_;
    std::map<Day, std::size_t> ends_;
    Day last_stated_ = earliest_day;
};

std::string time_fault(const Version& version) {
    if (version.until && version.until->latest < version.from.earliest) {
        return fmt::format("“{}” ends before it begins", version.name);
    }
    const bool no_day = version.until && version.until->is_day() && version.from.is_day() &&
                        version.until->latest == version.from.earliest;
    return no_day ? fmt::format("“{}” ends on the day on which it begins, and the end day does not count",
                                version.name)
                  : std::string();
}

void span_of(const TimeRules& rules, Versions& versions, int undated) {
    versions.dated = rules.any();
    if (!versions.dated) {
        versions.first_day = *day_from({undated, 1, 1});
        versions.last_day = *day_from({undated, 12, 31});
        return;
    }
    Day first = latest_day;
    for (const auto& row : rules.dates()) {
        for (const auto* date : {row.begin ? &*row.begin : nullptr, row.end ? &*row.end : nullptr}) {
            if (date != nullptr) {  // `before 1900` names no day before it
                first = std::min(first, date->date.open_start ? date->date.latest : date->date.earliest);
            }
        }
    }
    versions.first_day = first;
    versions.last_day = std::min(std::max(first, rules.last_stated()), latest_day);
}

// Of a list of changes: who held each thing before its first one, and whether each change begins with what the one before
// ended with.
void add_holders_before(const ImportTable& table, Versions& versions) {
    std::vector<Version> added;
    for (const auto& [thing, changes] : versions_by_thing(versions.rows)) {
        const auto& first = versions.rows[changes.front()];
        if (!first.before.empty() && first.begin_stated) {
            added.push_back(
                {first.row, thing, first.name, first.before, date_of(versions.first_day), first.from, false});
        }
        for (std::size_t i = 1; i < changes.size(); ++i) {
            const auto& last = versions.rows[changes[i - 1]];
            const auto& change = versions.rows[changes[i]];
            if (!change.before.empty() && change.before != last.holder) {
                versions.notes.push_back(
                    fmt::format("{}: “{}” is taken from {}, and {} has it held by {} until then; both are "
                                "shown as stated.",
                                table.place_of(change.row), change.name, change.before,
                                table.place_of(last.row), last.holder));
            }
        }
    }
    versions.rows.insert(versions.rows.begin(), added.begin(), added.end());
}

}  // namespace

std::map<std::string, std::vector<std::size_t>> versions_by_thing(const std::vector<Version>& versions) {
    std::map<std::string, std::vector<std::size_t>> of_thing;
    for (std::size_t i = 0; i < versions.size(); ++i) {
        of_thing[versions[i].thing].push_back(i);
    }
    for (auto& [thing, order] : of_thing) {
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return versions[a].from.earliest < versions[b].from.earliest;
        });
    }
    return of_thing;
}

Versions versions_of(const ImportTable& table, const Mapping& mapping, int undated) {
    const auto things = row_things(table, mapping);
    const auto names = row_names(table, mapping);
    const TimeRules rules(table, mapping, things);
    const auto holder = table.column(mapping["holder"]);
    const auto before = table.column(mapping["before"]);
    Versions versions;
    span_of(rules, versions, undated);
    if (before && versions.dated) {
        const auto year = year_month_day(versions.first_day).year;  // with a time before the first change
        const auto first = *day_from({year, 1, 1});
        versions.first_day = first < versions.first_day ? first : *day_from({year - 1, 1, 1});
    }
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const auto& dates = rules.dates()[i];
        Version version{i,
                        things[i],
                        names[i],
                        holder ? table.rows[i].cells[*holder] : things[i],
                        dates.begin ? rules.from(*dates.begin) : date_of(versions.first_day),
                        rules.until(i),
                        dates.begin.has_value()};
        version.before = before ? table.rows[i].cells[*before] : std::string();
        const auto fault = dates.unread.empty() ? time_fault(version) : dates.unread;
        if (fault.empty()) {
            versions.rows.push_back(std::move(version));
        } else {
            versions.left_out.push_back(
                fmt::format("{}: {}; the row is left out.", table.place_of(i), fault));
        }
    }
    add_holders_before(table, versions);
    return versions;
}

}  // namespace geodata
