#pragma once

#include <string>

namespace geodata {

/// A cell of a text table as spreadsheets may have it: one that would begin a formula (`=`, `+`, `-`, `@`) and is no number
/// gets a blank before it, which makes it text everywhere and which readers of such tables trim away again.
std::string without_formula(std::string cell);

/// Put before a text table, it tells spreadsheets that what follows is UTF-8.
constexpr const char* byte_order_mark = "\xEF\xBB\xBF";

}  // namespace geodata
