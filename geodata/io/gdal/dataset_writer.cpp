#include "geodata/io/gdal/functions.hpp"

#include "geodata/base/error.hpp"
#include "geodata/io/gdal/gdal_handles.hpp"
#include "geodata/io/gdal/table_layer.hpp"

#include <fmt/format.h>

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

void add_layer(GDALDataset& file, const Table& table, const fs::path& path,
               const std::vector<std::string>& options) {
    auto* layer = make_layer(file, table, options);
    if (layer == nullptr || layer->StartTransaction() != OGRERR_NONE || !fill_layer(*layer, table) ||
        layer->CommitTransaction() != OGRERR_NONE) {
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

void write_package(const Dataset& dataset, const fs::path& path) {
    auto file = create(path, "GPKG");
    for_each_table(dataset, [&](const Table& table) {
        // `id` is a column of ours, so GDAL's own key needs another name.
        const bool rows = table.format->name != "dataset";
        add_layer(*file, table, path,
                  rows ? std::vector<std::string>{"FID=row"} : std::vector<std::string>{});
    });
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
    for_each_table(dataset, [&](const Table& table) {
        const auto& format = *table.format;
        if (format.name == "dataset") {
            write_text(path / format.file, table.rows.front().cells.front());
            return;
        }
        auto file = create(path / format.file, format.has_geometry ? "GeoJSON" : "CSV");
        const std::vector<std::string> options =
            format.has_geometry ? std::vector<std::string>{"RFC7946=YES", "COORDINATE_PRECISION=7"}
                                : std::vector<std::string>{"LINEFORMAT=LF", "STRING_QUOTING=IF_NEEDED"};
        add_layer(*file, table, path / format.file, options);
        close(std::move(file), path / format.file);
    });
}

}  // namespace

void write_dataset(const Dataset& dataset, const fs::path& path) {
    const QuietGdal quiet;
    path.extension() == ".gpkg" ? write_package(dataset, path) : write_folder(dataset, path);
}

}  // namespace geodata::gdal
