#pragma once

#include "app/state/action.hpp"

#include <map>
#include <string>

namespace viewer {

/// A state as words, `date` to `1992-05-18`: what the user chose and no more, so that a word left out means the
/// program's own choice. The presentation is not part of it.
using StateText = std::map<std::string, std::string>;

/// `ground` is what the map shows now; it is written when it is not the default view.
StateText state_text(const ViewerState& state, const MapData& map, const geodata::PlaneBox& ground);

/// The state of those words, beginning from `initial_state`. Throws geodata::Error that names the word it does not know
/// or whose value it cannot read, and says what it takes. The words that a picture's state has beside these (`size`,
/// `layout`, `scale`, `dpi`, `unit`, `dataset`, `list`, `prefer`) are passed over.
ViewerState state_from(const StateText& words, const MapData& map);

/// Puts one word into a state, as `state_from` does with each. Throws the same.
void take_word(ViewerState& state, const std::string& name, const std::string& text, const MapData& map);

/// The state as exact as its words say it: places of views and marks rounded, so that who reads the words sees the same
/// to the pixel.
ViewerState as_written(ViewerState state, const MapData& map);

/// One piece of ground as `lon,lat,km wide,km high`, the way the word `view` has it.
std::string ground_text(const geodata::PlaneBox& box, const MapData& map);
/// Throws geodata::Error that quotes the text.
geodata::PlaneBox parse_ground(const std::string& text, const MapData& map);

}  // namespace viewer
