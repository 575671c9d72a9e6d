#pragma once

#include "app/ui/ui_context.hpp"
#include "geodata/import/import.hpp"

#include <memory>
#include <string>
#include <vector>

namespace viewer {

/// The sheet beside the map of somebody else's file, in the place of the panel: one row for each thing to be known of it,
/// filled in already, with what speaks for it and a menu to choose another answer. The map beside it, with its timeline,
/// shows the answers it was opened with.
struct ImportSheet {
    bool open = false;
    std::shared_ptr<const geodata::ImportResult> result;  ///< what the map behind was made of
    geodata::Mapping mapping;                             ///< as chosen by now
    std::string problem;                                  ///< one sentence, or empty
    bool recoded = false;                                 ///< its letters are read otherwise than in the map
    std::vector<geodata::ForeignField> columns{};  ///< as they were read, by which answers are remembered
    bool choosing = false;                         ///< a menu is open, so Enter is its own

    bool changed() const;
};

void open_import_sheet(ImportSheet& sheet, std::shared_ptr<const geodata::ImportResult> result);

/// Sets an answer; what hangs on it is measured again.
void answer_in_sheet(ImportSheet& sheet, const std::string& key, const std::string& value);

/// The columns that may answer a question, as they stand in the table.
std::vector<std::string> answers_for(const ImportSheet& sheet, const geodata::MappingQuestion& question);

enum class SheetEnd : unsigned char {
    none,
    agreed,  ///< by the button or Enter
    left     ///< by the other button; Escape does the same through `open`
};

/// Draws it while it is open.
SheetEnd draw_import_sheet(const UiContext& ui, ImportSheet& sheet);

}  // namespace viewer
