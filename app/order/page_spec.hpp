#pragma once

#include "app/export/pictures/picture_state.hpp"
#include "app/scene/map/map_data.hpp"
#include "app/scene/scene_settings.hpp"

#include <optional>
#include <string>
#include <vector>

namespace viewer {

/// Page units.
struct PageSize {
    double width = 1920;
    double height = 1080;
    friend bool operator==(const PageSize&, const PageSize&) = default;
};

/// The page that a picture or film is drawn on, as dialog, command line or a picture's own words ask for it. What is not
/// chosen is empty or 0.
struct PageSpec {
    std::optional<PageSize> size;
    std::string layout;  ///< a name of `page_layouts`; not together with `size`
    double scale = 0;    ///< pixels per page unit; 0: 1
    double dpi = 0;      ///< the same, said as pixels per inch; 0: by `scale`
    double text = 0;     ///< size of type and lines; 0: 1
    double unit = 0;     ///< page units per unit of type and line; 0: what suits the page, by `text`
    std::vector<std::string> without;  ///< words of the map elements left out
};

/// A page size with a name; its type is as large as suits it.
struct PageLayout {
    std::string name;
    std::string title;
    PageSize size;  ///< 96 units to the inch
};

const std::vector<PageLayout>& page_layouts();

// ---- Text, at the edge only: `name` is what whoever types it knows the field by, to begin a sentence with ----

/// `1920x1080`. Throws UsageError.
PageSize read_page_size(const std::string& text, const std::string& name);
/// The name of a layout. Throws UsageError.
std::string read_page_layout(const std::string& text, const std::string& name);
/// `legend,source`: words of map elements. Throws UsageError.
std::vector<std::string> read_left_out(const std::string& text, const std::string& name);
std::string page_size_text(const PageSize& size);

// ---- What a page comes to ----

/// The size that was chosen; 1920x1080 when none was.
PageSize chosen_page(const PageSpec& page);

/// Size of type and lines, 1 unless another was chosen.
double text_scale(const PageSpec& page);

/// Page units per unit of type and line on that page.
double page_unit(const PageSpec& page);

/// Pixels per page unit. Throws UsageError when the picture would have a side beyond 16 384 pixels.
double page_scale(const PageSpec& page, const PageSize& size);
double page_scale(const PageSpec& page, const SceneSettings& settings);

/// Throws UsageError for a page that cannot be, before any work.
void check_page(const PageSpec& page);

/// Switches off the elements that are left out.
void leave_out_parts(const PageSpec& page, SceneSettings& settings);

/// The settings that show a day on that page.
SceneSettings page_settings(const PageSpec& page, const MapData& map, geodata::Day day);

/// The page as words of a picture's state, and from them; what is chosen already stays. Throws UsageError for words that
/// cannot be read.
void add_page_state(const PageSpec& page, PictureState& state);
void take_page_state(const PictureState& state, PageSpec& page);

}  // namespace viewer
