#include "app/cli/document_options.hpp"
#include "app/export/tables/document_reports.hpp"

#include <CLI/CLI.hpp>

namespace viewer {

using namespace geodata;

namespace {

struct SourceOptions {
    ReportOptions report;
    std::string role;
};

std::optional<SourceRole> chosen_role(const std::string& role) {
    if (known_word("--role", role, {"primary", "comparison"}).empty()) {
        return std::nullopt;
    }
    return role == "primary" ? SourceRole::primary : SourceRole::comparison;
}

}  // namespace

Command sources_command() {
    return command_with<SourceOptions>(
        "sources", "The publications: whose view each gives, when, and how many rows are theirs",
        [](CLI::App& app, Options& options, SourceOptions& choices) {
            add_table_options(app, options, choices.report);
            app.add_option("--role", choices.role, "Only primary or only comparison sources");
        },
        [](const SourceOptions& choices, const Options& options, const Streams& streams) {
            const auto loaded = load(options);
            deliver(print(source_list_report(*loaded.dataset, chosen_role(choices.role)),
                          chosen_report_format(options, choices.report)),
                    options, streams);
            return 0;
        });
}

}  // namespace viewer
