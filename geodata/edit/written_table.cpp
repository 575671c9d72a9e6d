#include "geodata/edit/written_table.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/json_text.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/base/text_encoding.hpp"
#include "geodata/edit/json_spans.hpp"
#include "geodata/io/csv_text.hpp"
#include "geodata/io/csv_widths.hpp"
#include "geodata/io/dataset_diff.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace geodata {

namespace {

EditableTable editable(const TableFormat& format) {
    EditableTable table{
        format.name,         format.file,        each_of(format.columns, &Column::name), {}, {}, {},
        format.has_geometry, format.has_geometry};
    if (format.has_geometry) {
        table.columns.emplace_back("outline");
        table.numbers = {"rank"};
        table.array = "features";
        table.inner = "properties";
    }
    return table;
}

std::vector<EditableTable> all_tables() {
    std::vector<EditableTable> tables;
    for (const char* name :
         {"control", "regions", "sources", "areas", "totals", "events", "statements", "names", "context"}) {
        tables.push_back(editable(dataset_table(name)));
    }
    const auto in_description = [&](const char* name, std::vector<std::string> columns, const char* array) {
        tables.push_back(
            {name, "dataset.json", std::move(columns), {"km2", "precision"}, array, "", true, false});
    };
    in_description("parties", {"id", "name", "short", "colour", "pattern"}, "parties");
    in_description("reference_areas", {"id", "name", "km2", "precision", "source", "locator"},
                   "reference_areas");
    in_description("dataset", {"title", "description", "list_source", "party", "licence", "boundary_note"},
                   "");
    return tables;
}

void require_utf8(const std::string& bytes, const std::string& file) {
    const auto decoded = decoded_text(bytes);
    if (!decoded.encoding.empty()) {
        throw Error(fmt::format("{} is written in {}; repair it to UTF-8 before anything in it is changed.",
                                file, decoded.encoding));
    }
    require_text(bytes, file);
}

int position_in(const std::vector<std::string>& columns, const std::string& name) {
    return position_where(columns, [&](const std::string& column) { return column == name; });
}

WrittenCell cell_of(const CsvCell& cell) { return {cell.text, cell.span, true}; }

WrittenRow csv_row_of(const CsvRecord& record, const TableFormat& format, std::size_t columns,
                      const std::vector<std::size_t>& positions) {
    WrittenRow row{fmt::format("{}:{}", format.file, record.line), {}, record.span, record.cells.size()};
    row.cells.resize(columns);
    for (std::size_t i = 0; i < std::min(record.cells.size(), positions.size()); ++i) {
        row.cells[positions[i]] = cell_of(record.cells[i]);
    }
    return row;
}

// As the row was meant, where there is one way to mean it.
void join_cells(const ColumnHabits& habits, const CsvRecord& record, const TableFormat& format,
                const std::vector<std::size_t>& positions, WrittenTable& table, std::size_t row) {
    const auto reading = habits.only_reading(record);
    if (!reading) {
        return;
    }
    auto meant = record;
    const auto first = meant.cells.begin() + static_cast<std::ptrdiff_t>(reading->column);
    *first = {reading->text, reading->span};
    const auto surplus = static_cast<std::ptrdiff_t>(record.cells.size() - positions.size());
    meant.cells.erase(first + 1, first + 1 + surplus);
    table.rows[row] = csv_row_of(meant, format, table.columns.size(), positions);
    table.rows[row].found = record.cells.size();
    table.rows[row].joined = static_cast<int>(positions[reading->column]);
}

void read_csv_rows(std::string_view bytes, const TableFormat& format, WrittenTable& table) {
    table.separator = csv_separator(bytes, format);
    CsvText text(bytes, format.file, table.separator);
    const auto head = text.next();
    table.head_span = head.span;
    const auto head_line = head.span.in(bytes);
    table.line_end = head_line.ends_with("\r\n") ? "\r\n" : head_line.ends_with('\r') ? "\r" : "\n";
    std::vector<std::size_t> positions;  // of the file's columns among the table's
    for (const auto& cell : head.cells) {
        table.head.push_back(cell_of(cell));
        const auto name = lower_case(cell.text);
        const auto known = std::find(table.columns.begin(), table.columns.end(), name);
        positions.push_back(static_cast<std::size_t>(known - table.columns.begin()));
        if (known == table.columns.end()) {
            table.columns.push_back(name);
        }
    }
    std::vector<std::pair<std::size_t, CsvRecord>> wide;  // position of the row
    ColumnHabits habits(bytes, head.cells.size());
    while (!text.at_end()) {
        auto record = text.next();
        if (record.is_blank()) {
            continue;
        }
        habits.learn(record);
        table.rows.push_back(csv_row_of(record, format, table.columns.size(), positions));
        if (record.cells.size() > positions.size()) {
            wide.emplace_back(table.rows.size() - 1, std::move(record));
        }
    }
    for (auto& [row, record] : wide) {
        join_cells(habits, record, format, positions, table, row);
    }
    for (auto& row : table.rows) {
        row.cells.resize(table.columns.size());
    }
}

void add_cell(std::string_view bytes, const std::string& name, TextSpan value, WrittenTable& table,
              WrittenRow& row) {
    const auto known = std::find(table.columns.begin(), table.columns.end(), name);
    const auto at = static_cast<std::size_t>(known - table.columns.begin());
    if (known == table.columns.end()) {
        const bool plain = !value.in(bytes).starts_with('{') && !value.in(bytes).starts_with('[');
        if (!plain || table.format->inner.empty()) {
            return;  // what a table has no cell for
        }
        table.columns.push_back(name);
    }
    row.cells.resize(table.columns.size());
    row.cells[at] = {json_cell(value.in(bytes)), value, true};
}

void add_json_row(std::string_view bytes, TextSpan object, WrittenTable& table) {
    const auto& format = *table.format;
    const auto number = table.rows.size() + 1;
    WrittenRow row{format.has_outlines ? fmt::format("{}: feature {}", format.file, number)
                   : format.one_row()  ? format.file
                                       : fmt::format("{}: {} {}", format.file, format.array, number),
                   {},
                   object};
    row.cells.resize(table.columns.size());
    const auto inner =
        format.inner.empty() ? object : json_member(bytes, object, format.inner).value_or(TextSpan{});
    for (const auto& member : json_members(bytes, inner)) {
        add_cell(bytes, lower_case(member.key), member.value, table, row);
    }
    if (format.has_outlines) {
        if (const auto outline = json_member(bytes, object, "geometry")) {
            add_cell(bytes, "outline", *outline, table, row);
        }
    }
    table.rows.push_back(std::move(row));
}

void read_json_rows(std::string_view bytes, WrittenTable& table) {
    const auto& format = *table.format;
    parse_json<nlohmann::json>(bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes, format.file);
    const auto root = json_value(bytes);
    if (format.one_row()) {
        add_json_row(bytes, root, table);
        return;
    }
    table.list = json_member(bytes, root, format.array).value_or(TextSpan{});
    for (const auto element : json_elements(bytes, table.list)) {
        add_json_row(bytes, element, table);
    }
    for (auto& row : table.rows) {
        row.cells.resize(table.columns.size());
    }
}

}  // namespace

const std::vector<EditableTable>& editable_tables() {
    static const auto tables = all_tables();
    return tables;
}

const EditableTable& editable_table(const std::string& name) {
    if (const auto* found = row_with(editable_tables(), &EditableTable::name, name)) {
        return *found;
    }
    const auto known = each_of(editable_tables(), &EditableTable::name);
    throw Error(fmt::format("There is no table '{}'; the tables are {}.{}", quotable(name), enumerated(known),
                            printable(did_you_mean(name, known))));
}

std::size_t WrittenTable::column(const std::string& name) const {
    const int found = position_in(columns, name);
    if (found < 0) {
        throw Error(fmt::format("{} has no column '{}'; its columns are {}.{}", format->name, quotable(name),
                                enumerated(columns), printable(did_you_mean(name, columns))));
    }
    return static_cast<std::size_t>(found);
}

std::string WrittenTable::cell_text(const WrittenRow& row, const std::string& name) const {
    const int found = position_in(columns, name);
    return found < 0 ? std::string() : nth(row.cells, found).text;
}

WrittenTable written_table(const DatasetText& text, const std::string& name) {
    WrittenTable table;
    table.format = &editable_table(name);
    table.columns = table.format->columns;
    const auto& bytes = text.bytes(table.format->file);
    if (bytes.empty()) {
        return table;
    }
    require_utf8(bytes, table.format->file);
    table.format->is_json ? read_json_rows(bytes, table) : read_csv_rows(bytes, dataset_table(name), table);
    return table;
}

std::vector<std::string> row_keys(const WrittenTable& table) {
    std::vector<std::vector<std::string>> rows;
    for (const auto& row : table.rows) {
        std::vector<std::string> parts;
        for (const auto& name : key_columns(table.format->name)) {
            parts.push_back(table.cell_text(row, name));
        }
        rows.push_back(std::move(parts));
    }
    return keys_of_rows(rows);
}

}  // namespace geodata
