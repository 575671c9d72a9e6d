#include "app/export/tables/data_table.hpp"

#include "geodata/analysis/control/reading.hpp"
#include "geodata/base/rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace viewer {

namespace {

struct DataColumn {
    std::string title;
    Json::json_pointer key;
};

DataColumn parse_column(const std::string& text) {
    const auto equals = text.find('=');
    return {text.substr(0, equals),
            Json::json_pointer("/" + text.substr(equals == std::string::npos ? 0 : equals + 1))};
}

std::string cell_text(const Json& value) {
    if (value.is_array()) {
        std::vector<std::string> parts;
        for (const auto& part : value) {
            parts.push_back(cell_text(part.is_object() ? part.at("id") : part));
        }
        return geodata::joined(parts, ";");
    }
    if (value.is_boolean()) {
        return value.get<bool>() ? "yes" : "no";
    }
    return value.is_null() ? std::string() : value.is_string() ? value.get<std::string>() : value.dump();
}

// A part and all that it lies in, the outermost first.
using Path = std::vector<const Json*>;

std::string cell_of(const Path& path, const DataColumn& column) {
    const auto found = std::find_if(path.rbegin(), path.rend(),
                                    [&](const Json* part) { return part->contains(column.key); });
    return found == path.rend() ? std::string() : cell_text((*found)->at(column.key));
}

void add_rows(Path path, std::span<const std::string> lists, const std::vector<DataColumn>& columns,
              TextTable& table) {
    if (lists.empty()) {
        table.rows.push_back(
            geodata::each_of(columns, [&](const DataColumn& column) { return cell_of(path, column); }));
        return;
    }
    const auto& parts = path.back()->at(lists.front());
    path.push_back(nullptr);
    for (const auto& part : parts) {
        path.back() = &part;
        add_rows(path, lists.subspan(1), columns, table);
    }
}

}  // namespace

TextTable data_table(const Json& report, const std::vector<std::string>& lists,
                     const std::vector<std::string>& columns) {
    TextTable table;
    std::vector<DataColumn> parsed;
    for (const auto& column : columns) {
        parsed.push_back(parse_column(column));
        table.columns.push_back({parsed.back().title});
    }
    add_rows({&report}, lists, parsed, table);
    return table;
}

std::vector<std::string> with_sums(std::vector<std::string> columns, const std::vector<std::string>& sums) {
    for (const auto& sum : sums) {
        for (const auto reading : geodata::readings) {
            columns.push_back(fmt::format("{0}_{1}_km2={0}/{1}_km2", sum, reading_text(reading)));
        }
    }
    return columns;
}

}  // namespace viewer
