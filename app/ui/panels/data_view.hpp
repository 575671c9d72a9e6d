#pragma once

#include "app/ui/panels/cell_names.hpp"
#include "geodata/edit/repairs.hpp"
#include "geodata/edit/written_table.hpp"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace viewer {

/// A table of the dataset as the page of data shows it.
struct DataView {
    geodata::WrittenTable table;
    std::vector<std::size_t> columns;  ///< those that are shown: outlines have no cell
    /// Of each of the table's columns the names of what it has ids of, or null; empty: all cells show what is written.
    std::vector<std::shared_ptr<const CellNames>> names;
    std::vector<bool> unsaved;  ///< of each row, whether the file on the disk has it otherwise
    std::string problem;        ///< why its file cannot be shown; empty: it can

    /// A cell as people read it, and what is written of what they typed into one.
    std::string shown(int row, std::size_t column) const;
    std::string written(const std::string& typed, std::size_t column) const;
};

/// A cell while it is being changed.
struct CellField {
    int row = -1;
    std::string column;
    std::string text;
    bool focus = false;   ///< takes the keyboard in the next frame
    std::string problem;  ///< why it was not taken, one sentence
    std::string then;     ///< the column of the cell that opens once it is taken; empty: none

    bool open() const { return row >= 0; }
};

/// The table of that name in `now`, held against what is on the disk. Never throws: what cannot be shown says why.
DataView make_data_view(const geodata::DatasetText& now, const geodata::DatasetText& saved,
                        const std::string& table);

/// From now on cells show the names that the dataset has for their ids.
void name_cells(DataView& view, const geodata::Dataset& dataset);

/// Rows in which a cell has these letters, in any case; all for no letters.
std::vector<int> found_rows(const DataView& view, const std::string& letters);

/// The cell that opens once another is taken, ready to be typed over; none where none is to.
CellField cell_after(const DataView& view, const CellField& taken);

/// As people call a table: `Control`, `Reference areas`.
std::string data_table_title(const std::string& table);

/// Which table the page of data shows, and what is being changed there. What it wants done is in `wanted`, which the window
/// takes; the dataset itself, what can be undone and what is saved are the window's.
struct DataMemory {
    bool on = false;  ///< cells can be changed
    std::string table = "control";
    std::string filter;
    std::shared_ptr<const DataView> view;  ///< null: nothing has been read yet
    int shown_row = -1;                    ///< stands out, and is brought into view where `row_asked`
    bool row_asked = false;
    CellField cell;
    bool adding = false;                   ///< the fields of a new row are open
    bool new_focus = false;                ///< the first of them takes the keyboard in the next frame
    std::vector<std::string> new_cells;    ///< of a new row, by the table's columns
    std::string problem;                   ///< why an edit that is no cell's was not taken
    std::vector<geodata::Edit> wanted;     ///< to be taken together by `WindowCommand::edit_data`
    std::vector<std::string> unsaved;      ///< files with changes that are not on the disk
    std::string obstacle;                  ///< why they cannot be saved where they are; empty: they can
    std::vector<geodata::Repair> repairs;  ///< what is plainly wrong in the dataset

    /// Goes to a row of a table; the page is to be shown by whoever asks.
    void show(std::string wanted_table, int row) {
        table = std::move(wanted_table);
        filter.clear();
        shown_row = row;
        row_asked = true;
        cell = {};
        adding = false;
    }
};

}  // namespace viewer
