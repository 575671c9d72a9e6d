#pragma once

#include "app/ui/ui_context.hpp"
#include "geodata/io/database_address.hpp"

#include <filesystem>
#include <future>
#include <optional>
#include <string>

namespace viewer {

/// Asks where a dataset lives in PostgreSQL, and whether it is there, in a thread of its own. It knows no password: that is
/// PostgreSQL's to find.
struct DatabaseDialog {
    bool open = false;
    bool asked = false;  ///< the first field takes the keyboard in the next frame
    geodata::DatabaseAddress address;
    std::string problem;                ///< one sentence, or empty
    std::future<std::string> checking;  ///< gives the problem

    bool busy() const { return checking.valid(); }
};

/// With what stands in the fields; `connect` does not wait for the button.
void open_database_dialog(DatabaseDialog& dialog, geodata::DatabaseAddress address, bool connect);

/// Begins to look whether there is a dataset.
void connect_to_database(DatabaseDialog& dialog);

/// Draws it while it is open. The address of a dataset that is there, as a path of the program, once.
std::optional<std::filesystem::path> draw_database_dialog(const UiContext& ui, DatabaseDialog& dialog);

}  // namespace viewer
