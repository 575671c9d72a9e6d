#include "geodata/io/gdal/functions.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/spreadsheet_text.hpp"
#include "geodata/base/text.hpp"
#include "geodata/io/gdal/ods_dates.hpp"
#include "geodata/io/gdal/ogr_shape.hpp"
#include "geodata/io/gdal/table_layer.hpp"
#include "geodata/io/gdal/xlsx_file.hpp"
#include "geodata/model/day.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <span>

namespace geodata::gdal {

namespace {

bool keeps_days(const DataFormat& format, const FeatureTable& table, std::size_t column) {
    return format.days_from && std::none_of(table.rows.begin(), table.rows.end(), [&](const FeatureRow& row) {
               const auto day = parse_day(row.cells[column]);
               return day && *day < *format.days_from;
           });
}

OGRFieldType field_type(const DataFormat& format, const FeatureTable& table, std::size_t column) {
    switch (table.columns[column].type) {
        case CellType::number: return OFTReal;
        case CellType::day: return keeps_days(format, table, column) ? OFTDate : OFTString;
        default: return OFTString;
    }
}

// The library for KML writes texts as sections that would end at these letters.
std::string without_section_end(std::string cell) {
    constexpr std::string_view end = "]]>";
    for (auto at = cell.find(end); at != std::string::npos; at = cell.find(end, at)) {
        cell.replace(at, end.size(), "]] >");
    }
    return cell;
}

// What follows the end of one span begins another: in KML both ends belong to a span, so the last day is that before.
std::string cell_for(const DataFormat& format, const FeatureColumn& column, const std::string& cell) {
    if (format.driver == "LIBKML" && column.type == CellType::day && column.name == "end") {
        const auto day = parse_day(cell);
        return day ? iso_text(*day - 1) : cell;
    }
    if (format.driver == "LIBKML" && column.type == CellType::text) {
        return without_section_end(cell);
    }
    if (format.driver == "ODS" && cell.starts_with("of:=")) {  // its library would make a formula of it
        return ' ' + cell;
    }
    return format.driver == "CSV" ? without_formula(cell) : cell;
}

void set_cell(OGRFeature& feature, const char* field, const std::string& cell) {
    const auto type = feature.GetFieldDefnRef(feature.GetFieldIndex(field))->GetType();
    if (type == OFTReal) {
        feature.SetField(field, parse_number(cell).value);
    } else if (const auto day = type == OFTDate ? parse_day(cell) : std::nullopt) {
        const auto date = year_month_day(*day);
        feature.SetField(field, date.year, date.month, date.day);
    } else {
        feature.SetField(field, cell.c_str());
    }
}

void check_length(const DataFormat& format, const FeatureColumn& column, const std::string& cell) {
    if (format.longest_text > 0 && cell.size() > format.longest_text) {
        throw Error(fmt::format("a text of column '{}' has {} bytes, and a {} takes {}; choose .gpkg",
                                column.name, cell.size(), format.title, format.longest_text));
    }
}

void add_row(OGRLayer& layer, const DataFormat& format, const FeatureTable& table, const FeatureRow& row) {
    const GdalFeature feature(OGRFeature::CreateFeature(layer.GetLayerDefn()));
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        check_length(format, table.columns[i], row.cells[i]);
        if (!row.cells[i].empty()) {
            set_cell(*feature, table.columns[i].name.c_str(),
                     cell_for(format, table.columns[i], row.cells[i]));
        }
    }
    if (format.geometry && !row.shape.empty()) {
        feature->SetGeometry(geometry_from(row.shape).get());
        if (format.styles && !row.colour.empty()) {  // translucent land within a full border
            feature->SetStyleString(fmt::format("BRUSH(fc:{0}80);PEN(c:{0}FF,w:2px)", row.colour).c_str());
        }
    }
    if (layer.CreateFeature(feature.get()) != OGRERR_NONE) {
        fail_as_gdal_says("a row cannot be added");
    }
}

void add_table(GDALDataset& file, const DataFormat& format, const FeatureTable& table) {
    auto* layer = make_layer(file, table.name, format.geometry && table.has_geometry, format.layer_options);
    if (layer == nullptr) {
        fail_as_gdal_says("a table cannot be added");
    }
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (!add_column(*layer, table.columns[i].name, field_type(format, table, i))) {
            fail_as_gdal_says("a column cannot be added");
        }
    }
    if (layer->StartTransaction() != OGRERR_NONE) {
        fail_as_gdal_says("rows cannot be added");
    }
    for (const auto& row : table.rows) {
        add_row(*layer, format, table, row);
    }
    if (layer->CommitTransaction() != OGRERR_NONE) {
        fail_as_gdal_says("rows cannot be added");
    }
}

std::span<const FeatureTable> written(const DataFormat& format, const std::vector<FeatureTable>& tables) {
    return std::span(tables).first(format.several_tables ? tables.size()
                                                         : std::min<std::size_t>(1, tables.size()));
}

std::string found_text(const OGRFeature& feature, int field) {
    if (!feature.IsFieldSetAndNotNull(field)) {
        return {};
    }
    const auto type = feature.GetFieldDefnRef(field)->GetType();
    if (type != OFTDate && type != OFTDateTime) {
        return feature.GetFieldAsString(field);
    }
    YearMonthDay date;
    int unused = 0;
    feature.GetFieldAsDateTime(field, &date.year, &date.month, &date.day, &unused, &unused, &unused, &unused);
    const auto day = day_from(date);
    return day ? iso_text(*day) : std::string();
}

// Formats keep a number with as many digits as they have room for, and lose blanks at the ends of texts.
bool same(const std::string& wanted, const std::string& found) {
    const auto number = parse_number(wanted);
    const auto other = parse_number(found);
    if (number.found && other.found) {
        return std::abs(number.value - other.value) <= 1e-9 * std::max(1.0, std::abs(number.value));
    }
    if (parse_day(wanted)) {  // among texts a spreadsheet gives days back with strokes
        auto day = found;
        std::replace(day.begin(), day.end(), '/', '-');
        return wanted == day;
    }
    return trimmed(wanted) == trimmed(found);
}

// KML has years before 1, and its library writes them, but reads no time of them.
bool only_written(const DataFormat& format, const FeatureColumn& column, const std::string& cell) {
    return format.driver == "LIBKML" && column.type == CellType::day && cell.starts_with('-');
}

// Every value is looked at: the count of rows is no proof that a passing failure has not left some of them empty.
void compare_row(const OGRFeature& feature, const DataFormat& format, const FeatureTable& table,
                 std::size_t at) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto& column = table.columns[i];
        const int field = feature.GetFieldIndex(column.name.c_str());
        const auto wanted = cell_for(format, column, table.rows[at].cells[i]);
        if (field >= 0 && !only_written(format, column, wanted) &&
            !same(wanted, found_text(feature, field))) {
            throw Error(fmt::format("row {} of '{}' is not read back as it was written, in column '{}'",
                                    at + 1, table.name, column.name));
        }
        if (field < 0 && format.all_columns && !wanted.empty()) {
            throw Error(fmt::format("the column '{}' of '{}' cannot be read back", column.name, table.name));
        }
    }
}

// Read row by row: the count in a header is no proof.
std::size_t readable_rows(OGRLayer& layer, const DataFormat& format, const FeatureTable& table) {
    std::size_t rows = 0;
    layer.ResetReading();
    while (const GdalFeature feature{layer.GetNextFeature()}) {
        if (format.in_order && rows < table.rows.size()) {
            compare_row(*feature, format, table, rows);
        }
        ++rows;
    }
    return rows;
}

void check_layer(OGRLayer& layer, const DataFormat& format, const FeatureTable& table) {
    const auto rows = readable_rows(layer, format, table);
    // A sheet of a header alone is given back as a row of texts.
    const bool head_only = table.rows.empty() && rows == 1 && format.driver == "XLSX";
    if (rows != table.rows.size() && !head_only) {
        throw Error(fmt::format("{} of {} rows of '{}' can be read back; free some space", rows,
                                table.rows.size(), table.name));
    }
}

// What was just written and cannot be opened was cut off; GDAL's words would name the temporary file.
GdalDataset reopened(const std::filesystem::path& path, const DataFormat& format) {
    try {
        return open_vector(path, format.driver);
    } catch (const Error&) {
        throw Error("it cannot be read back; the disk may be full");
    }
}

}  // namespace

void write_tables(const std::filesystem::path& path, const DataFormat& format,
                  const std::vector<FeatureTable>& tables) {
    if (format.driver == "XLSX") {
        write_xlsx(path, written(format, tables));
        return;
    }
    const QuietGdal quiet;
    auto file = created(path, format.driver);
    if (file == nullptr) {
        fail_as_gdal_says("the file cannot be made");
    }
    for (const auto& table : written(format, tables)) {
        add_table(*file, format, table);
    }
    if (!closed(std::move(file))) {
        fail_as_gdal_says("the file cannot be finished");
    }
    if (format.driver == "ODS") {
        show_days_in_full(path);
    }
}

void check_tables(const std::filesystem::path& path, const DataFormat& format,
                  const std::vector<FeatureTable>& tables) {
    const QuietGdal quiet;
    // A table of texts only is otherwise taken for one without a header line.
    const CPLConfigOptionSetter xlsx("OGR_XLSX_HEADERS", "FORCE", false);
    const CPLConfigOptionSetter ods("OGR_ODS_HEADERS", "FORCE", false);
    const auto file = reopened(path, format);
    for (const auto& table : written(format, tables)) {
        auto* layer = format.several_tables ? file->GetLayerByName(table.name.c_str()) : file->GetLayer(0);
        if (layer != nullptr) {
            check_layer(*layer, format, table);
        } else if (!table.rows.empty()) {  // some formats have no table of a header alone
            throw Error(fmt::format("the table '{}' cannot be read back; free some space", table.name));
        }
    }
}

}  // namespace geodata::gdal
