#include "geodata/io/gdal/functions.hpp"

#include "geodata/base/error.hpp"
#include "geodata/io/dataset_rows.hpp"
#include "geodata/io/gdal/gdal_handles.hpp"
#include "geodata/io/gdal/ogr_shape.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

namespace geodata::gdal {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path) {
    const std::string reason = CPLGetLastErrorMsg();
    throw Error(fmt::format("{}: not written{}.", path.string(), reason.empty() ? "" : ", " + reason));
}

GdalDataset create(const fs::path& path, const char* driver_name) {
    register_drivers();
    auto* driver = GetGDALDriverManager()->GetDriverByName(driver_name);
    GdalDataset file(driver == nullptr ? nullptr
                                       : driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    if (file == nullptr) {
        fail(path);
    }
    return file;
}

OGRSpatialReference wgs84() {
    OGRSpatialReference reference;
    reference.SetWellKnownGeogCS("WGS84");
    reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return reference;
}

// The order of cells is that of the columns; an empty cell is not stored.
void add_row(OGRLayer& layer, const TableRow& row, const fs::path& path) {
    const GdalFeature feature(OGRFeature::CreateFeature(layer.GetLayerDefn()));
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (!row.cells[i].empty()) {
            feature->SetField(static_cast<int>(i), row.cells[i].c_str());
        }
    }
    if (row.shape) {
        feature->SetGeometry(geometry_from(*row.shape).get());
    }
    if (layer.CreateFeature(feature.get()) != OGRERR_NONE) {
        fail(path);
    }
}

void add_columns(OGRLayer& layer, const std::vector<Column>& columns, const fs::path& path) {
    for (const auto& column : columns) {
        OGRFieldDefn field(column.name.c_str(), OFTString);
        if (layer.CreateField(&field) != OGRERR_NONE) {
            fail(path);
        }
    }
}

void add_layer(GDALDataset& file, const Table& table, const fs::path& path,
               const std::vector<std::string>& options) {
    auto reference = wgs84();
    const auto list = string_list(options);
    auto* layer =
        file.CreateLayer(table.format->name.c_str(), table.format->has_geometry ? &reference : nullptr,
                         table.format->has_geometry ? wkbUnknown : wkbNone, const_cast<char**>(list.data()));
    if (layer == nullptr) {
        fail(path);
    }
    add_columns(*layer, table.format->columns, path);
    if (layer->StartTransaction() != OGRERR_NONE) {
        fail(path);
    }
    for (const auto& row : table.rows) {
        add_row(*layer, row, path);
    }
    if (layer->CommitTransaction() != OGRERR_NONE) {
        fail(path);
    }
}

// GDAL may keep bytes back until the file is closed; only then does a full disk show.
void close(GdalDataset file, const fs::path& path) {
    CPLErrorReset();
    file.reset();
    if (CPLGetLastErrorType() >= CE_Failure) {
        fail(path);
    }
}

const TableFormat& description_format() {
    static const TableFormat format{"dataset", "dataset.json", false, false, {{"json", true}}};
    return format;
}

// Regions that control alone names have no outlines, and no table of them.
bool is_written(const Dataset& dataset, const TableFormat& format) {
    return format.name != "regions" || dataset.regions.empty() ||
           std::any_of(dataset.regions.begin(), dataset.regions.end(),
                       [](const Region& region) { return !region.shape.empty(); });
}

void write_package(const Dataset& dataset, const fs::path& path) {
    auto file = create(path, "GPKG");
    add_layer(*file, {&description_format(), {{{}, {description_of(dataset)}, {}}}, {}}, path, {});
    for (const auto& format : dataset_tables()) {
        if (!is_written(dataset, format)) {
            continue;
        }
        // `id` is a column of ours, so GDAL's own key needs another name.
        add_layer(*file, rows_of(dataset, format), path, {"FID=row"});
    }
    close(std::move(file), path);
}

void write_text(const fs::path& path, const std::string& text) {
    std::ofstream stream(path, std::ios::binary);
    stream << text;
    stream.close();
    if (!stream) {
        throw Error(fmt::format("{}: not written, the disk may be full.", path.string()));
    }
}

void write_folder(const Dataset& dataset, const fs::path& path) {
    std::error_code status;
    if (!fs::create_directory(path, status)) {
        throw Error(fmt::format("{}: the folder could not be made, {}.", path.string(), status.message()));
    }
    write_text(path / "dataset.json", description_of(dataset));
    for (const auto& format : dataset_tables()) {
        if (!is_written(dataset, format)) {
            continue;
        }
        auto file = create(path / format.file, format.has_geometry ? "GeoJSON" : "CSV");
        const std::vector<std::string> options =
            format.has_geometry ? std::vector<std::string>{"RFC7946=YES", "COORDINATE_PRECISION=7"}
                                : std::vector<std::string>{"LINEFORMAT=LF", "STRING_QUOTING=IF_NEEDED"};
        add_layer(*file, rows_of(dataset, format), path / format.file, options);
        close(std::move(file), path / format.file);
    }
}

}  // namespace

void write_dataset(const Dataset& dataset, const fs::path& path) {
    const QuietGdal quiet;
    path.extension() == ".gpkg" ? write_package(dataset, path) : write_folder(dataset, path);
}

}  // namespace geodata::gdal
