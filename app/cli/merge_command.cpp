#include "app/cli/command.hpp"
#include "app/export/tables/report.hpp"
#include "app/order/dataset_saving.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/edit/merge.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <ostream>

namespace viewer {

using namespace geodata;

namespace {

struct MergeOptions {
    std::vector<std::filesystem::path> three;
    std::string side;

    Prefer prefer() const {
        return side == "ours" ? Prefer::ours : side == "theirs" ? Prefer::theirs : Prefer::neither;
    }
};

std::string shown_side(const std::string& text) {
    return text.empty() ? std::string("nothing") : quotable(text);
}

std::string merge_text(const Merged& merged, const MergeOptions& wanted, const Options& options) {
    std::string text =
        fmt::format("{} {} of theirs taken\n", merged.changes, merged.changes == 1 ? "change" : "changes");
    for (const auto& one : merged.conflicts) {
        const auto place = one.column.empty()
                               ? fmt::format("{}: {}", one.table, quotable(one.row))
                               : fmt::format("{}: {}: {}", one.table, quotable(one.row), one.column);
        text += fmt::format("conflict  {}\n  base: {}\n  ours: {}\n  theirs: {}\n", place,
                            shown_side(one.base), shown_side(one.ours), shown_side(one.theirs));
    }
    const bool settled = merged.conflicts.empty() || wanted.prefer() != Prefer::neither;
    if (!settled) {
        text += fmt::format("\n{} {}: nothing was written; --prefer ours or --prefer theirs settles them\n",
                            merged.conflicts.size(), merged.conflicts.size() == 1 ? "conflict" : "conflicts");
    } else if (!options.output.empty()) {
        text += fmt::format("wrote {}\n", options.output.string());
    }
    return text;
}

std::string merge_json(const Merged& merged) {
    const auto conflict_json = [](const auto& one) {
        return Json{{"table", one.table}, {"row", one.row},   {"column", one.column},
                    {"base", one.base},   {"ours", one.ours}, {"theirs", one.theirs}};
    };
    return Json{{"schema", "terrachron/merge/1"},
                {"changes", merged.changes},
                {"conflicts", json_list(merged.conflicts, conflict_json)}}
               .dump(2) +
           "\n";
}

int run_merge(const MergeOptions& wanted, const Options& options, const Streams& streams) {
    const auto base = read_dataset_text(wanted.three[0]);
    const auto ours = read_dataset_text(wanted.three[1]);
    const auto merged = merge(base, ours, read_dataset_text(wanted.three[2]), wanted.prefer());
    const bool settled = merged.conflicts.empty() || wanted.prefer() != Prefer::neither;
    if (settled && !options.output.empty()) {
        save_dataset_copy(wanted.three[1], merged.text, options.output, options.overwrite);
    }
    if (!options.quiet || options.json) {
        streams.out << (options.json ? merge_json(merged) : merge_text(merged, wanted, options));
    }
    return settled ? 0 : 1;
}

}  // namespace

Command merge_command() {
    return command_with<MergeOptions>(
        "merge",
        "Put together what two editors changed in copies of one dataset, row by row; exit status 1, and "
        "nothing "
        "written, when both changed one cell differently",
        [](CLI::App& app, Options& options, MergeOptions& wanted) {
            app.add_option(
                   "DATASET", wanted.three,
                   "Three datasets: what both began with, ours, theirs; the result is written as ours is")
                ->required()
                ->expected(3);
            app.add_option("--prefer", wanted.side,
                           "Whose cells count where both changed one: ours or theirs")
                ->check(CLI::IsMember({"ours", "theirs"}));
            app.add_option("-o,--output", options.output,
                           "Folder or .gpkg to write; without it only the conflicts are told")
                ->type_name("FOLDER");
            app.add_flag("--overwrite", options.overwrite, "Replace it if it exists");
            app.add_flag("--json", options.json, "Print JSON");
            app.add_flag("-q,--quiet", options.quiet, "Print nothing but errors");
        },
        run_merge);
}

}  // namespace viewer
