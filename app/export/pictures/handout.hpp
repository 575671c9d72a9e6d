#pragma once

#include "app/scene/map/map_data.hpp"
#include "app/scene/scene_settings.hpp"

#include <string>
#include <vector>

namespace viewer {

/// One sheet of a handout: a map and what is said about it. Empty texts are filled from the dataset: the title with the
/// dataset's, the caption with what changed last, the note with the map in sentences.
struct HandoutPage {
    /// Day, camera, counting rule and what is switched on; the ground it shows is fitted into the map of the page,
    /// whatever the page it was made for. Its size, type and cards are those of the handout.
    SceneSettings scene;
    std::string title;
    std::string caption;
    std::string note;  ///< a line break begins a new paragraph
    bool for_pupils =
        false;  ///< lines to write on instead of the note, and whatever `scene` hides left blank
    friend bool operator==(const HandoutPage&, const HandoutPage&) = default;
};

/// A sheet of paper, in page units of 1/96 inch; wide ones have the text beside the map, high ones below it.
struct HandoutPaper {
    double width = 0;
    double height = 0;
    double text = 1;  ///< size of type, 1 to 3
};

/// The scene of a day that suits the map of that paper.
SceneSettings handout_scene(const MapData& map, const HandoutPaper& paper, geodata::Day day);

/// The sheets in order, each with map, day, caption, totals, note, source line and page number; nothing is cut: a note
/// too long for its sheet goes on on further ones.
std::vector<DisplayList> handout(const MapData& map, const HandoutPaper& paper,
                                 const std::vector<HandoutPage>& pages);

}  // namespace viewer
