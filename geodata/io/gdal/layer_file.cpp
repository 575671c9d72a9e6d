#include "geodata/base/error.hpp"
#include "geodata/base/file.hpp"
#include "geodata/base/text.hpp"
#include "geodata/io/csv_reader.hpp"
#include "geodata/io/gdal/functions.hpp"
#include "geodata/io/gdal/ogr_shape.hpp"
#include "geodata/io/gdal/package_guard.hpp"
#include "geodata/io/gdal/table_layer.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace geodata::gdal {

namespace {

constexpr std::size_t most_rows = 5'000'000;

std::vector<std::string> columns_of(const OGRFeatureDefn& definition) {
    std::vector<std::string> names;
    for (int i = 0; i < definition.GetFieldCount(); ++i) {
        names.push_back(lower_case(definition.GetFieldDefn(i)->GetNameRef()));
    }
    return names;
}

std::string place_of(const TableFormat& format, const std::string& file, RowPlace place, GIntBig feature,
                     std::size_t position) {
    return place == RowPlace::database  ? fmt::format("table {}, row {}", format.name, feature)
           : place == RowPlace::package ? fmt::format("{} layer {}, row {}", file, format.name, feature)
                                        : fmt::format("{}: feature {}", file, position + 1);
}

TableRow row_from(OGRFeature& feature, const TableFormat& format, const std::vector<int>& positions,
                  std::string place) {
    TableRow row{std::move(place), {}, {}};
    row.cells.reserve(positions.size());
    for (std::size_t i = 0; i < positions.size(); ++i) {
        const int field = positions[i];
        const bool empty = field < 0 || !feature.IsFieldSetAndNotNull(field);
        row.cells.emplace_back(empty ? std::string_view{} : trimmed(feature.GetFieldAsString(field)));
        if (row.cells.back().empty() && format.columns[i].required) {
            throw Error(fmt::format("{}: '{}' must not be empty.", row.place, format.columns[i].name));
        }
    }
    row.shape = shape_from(feature.GetGeometryRef(), row.place);
    return row;
}

}  // namespace

Table rows_of_layer(OGRLayer& layer, const TableFormat& format, const std::string& file, RowPlace where) {
    const QuietGdal quiet;
    Table table{&format, {}, {}};
    // An empty collection of features has no columns to match. A query would be asked once more to be counted.
    const bool query = where == RowPlace::database;
    if (!query && format.has_geometry && layer.GetFeatureCount() == 0) {
        return table;
    }
    // A file may claim more features than it holds.
    constexpr GIntBig most = 1'000'000;
    const auto claimed = query ? 0 : layer.GetFeatureCount(FALSE);
    table.rows.reserve(static_cast<std::size_t>(std::clamp<GIntBig>(claimed, 0, most)));
    const auto to_wgs84 = change_to_wgs84(layer.GetSpatialRef());
    const auto positions = matched_columns(format, columns_of(*layer.GetLayerDefn()), file);
    CPLErrorReset();
    layer.ResetReading();
    while (GdalFeature feature{layer.GetNextFeature()}) {
        auto place = place_of(format, file, where, feature->GetFID(), table.rows.size());
        if (table.rows.size() >= most_rows) {
            throw Error(fmt::format("{}: a table may have {} rows; this one goes on.", place, most_rows));
        }
        auto* shape = feature->GetGeometryRef();
        if (to_wgs84 != nullptr && shape != nullptr && shape->transform(to_wgs84.get()) != OGRERR_NONE) {
            throw Error(fmt::format("{}: the coordinates do not lie where the declared system of coordinates "
                                    "holds; check 'crs'.",
                                    place));
        }
        table.rows.push_back(row_from(*feature, format, positions, std::move(place)));
    }
    if (CPLGetLastErrorType() >= CE_Failure) {
        throw Error(fmt::format("{}: reading stopped after row {} ({}).", file, table.rows.size(),
                                CPLGetLastErrorMsg()));
    }
    return table;
}

namespace {

class OpenFile : public LayerFile {
public:
    OpenFile(GdalDataset file, std::string name, bool package)
        : file_(std::move(file)), name_(std::move(name)), package_(package) {}

    std::optional<Table> read(const TableFormat& format, const std::string& layer) override {
        auto* found = layer.empty() ? file_->GetLayer(0) : file_->GetLayerByName(layer.c_str());
        return found == nullptr
                   ? std::nullopt
                   : std::optional(rows_of_layer(*found, format, name_,
                                                 package_ ? RowPlace::package : RowPlace::feature));
    }

    bool has(const std::string& layer) override {
        const QuietGdal quiet;
        return file_->GetLayerByName(layer.c_str()) != nullptr;
    }

private:
    GdalDataset file_;
    std::string name_;
    bool package_;
};

// Days as text, since a column of days may hold intervals; and outlines from anywhere are not to be trusted.
std::vector<std::string> options_of(const std::string& driver) {
    using Options = std::vector<std::string>;
    return driver == "GeoJSON"      ? Options{"DATE_AS_STRING=YES"}
           : driver == "FlatGeobuf" ? Options{"VERIFY_BUFFERS=YES"}
                                    : Options();
}

}  // namespace

std::unique_ptr<LayerFile> open_layers(const std::filesystem::path& file, const char* driver) {
    const std::string name = driver;
    if (name == "GPKG") {
        require_readable(file);
        require_stored_tables(file);
    }
    return std::make_unique<OpenFile>(open_vector(file, driver, options_of(name)), file.filename().string(),
                                      name == "GPKG");
}

}  // namespace geodata::gdal
