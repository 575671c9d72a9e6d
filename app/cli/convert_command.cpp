#include "app/cli/command.hpp"
#include "app/export/files/atomic_file.hpp"
#include "geodata/base/error.hpp"
#include "geodata/io/dataset_reader.hpp"
#include "geodata/io/dataset_writer.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <ostream>

namespace viewer {

namespace {

int run_convert(const Options& options, const Streams& streams) {
    if (options.output.empty() || options.output == "-") {
        throw UsageError{"-o PATH is needed: a file ending in .gpkg, or the name of a folder to make."};
    }
    const auto loaded = load(options);
    // Read again before it takes the target's name, so that what stands there is whole.
    write_file(
        options.output, options.overwrite,
        [&](const std::filesystem::path& path) { geodata::write_dataset(*loaded.dataset, path); },
        [&](const std::filesystem::path& path) {
            if (geodata::read_dataset(path).control.size() != loaded.dataset->control.size()) {
                throw geodata::Error(fmt::format("{}: not written, the copy lacks rows; free some space.",
                                                 options.output.string()));
            }
        });
    tell_written(options, streams);
    return 0;
}

}  // namespace

Command convert_command() {
    return {"convert", "Write the whole dataset as one GeoPackage, or as a folder of CSV and GeoJSON files",
            [](CLI::App& app, Options& options) {
                add_output_options(app, options);
                add_dataset_options(app, options);
            },
            run_convert};
}

}  // namespace viewer
