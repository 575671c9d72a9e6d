#pragma once

#include <map>
#include <optional>
#include <string>

namespace viewer {

/// What a picture shows, as words: `date` to `1992-05-18`, `size` to `1920x1080`. Which words there are is the
/// command's matter.
using PictureState = std::map<std::string, std::string>;

/// One line of ASCII, `terrachron-state:1;date=1992-05-18;size=1920x1080;end`, that picture files carry.
std::string state_line(const PictureState& state);

/// The state that the bytes of a picture file carry, in whatever format; nothing when there is none.
std::optional<PictureState> find_state(const std::string& file);

}  // namespace viewer
