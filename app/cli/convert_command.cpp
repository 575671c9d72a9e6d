#include "app/cli/command.hpp"
#include "app/order/dataset_saving.hpp"
#include "geodata/base/error.hpp"
#include "geodata/io/database_address.hpp"
#include "geodata/io/dataset_writer.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <ostream>

namespace viewer {

namespace {

// `convert FOLDER PG:dbname=history` says the same as `-o PG:dbname=history`.
Options with_last_as_output(Options options) {
    if (options.output.empty() && !options.beside.empty() &&
        geodata::is_database_address(options.beside.back())) {
        options.output = options.beside.back();
        options.beside.pop_back();
    }
    return options;
}

void convert_to_database(const Options& options, const std::string& schema, const Streams& streams) {
    auto address = geodata::parse_database_address(options.output.string());
    if (!schema.empty()) {
        address.schema = schema;
    }
    geodata::write_database(*load(options).dataset, address, options.overwrite);
    if (!options.quiet) {
        streams.err << fmt::format("wrote the {}\n", geodata::shown_text(address));
    }
}

int run_convert(const std::string& schema, const Options& typed, const Streams& streams) {
    const auto options = with_last_as_output(typed);
    if (options.output.empty() || options.output == "-") {
        throw UsageError{
            "-o PATH is needed: a file ending in .gpkg, the name of a folder to make, or a database as "
            "PG:dbname=NAME."};
    }
    if (geodata::is_database_address(options.output)) {
        convert_to_database(options, schema, streams);
        return 0;
    }
    if (!schema.empty()) {
        throw UsageError{"--schema is for databases, as in -o PG:dbname=NAME."};
    }
    write_dataset_whole(*load(options).dataset, options.output, options.overwrite);
    tell_written(options, streams);
    return 0;
}

}  // namespace

Command convert_command() {
    return command_with<std::string>(
        "convert",
        "Write the whole dataset as one GeoPackage, as a folder of CSV and GeoJSON files, or into PostGIS",
        [](CLI::App& app, Options& options, std::string& schema) {
            add_output_options(app, options)
                ->description("What to write: a .gpkg, a folder, or a database as PG:dbname=NAME");
            app.add_option("--schema", schema, "Schema of the database to write into (default: public)");
            add_dataset_options(app, options);
        },
        run_convert);
}

}  // namespace viewer
