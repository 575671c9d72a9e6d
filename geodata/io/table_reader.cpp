#include "geodata/io/table_reader.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"
#include "geodata/io/csv_reader.hpp"
#include "geodata/io/gdal_handles.hpp"
#include "geodata/io/ogr_shape.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace geodata {

namespace {

std::vector<std::string> columns_of(const OGRFeatureDefn& definition) {
    std::vector<std::string> names;
    for (int i = 0; i < definition.GetFieldCount(); ++i) {
        names.push_back(lower_case(definition.GetFieldDefn(i)->GetNameRef()));
    }
    return names;
}

std::string place_of(const TableFormat& format, const std::string& file, bool in_package, GIntBig feature,
                     std::size_t position) {
    return in_package ? fmt::format("{} layer {}, row {}", file, format.name, feature)
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

Table read_layer(OGRLayer& layer, const TableFormat& format, const std::string& file, bool in_package) {
    const QuietGdal quiet;
    Table table{&format, {}};
    // An empty collection of features has no columns to match.
    if (format.has_geometry && layer.GetFeatureCount() == 0) {
        return table;
    }
    table.rows.reserve(static_cast<std::size_t>(std::max<GIntBig>(0, layer.GetFeatureCount(FALSE))));
    const auto positions = matched_columns(format, columns_of(*layer.GetLayerDefn()), file);
    CPLErrorReset();
    layer.ResetReading();
    while (GdalFeature feature{layer.GetNextFeature()}) {
        auto place = place_of(format, file, in_package, feature->GetFID(), table.rows.size());
        table.rows.push_back(row_from(*feature, format, positions, std::move(place)));
    }
    if (CPLGetLastErrorType() >= CE_Failure) {
        throw Error(fmt::format("{}: reading stopped after row {} ({}).", file, table.rows.size(),
                                CPLGetLastErrorMsg()));
    }
    return table;
}

std::string file_text(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        throw Error(fmt::format(
            "{}: there is no such file; a dataset folder needs one (see assets/datasets/README.md).",
            file.string()));
    }
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

}  // namespace

struct TableReader::Package {
    GdalDataset file;
};

TableReader::TableReader(std::filesystem::path path) : path_(std::move(path)) {
    std::error_code status;
    if (!std::filesystem::exists(path_, status)) {
        throw Error(
            fmt::format("{}: there is no such dataset; give a folder or a .gpkg file.", path_.string()));
    }
    if (!std::filesystem::is_directory(path_, status)) {
        package_ = std::make_unique<Package>(Package{open_vector(path_, "GPKG")});
    }
}

TableReader::~TableReader() = default;

Table TableReader::read(const TableFormat& format) const {
    if (package_ != nullptr) {
        auto* layer = package_->file->GetLayerByName(format.name.c_str());
        const auto name = path_.filename().string();
        if (layer == nullptr && !format.optional) {
            throw Error(fmt::format("{}: the layer '{}' is missing.", path_.string(), format.name));
        }
        return layer == nullptr ? Table{&format, {}} : read_layer(*layer, format, name, true);
    }
    if (format.has_geometry && std::filesystem::exists(flatgeobuf_of(format))) {
        return read_flatgeobuf(format);
    }
    const auto file = path_ / format.file;
    if (format.optional && !std::filesystem::exists(file)) {
        return {&format, {}};
    }
    if (!format.has_geometry) {
        return read_csv(file, format);
    }
    const auto opened = open_vector(file, "GeoJSON", {"DATE_AS_STRING=YES"});
    if (opened->GetLayerCount() == 0) {
        throw Error(fmt::format("{}: the file holds no table.", file.string()));
    }
    return read_layer(*opened->GetLayer(0), format, format.file, false);
}

std::filesystem::path TableReader::flatgeobuf_of(const TableFormat& format) const {
    return (path_ / format.file).replace_extension(".fgb");
}

// Two files of one table would be two truths.
Table TableReader::read_flatgeobuf(const TableFormat& format) const {
    const auto file = flatgeobuf_of(format);
    if (std::filesystem::exists(path_ / format.file)) {
        throw Error(
            fmt::format("{}: the folder holds {} as well; keep one of the two.", file.string(), format.file));
    }
    const auto opened = open_vector(file, "FlatGeobuf", {"VERIFY_BUFFERS=YES"});
    return read_layer(*opened->GetLayer(0), format, file.filename().string(), false);
}

std::string TableReader::description() const {
    if (package_ == nullptr) {
        return file_text(path_ / "dataset.json");
    }
    static const TableFormat format{"dataset", "dataset.json", false, false, {{"json", true}}};
    const auto table = read(format);
    return table.rows.empty() ? std::string() : table.rows.front().cells.front();
}

}  // namespace geodata
