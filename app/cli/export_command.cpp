#include "app/cli/command.hpp"
#include "app/cli/database_load.hpp"
#include "app/cli/order_options.hpp"
#include "app/export/tables/state_table.hpp"
#include "app/order/data_file.hpp"
#include "geodata/io/record_export.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

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
    const auto loaded = all ? load(options) : load_day(options);
    if (all) {
        return record_tables(*loaded.dataset);
    }
    return {state_table(*loaded.dataset, loaded.listing, chosen_day(options, *loaded.dataset)),
            source_table(*loaded.dataset)};
}

int run_export(bool all, const Options& options, const Streams& streams) {
    const auto& format = chosen_format(options);
    if (all == !options.date.empty()) {
        throw UsageError{"Give either --date DAY for the state on a day, or --all for all records."};
    }
    const auto tables = chosen_tables(options, all);
    write_data(options.output, options.for_spreadsheet ? for_spreadsheet(format) : format, tables,
               options.overwrite);
    tell_written(options, streams);
    return 0;
}

}  // namespace

Command export_command() {
    return command_with<TypedOrder>(
        "export", "Write the state on a day, or all records, as data with outlines and citations",
        [](CLI::App& app, Options& options, TypedOrder& typed) {
            add_output_options(app, options)->required()->description("File to write: " + data_extensions());
            add_date_option(app, options);
            app.get_option("--date")->required(false);
            add_order_options(app, typed, for_kind(ExportKind::data));
            add_spreadsheet_flag(app, options);
            add_dataset_options(app, options);
        },
        [](const TypedOrder& typed, const Options& options, const Streams& streams) {
            return run_export(typed.order.all_records, options, streams);
        });
}

}  // namespace viewer
