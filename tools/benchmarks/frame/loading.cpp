#include "tools/benchmarks/frame/frames.hpp"
#include "tools/benchmarks/process.hpp"
#include "tools/benchmarks/turns.hpp"

#include "geodata/io/dataset_writer.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace bench {

namespace {

using Path = std::filesystem::path;

struct File {
    std::string name;
    Path dataset;   // what is opened
    Path outlines;  // what GDAL reads
};

/// A folder whose outlines lie in a FlatGeobuf, all else in tables.
Path write_flatgeobuf(const geodata::Dataset& dataset, const Path& package, const Path& folder,
                      const std::string& log) {
    geodata::write_dataset(dataset, folder);
    std::filesystem::remove(folder / "regions.geojson");
    run_or_die({"ogr2ogr", "-f", "FlatGeobuf", "-lco", "SPATIAL_INDEX=NO", folder / "regions.fgb", package,
                "regions"},
               log);
    return folder / "regions.fgb";
}

bool measure(const FrameSetting& setting, const std::string& program, const File& file, const Path& folder) {
    const std::string log = folder / "log.txt";
    const std::string script = folder / "quit.txt";
    std::ofstream(script) << "quit\n";
    const auto contender = [&](const std::string& name, const std::vector<std::string>& command) {
        return Contender{name, 1, [=] { return run_or_die(command, log).seconds; }};
    };
    const auto taken =
        in_turn({contender("ogr2ogr -f Memory, " + file.name,
                           {"ogr2ogr", "-f", "Memory", "copy", file.outlines, "regions"}),
                 contender("terrachron, from its start to its first picture",
                           {program, "--dataset", file.dataset, "--fresh", "--actions", script})},
                setting.rounds);
    std::for_each(taken.begin(), taken.end(), print);
    return print_target("C1", "times ogr2ogr: " + file.name, ratio(taken[1], taken[0]), 4, false);
}

}  // namespace

bool measure_loading(const FrameSetting& setting, const std::string& program, const geodata::Dataset& large) {
    const auto folder =
        std::filesystem::temp_directory_path() / fmt::format("terrachron-loading-{}", getpid());
    std::filesystem::create_directories(folder);
    if (run_process({"ogr2ogr", "--version"}, folder / "log.txt").exit != 0) {
        fmt::print("  C1 not measured: apt-get install gdal-bin\n");
        return true;
    }
    setenv("XDG_STATE_HOME", (folder / "state").c_str(), 1);  // the user's own session is left alone
    const auto package = folder / "large.gpkg";
    geodata::write_dataset(large, package);
    const auto flat = write_flatgeobuf(large, package, folder / "flat", folder / "log.txt");
    print_head("opening many outlines, whole processes");
    bool met = true;
    for (const auto& file :
         {File{"GeoPackage", package, package}, File{"FlatGeobuf", folder / "flat", flat}}) {
        met = measure(setting, program, file, folder) && met;
    }
    std::filesystem::remove_all(folder);
    return met;
}

}  // namespace bench
