#pragma once

#include "app/cli/command.hpp"
#include "app/export/tables/report.hpp"

#include <string>

namespace viewer {

/// What the commands that print reports read besides the common `Options`.
struct ReportOptions {
    bool markdown = false;
    std::string denominator;
};

/// `--json`, `--csv`, `--markdown`, `-o` and those of the dataset.
void add_table_options(CLI::App& app, Options& options, ReportOptions& report);

void add_denominator_option(CLI::App& app, ReportOptions& report);

/// Prints the report, or writes it to `-o`: in the format that a flag names, else in that of the file's ending. Throws
/// UsageError where the ending names another format, or one that this report does not come in.
void deliver(const Report& report, const Options& options, const ReportOptions& chosen,
             const Streams& streams);

/// A command that prints what `make` says of the dataset. `Choices` are ReportOptions, or more than those.
template <class Choices>
Command report_command(const char* name, const char* help, void (*add_options)(CLI::App&, Options&, Choices&),
                       Report (*make)(const Loaded&, const Choices&)) {
    return command_with<Choices>(
        name, help, add_options,
        [make](const Choices& choices, const Options& options, const Streams& streams) {
            deliver(make(load(options), choices), options, choices, streams);
            return 0;
        });
}

/// The reference area with the id of `--denominator`, that of the profile when none is given. Throws UsageError.
geodata::ReferenceAreaIndex chosen_denominator(const geodata::Dataset& dataset,
                                               const geodata::Profile& profile, const ReportOptions& report);

}  // namespace viewer
