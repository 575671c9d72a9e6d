#include "geodata/io/table_reader.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/file.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/io/csv_reader.hpp"
#include "geodata/io/gdal_module.hpp"
#include "geodata/io/geojson_guard.hpp"
#include "geodata/io/geojson_reader.hpp"

#include <fmt/format.h>

namespace geodata {

namespace {

// A link that leads nowhere is there too: it was meant to be read.
bool is_there(const std::filesystem::path& file) {
    std::error_code status;
    return std::filesystem::exists(std::filesystem::symlink_status(file, status));
}

Table read_by_gdal(const std::filesystem::path& file, const char* driver, const TableFormat& format) {
    auto table = gdal_module().open(file, driver)->read(format, {});
    if (!table) {
        throw Error(fmt::format("{}: the file holds no table.", file.string()));
    }
    return std::move(*table);
}

}  // namespace

TableReader::TableReader(std::filesystem::path path) : path_(std::move(path)) {
    std::error_code status;
    if (!std::filesystem::exists(path_, status)) {
        throw Error(
            fmt::format("{}: there is no such dataset; give a folder or a .gpkg file.", path_.string()));
    }
    is_package_ = !std::filesystem::is_directory(path_, status);
}

TableReader::TableReader(LayerFile& layers) : is_package_(true), given_(&layers) {}

TableReader::~TableReader() = default;

LayerFile& TableReader::layers() const {
    if (given_ != nullptr) {
        return *given_;
    }
    if (package_ == nullptr) {
        package_ = gdal_module().open(path_, "GPKG");
    }
    return *package_;
}

Table TableReader::read(const TableFormat& format, const Faults& faults) const {
    if (is_package_) {
        return layers().read(format, format.name).value_or(Table{&format, {}, {}});
    }
    if (format.has_geometry && is_there(flatgeobuf_of(format))) {
        return read_flatgeobuf(format);
    }
    const auto file = path_ / format.file;
    if (!is_there(file)) {
        return {&format, {}, {}};
    }
    if (!format.has_geometry) {
        return read_csv(file, format, faults);
    }
    auto table = read_geojson(file, format);
    if (table) {
        return std::move(*table);
    }
    require_safe_geojson(file);
    return read_by_gdal(file, "GeoJSON", format);
}

std::filesystem::path TableReader::flatgeobuf_of(const TableFormat& format) const {
    return (path_ / format.file).replace_extension(".fgb");
}

// Two files of one table would be two truths.
Table TableReader::read_flatgeobuf(const TableFormat& format) const {
    const auto file = flatgeobuf_of(format);
    if (is_there(path_ / format.file)) {
        throw Error(
            fmt::format("{}: the folder holds {} as well; keep one of the two.", file.string(), format.file));
    }
    return read_by_gdal(file, "FlatGeobuf", format);
}

std::string TableReader::description() const {
    if (!is_package_) {
        const auto file = path_ / "dataset.json";
        return is_there(file) ? read_file(file) : "{}";
    }
    const auto table = read(description_table());
    return table.rows.empty() ? std::string("{}") : table.rows.front().cells.front();
}

bool TableReader::has(const TableFormat& format) const {
    if (!is_package_) {
        return is_there(path_ / format.file) || (format.has_geometry && is_there(flatgeobuf_of(format)));
    }
    return layers().has(format.name);
}

}  // namespace geodata
