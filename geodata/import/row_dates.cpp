#include "geodata/import/row_dates.hpp"

#include "geodata/base/rows.hpp"
#include "geodata/base/text_check.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace geodata {

namespace {

DateOrder order_chosen(const Mapping& mapping) {
    return mapping["order"] == "day-first"     ? DateOrder::day_first
           : mapping["order"] == "month-first" ? DateOrder::month_first
                                               : DateOrder::unknown;
}

// Year, month and day in columns of their own; a month or day that is missing or 0 is not stated.
std::string parts_text(const std::vector<std::string>& parts) {
    const auto number = [&](std::size_t i) {
        return i < parts.size() ? parse_whole_number(parts[i]).value_or(0) : 0;
    };
    if (parts.front().empty() || number(1) <= 0) {
        return parts.front();
    }
    const auto text = iso_month(number(0), number(1));
    return number(2) <= 0 ? text : fmt::format("{}-{:02}", text, number(2));
}

// The date that some columns of a row give.
std::optional<ForeignDate> date_in(const ImportTable& table, const ImportRow& row,
                                   const std::vector<std::size_t>& columns, DateOrder order,
                                   std::string& unread) {
    const auto parts = each_of(columns, [&](std::size_t column) { return row.cells[column]; });
    const auto text = parts.empty() ? std::string() : parts_text(parts);
    auto date = read_foreign_date(text, order);
    if (!date && !says_no_date(text)) {
        const auto names = each_of(columns, [&](std::size_t column) { return table.columns[column].name; });
        unread =
            fmt::format("“{}” is no date that can be read, found '{}'", joined(names, ", "), quotable(text));
    }
    return date;
}

// Empty ones where there is no such column.
std::vector<std::string> cells_of(const ImportTable& table, const std::string& column) {
    const auto found = table.column(column);
    return found ? table.cells(*found) : std::vector<std::string>(table.rows.size());
}

}  // namespace

std::vector<RowDates> row_dates(const ImportTable& table, const Mapping& mapping) {
    const auto begin = date_columns(table, mapping["begin"]);
    const auto end = date_columns(table, mapping["end"]);
    const auto at = date_columns(table, mapping["at"]);
    const auto order = order_chosen(mapping);
    std::vector<RowDates> dates(table.rows.size());
    for (std::size_t i = 0; i < dates.size(); ++i) {
        auto& row = dates[i];
        row.begin = date_in(table, table.rows[i], begin, order, row.unread);
        row.end = date_in(table, table.rows[i], end, order, row.unread);
        if (!row.begin && !row.end) {
            row.begin = row.end = date_in(table, table.rows[i], at, order, row.unread);
        }
    }
    return dates;
}

std::map<std::string, std::vector<const RowDates*>>
dated_rows_of_things(const std::vector<RowDates>& dates, const std::vector<std::string>& things) {
    std::map<std::string, std::vector<const RowDates*>> rows;
    for (std::size_t i = 0; i < dates.size(); ++i) {
        if (dates[i].begin) {
            rows[things[i]].push_back(&dates[i]);
        }
    }
    for (auto& [thing, of_thing] : rows) {
        std::stable_sort(of_thing.begin(), of_thing.end(), [](const RowDates* a, const RowDates* b) {
            return a->begin->date.earliest < b->begin->date.earliest;
        });
    }
    return rows;
}

std::vector<std::string> row_names(const ImportTable& table, const Mapping& mapping) {
    auto names = cells_of(table, mapping["name"]);
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i].empty()) {
            const auto& layer = table.layers[table.rows[i].layer];
            const bool alone = mapping["name"].empty() && layer.rows == 1;
            names[i] = alone && !layer.label.empty() ? layer.label
                       : mapping["name"].empty() && !layer.label.empty()
                           ? fmt::format("{} {}", layer.label, table.rows[i].row)
                           : fmt::format("Not named, row {}", table.rows[i].row);
        }
    }
    return names;
}

std::vector<std::string> row_things(const ImportTable& table, const Mapping& mapping) {
    auto things = cells_of(table, mapping["thing"]);
    const auto stated = cells_of(table, mapping["name"]);
    const auto names = row_names(table, mapping);
    for (std::size_t i = 0; i < things.size(); ++i) {
        if (things[i].empty()) {
            // What has no name of its own is no version of anything else without one.
            const bool nameless = stated[i].empty() && !mapping["name"].empty();
            things[i] = (nameless ? table.layers[table.rows[i].layer].name + " " : "") + names[i];
        }
    }
    return things;
}

}  // namespace geodata
