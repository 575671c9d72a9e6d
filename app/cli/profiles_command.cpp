#include "app/cli/report_options.hpp"
#include "app/export/tables/profile_note.hpp"
#include "app/export/tables/reports.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace viewer {

Command profiles_command() {
    const auto choices = std::make_shared<ReportOptions>();
    return {"profiles", "Choices of sources for --prefer: profiles, and who states dates, areas and parts",
            [choices](CLI::App& app, Options& options) { add_table_options(app, options, *choices); },
            [choices](const Options& options, const Streams& streams) {
                const auto loaded = load(options);
                deliver(print(with_profile(profiles_report(*loaded.dataset, loaded.listing), *loaded.dataset,
                                           loaded.listing),
                              chosen_report_format(options, *choices)),
                        options, streams);
                return 0;
            }};
}

}  // namespace viewer
