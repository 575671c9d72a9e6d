#pragma once

#include "geodata/import/import.hpp"

#include <memory>
#include <string>
#include <vector>

namespace viewer {

/// The sheet beside the map of somebody else's file, in the place of the panel: one row for each thing to be known of it,
/// filled in already, with what speaks for it and a menu to choose another answer. The map beside it, with its timeline,
/// shows the answers chosen at once.
struct ImportSheet {
    bool open = false;
    std::shared_ptr<const geodata::ImportResult> result;    ///< what was read, with the guesses
    std::shared_ptr<const geodata::ImportResult> opened{};  ///< with which it was opened
    std::shared_ptr<const geodata::Dataset>
        view{};                                    ///< what the window is to show from now on; null: no other
    bool other_view = false;                       ///< the window shows other answers than it was opened with
    geodata::Mapping mapping;                      ///< as chosen by now
    std::string problem;                           ///< one sentence, or empty
    bool recoded = false;                          ///< its letters are read otherwise than in the map
    std::vector<geodata::ForeignField> columns{};  ///< as they were read, by which answers are remembered
    std::vector<geodata::ForeignField> by_itself{};  ///< those of the layers that the program chooses
    bool choosing = false;                           ///< a menu is open, so Enter is its own

    bool changed() const;
};

void open_import_sheet(ImportSheet& sheet, std::shared_ptr<const geodata::ImportResult> result);

/// Sets an answer; what hangs on it is measured again, and the map to be shown is made anew.
void answer_in_sheet(ImportSheet& sheet, const std::string& key, const std::string& value);

/// The columns that may answer a question, as they stand in the table.
std::vector<std::string> answers_for(const ImportSheet& sheet, const geodata::MappingQuestion& question);

/// Layers that may be taken together, and how a menu calls them.
struct LayerChoice {
    std::string title;
    std::vector<std::string> names;  ///< empty: chosen by what they hold
    bool taken = false;
};

/// Of a file with several layers of outlines; else none.
std::vector<LayerChoice> layers_for(const ImportSheet& sheet);
/// Those that the map shows, by their names.
std::string shown_layers(const ImportSheet& sheet);
/// Reads the files again with these layers, and guesses anew.
void take_layers(ImportSheet& sheet, const std::vector<std::string>& names);

/// Closes the sheet; the map shows again what it was opened with.
void leave_answers(ImportSheet& sheet);

}  // namespace viewer
