#pragma once

#include "app/scene/map/map_data.hpp"
#include "app/scene/scene_settings.hpp"
#include "app/state/map_element.hpp"

#include <optional>
#include <string>
#include <vector>

namespace viewer {

/// How long a side of a page may be: page units, and pixels of its picture.
constexpr double least_side = 200;
constexpr double most_side = 16'384;

/// Page units.
struct PageSize {
    double width = 1920;
    double height = 1080;
    friend bool operator==(const PageSize&, const PageSize&) = default;
};

/// A page size with a name; its type is as large as suits it.
struct PageLayout {
    std::string name;
    std::string title;
    PageSize size;  ///< 96 units to the inch
};

const std::vector<PageLayout>& page_layouts();

/// The layout of that name, or null.
const PageLayout* find_layout(const std::string& name);

/// The page that a picture or film is drawn on, as dialog, command line or a picture's own words ask for it. What is not
/// chosen is empty or 0.
struct PageSpec {
    std::optional<PageSize> size;
    const PageLayout* layout = nullptr;  ///< of `page_layouts`; not together with `size`
    double scale = 0;                    ///< pixels per page unit; 0: 1
    double dpi = 0;                      ///< the same, said as pixels per inch; 0: by `scale`
    double text = 0;                     ///< size of type and lines; 0: 1
    double unit = 0;  ///< page units per unit of type and line; 0: what suits the page, by `text`
    std::vector<const MapElement*> without;  ///< left out
    friend bool operator==(const PageSpec&, const PageSpec&) = default;

    bool has_own_size() const { return size || layout != nullptr; }
};

bool leaves_out(const PageSpec& page, const std::string& element);

/// The size that was chosen; 1920x1080 when none was.
PageSize chosen_page(const PageSpec& page);

/// Size of type and lines, 1 unless another was chosen.
double text_scale(const PageSpec& page);

/// Page units per unit of type and line on that page.
double page_unit(const PageSpec& page);

/// Pixels per page unit. Throws UsageError when the picture would have a side beyond 16 384 pixels.
double page_scale(const PageSpec& page, const PageSize& size);

/// Throws UsageError for a page that cannot be, before any work.
void check_page(const PageSpec& page);

/// Switches off the elements that are left out.
void leave_out_parts(const PageSpec& page, SceneSettings& settings);

/// The settings that show a day on that page.
SceneSettings page_settings(const PageSpec& page, const MapData& map, geodata::Day day);

}  // namespace viewer
