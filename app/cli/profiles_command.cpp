#include "app/cli/report_options.hpp"
#include "app/export/tables/profile_note.hpp"
#include "app/export/tables/reports.hpp"

#include <CLI/CLI.hpp>

namespace viewer {

Command profiles_command() {
    return command_with<ReportOptions>(
        "profiles", "Choices of sources for --prefer: profiles, and who states dates, areas and parts",
        [](CLI::App& app, Options& options, ReportOptions& choices) {
            add_table_options(app, options, choices);
        },
        [](const ReportOptions& choices, const Options& options, const Streams& streams) {
            const auto loaded = load(options);
            deliver(print(with_profile(profiles_report(*loaded.dataset, loaded.listing), *loaded.dataset,
                                       loaded.listing),
                          chosen_report_format(options, choices)),
                    options, streams);
            return 0;
        });
}

}  // namespace viewer
