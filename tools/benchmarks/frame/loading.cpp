#include "tools/benchmarks/frame/frames.hpp"
#include "tools/benchmarks/turns.hpp"

#include "app/cli/assets.hpp"
#include "geodata/io/dataset_writer.hpp"
#include "geodata/io/gdal/gdal_handles.hpp"
#include "geodata/io/table_reader.hpp"

#include <fmt/format.h>
#include <gdal_utils.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

namespace bench {

namespace {

using namespace geodata;
using namespace geodata::gdal;

struct File {
    std::string name;
    std::filesystem::path dataset;  // of which this is the table of regions
    std::filesystem::path path;
    const char* driver;
    std::string layer;  // empty: the only one
    double most;        // times GDAL's own reading
};

// A folder whose outlines lie in a FlatGeobuf; of the other tables none is read here.
void write_flatgeobuf(const std::filesystem::path& package, const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    GDALAllRegister();
    const auto from = open_vector(package, "GPKG");
    const std::vector<std::string> words{"-f", "FlatGeobuf", "-lco", "SPATIAL_INDEX=NO", "regions"};
    auto list = string_list(words);
    auto* options = GDALVectorTranslateOptionsNew(list.data(), nullptr);
    auto* source = static_cast<GDALDatasetH>(from.get());
    GDALClose(GDALVectorTranslate((folder / "regions.fgb").c_str(), nullptr, 1, &source, options, nullptr));
    GDALVectorTranslateOptionsFree(options);
}

std::size_t read_by_gdal(const File& file) {
    const auto opened = open_vector(file.path, file.driver);
    auto* layer = file.layer.empty() ? opened->GetLayer(0) : opened->GetLayerByName(file.layer.c_str());
    std::size_t found = 0;
    layer->ResetReading();
    while (const GdalFeature feature{layer->GetNextFeature()}) {
        found += feature->GetGeometryRef() != nullptr ? 1 : 0;
    }
    return found;
}

bool measure(const FrameSetting& setting, const File& file, int outlines) {
    std::size_t used = 0;
    const auto taken = in_turn({{"GDAL reads every feature of " + file.name, outlines,
                                 [&] { return seconds_of([&] { used += read_by_gdal(file); }); }},
                                {"ours, checked, into arrays of coordinates", outlines,
                                 [&] {
                                     Table table;
                                     const double seconds = seconds_of([&] {
                                         table = TableReader(file.dataset).read(dataset_table("regions"));
                                     });
                                     used += table.rows.size();
                                     return seconds;
                                 }}},
                               setting.rounds);
    std::for_each(taken.begin(), taken.end(), print);
    return print_target("C1", "times GDAL alone: " + file.name, ratio(taken[1], taken[0]), file.most,
                        false) &&
           used > 0;
}

}  // namespace

bool measure_loading(const FrameSetting& setting, const Dataset& large) {
    const auto folder =
        std::filesystem::temp_directory_path() / fmt::format("terrachron-loading-{}", getpid());
    std::filesystem::create_directories(folder);
    write_dataset(large, folder / "large.gpkg");
    write_flatgeobuf(folder / "large.gpkg", folder / "flat");
    print_head("reading outlines (a frame is an outline)");
    const auto built_in = viewer::built_in_dataset();
    const auto package = folder / "large.gpkg";
    const auto flat = folder / "flat";
    bool met = true;
    for (const auto& file :
         {File{"the built-in districts (GeoJSON)", built_in, built_in / "regions.geojson", "GeoJSON", "",
               1.1},
          File{"the large dataset (GeoPackage)", package, package, "GPKG", "regions", 1.3},
          File{"the large dataset (FlatGeobuf)", flat, flat / "regions.fgb", "FlatGeobuf", "", 1.3}}) {
        met = measure(setting, file, static_cast<int>(read_by_gdal(file))) && met;
    }
    std::filesystem::remove_all(folder);
    return met;
}

}  // namespace bench
