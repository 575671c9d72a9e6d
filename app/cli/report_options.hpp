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

ReportFormat chosen_report_format(const Options& options, const ReportOptions& report);

/// The reference area with the id of `--denominator`, that of the profile when none is given. Throws UsageError.
geodata::ReferenceAreaIndex chosen_denominator(const geodata::Dataset& dataset,
                                               const geodata::Profile& profile, const ReportOptions& report);

}  // namespace viewer
