#pragma once

#include "app/scene/cards/headline.hpp"
#include "app/scene/cards/time_bar.hpp"
#include "app/scene/chart/chart.hpp"
#include "app/scene/scene_settings.hpp"
#include "app/state/action.hpp"

#include <string>
#include <vector>

namespace viewer {

/// A map on a part of a page.
struct Pane {
    PagePoint at;            ///< where the map's page begins
    PageRect shown;          ///< the part of the whole page in which it is seen
    SceneSettings settings;  ///< of the map's own page
    friend bool operator==(const Pane&, const Pane&) = default;
};

/// What a page shows, small enough to be compared: the page is drawn anew only when this changes.
struct PageContent {
    double width = 0;
    double height = 0;
    double unit = 1;
    ThemeName theme = ThemeName::light;
    Vision vision = Vision::full;
    Blank blank = Blank::no;
    std::optional<ChartSettings> chart;  ///< instead of maps
    std::vector<Pane> panes;             ///< never empty: a chart keeps the map's camera
    double divider = -1;                 ///< where two panes meet, in page units; below 0: nowhere
    bool handle = false;                 ///< the divider can be taken
    double letters_top = 0;              ///< of the signs A and B beside it
    PageRect buttons;                    ///< which lie over the maps; empty: none
    std::string caption;                 ///< below the maps, over the full width
    double caption_top = 0;              ///< page units
    std::optional<Headline> headline;    ///< over a single map, beside its date card
    std::optional<TimeBar> time_bar;     ///< below everything else
    friend bool operator==(const PageContent&, const PageContent&) = default;
};

/// The page of a state: one map, two that are compared, or a scene of a presentation with its caption.
PageContent page_of(const MapData& map, const ViewerState& state, double width, double height, double unit,
                    const PageRect& buttons = {});

/// The same page, grown at its lower edge by the time bar of a film. `bar` needs its days only.
PageContent with_time_bar(PageContent page, TimeBar bar);

/// The items of the headline and of the time bar, which lie over everything else on the page.
std::vector<Item> items_over(const MapData& map, const PageContent& page);

/// A picture on a part of a page: moved, cut, and on paper of its own, since a page has only one.
std::vector<Item> placed_items(DisplayList list, PagePoint at, const PageRect& shown);
void add_items(std::vector<Item> items, std::vector<Item>& to);

/// The one way from a page to its picture, for the window and for files.
DisplayList build_page(const MapData& map, const PageContent& page);

/// The ground that the page shows free of cards; a state with this view shows it so again.
geodata::PlaneBox shown_ground(const MapData& map, const PageContent& page);

/// The pane under a point of the page, or null.
const Pane* pane_at(const PageContent& page, PagePoint at);

/// The region under a point of the page, or none.
geodata::RegionIndex pick(const MapData& map, const PageContent& page, PagePoint at);

}  // namespace viewer
