#pragma once

#include "app/scene/scene_settings.hpp"
#include "app/state/viewer_state.hpp"

#include <string>
#include <vector>

namespace viewer {

/// Something that lies on the map besides the land and can be left out: named here once for the window's switches and
/// keys, for the command line, for state strings and for pictures.
struct MapElement {
    std::string word;   ///< for `--without` and state strings, `north`
    std::string title;  ///< for people, `North arrow`
    std::string key;    ///< that switches it in the window; empty where only pictures leave it out
    bool Layers::*layer = nullptr;  ///< null where only pictures leave it out
    bool SceneSettings::*setting = nullptr;
    bool of_films = false;  ///< nothing else has it
};

const std::vector<MapElement>& map_elements();

/// The element of that word, or null.
const MapElement* find_map_element(const std::string& word);

/// The words of all, for messages; of those that the window can switch, if only these are wanted.
std::vector<std::string> map_element_words(bool of_window = false);

}  // namespace viewer
