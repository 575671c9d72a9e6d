#include "app/ui/panels/data_view.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"

#include <algorithm>
#include <cctype>
#include <map>

namespace viewer {

using namespace geodata;

namespace {

std::vector<std::string> cells_of(const WrittenRow& row) {
    std::vector<std::string> cells;
    for (const auto& cell : row.cells) {
        cells.push_back(cell.text);
    }
    return cells;
}

// A row is saved while the disk has one with the same cells.
std::vector<bool> unsaved_rows(const WrittenTable& now, const DatasetText& saved) {
    std::map<std::vector<std::string>, int> there;
    const auto old = written_table(saved, now.format->name);
    for (const auto& row : old.rows) {
        ++there[cells_of(row)];
    }
    std::vector<bool> unsaved;
    for (const auto& row : now.rows) {
        auto cells = cells_of(row);
        cells.resize(std::max(cells.size(), old.columns.size()));
        const bool is_there = there[cells]-- > 0;
        unsaved.push_back(!is_there);
    }
    return unsaved;
}

}  // namespace

DataView make_data_view(const DatasetText& now, const DatasetText& saved, const std::string& table) {
    DataView view;
    view.table.format = &editable_table(table);
    try {
        view.table = written_table(now, table);
        view.unsaved = unsaved_rows(view.table, saved);
    } catch (const Error& error) {
        view.problem = error.what();
        view.unsaved.assign(view.table.rows.size(), false);
    }
    for (std::size_t i = 0; i < view.table.columns.size(); ++i) {
        if (view.table.columns[i] != "outline") {
            view.columns.push_back(i);
        }
    }
    return view;
}

void name_cells(DataView& view, const Dataset& dataset) {
    view.names.clear();
    for (const auto& column : view.table.columns) {
        view.names.push_back(names_in_column(dataset, column));
    }
}

std::string DataView::shown(int row, std::size_t column) const {
    const auto& text = table.rows[static_cast<std::size_t>(row)].cells[column].text;
    return column < names.size() && names[column] != nullptr ? names[column]->shown(text) : text;
}

std::string DataView::written(const std::string& typed, std::size_t column) const {
    return column < names.size() && names[column] != nullptr ? names[column]->written(typed) : typed;
}

std::vector<int> found_rows(const DataView& view, const std::string& letters) {
    const auto wanted = lower_case(trimmed(letters));
    std::vector<int> found;
    for (std::size_t i = 0; i < view.table.rows.size(); ++i) {
        const auto& cells = view.table.rows[i].cells;
        const bool has = std::any_of(view.columns.begin(), view.columns.end(), [&](std::size_t column) {
            return lower_case(cells[column].text).find(wanted) != std::string::npos ||
                   lower_case(view.shown(static_cast<int>(i), column)).find(wanted) != std::string::npos;
        });
        if (has || wanted.empty()) {
            found.push_back(static_cast<int>(i));
        }
    }
    return found;
}

CellField cell_after(const DataView& view, const CellField& taken) {
    if (taken.then.empty() || taken.row >= static_cast<int>(view.table.rows.size())) {
        return {};
    }
    const auto& cells = view.table.rows[static_cast<std::size_t>(taken.row)].cells;
    return {taken.row, taken.then, cells[view.table.column(taken.then)].text, true, {}, {}};
}

std::string data_table_title(const std::string& table) {
    std::string title = table == "context" ? "background" : table == "dataset" ? "the dataset" : table;
    std::replace(title.begin(), title.end(), '_', ' ');
    title.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(title.front())));
    return title;
}

}  // namespace viewer
