#pragma once

#include "app/scene/map/mark.hpp"

#include <string>
#include <vector>

namespace viewer {

/// A mark in one line: `arrow red 46.50000 39.80000,46.70000 39.90000`, `text blue 46.5 39.8:Where?`. Places are longitude
/// and latitude, to a metre.
std::string mark_text(const Mark& mark);
/// Throws geodata::Error that quotes what is no mark.
Mark parse_mark(const std::string& text);

/// Several with `|` between, which a text has as `%7C`.
std::string marks_text(const std::vector<Mark>& marks);
std::vector<Mark> parse_marks(const std::string& text);

}  // namespace viewer
