#include "app/cli/command.hpp"
#include "app/cli/command_line_text.hpp"
#include "geodata/base/rows.hpp"
#include "terrachron_config.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace viewer {

namespace {

struct ManualOptions {
    std::string completion;             ///< a shell, for its script instead of the page
    const CLI::App* program = nullptr;  ///< what the command is one of
};

std::string manual_text(const ManualOptions& wanted) {
    const auto line = command_line_text(*wanted.program);
    const auto& table = shell_completions();
    const auto found = std::find_if(table.begin(), table.end(), [&](const ShellCompletion& row) {
        return row.shell == wanted.completion;
    });
    return found == table.end() ? manual_page(line, TERRACHRON_VERSION) : found->script(line);
}

}  // namespace

Command manual_command() {
    return command_with<ManualOptions>(
        "manual", "The manual page for man, or completions for a shell",
        [](CLI::App& app, Options& options, ManualOptions& wanted) {
            wanted = {{}, app.get_parent()};
            app.add_option("--completion", wanted.completion, "Shell to complete in, instead of the page")
                ->check(CLI::IsMember(geodata::each_of(shell_completions(), &ShellCompletion::shell)));
            add_output_options(app, options);
        },
        [](const ManualOptions& wanted, const Options& options, const Streams& streams) {
            deliver(manual_text(wanted), options, streams);
            return 0;
        });
}

}  // namespace viewer
