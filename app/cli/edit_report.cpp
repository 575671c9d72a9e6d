#include "app/cli/edit_report.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/edit/written_table.hpp"

#include <fmt/format.h>

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

}  // namespace

std::string edits_text(const DatasetText& before, const std::vector<Edit>& edits) {
    std::string text;
    for (const auto& edit : edits) {
        text += edit_text(before, edit) + "\n";
    }
    return text;
}

void require_no_worse(const DatasetText& before, const DatasetText& after,
                      const std::filesystem::path& like) {
    const auto faults = dataset_faults(after, like);
    if (!faults.empty() && faults.size() >= dataset_faults(before, like).size()) {
        throw Error(faults.front());
    }
}

}  // namespace viewer
