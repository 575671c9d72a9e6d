#pragma once

#include "geodata/edit/edit.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace viewer {

/// What edits change, a line each: `control.csv:4: 'from': 1905 → 1905-03-01`.
std::string edits_text(const geodata::DatasetText& before, const std::vector<geodata::Edit>& edits);

/// Throws the Error of a text that cannot be read, unless it has fewer faults than the one before: who mends a dataset need
/// not mend all of it at once.
void require_no_worse(const geodata::DatasetText& before, const geodata::DatasetText& after,
                      const std::filesystem::path& like);

}  // namespace viewer
