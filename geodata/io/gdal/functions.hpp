#pragma once

#include "geodata/io/gdal_module.hpp"

// The functions of GdalModule as the files of this folder define them.
namespace geodata::gdal {

std::unique_ptr<LayerFile> open_layers(const std::filesystem::path& file, const char* driver);
void write_tables(const std::filesystem::path& file, const DataFormat& format,
                  const std::vector<FeatureTable>& tables);
void check_tables(const std::filesystem::path& file, const DataFormat& format,
                  const std::vector<FeatureTable>& tables);
void write_dataset(const Dataset& dataset, const std::filesystem::path& path);
void write_geotiff(const std::filesystem::path& file, const PlaneImage& image);
void check_geotiff(const std::filesystem::path& file, const PlaneImage& image);
std::vector<ForeignLayer> read_foreign(const ForeignFile& file);
std::vector<std::string> zip_members(const std::filesystem::path& zip);
std::vector<NamedBox> named_areas();
std::unique_ptr<Database> open_database(const DatabaseAddress& address);
void write_database(const Dataset& dataset, const DatabaseAddress& address, bool overwrite);

}  // namespace geodata::gdal
