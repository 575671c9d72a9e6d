#include "app/cli/command.hpp"
#include "app/export/atomic_file.hpp"
#include "app/export/state_table.hpp"
#include "geodata/base/error.hpp"
#include "geodata/io/data_export.hpp"
#include "geodata/io/record_export.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>
#include <ostream>

namespace viewer {

using namespace geodata;

namespace {

const DataFormat& chosen_format(const Options& options) {
    const auto* format = data_format_of(options.output.string());
    if (format == nullptr) {
        throw UsageError{
            fmt::format("-o must end in {}, found '{}'.", data_extensions(), options.output.string())};
    }
    return *format;
}

std::vector<FeatureTable> chosen_tables(const Options& options, bool all) {
    const auto loaded = load(options);
    if (all) {
        return record_tables(*loaded.dataset);
    }
    return {state_table(*loaded.dataset, loaded.listing, chosen_day(options, *loaded.dataset)),
            source_table(*loaded.dataset)};
}

template <class Work>
void naming(const std::filesystem::path& target, Work work) {
    try {
        work();
    } catch (const Error& error) {
        fail_to_write(target, error.what());
    }
}

// All files of a format of several are named after the first.
void write_several(const std::filesystem::path& target, const DataFormat& format,
                   const std::vector<FeatureTable>& tables, bool overwrite) {
    std::vector<std::string> names{target.filename().string()};
    for (const auto& extension : format.companions) {
        names.push_back(target.stem().string() + extension);
    }
    write_files(
        target.parent_path(), names, overwrite,
        [&](const std::filesystem::path& folder) {
            naming(target, [&] { write_tables(folder / names.front(), format, tables); });
        },
        [&](const std::filesystem::path& folder) {
            naming(target, [&] { check_tables(folder / names.front(), format, tables); });
        });
}

void write(const Options& options, const DataFormat& format, const std::vector<FeatureTable>& tables) {
    const auto& target = options.output;
    if (!format.companions.empty()) {
        write_several(target, format, tables, options.overwrite);
        return;
    }
    write_file(
        target, options.overwrite,
        [&](const std::filesystem::path& file) {
            naming(target, [&] { write_tables(file, format, tables); });
        },
        [&](const std::filesystem::path& file) {
            naming(target, [&] { check_tables(file, format, tables); });
        });
}

int run_export(bool all, const Options& options, const Streams& streams) {
    const auto& format = chosen_format(options);
    if (all == !options.date.empty()) {
        throw UsageError{"Give either --date DAY for the state on a day, or --all for all records."};
    }
    const auto tables = chosen_tables(options, all);
    write(options, format, tables);
    if (!options.quiet) {
        streams.err << fmt::format("wrote {}\n", options.output.string());
    }
    return 0;
}

}  // namespace

Command export_command() {
    const auto all = std::make_shared<bool>(false);
    return {
        "export", "Write the state on a day, or all records, as data with outlines and citations",
        [all](CLI::App& app, Options& options) {
            *all = false;
            add_output_options(app, options);
            app.get_option("--output")->required()->description("File to write: " + data_extensions());
            add_date_option(app, options);
            app.get_option("--date")->required(false);
            app.add_flag("--all", *all, "All records of all sources instead of the state on a day");
            add_dataset_options(app, options);
        },
        [all](const Options& options, const Streams& streams) { return run_export(*all, options, streams); }};
}

}  // namespace viewer
