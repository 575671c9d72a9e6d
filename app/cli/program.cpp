#include "app/cli/program.hpp"

#include "app/cli/usage_rules.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/io/database_address.hpp"
#include "terrachron_config.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <exception>
#include <ostream>
#include <system_error>

namespace viewer {

using namespace geodata;

namespace {

constexpr int wrong_usage = 2;

void set_up(CLI::App& app, Options& options) {
    app.set_version_flag("--version", std::string("terrachron ") + TERRACHRON_VERSION);
    app.footer("Without a command the window opens. Every picture and table also comes without a display, "
               "see 'terrachron render --help' and 'terrachron stats --help'.");
    add_files(app, options);
    app.add_option("--dataset", options.dataset, "The same for one file, as an option")->type_name("FILE");
    add_import_options(app, options);
    app.add_option("--list", options.list,
                   "Id of the source whose list is counted (default: the dataset's own)");
    app.add_option("--prefer", options.prefer, "Sources by fact, like dates=gazette, or a profile");
    app.add_option("--party", options.party, "Id of the party that sums and headlines are about, or 'all'");
    app.add_option("--date", options.date, "Day to open the window on, like 1992-05-08")->check(is_day);
    app.add_option("--state", options.state,
                   "Line that the window copied (Ctrl+Shift+S): open exactly that state");
    app.add_option("--actions", options.actions, "File of actions to replay in the window, one to a line")
        ->type_name("FILE");
    app.add_flag("--fresh", options.fresh, "Begin without what the last session left");
    for (const auto& command : commands()) {
        auto* sub = app.add_subcommand(command.name, command.help);
        command.add_options(*sub, options);
    }
    app.require_subcommand(0, 1);
}

// A word that is neither a command nor a path was most likely meant as a command.
void refuse_unknown_word(const Options& options) {
    std::error_code status;
    const auto word = options.dataset.string();
    if (word.empty() || is_database_address(options.dataset) ||
        std::filesystem::exists(options.dataset, status)) {
        return;
    }
    const bool like_a_path = word.find_first_of("/.") != std::string::npos;
    if (!like_a_path) {
        auto known = each_of(commands(), &Command::name);
        known.insert(known.end(), {"--help", "--version"});
        std::erase(known, word);  // behind `--` a command is a name of a file
        throw UsageError{fmt::format("'{}' is neither a command nor a dataset.{} See 'terrachron --help'.",
                                     word, did_you_mean(word, known))};
    }
}

int run_chosen(const CLI::App& app, const Options& options, const Streams& streams,
               const OpenWindow& open_window) {
    const auto chosen = app.get_subcommands();
    if (chosen.empty()) {
        refuse_unknown_word(options);
        return open_window(options, streams);
    }
    return row_with(commands(), &Command::name, chosen.front()->get_name())->run(options, streams);
}

int parse_and_run(CLI::App& app, const Options& options, const std::vector<std::string>& arguments,
                  const Streams& streams, const OpenWindow& open_window) {
    const auto typed = with_help_as_option(arguments);
    try {
        app.parse(std::vector<std::string>(typed.rbegin(), typed.rend()));
    } catch (const CLI::Success& wanted) {
        return app.exit(wanted, streams.out, streams.err);
    } catch (const CLI::ParseError& error) {
        throw UsageError{usage_sentence(app, error, typed)};
    }
    require_sensible(app, options);
    return run_chosen(app, options, streams, open_window);
}

// A file that is opened while one of the three is closed would take its number, and get what is printed.
void keep_standard_numbers() {
    for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(number, F_GETFD) < 0) {
            // To read what may only be written, and the other way round, fails as a closed one does.
            (void)open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY);
        }
    }
}

// Standard output is a file like any other: what did not get there was not written.
void require_printed(std::ostream& out) {
    out.flush();
    if (!out) {
        const int reason = errno;
        const bool known =
            reason == ENOSPC || reason == EDQUOT || reason == EBADF || reason == EPIPE || reason == EIO;
        throw Error(fmt::format("standard output: not written, {}.",
                                reason == EBADF ? "it is closed"
                                : known         ? std::error_code(reason, std::generic_category()).message()
                                                : "it is full or closed"));
    }
}

}  // namespace

int run_program(const std::vector<std::string>& arguments, const Streams& streams,
                const OpenWindow& open_window) {
    Options options;
    CLI::App app("Terrachron: who held which district, on which day, by whose account", "terrachron");
    set_up(app, options);
    keep_standard_numbers();
    std::signal(SIGXFSZ, SIG_IGN);  // a file beyond the user's limit is then a failure that can be told
    try {
        const int status = parse_and_run(app, options, arguments, streams, open_window);
        require_printed(streams.out);
        return status;
    } catch (const UsageError& error) {
        streams.err << "terrachron: " << printable(error.sentence) << '\n';
        return wrong_usage;
    } catch (const DatabaseError& error) {
        streams.err << "terrachron: " << printable(error.what()) << '\n';
        return wrong_usage;
    } catch (const std::exception& error) {
        streams.err << "terrachron: " << printable(error.what()) << '\n';
        return 1;
    }
}

}  // namespace viewer
