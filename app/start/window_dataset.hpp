#pragma once

#include "app/cli/command.hpp"
#include "geodata/edit/dataset_text.hpp"
#include "geodata/model/day.hpp"

#include <memory>
#include <optional>
#include <string>

namespace geodata {
struct ImportResult;
}

namespace viewer {

class DatabaseView;

/// What a window shows, and how it came to be read.
struct WindowDataset {
    Loaded loaded;
    Options
        shown;  ///< as typed; nothing of it where the built-in dataset stands in for one that cannot be read
    std::string fault;   ///< why it does, one sentence; empty: it does not
    std::string notice;  ///< what was repaired so that it could be read; empty: nothing
    std::optional<geodata::DatasetText> repaired;  ///< as the repairs made it, not saved
    /// Files of somebody else's that nobody has said yet how to understand; null: there is nothing to ask.
    std::shared_ptr<const geodata::ImportResult> asked;
    std::shared_ptr<DatabaseView> view;  ///< of a large database, of which only a part is read; null: of none
};

/// Reads what was asked for. What cannot be read is repaired where that is plain, else the built-in dataset takes its place;
/// throws geodata::Error only where a file of actions was typed for it.
WindowDataset dataset_for_window(const Options& options);

/// Reads the same once more, to see whether it can still be read; throws geodata::Error.
void read_again(const Options& options);

}  // namespace viewer
