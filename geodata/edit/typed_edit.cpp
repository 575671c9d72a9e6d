#include "geodata/edit/typed_edit.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/edit/written_table.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace geodata {

namespace {

[[noreturn]] void fail_to_read(const std::string& typed, const char* form) {
    throw Error(fmt::format("'{}' must be like {}.", quotable(typed), form));
}

int row_of(const WrittenTable& table, const std::string& typed) {
    const auto keys = row_keys(table);
    if (const int row = position_where(keys, [&](const auto& key) { return key == typed; }); row >= 0) {
        return row;
    }
    const auto number = parse_whole_number(typed);
    if (!number || *number < 1 || static_cast<std::size_t>(*number) > keys.size()) {
        throw Error(fmt::format("{} has no row '{}'; give its number from 1 to {} or its id.{}",
                                table.format->name, quotable(typed), keys.size(),
                                printable(did_you_mean(typed, keys))));
    }
    return *number - 1;
}

/// What stands before and behind the first `:`.
std::pair<std::string, std::string> table_and_rest(const std::string& typed, const char* form) {
    const auto colon = typed.find(':');
    if (colon == std::string::npos) {
        fail_to_read(typed, form);
    }
    return {std::string(trimmed(typed.substr(0, colon))), typed.substr(colon + 1)};
}

}  // namespace

Edit typed_set(const DatasetText& text, const std::string& typed) {
    constexpr const char* form = "TABLE:ROW:COLUMN=VALUE, as control:3:from=1905-03-01";
    const auto [name, rest] = table_and_rest(typed, form);
    const auto equals = rest.find('=');
    const auto colon = rest.substr(0, equals).rfind(':');
    const bool one_row = editable_table(name).one_row();
    if (equals == std::string::npos || (colon == std::string::npos && !one_row)) {
        fail_to_read(typed, form);
    }
    const auto table = written_table(text, name);
    const auto from = colon == std::string::npos ? 0 : colon + 1;
    const auto column = std::string(trimmed(rest.substr(from, equals - from)));
    const int row = one_row ? 0 : row_of(table, std::string(trimmed(rest.substr(0, colon))));
    return set_cell(name, row, table.columns[table.column(column)], rest.substr(equals + 1));
}

Edit typed_row(const DatasetText& text, const std::string& typed) {
    constexpr const char* form = "TABLE:COLUMN=VALUE;COLUMN=VALUE, as areas:region=valley;km2=875";
    const auto [name, rest] = table_and_rest(typed, form);
    const auto table = written_table(text, name);
    const auto begins_cell = [&](const std::string& part) {
        const auto equals = part.find('=');
        return equals != std::string::npos && contains(table.columns, trimmed(part.substr(0, equals)));
    };
    std::vector<std::pair<std::string, std::string>> cells;
    for (std::size_t at = 0; at <= rest.size();) {
        const auto end = std::min(rest.find(';', at), rest.size());
        const auto part = rest.substr(at, end - at);
        if (begins_cell(part)) {
            const auto equals = part.find('=');
            cells.emplace_back(trimmed(part.substr(0, equals)), part.substr(equals + 1));
        } else if (cells.empty()) {
            const auto equals = part.find('=');
            if (equals != std::string::npos) {
                table.column(std::string(trimmed(part.substr(0, equals))));  // says which there are
            }
            fail_to_read(typed, form);
        } else {
            cells.back().second += ";" + part;
        }
        at = end + 1;
    }
    return add_row(name, std::move(cells));
}

Edit typed_removal(const DatasetText& text, const std::string& typed) {
    const auto [name, rest] = table_and_rest(typed, "TABLE:ROW, as control:3");
    return remove_row(name, row_of(written_table(text, name), std::string(trimmed(rest))));
}

}  // namespace geodata
