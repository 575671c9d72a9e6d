#include "geodata/io/gdal/table_layer.hpp"

#include "geodata/io/dataset_rows.hpp"
#include "geodata/io/gdal/ogr_shape.hpp"

#include <algorithm>

namespace geodata::gdal {

namespace {

// The order of cells is that of the columns.
bool add_row(OGRLayer& layer, const TableRow& row) {
    const GdalFeature feature(OGRFeature::CreateFeature(layer.GetLayerDefn()));
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (!row.cells[i].empty()) {
            feature->SetField(static_cast<int>(i), row.cells[i].c_str());
        }
    }
    if (row.shape) {
        feature->SetGeometry(geometry_from(*row.shape).get());
    }
    return layer.CreateFeature(feature.get()) == OGRERR_NONE;
}

// Regions that control alone names have no outlines, and no table of them.
bool is_written(const Dataset& dataset, const TableFormat& format) {
    return format.name != "regions" || dataset.regions.empty() ||
           std::any_of(dataset.regions.begin(), dataset.regions.end(),
                       [](const Region& region) { return !region.shape.empty(); });
}

}  // namespace

void for_each_table(const Dataset& dataset, const std::function<void(const Table&)>& take) {
    take({&description_table(), {{{}, {description_of(dataset)}, {}}}, {}});
    for (const auto& format : dataset_tables()) {
        if (is_written(dataset, format)) {
            take(rows_of(dataset, format));
        }
    }
}

OGRLayer* make_layer(GDALDataset& file, const std::string& name, bool shapes,
                     const std::vector<std::string>& options) {
    auto reference = wgs84();
    return file.CreateLayer(name.c_str(), shapes ? &reference : nullptr, shapes ? wkbUnknown : wkbNone,
                            string_list(options).List());
}

bool add_column(OGRLayer& layer, const std::string& name, OGRFieldType type) {
    OGRFieldDefn field(name.c_str(), type);
    return layer.CreateField(&field) == OGRERR_NONE;
}

OGRLayer* make_layer(GDALDataset& file, const TableFormat& format, const std::vector<std::string>& options) {
    auto* layer = make_layer(file, format.name, format.has_geometry, options);
    const bool whole = layer != nullptr &&
                       std::all_of(format.columns.begin(), format.columns.end(), [&](const Column& column) {
                           return add_column(*layer, column.name, OFTString);
                       });
    return whole ? layer : nullptr;
}

bool fill_layer(OGRLayer& layer, const Table& table) {
    return std::all_of(table.rows.begin(), table.rows.end(),
                       [&](const TableRow& row) { return add_row(layer, row); });
}

}  // namespace geodata::gdal
