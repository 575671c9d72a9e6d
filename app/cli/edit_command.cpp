#include "app/cli/command.hpp"
#include "app/order/dataset_saving.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/edit/typed_edit.hpp"
#include "geodata/edit/written_table.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <ostream>

namespace viewer {

using namespace geodata;

namespace {

std::string shown_cell(const std::string& text) {
    return text.empty() ? std::string("nothing") : quotable(text);
}

std::string set_text(const WrittenTable& table, const Edit& edit) {
    const auto& row = table.rows[static_cast<std::size_t>(edit.row)];
    const auto& before = row.cells[table.column(edit.column)].text;
    return fmt::format("{}: '{}': {} → {}", row.place, edit.column, shown_cell(before),
                       shown_cell(edit.text));
}

std::string added_text(const WrittenTable& table, const Edit& edit) {
    std::vector<std::string> cells;
    for (const auto& [column, text] : edit.cells) {
        cells.push_back(fmt::format("{}: {}", column, shown_cell(text)));
    }
    return fmt::format("{}: added {}", table.format->file, joined(cells, "; "));
}

std::string edit_text(const DatasetText& before, const Edit& edit) {
    if (edit.kind == Edit::Kind::to_utf8) {
        return editable_table(edit.table).file + ": written in UTF-8";
    }
    const auto table = written_table(before, edit.table);
    if (edit.kind == Edit::Kind::add) {
        return added_text(table, edit);
    }
    if (edit.kind == Edit::Kind::set) {
        return set_text(table, edit);
    }
    const auto row = static_cast<std::size_t>(edit.row);
    return fmt::format("{}: removed {}", table.rows[row].place, quotable(row_keys(table)[row]));
}

// A line each: `control.csv:4: 'from': 1905 → 1905-03-01`.
std::string edits_text(const DatasetText& before, const std::vector<Edit>& edits) {
    std::string text;
    for (const auto& edit : edits) {
        text += edit_text(before, edit) + "\n";
    }
    return text;
}

// Who mends a dataset need not mend all of it at once.
void require_no_worse(const DatasetText& before, const DatasetText& after,
                      const std::filesystem::path& like) {
    const auto faults = dataset_faults(after, like);
    if (!faults.empty() && faults.size() >= dataset_faults(before, like).size()) {
        throw Error(faults.front());
    }
}

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

int run_edit(const EditOptions& wanted, const Options& options, const Streams& streams) {
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

void add_edits(CLI::App& app, const char* name, std::vector<std::string>& typed, const char* help) {
    repeated(app.add_option(name, typed, help))->type_name("EDIT");
}

}  // namespace

Command edit_command() {
    return command_with<EditOptions>(
        "edit",
        "Change cells and rows of a dataset; everything else in its files stays byte for byte, and nothing "
        "is "
        "written that could not be read",
        [](CLI::App& app, Options& options, EditOptions& wanted) {
            app.add_option("FOLDER", wanted.folder, "Dataset to change")->required();
            add_edits(app, "--set", wanted.set,
                      "TABLE:ROW:COLUMN=VALUE, as control:3:from=1905-03-01 or regions:valley:name=Valley; a "
                      "row is its number below the header, or its id; may be given again");
            add_edits(app, "--add", wanted.add,
                      "A row at the end, TABLE:COLUMN=VALUE;COLUMN=VALUE, as "
                      "\"areas:region=valley;km2=875;source=gazette\"; may be given again");
            add_edits(app, "--remove", wanted.remove, "TABLE:ROW, as control:3; may be given again");
            app.add_flag("--dry-run", wanted.dry_run, "Tell what would be changed, and write nothing");
            app.add_option("-o,--output", options.output, "Copy to write instead of the dataset itself")
                ->type_name("FOLDER");
            app.add_flag("--overwrite", options.overwrite, "Replace the copy if it exists");
            app.add_flag("-q,--quiet", options.quiet, "Print nothing but errors");
        },
        run_edit);
}

}  // namespace viewer
