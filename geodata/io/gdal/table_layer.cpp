#include "geodata/io/gdal/table_layer.hpp"

#include "geodata/io/dataset_rows.hpp"
#include "geodata/io/gdal/ogr_shape.hpp"

#include <algorithm>

namespace geodata::gdal {

namespace {

OGRSpatialReference wgs84() {
    OGRSpatialReference reference;
    reference.SetWellKnownGeogCS("WGS84");
    reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return reference;
}

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

}  // namespace

void for_each_table(const Dataset& dataset, const std::function<void(const Table&)>& take) {
    take({&description_format(), {{{}, {description_of(dataset)}, {}}}, {}});
    for (const auto& format : dataset_tables()) {
        if (is_written(dataset, format)) {
            take(rows_of(dataset, format));
        }
    }
}

OGRLayer* make_layer(GDALDataset& file, const Table& table, const std::vector<std::string>& options) {
    const bool shapes = table.format->has_geometry;
    auto reference = wgs84();
    const auto list = string_list(options);
    auto* layer = file.CreateLayer(table.format->name.c_str(), shapes ? &reference : nullptr,
                                   shapes ? wkbUnknown : wkbNone, const_cast<char**>(list.data()));
    for (const auto& column : table.format->columns) {
        OGRFieldDefn field(column.name.c_str(), OFTString);
        if (layer == nullptr || layer->CreateField(&field) != OGRERR_NONE) {
            return nullptr;
        }
    }
    return layer;
}

bool fill_layer(OGRLayer& layer, const Table& table) {
    return std::all_of(table.rows.begin(), table.rows.end(),
                       [&](const TableRow& row) { return add_row(layer, row); });
}

}  // namespace geodata::gdal
