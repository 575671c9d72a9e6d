#include "geodata/io/dataset_diff.hpp"

#include "geodata/base/text.hpp"
#include "geodata/io/columns.hpp"
#include "geodata/io/dataset_rows.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <map>

namespace geodata {

namespace {

/// Rows by what tells them from others.
std::map<std::string, const TableRow*> rows_by_key(const Table& table, std::vector<std::string>& order) {
    std::vector<std::vector<std::string>> cells(table.rows.size());
    for (const auto& name : key_columns(table.format->name)) {
        const auto column = table.format->at(name);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            cells[i].push_back(table.rows[i].cells[column]);
        }
    }
    order = keys_of_rows(cells);
    std::map<std::string, const TableRow*> rows;
    for (std::size_t i = 0; i < order.size(); ++i) {
        rows[order[i]] = &table.rows[i];
    }
    return rows;
}

RowChange changed_row(const Table& table, const std::string& key, const TableRow& before,
                      const TableRow& after) {
    RowChange difference{
        RowChange::Kind::changed, table.format->name, key, {}, !(before.shape == after.shape)};
    for (std::size_t i = 0; i < before.cells.size(); ++i) {
        if (before.cells[i] != after.cells[i]) {
            difference.cells.push_back({table.format->columns[i].name, before.cells[i], after.cells[i]});
        }
    }
    return difference;
}

void compare_tables(const Table& before, const Table& after, std::vector<RowChange>& differences) {
    std::vector<std::string> order_before;
    std::vector<std::string> order_after;
    const auto rows_before = rows_by_key(before, order_before);
    const auto rows_after = rows_by_key(after, order_after);
    for (const auto& key : order_before) {
        const auto found = rows_after.find(key);
        if (found == rows_after.end()) {
            differences.push_back({RowChange::Kind::removed, before.format->name, key, {}, false});
            continue;
        }
        auto difference = changed_row(before, key, *rows_before.at(key), *found->second);
        if (!difference.cells.empty() || difference.outline) {
            differences.push_back(std::move(difference));
        }
    }
    for (const auto& key : order_after) {
        if (!rows_before.contains(key)) {
            differences.push_back({RowChange::Kind::added, after.format->name, key, {}, false});
        }
    }
}

void compare_descriptions(const Dataset& before, const Dataset& after, std::vector<RowChange>& differences) {
    const auto a = nlohmann::ordered_json::parse(description_of(before));
    const auto b = nlohmann::ordered_json::parse(description_of(after));
    RowChange difference{RowChange::Kind::changed, "dataset", "description", {}, false};
    for (const auto& [key, value] : a.items()) {
        const auto other = b.contains(key) ? b[key].dump() : std::string();
        if (value.dump() != other) {
            difference.cells.push_back({key, value.dump(), other});
        }
    }
    for (const auto& [key, value] : b.items()) {
        if (!a.contains(key)) {
            difference.cells.push_back({key, "", value.dump()});
        }
    }
    if (!difference.cells.empty()) {
        differences.push_back(std::move(difference));
    }
}

}  // namespace

const std::vector<std::string>& key_columns(const std::string& table) {
    static const std::vector<std::string> id{"id"};
    static const std::map<std::string, std::vector<std::string>> keys{
        {"context", {"kind", "id", "name"}},
        {"control", {"region", "holder", "source", "locator"}},
        {"areas", {"region", "borders", "source", "locator"}},
        {"events", {"title", "place", "source", "locator"}},
        {"names", {"region", "language", "source", "locator"}}};
    const auto found = keys.find(table);
    return found == keys.end() ? id : found->second;
}

std::vector<std::string> keys_of_rows(const std::vector<std::vector<std::string>>& cells) {
    std::vector<std::string> keys;
    std::map<std::string, int> alike;
    for (const auto& row : cells) {
        std::vector<std::string> parts;
        std::copy_if(row.begin(), row.end(), std::back_inserter(parts),
                     [](const std::string& part) { return !part.empty(); });
        auto key = joined(parts, ", ");
        const int count = ++alike[key];
        key += count == 1 ? "" : " (" + std::to_string(count) + ")";
        keys.push_back(std::move(key));
    }
    return keys;
}

std::vector<RowChange> differences_of(const Dataset& before, const Dataset& after) {
    std::vector<RowChange> differences;
    compare_descriptions(before, after, differences);
    for (const auto& format : dataset_tables()) {
        compare_tables(rows_of(before, format), rows_of(after, format), differences);
    }
    return differences;
}

}  // namespace geodata
