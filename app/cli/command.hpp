#pragma once

#include "app/order/usage_error.hpp"
#include "geodata/analysis/control/listing.hpp"
#include "geodata/import/mapping.hpp"
#include "geodata/model/dataset.hpp"

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace viewer {

/// What the user typed, for all commands together; each command offers the options it reads.
struct Options {
    std::filesystem::path dataset;  ///< empty: the built-in one; else a dataset or a file of somebody else's
    std::vector<std::filesystem::path> beside;  ///< more files of somebody else's, read together with it
    std::filesystem::path mapping;              ///< how somebody else's columns are meant; empty: guessed
    std::vector<std::string> layers;            ///< of somebody else's file; empty: chosen by what they hold
    std::string crs;                            ///< of files that declare no system of coordinates
    std::string encoding;                       ///< of texts that declare none; empty: found
    std::string list;    ///< id of the source whose list is counted; empty: the profile's
    std::string prefer;  ///< a profile or choices of sources; empty: the dataset's own list
    std::string party;   ///< id of whom sums and headlines are about, or `all`; empty: the dataset's own
    std::string date;
    std::filesystem::path output;  ///< `-o`; empty or `-`: standard output, where a command allows it
    bool overwrite = false;
    bool json = false;
    bool csv = false;
    bool for_spreadsheet = false;  ///< CSV that says that it is UTF-8
    bool quiet = false;
    std::string names;              ///< word of a name policy; empty: as in the dataset
    std::string state;              ///< a state line of the window
    std::filesystem::path actions;  ///< replayed in the window
    bool fresh = false;             ///< the window begins without the last session
};

/// Where a command prints.
struct Streams {
    std::ostream& out;
    std::ostream& err;
};

/// A loaded dataset with the list that was chosen.
struct Loaded {
    std::shared_ptr<const geodata::Dataset> dataset;
    geodata::Listing listing;
    std::filesystem::path path;
};

/// One sub-command. Adding one is one new file and one row in `commands()`.
struct Command {
    std::string name;
    std::string help;
    std::function<void(CLI::App&, Options&)> add_options;
    /// Returns the exit status: 0 fine, 1 findings. Throws geodata::Error (exit 1) or UsageError (exit 2).
    std::function<int(const Options&, const Streams&)> run;
};

/// A command with choices of its own, which begin anew each time that its options are added.
/// `run` takes them with the common ones.
template <class Choices, class Run>
Command command_with(const char* name, const char* help, void (*add_options)(CLI::App&, Options&, Choices&),
                     const Run& run) {
    const auto choices = std::make_shared<Choices>();
    return {name, help,
            [choices, add_options](CLI::App& app, Options& options) {
                *choices = Choices();
                add_options(app, options, *choices);
            },
            [choices, run](const Options& options, const Streams& streams) {
                return run(*choices, options, streams);
            }};
}

const std::vector<Command>& commands();

/// The dataset that was asked for, however it comes: ours as it is, somebody else's files as they are understood. The one
/// place where commands get one. Throws geodata::Error and UsageError.
Loaded load(const Options& options);

/// The folder of the dataset that comes with the program: beside an installed program, where the build configured
/// it, or in the source tree. Throws geodata::Error when it is nowhere.
std::filesystem::path built_in_dataset();

/// The dataset that was asked for, or the built-in one.
std::filesystem::path dataset_path(const Options& options);

/// A dataset that was read, named and listed as was asked for.
Loaded loaded_as_asked(const Options& options, geodata::Dataset read);

/// What somebody else's files are to be read as, as typed; and the mapping that was typed, if any.
geodata::ImportRequest import_request(const Options& options);
std::optional<geodata::Mapping> typed_mapping(const Options& options);

/// The profile that `--prefer` and `--list` ask for together. Throws UsageError.
geodata::Profile chosen_profile(const Options& options, const geodata::Dataset& dataset);

/// The day given with `--date`, which must lie in the dataset's span. Throws UsageError.
geodata::Day chosen_day(const Options& options, const geodata::Dataset& dataset);

/// The day that an option names in any form that `read_typed_date` takes, within the dataset's span. Throws UsageError.
geodata::Day day_in_span(const geodata::Dataset& dataset, const std::string& text, const std::string& option);

/// Says on the error stream that `-o` is written, and how much it holds, unless quiet is wanted.
void tell_written(const Options& options, const Streams& streams, const std::string& how_much = {});

/// Prints a text, or writes it to `-o` without leaving half a file.
void deliver(const std::string& text, const Options& options, const Streams& streams);

/// Validator for options that take a day: empty when the text is one, else what it must be.
std::string is_day(const std::string& text);

/// Validator for options that take a number from `least` to `most`, in the words of this program and not of CLI11.
std::function<std::string(const std::string&)> is_number(double least, double most);

/// An option that may be given again, each time with one value.
CLI::Option* repeated(CLI::Option* option);

// Options that several commands share.
void add_dataset_options(CLI::App& app, Options& options);
/// `FILE…`: a dataset, or files of somebody else's.
void add_files(CLI::App& app, Options& options);
void add_import_options(CLI::App& app, Options& options);
void add_date_option(CLI::App& app, Options& options);
/// Returns that of `-o`.
CLI::Option* add_output_options(CLI::App& app, Options& options);
void add_format_flags(CLI::App& app, Options& options);
void add_spreadsheet_flag(CLI::App& app, Options& options);

// The rows of the table, each in its own file.
Command stats_command();
Command series_command();
Command compare_command();
Command explain_command();
Command describe_command();
Command check_command();
Command convert_command();
Command import_command();
Command diff_command();
Command edit_command();
Command merge_command();
Command new_command();
Command reconcile_command();
Command render_command();
Command animate_command();
Command export_command();
Command contact_sheet_command();
Command handout_command();
Command page_command();
Command profiles_command();
Command statements_command();
Command events_command();
Command sources_command();
Command manual_command();

}  // namespace viewer
