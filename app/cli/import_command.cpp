#include "app/cli/command.hpp"
#include "app/export/files/atomic_file.hpp"
#include "app/order/dataset_saving.hpp"
#include "geodata/base/error.hpp"
#include "geodata/import/import.hpp"
#include "geodata/io/dataset_reader.hpp"
#include "geodata/io/dataset_writer.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace viewer {

using namespace geodata;

namespace {

struct ImportOptions {
    std::filesystem::path save_map;
    std::vector<std::string> dates;
};

bool is_there(const Region& region, Day day) {
    return (!region.from || region.from->earliest <= day) && (!region.until || day < region.until->latest);
}

// How many outlines may be there on a day: what a right answer of the files' makers can be held against.
void tell_dates(const Dataset& dataset, const ImportOptions& wanted, const Streams& streams) {
    for (const auto& text : wanted.dates) {
        const auto day = day_in_span(dataset, text, "--date");
        const auto count = std::count_if(dataset.regions.begin(), dataset.regions.end(),
                                         [&](const Region& region) { return is_there(region, day); });
        streams.out << fmt::format("On {}: {} {}.\n", long_text(day), count,
                                   count == 1 ? "outline" : "outlines");
    }
}

void tell_import(const ImportResult& result, const Streams& streams) {
    for (const auto& sentence : import_sentences(result)) {
        streams.out << sentence << '\n';
    }
    const auto& dataset = result.made.dataset;
    streams.out << fmt::format("Made: {}, {}, {}, {} to {}.\n",
                               counted(dataset.regions.size(), "region", "regions"),
                               counted(dataset.control.size(), "record", "records"),
                               counted(dataset.parties.size(), "party", "parties"),
                               long_text(dataset.first_day), long_text(dataset.last_day));
}

int run_import(const ImportOptions& wanted, const Options& options, const Streams& streams) {
    if (options.dataset.empty()) {
        throw UsageError{"FILE is needed: files, folders or zips of dated outlines and tables."};
    }
    const auto result = import_files(import_request(options), always(typed_mapping(options)));
    if (!options.quiet) {
        tell_import(result, streams);
        tell_dates(result.made.dataset, wanted, streams);
    }
    if (!wanted.save_map.empty()) {
        write_file(wanted.save_map, mapping_json(result.mapping), options.overwrite);
    }
    if (!options.output.empty() && options.output != "-") {
        write_dataset_whole(result.made.dataset, options.output, options.overwrite);
        tell_written(options, streams);
    }
    return 0;
}

}  // namespace

Command import_command() {
    return command_with<ImportOptions>(
        "import",
        "Read files of dated outlines and tables made by others, say how they are understood, and write "
        "a dataset",
        [](CLI::App& app, Options& options, ImportOptions& wanted) {
            add_files(app, options);
            add_import_options(app, options);
            app.add_option("--save-map", wanted.save_map,
                           "File for how the columns are understood, to be edited and given back with --map");
            repeated(app.add_option("--date", wanted.dates,
                                    "Tell how many outlines are there on this day; may be given again"))
                ->check(is_day);
            add_output_options(app, options);
            app.add_flag("-q,--quiet", options.quiet, "Print nothing but errors");
        },
        run_import);
}

}  // namespace viewer
