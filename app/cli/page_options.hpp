#pragma once

#include "app/export/pictures/picture_state.hpp"
#include "app/scene/map_data.hpp"
#include "app/scene/scene_settings.hpp"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace viewer {

/// What the user typed about the page that a picture or film is drawn on.
struct PageOptions {
    std::string size;     ///< `1920x1080`, page units
    std::string layout;   ///< `a4`; not together with `size`
    double scale = 0;     ///< pixels per page unit; 0: 1
    double dpi = 0;       ///< the same, said as pixels per inch; 0: by `scale`
    double text = 0;      ///< size of type and lines; 0: 1
    double unit = 0;      ///< page units per unit of type and line; 0: what suits the page, by `text`
    std::string without;  ///< parts left out, `legend,source`
};

/// A page size with a name; its type is as large as suits it.
struct PageLayout {
    std::string name;
    std::string title;
    double width = 1920;  ///< page units, 96 to the inch
    double height = 1080;
};

const std::vector<PageLayout>& page_layouts();

void add_page_options(CLI::App& app, PageOptions& options);

/// Those that pictures without a map have too: all but `--without`.
void add_page_size_options(CLI::App& app, PageOptions& options);

/// `--theme`; `of_what` begins its help, `Of a chart: `.
void add_theme_option(CLI::App& app, std::string& theme, const std::string& of_what = {});

/// The theme by its word; light for an empty one.
ThemeName theme_named(const std::string& word);

/// The page that was chosen; 1920x1080 when none was. Throws UsageError for what cannot be understood.
PageLayout chosen_page(const PageOptions& options);

/// Size of type and lines, 1 unless `--text` says another.
double text_scale(const PageOptions& options);
/// The same without what only pixels need.
void add_paper_options(CLI::App& app, PageOptions& options);

/// Switches off the parts of `--without`. Throws UsageError for a part that there is not.
void leave_out_parts(const PageOptions& options, SceneSettings& settings);

/// Page units per unit of type and line on that page.
double page_unit(const PageOptions& options);

/// The settings that show a day on that page. Throws UsageError for what cannot be understood.
SceneSettings page_settings(const PageOptions& options, const MapData& map, geodata::Day day);

/// Pixels per page unit. Throws UsageError when the picture would have a side beyond 16 384 pixels.
double page_scale(const PageOptions& options, double width, double height);
double page_scale(const PageOptions& options, const SceneSettings& settings);

/// The page as words of a picture's state, and from them; what is set in `options` already stays.
void add_page_state(const PageOptions& options, PictureState& state);
void take_page_state(const PictureState& state, PageOptions& options);

/// Throws UsageError for a page that cannot be, before any work.
void check_page(const PageOptions& options);

}  // namespace viewer
