#include "geodata/io/gdal_part.hpp"

#include "geodata/base/loaded_part.hpp"
#include "geodata/io/dataset_writer.hpp"

namespace geodata {

const GdalPart& gdal_part() {
    using Part = const GdalPart*();
    static const auto* const part =
        reinterpret_cast<Part*>(loaded_part("libterrachron_gdal.so", "terrachron_gdal_part"))();
    return *part;
}

void write_tables(const std::filesystem::path& file, const DataFormat& format,
                  const std::vector<FeatureTable>& tables) {
    gdal_part().write_tables(file, format, tables);
}

void check_tables(const std::filesystem::path& file, const DataFormat& format,
                  const std::vector<FeatureTable>& tables) {
    gdal_part().check_tables(file, format, tables);
}

void write_dataset(const Dataset& dataset, const std::filesystem::path& path) {
    gdal_part().write_dataset(dataset, path);
}

void write_geotiff(const std::filesystem::path& file, const PlaneImage& image) {
    gdal_part().write_geotiff(file, image);
}

void check_geotiff(const std::filesystem::path& file, const PlaneImage& image) {
    gdal_part().check_geotiff(file, image);
}

}  // namespace geodata
