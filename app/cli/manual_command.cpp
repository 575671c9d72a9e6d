#include "app/cli/command.hpp"
#include "app/cli/manual_page.hpp"
#include "app/cli/shell_completion.hpp"
#include "terrachron_config.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace viewer {

namespace {

struct ManualOptions {
    std::string completion;             ///< a shell, for its script instead of the page
    const CLI::App* program = nullptr;  ///< what the command is one of
};

std::vector<std::string> shells() {
    std::vector<std::string> names;
    for (const auto& row : shell_completions()) {
        names.push_back(row.shell);
    }
    return names;
}

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
    const auto wanted = std::make_shared<ManualOptions>();
    return {"manual", "The manual page for man, or completions for a shell",
            [wanted](CLI::App& app, Options& options) {
                *wanted = {{}, app.get_parent()};
                app.add_option("--completion", wanted->completion,
                               "Shell to complete in, instead of the page")
                    ->check(CLI::IsMember(shells()));
                add_output_options(app, options);
            },
            [wanted](const Options& options, const Streams& streams) {
                deliver(manual_text(*wanted), options, streams);
                return 0;
            }};
}

}  // namespace viewer
