#pragma once

#include "geodata/edit/edit.hpp"

#include <string>

namespace geodata {

// Edits as people type them. A row is its number, counted from 1 below the header, or what tells it from others: its id, or
// the words that `diff` and `merge` name it by. Each throws Error that says what is meant.

/// `control:3:from=1905-03-01`, `regions:valley:name=Valley`
Edit typed_set(const DatasetText& text, const std::string& typed);

/// `control:region=valley;holder=north;from=1905-03-01`: a `;` that no `COLUMN=` follows is part of the text.
Edit typed_row(const DatasetText& text, const std::string& typed);

/// `control:3`, `regions:valley`
Edit typed_removal(const DatasetText& text, const std::string& typed);

}  // namespace geodata
