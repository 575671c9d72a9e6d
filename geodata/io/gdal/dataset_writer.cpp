#include "geodata/io/gdal/functions.hpp"

#include "geodata/base/error.hpp"
#include "geodata/io/gdal/table_layer.hpp"

#include <fmt/format.h>

#include <fstream>

namespace geodata::gdal {

namespace {

namespace fs = std::filesystem;
using Options = std::vector<std::string>;

/// A file of tables, until it is closed.
class TableFile {
public:
    TableFile(fs::path path, const char* driver) : path_(std::move(path)), file_(created(path_, driver)) {
        require(file_ != nullptr);
    }

    void add(const Table& table, const std::vector<std::string>& options) {
        auto* layer = make_layer(*file_, *table.format, options);
        require(layer != nullptr && layer->StartTransaction() == OGRERR_NONE && fill_layer(*layer, table) &&
                layer->CommitTransaction() == OGRERR_NONE);
    }

    void close() { require(closed(std::move(file_))); }

private:
    void require(bool done) const {
        if (!done) {
            throw Error(fmt::format("{}: not written{}.", path_.string(), gdal_reason()));
        }
    }

    fs::path path_;
    GdalDataset file_;
};

void write_package(const Dataset& dataset, const fs::path& path) {
    TableFile file(path, "GPKG");
    for_each_table(dataset, [&](const Table& table) {
        // `id` is a column of ours, so GDAL's own key needs another name.
        file.add(table, table.format->name == "dataset" ? Options{} : Options{"FID=row"});
    });
    file.close();
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
        TableFile file(path / format.file, format.has_geometry ? "GeoJSON" : "CSV");
        file.add(table, format.has_geometry ? Options{"RFC7946=YES", "COORDINATE_PRECISION=7"}
                                            : Options{"LINEFORMAT=LF", "STRING_QUOTING=IF_NEEDED"});
        file.close();
    });
}

}  // namespace

void write_dataset(const Dataset& dataset, const fs::path& path) {
    const QuietGdal quiet;
    path.extension() == ".gpkg" ? write_package(dataset, path) : write_folder(dataset, path);
}

}  // namespace geodata::gdal
