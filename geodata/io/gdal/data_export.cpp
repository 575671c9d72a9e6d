#include "geodata/io/gdal/functions.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"
#include "geodata/io/gdal/gdal_handles.hpp"
#include "geodata/io/gdal/ogr_shape.hpp"
#include "geodata/model/day.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <mutex>
#include <span>

namespace geodata::gdal {

namespace {

[[noreturn]] void fail(const std::string& doing) {
    const std::string reason = CPLGetLastErrorMsg();
    throw Error(doing + (reason.empty() ? "" : ", " + reason));
}

void register_export_drivers() {
    register_drivers();
    static std::once_flag once;
    std::call_once(once, [] {
        RegisterOGRShape();
        RegisterOGRFlatGeobuf();
        RegisterOGRLIBKML();
        RegisterOGRXLSX();
        RegisterOGRODS();
    });
}

OGRFieldType field_type(CellType type, const DataFormat& format) {
    return type == CellType::number ? OFTReal : type == CellType::day && format.days ? OFTDate : OFTString;
}

void add_columns(OGRLayer& layer, const DataFormat& format, const FeatureTable& table) {
    for (const auto& column : table.columns) {
        OGRFieldDefn field(column.name.c_str(), field_type(column.type, format));
        if (layer.CreateField(&field) != OGRERR_NONE) {
            fail("a column cannot be added");
        }
    }
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
            set_cell(*feature, table.columns[i].name.c_str(), row.cells[i]);
        }
    }
    if (format.geometry && !row.shape.empty()) {
        feature->SetGeometry(geometry_from(row.shape).get());
    }
    if (layer.CreateFeature(feature.get()) != OGRERR_NONE) {
        fail("a row cannot be added");
    }
}

void add_table(GDALDataset& file, const DataFormat& format, const FeatureTable& table) {
    OGRSpatialReference reference;
    reference.SetWellKnownGeogCS("WGS84");
    reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    const bool shapes = format.geometry && table.has_geometry;
    const auto options = string_list(format.layer_options);
    auto* layer = file.CreateLayer(table.name.c_str(), shapes ? &reference : nullptr,
                                   shapes ? wkbUnknown : wkbNone, const_cast<char**>(options.data()));
    if (layer == nullptr) {
        fail("a table cannot be added");
    }
    add_columns(*layer, format, table);
    if (layer->StartTransaction() != OGRERR_NONE) {
        fail("rows cannot be added");
    }
    for (const auto& row : table.rows) {
        add_row(*layer, format, table, row);
    }
    if (layer->CommitTransaction() != OGRERR_NONE) {
        fail("rows cannot be added");
    }
}

std::span<const FeatureTable> written(const DataFormat& format, const std::vector<FeatureTable>& tables) {
    return std::span(tables).first(format.several_tables ? tables.size()
                                                         : std::min<std::size_t>(1, tables.size()));
}

// Read row by row: the count in a header is no proof.
std::size_t readable_rows(OGRLayer& layer) {
    std::size_t rows = 0;
    layer.ResetReading();
    for (GdalFeature feature(layer.GetNextFeature()); feature != nullptr;
         feature.reset(layer.GetNextFeature())) {
        ++rows;
    }
    return rows;
}

// What was just written and cannot be opened was cut off; GDAL's words would name the temporary file.
GdalDataset reopened(const std::filesystem::path& path, const DataFormat& format) {
    try {
        return open_vector(path, format.driver.c_str());
    } catch (const Error&) {
        throw Error("it cannot be read back; the disk may be full");
    }
}

}  // namespace

void write_tables(const std::filesystem::path& path, const DataFormat& format,
                  const std::vector<FeatureTable>& tables) {
    register_export_drivers();
    const QuietGdal quiet;
    CPLErrorReset();
    auto* driver = GetGDALDriverManager()->GetDriverByName(format.driver.c_str());
    if (driver == nullptr) {
        throw Error(
            fmt::format("the GDAL library here has no driver '{}'; choose another format", format.driver));
    }
    GdalDataset file(driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    if (file == nullptr) {
        fail("the file cannot be made");
    }
    for (const auto& table : written(format, tables)) {
        add_table(*file, format, table);
    }
    // What GDAL kept back is written only now, and a full disk shows.
    CPLErrorReset();
    file.reset();
    if (CPLGetLastErrorType() >= CE_Failure) {
        fail("the file cannot be finished");
    }
}

void check_tables(const std::filesystem::path& path, const DataFormat& format,
                  const std::vector<FeatureTable>& tables) {
    register_export_drivers();
    const QuietGdal quiet;
    // A table of texts only is otherwise taken for one without a header line.
    const CPLConfigOptionSetter xlsx("OGR_XLSX_HEADERS", "FORCE", false);
    const CPLConfigOptionSetter ods("OGR_ODS_HEADERS", "FORCE", false);
    const auto file = reopened(path, format);
    const auto wanted = written(format, tables);
    if (file->GetLayerCount() != static_cast<int>(wanted.size())) {
        throw Error(fmt::format("{} of {} tables can be read back; free some space", file->GetLayerCount(),
                                wanted.size()));
    }
    for (int i = 0; i < file->GetLayerCount(); ++i) {
        const auto& table = wanted[static_cast<std::size_t>(i)];
        const auto rows = readable_rows(*file->GetLayer(i));
        if (rows != table.rows.size()) {
            throw Error(fmt::format("{} of {} rows of '{}' can be read back; free some space", rows,
                                    table.rows.size(), table.name));
        }
    }
}

}  // namespace geodata::gdal
