#include "app/cli/command.hpp"
#include "app/cli/edit_report.hpp"
#include "app/order/dataset_saving.hpp"
#include "geodata/base/error.hpp"
#include "geodata/edit/typed_edit.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>
#include <ostream>

namespace viewer {

using namespace geodata;

namespace {

struct EditOptions {
    std::filesystem::path folder;
    std::vector<std::string> set;
    std::vector<std::string> add;
    std::vector<std::string> remove;
    bool dry_run = false;
};

std::vector<Edit> edits_of(const DatasetText& text, const EditOptions& wanted) {
    std::vector<Edit> edits;
    for (const auto& typed : wanted.set) {
        edits.push_back(typed_set(text, typed));
    }
    for (const auto& typed : wanted.remove) {
        edits.push_back(typed_removal(text, typed));
    }
    for (const auto& typed : wanted.add) {
        edits.push_back(typed_row(text, typed));
    }
    if (edits.empty()) {
        throw UsageError{"--set, --add or --remove is needed, as --set control:3:from=1905-03-01."};
    }
    return edits;
}

int run_edit(const Options& options, const EditOptions& wanted, const Streams& streams) {
    finish_saving(wanted.folder);
    const auto before = read_dataset_text(wanted.folder);
    const auto edits = edits_of(before, wanted);
    const auto after = edited(before, edits);
    require_no_worse(before, after, wanted.folder);
    if (!options.quiet) {
        streams.out << edits_text(before, edits);
    }
    if (wanted.dry_run) {
        return 0;
    }
    if (!options.output.empty()) {
        save_dataset_copy(wanted.folder, after, options.output, options.overwrite);
    } else if (const auto obstacle = obstacle_to_saving(wanted.folder); obstacle.empty()) {
        save_dataset(wanted.folder, before, after);
    } else {
        throw Error(fmt::format("{}: {}; -o FOLDER writes a copy.", wanted.folder.string(), obstacle));
    }
    return 0;
}

CLI::Option* add_edits(CLI::App& app, const char* name, std::vector<std::string>& typed, const char* help) {
    return app.add_option(name, typed, help)
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->type_name("EDIT");
}

}  // namespace

Command edit_command() {
    const auto wanted = std::make_shared<EditOptions>();
    return {"edit",
            "Change cells and rows of a dataset; everything else in its files stays byte for byte, and "
            "nothing is "
            "written that could not be read",
            [wanted](CLI::App& app, Options& options) {
                *wanted = {};
                app.add_option("FOLDER", wanted->folder, "Dataset to change")->required();
                add_edits(
                    app, "--set", wanted->set,
                    "TABLE:ROW:COLUMN=VALUE, as control:3:from=1905-03-01 or regions:valley:name=Valley; a "
                    "row is its number below the header, or its id; may be given again");
                add_edits(app, "--add", wanted->add,
                          "A row at the end, TABLE:COLUMN=VALUE;COLUMN=VALUE, as "
                          "\"areas:region=valley;km2=875;source=gazette\"; may be given again");
                add_edits(app, "--remove", wanted->remove, "TABLE:ROW, as control:3; may be given again");
                app.add_flag("--dry-run", wanted->dry_run, "Tell what would be changed, and write nothing");
                app.add_option("-o,--output", options.output, "Copy to write instead of the dataset itself")
                    ->type_name("FOLDER");
                app.add_flag("--overwrite", options.overwrite, "Replace the copy if it exists");
                app.add_flag("-q,--quiet", options.quiet, "Print nothing but errors");
            },
            [wanted](const Options& options, const Streams& streams) {
                return run_edit(options, *wanted, streams);
            }};
}

}  // namespace viewer
