#include "geodata/edit/edit_bytes.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"
#include "geodata/edit/json_spans.hpp"
#include "geodata/io/csv_text.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace geodata {

namespace {

/// Text that takes the place of a part of the bytes.
struct Replacement {
    TextSpan span;
    std::string text;
};

/// By the beginnings of their spans: the last one for a cell counts.
using Replacements = std::map<std::size_t, Replacement>;

std::vector<Replacement> values_of(const Replacements& replacements) {
    return each_of(replacements, &Replacements::value_type::second);
}

// From the end, so that the places before stay where they are; of two at one place the first given stands first.
std::string replaced(std::string bytes, std::vector<Replacement> replacements) {
    std::ranges::stable_sort(
        replacements, [](const Replacement& a, const Replacement& b) { return a.span.from < b.span.from; });
    for (auto at = replacements.rbegin(); at != replacements.rend(); ++at) {
        bytes.replace(at->span.from, at->span.to - at->span.from, at->text);
    }
    return bytes;
}

// In quotation marks where it must be, or was before.
std::string csv_cell(const std::string& text, char separator, bool was_quoted) {
    const std::string special{separator, '"', '\r', '\n'};
    if (!was_quoted && text.find_first_of(special) == std::string::npos && trimmed(text) == text) {
        return text;
    }
    return quoted_cell(text);
}

const std::string* given(const Edit& edit, const std::string& column) {
    const auto* found = first_of(edit.cells, [&](const auto& cell) { return cell.first == column; });
    return found == nullptr ? nullptr : &found->second;
}

// ---- CSV

std::string csv_row(const WrittenTable& table, const Edit& edit) {
    std::string row;
    for (std::size_t i = 0; i < table.head.size(); ++i) {
        const auto* cell = given(edit, lower_case(table.head[i].text));
        row += (i == 0 ? "" : std::string(1, table.separator)) +
               (cell == nullptr ? "" : csv_cell(*cell, table.separator, false));
    }
    return row;
}

// Where a row ends without its end of line.
std::size_t content_end(std::string_view bytes, TextSpan row) {
    auto end = row.to;
    end -= end > row.from && bytes[end - 1] == '\n' ? 1 : 0;
    end -= end > row.from && bytes[end - 1] == '\r' ? 1 : 0;
    return end;
}

std::string csv_with_cells(const std::string& bytes, const WrittenTable& table,
                           const std::vector<Edit>& edits) {
    Replacements replacements;
    for (const auto& edit : edits) {
        const auto& row = nth(table.rows, edit.row);
        const auto& cell = row.cells[table.column(edit.column)];
        if (cell.there) {
            const bool was_quoted = cell.span.in(bytes).starts_with('"');
            replacements[cell.span.from] = {cell.span, csv_cell(edit.text, table.separator, was_quoted)};
        } else if (!edit.text.empty()) {
            throw Error(fmt::format("{}: the row has fewer cells than the header; mend it in a text editor.",
                                    row.place));
        }
    }
    return replaced(bytes, values_of(replacements));
}

std::string csv_without_row(std::string bytes, TextSpan row) {
    const bool is_last = row.to == bytes.size();
    const bool ended = row.in(bytes).ends_with('\n');
    bytes.erase(row.from, row.to - row.from);
    if (is_last && !ended) {  // a file whose last line has no end keeps having none
        bytes.resize(content_end(bytes, {0, bytes.size()}));
    }
    return bytes;
}

std::string csv_with_rows(std::string bytes, const WrittenTable& table, const std::vector<Edit>& edits) {
    const auto last = table.rows.empty() ? table.head_span : table.rows.back().span;
    const bool ended = last.in(bytes).ends_with('\n');
    const auto at = ended ? last.to : content_end(bytes, last);
    std::string rows;
    for (const auto& edit : edits) {
        rows += ended ? csv_row(table, edit) + table.line_end : table.line_end + csv_row(table, edit);
    }
    return bytes.insert(at, rows);
}

// ---- JSON

// As a number where it was one or is to be one, else as a text.
std::string json_text(const EditableTable& format, const std::string& column, const std::string& text,
                      std::string_view before) {
    if (column == "outline") {
        if (!nlohmann::json::accept(text)) {
            throw Error(fmt::format("{}: 'outline' must be a geometry of GeoJSON.", format.file));
        }
        return text;
    }
    const bool number =
        contains(format.numbers, column) || (!before.empty() && !before.starts_with('"') && before != "null");
    if (text.empty() && (before == "null" || number)) {
        return "null";
    }
    const bool written_as_number = number && nlohmann::json::parse(text, nullptr, false).is_number();
    return written_as_number ? text : nlohmann::json(text).dump();
}

/// How members are set out: what stands between two, and between a key and its value.
struct JsonManner {
    std::string between = ", ";
    std::string colon = ": ";
};

JsonManner manner_of(std::string_view bytes, const std::vector<JsonMember>& members) {
    JsonManner manner;
    if (!members.empty()) {
        manner.colon = TextSpan{members[0].key_span.to, members[0].value.from}.in(bytes);
    }
    if (members.size() > 1) {
        manner.between = TextSpan{members[0].value.to, members[1].key_span.from}.in(bytes);
    }
    return manner;
}

using JsonTexts = std::map<std::string, std::string>;  // values as they are written, by their keys

// Members that the object lacks, put behind those that it has.
Replacement with_members(std::string_view bytes, TextSpan object, const JsonTexts& lacking) {
    const auto members = json_members(bytes, object);
    const auto manner = manner_of(bytes, members);
    std::string text;
    for (const auto& [key, value] : lacking) {
        text += (text.empty() && members.empty() ? "" : manner.between) + nlohmann::json(key).dump() +
                manner.colon + value;
    }
    if (members.empty()) {
        return {object, "{" + text + "}"};
    }
    return {{members.back().value.to, members.back().value.to}, text};
}

std::string json_with_cells(const std::string& bytes, const WrittenTable& table,
                            const std::vector<Edit>& edits) {
    Replacements replacements;
    std::map<int, JsonTexts> cells;  // that rows lack
    std::map<int, JsonTexts> outlines;
    for (const auto& edit : edits) {
        const bool outline = edit.column == "outline";
        const auto& cell = nth(table.rows, edit.row).cells[table.column(edit.column)];
        if (!cell.there && edit.text.empty()) {
            continue;
        }
        const auto text = json_text(*table.format, edit.column, edit.text, cell.span.in(bytes));
        if (cell.there) {
            replacements[cell.span.from] = {cell.span, text};
        } else {
            (outline ? outlines : cells)[edit.row][outline ? "geometry" : edit.column] = text;
        }
    }
    auto all = values_of(replacements);
    const auto& key = table.format->inner;
    for (const auto& [row, members] : cells) {
        const auto object = nth(table.rows, row).span;
        if (const auto within = key.empty() ? object : json_member(bytes, object, key)) {
            all.push_back(with_members(bytes, *within, members));
        }
    }
    for (const auto& [row, members] : outlines) {
        all.push_back(with_members(bytes, nth(table.rows, row).span, members));
    }
    return replaced(bytes, std::move(all));
}

// With what parts it from its neighbour.
std::string json_without_row(std::string bytes, const WrittenTable& table, std::size_t row) {
    const auto& rows = table.rows;
    TextSpan span = rows[row].span;
    if (row + 1 < rows.size()) {
        span.to = rows[row + 1].span.from;
    } else if (row > 0) {
        span.from = rows[row - 1].span.to;
    }
    return bytes.erase(span.from, span.to - span.from);
}

std::string json_row(const WrittenTable& table, const Edit& edit) {
    std::string cells;
    std::string outline = "null";
    for (const auto& column : table.columns) {
        const auto* cell = given(edit, column);
        if (column == "outline") {
            outline = cell == nullptr ? outline : json_text(*table.format, column, *cell, "");
        } else if (cell != nullptr) {
            cells += (cells.empty() ? "" : ", ") + nlohmann::json(column).dump() + ": " +
                     json_text(*table.format, column, *cell, "");
        }
    }
    return table.format->has_outlines
               ? fmt::format(R"({{"type": "Feature", "properties": {{{}}}, "geometry": {}}})", cells, outline)
               : "{" + cells + "}";
}

// A file of features, or a list in the description, that is not there yet.
std::string with_list(const std::string& bytes, const WrittenTable& table) {
    if (table.format->has_outlines) {
        return "{\"type\": \"FeatureCollection\", \"features\": [\n]}\n";
    }
    const std::string whole = bytes.empty() ? "{}\n" : bytes;
    return replaced(whole, {with_members(whole, json_value(whole), {{table.format->array, "[]"}})});
}

std::string json_with_rows(const std::string& bytes, const WrittenTable& table,
                           const std::vector<Edit>& edits) {
    const auto& rows = table.rows;
    const auto between = rows.size() > 1 ? std::string(TextSpan{rows[0].span.to, rows[1].span.from}.in(bytes))
                                         : std::string(table.format->has_outlines ? ",\n" : ", ");
    std::string text;
    for (const auto& edit : edits) {
        text += (rows.empty() && text.empty() ? "" : between) + json_row(table, edit);
    }
    const auto at = rows.empty() ? table.list.from + 1 : rows.back().span.to;
    return replaced(bytes, {{{at, at}, text}});
}

}  // namespace

std::string with_columns(const std::string& bytes, const WrittenTable& table,
                         const std::vector<std::string>& columns) {
    if (bytes.empty()) {
        return joined(table.format->columns, ",") + "\n";
    }
    const std::string separator(1, table.separator);
    std::vector<Replacement> replacements;
    const auto add = [&](TextSpan row, const std::string& text) {
        const auto end = content_end(bytes, row);
        replacements.push_back({{end, end}, text});
    };
    add(table.head_span, separator + joined(columns, separator));
    for (const auto& row : table.rows) {
        add(row.span, std::string(columns.size(), table.separator));
    }
    return replaced(bytes, std::move(replacements));
}

std::string with_cells(const std::string& bytes, const WrittenTable& table, const std::vector<Edit>& edits) {
    return table.format->is_json ? json_with_cells(bytes, table, edits) : csv_with_cells(bytes, table, edits);
}

std::string without_row(const std::string& bytes, const WrittenTable& table, std::size_t row) {
    if (table.format->one_row()) {
        throw Error("What the dataset says of itself cannot be removed; empty its cells.");
    }
    return table.format->is_json ? json_without_row(bytes, table, row)
                                 : csv_without_row(bytes, table.rows[row].span);
}

std::string with_rows(const std::string& bytes, const WrittenTable& table, const std::vector<Edit>& edits) {
    if (!table.format->is_json) {
        return csv_with_rows(bytes, table, edits);
    }
    if (table.format->one_row()) {
        throw Error("What the dataset says of itself is one row; change its cells.");
    }
    if (table.list.to == 0) {
        DatasetText text;
        text.put(table.format->file, with_list(bytes, table));
        return json_with_rows(text.bytes(table.format->file), written_table(text, table.format->name), edits);
    }
    return json_with_rows(bytes, table, edits);
}

}  // namespace geodata
