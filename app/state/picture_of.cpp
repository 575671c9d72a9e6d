#include "app/state/picture_of.hpp"

#include "app/scene/build_scene.hpp"
#include "app/scene/clip_items.hpp"
#include "app/scene/map/home_view.hpp"
#include "app/state/caption.hpp"
#include "app/state/compared_maps.hpp"
#include "app/state/headline_on.hpp"
#include "app/state/scene_of.hpp"

#include <algorithm>
#include <iterator>

namespace viewer {

using namespace geodata;

namespace {

// While playing rests on a change; not where the class is asked for the answer.
std::optional<Headline> headline_now(const MapData& map, const ViewerState& state) {
    const bool played = state.playing && state.pacing == Pacing::by_change;
    const bool one_map = state.comparing.kind == Comparison::off && state.main_view == MainView::map;
    const bool slides = state.presenting.on && !state.presentation.empty();
    return played && one_map && !slides ? headline_of(map, state.day) : std::nullopt;
}

std::string caption_of(const ViewerState& state) {
    const auto* slide = state.presenting.on ? slide_of(state) : nullptr;
    return slide == nullptr ? std::string() : slide->caption;
}

void add_maps(const MapData& map, const ViewerState& state, PageContent& page) {
    switch (state.comparing.kind) {
        case Comparison::side_by_side: add_side_by_side(map, state, page); break;
        case Comparison::swipe: add_swipe(map, state, page); break;
        default:
            page.panes = {{{0, 0},
                           {0, 0, page.width, page.caption_top},
                           scene_of(map, state, page.width, page.caption_top, page.unit, page.buttons)}};
    }
}

DisplayList blank_page(const PageContent& page) {
    const auto shade = static_cast<std::uint8_t>(page.blank == Blank::black ? 0 : 255);
    return {page.width, page.height, {shade, shade, shade, 255}, {}};
}

// A chart holds so many words that its type grows with the text only as far as they have room.
double chart_unit(double width, double height, double unit) {
    constexpr double least_width = 1100;
    constexpr double least_height = 660;
    return std::min(unit, std::min(width / least_width, height / least_height));
}

// Where the time bar begins, or the page ends.
double bottom_of(const PageContent& page) { return page.time_bar ? page.time_bar->place.top : page.height; }

// Maps, chart and caption: all but what lies over them.
DisplayList build_views(const MapData& map, const PageContent& page) {
    if (page.chart) {
        auto chart =
            build_chart(make_chart_data(*map.dataset, map.listing), *page.chart, theme_of(page.theme));
        see(chart, page.vision);
        return chart;
    }
    if (page.panes.size() == 1 && page.caption.empty()) {
        return build_scene(map, page.panes.front().settings);
    }
    DisplayList list{page.width, page.height, seen(theme_of(page.theme).card, page.vision), {}};
    // Of two maps that lie over each other the first has the line with the sources, which goes on over the second.
    for (auto pane = page.panes.rbegin(); pane != page.panes.rend(); ++pane) {
        add_items(placed_items(build_scene(map, pane->settings), pane->at, pane->shown), list.items);
    }
    if (page.divider >= 0) {
        draw_divider(page, list);
    }
    if (!page.caption.empty()) {
        const PageRect strip{0, page.caption_top, page.width, bottom_of(page) - page.caption_top};
        const double unit = caption_unit(page.caption, page.width, strip.bottom(), page.unit);
        add_items(caption_items(page.caption, strip, unit, seen(theme_of(page.theme), page.vision)),
                  list.items);
    }
    return list;
}

}  // namespace

PageContent page_of(const MapData& map, const ViewerState& state, double width, double height, double unit,
                    const PageRect& buttons) {
    PageContent page;
    page.width = width;
    page.height = height;
    page.unit = unit;
    page.buttons = buttons;
    page.theme = state.look.theme;
    page.vision = state.look.vision;
    page.blank = state.presenting.blank;
    page.caption = caption_of(state);
    page.caption_top =
        height - caption_height(page.caption, width, caption_unit(page.caption, width, height, unit));
    add_maps(map, state, page);
    page.headline = headline_now(map, state);
    if (state.main_view == MainView::chart) {
        page.chart =
            ChartSettings{width,          page.caption_top,       chart_unit(width, page.caption_top, unit),
                          state.counting, map.dataset->first_day, map.dataset->last_day,
                          state.day};
    }
    return page;
}

PageContent with_time_bar(PageContent page, TimeBar bar) {
    const double high = time_bar_height(page.unit);
    bar.place = {0, page.height, page.width, high};
    bar.unit = page.unit;
    page.height += high;
    page.time_bar = bar;
    return page;
}

std::vector<Item> items_over(const MapData& map, const PageContent& page) {
    const auto theme = seen(theme_of(page.theme), page.vision);
    auto items = headline_on(map, page, theme);
    if (page.time_bar) {
        add_items(time_bar_items(map, *page.time_bar, theme), items);
    }
    return items;
}

std::vector<Item> placed_items(DisplayList list, PagePoint at, const PageRect& shown) {
    move_items(list.items, at.x, at.y);
    auto items = clipped_items(list.items, shown);
    items.insert(items.begin(), {Role::background, no_subject, Box{shown, 0, list.paper, {}, 0}});
    return items;
}

void add_items(std::vector<Item> items, std::vector<Item>& to) {
    std::move(items.begin(), items.end(), std::back_inserter(to));
}

DisplayList build_page(const MapData& map, const PageContent& page) {
    if (page.blank != Blank::no) {
        return blank_page(page);
    }
    auto list = build_views(map, page);
    list.height = page.height;
    add_items(items_over(map, page), list.items);
    return list;
}

PlaneBox shown_ground(const MapData& map, const PageContent& page) {
    std::vector<SceneSettings> maps;
    for (const auto& pane : page.panes) {
        maps.push_back(pane.settings);
        maps.back().width = page.panes.front().settings.width;
    }
    return free_ground(map, maps);
}

const Pane* pane_at(const PageContent& page, PagePoint at) {
    const auto found = std::find_if(page.panes.begin(), page.panes.end(),
                                    [&](const Pane& pane) { return pane.shown.contains(at); });
    return found == page.panes.end() ? nullptr : &*found;
}

RegionIndex pick(const MapData& map, const PageContent& page, PagePoint at) {
    const bool maps = page.blank == Blank::no && !page.chart;
    const auto* pane = maps ? pane_at(page, at) : nullptr;
    return pane == nullptr ? RegionIndex{}
                           : pick(map, pane->settings, {at.x - pane->at.x, at.y - pane->at.y});
}

}  // namespace viewer
