#pragma once

#include "app/scene/camera.hpp"
#include "app/scene/map/mark.hpp"
#include "app/scene/style.hpp"
#include "app/scene/vision.hpp"
#include "geodata/analysis/totals/totals.hpp"

#include <optional>
#include <string>
#include <vector>

namespace viewer {

/// What is shown of the time before the day of the picture.
enum class ShowMode : unsigned char {
    held,       ///< what is held on the day
    gained,     ///< the same, told apart by what was held on the day `since` as well
    everything  ///< whatever was held on any day
};

/// What of a picture is left to be guessed: a class is asked for it.
struct HiddenAnswers {
    bool date = false;    ///< the day, and whatever names a day
    bool names = false;   ///< names of regions and places
    bool holder = false;  ///< who holds, according to whom
    bool number = false;  ///< the sum and what is told of its parts

    bool any() const { return date || names || holder || number; }
    friend bool operator==(const HiddenAnswers&, const HiddenAnswers&) = default;
};

/// Everything besides the data that decides what a picture looks like. The window, the exporters and the command
/// line fill it; two equal settings give equal pictures.
struct SceneSettings {
    double width = 1920;  ///< page units
    double height = 1080;
    double unit = 1;  ///< page units per unit of type and line: 1 at 1080p, 2 for twice as large text
    geodata::Day day;
    Camera camera;
    geodata::Counting counting = geodata::Counting::once;
    geodata::RegionIndex selected;
    geodata::RegionIndex hovered;
    int highlight_days = 1;  ///< changes of this day and so many days less one before it stand out
    double highlight = 1;    ///< strength of that, 0 to 1, while it fades
    ShowMode mode = ShowMode::held;
    geodata::Day since;  ///< read in mode `gained`
    ThemeName theme = ThemeName::light;
    Vision vision = Vision::full;
    PageRect hidden;  ///< where another picture lies over this one, so that no label is set; empty: nowhere
    bool brief = false;        ///< the day's card leaves out what changed on the day
    bool cards_right = false;  ///< the day's card stands at the right edge
    HiddenAnswers hidden_answers;
    std::vector<Mark> marks;  ///< drawn by a presenter
    bool date_card = true;    ///< with the three below; without them all it is empty
    bool title = true;
    bool date = true;    ///< and what changed on it
    bool totals = true;  ///< listed area with share and meaning
    bool legend = true;
    bool scale_bar = true;
    bool source_line = true;
    bool inset = true;
    bool graticule = true;
    bool degrees = true;  ///< of the graticule
    bool labels = true;
    bool north_arrow = true;
    bool time_bar = true;  ///< below a film; a picture has none
    int since_days = 0;    ///< above 0: `since` is so many days before the day, and goes along with it
    std::string tag;       ///< before the day on its card, `A`
    std::optional<geodata::Day> beside;  ///< a second day, whose signs the legend explains too
    PageRect buttons;  ///< which lie over the picture: no region and no label of it; empty: none
    std::vector<PageRect> reserved;  ///< where no label may stand, since buttons or signs lie there
    std::vector<geodata::RegionIndex> selected_too;  ///< further regions selected beside `selected`
    std::string stressed;  ///< id of the legend entry whose signs stand out, see `LegendEntry`; empty: none
    friend bool operator==(const SceneSettings&, const SceneSettings&) = default;
};

/// The settings without what comes and goes while a map is looked at, for keys of what stays meanwhile: the view, what is
/// selected or stands out, colours, and a day compared with that goes along.
SceneSettings lasting_settings(SceneSettings settings);

/// The unit that suits a page: 1 at 1920x1080, never so small that 15-unit type falls below 11 pixels.
double unit_for(double width, double height);

}  // namespace viewer
