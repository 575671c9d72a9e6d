#include "geodata/io/gdal_module.hpp"

#include "geodata/base/load_module.hpp"
#include "geodata/io/dataset_writer.hpp"

namespace geodata {

const GdalModule& gdal_module() {
    static const auto& functions = module_functions<GdalModule>("gdal");
    return functions;
}

void write_tables(const std::filesystem::path& file, const DataFormat& format,
                  const std::vector<FeatureTable>& tables) {
    gdal_module().write_tables(file, format, tables);
}

void check_tables(const std::filesystem::path& file, const DataFormat& format,
                  const std::vector<FeatureTable>& tables) {
    gdal_module().check_tables(file, format, tables);
}

void write_dataset(const Dataset& dataset, const std::filesystem::path& path) {
    gdal_module().write_dataset(dataset, path);
}

void write_database(const Dataset& dataset, const DatabaseAddress& address, bool overwrite) {
    gdal_module().write_database(dataset, address, overwrite);
}

void write_geotiff(const std::filesystem::path& file, const PlaneImage& image) {
    gdal_module().write_geotiff(file, image);
}

void check_geotiff(const std::filesystem::path& file, const PlaneImage& image) {
    gdal_module().check_geotiff(file, image);
}

std::vector<ForeignLayer> read_foreign(const ForeignFile& file) { return gdal_module().read_foreign(file); }

std::vector<NamedBox> named_areas() { return gdal_module().named_areas(); }

std::vector<std::string> zip_members(const std::filesystem::path& zip) {
    return gdal_module().zip_members(zip);
}

}  // namespace geodata
