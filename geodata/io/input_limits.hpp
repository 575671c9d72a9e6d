#pragma once

#include "geodata/io/table.hpp"

#include <cstddef>
#include <string>

namespace geodata {

// What a dataset may hold at most, so that reading and drawing one never takes more than seconds and a bounded memory.
// Each is far above what is drawn or read by people; the sentence of a refusal names it.

/// Regions in each other, each the `part_of` of the one before.
constexpr int most_levels = 100;
/// Bytes of what is set in one line: titles, names, ids, kinds.
constexpr std::size_t longest_name = 2'000;
/// Bytes of any other text: notes, locators, wordings.
constexpr std::size_t longest_text = 100'000;

/// Throws CellError, which names place and column, when a text of the row is longer than that, is no text
/// (`text_check`), or the outline crosses itself too often (`geometry/crossings`).
void require_within_limits(const TableFormat& format, const TableRow& row);

/// The same of one text that `place` names.
void require_length(const std::string& text, std::size_t most, const std::string& place);

}  // namespace geodata
