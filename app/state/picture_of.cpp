#include "app/state/picture_of.hpp"

#include "app/scene/build_scene.hpp"
#include "app/scene/cards/card_content.hpp"
#include "app/scene/cards/cards.hpp"
#include "app/scene/clip_items.hpp"
#include "app/scene/font_metrics.hpp"
#include "app/scene/map/home_view.hpp"
#include "app/state/caption.hpp"
#include "app/state/headline_on.hpp"
#include "app/state/scene_of.hpp"

#include <algorithm>
#include <array>
#include <cmath>
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

constexpr double letter_side = 34;  // units, of the sign with a map's letter
constexpr double letter_gap = 26;   // between it and the divider, which may have a handle

std::string caption_of(const ViewerState& state) {
    const auto scene = static_cast<std::size_t>(state.presenting.scene);
    return state.presenting.on && scene < state.presentation.size() ? state.presentation[scene].caption
                                                                    : std::string();
}

ViewerState on(const ViewerState& state, Day day) {
    auto other = state;
    other.day = day;
    return other;
}

// What both maps of a comparison say of themselves and of each other.
void take_letters(const ViewerState& state, SceneSettings& a, SceneSettings& b) {
    a.brief = b.brief = true;
    a.tag = "A";
    b.tag = "B";
    a.beside = state.day;
    b.beside = state.comparing.with;
}

// The letters of the two maps, left and right of the middle of the divider.
std::array<PageRect, 2> letter_boxes(const PageContent& page) {
    const double unit = page.panes.front().settings.unit;  // no larger than the type on the maps
    const double side = letter_side * unit;
    const double away = letter_gap * unit;
    const double top = page.caption_top / 2 - side / 2;
    return {PageRect{page.divider - away - side, top, side, side},
            PageRect{page.divider + away, top, side, side}};
}

PageRect moved(PageRect box, PagePoint by) {
    box.left += by.x;
    box.top += by.y;
    return box;
}

// Names stand in the same places on both maps, so that each keeps clear of the other's cards too.
void keep_clear_of_each_other(const MapData& map, SceneSettings& a, SceneSettings& b) {
    const auto of_a = place_cards(Drawing(map, a)).boxes();
    const auto of_b = place_cards(Drawing(map, b)).boxes();
    a.reserved.insert(a.reserved.end(), of_b.begin(), of_b.end());
    b.reserved.insert(b.reserved.end(), of_a.begin(), of_a.end());
}

// The letters cover no name, nor would they on the other map.
void keep_letters_clear(PageContent& page) {
    for (auto& pane : page.panes) {
        for (const auto& other : page.panes) {
            for (const auto& box : letter_boxes(page)) {
                pane.settings.reserved.push_back(moved(box, {-other.at.x, -other.at.y}));
            }
        }
    }
}

// Halves that have little room for a map beside their cards go without what the panel or the other form tells too.
bool has_room_for_legend(const PageContent& page, double half) {
    constexpr double least = 400;  // units
    return half >= least * page.unit;
}

// Two maps of one ground beside each other; what both would say is said once.
void add_side_by_side(const MapData& map, const ViewerState& state, PageContent& page) {
    const double half = std::floor(page.width / 2);
    page.divider = half;
    const auto buttons = moved(page.buttons, {-half, 0});  // what stands on one map stands so on the other
    auto left = scene_of(map, on(state, state.comparing.with), half, page.caption_top, page.unit, buttons);
    auto right = scene_of(map, state, half, page.caption_top, page.unit, buttons);
    take_letters(state, left, right);
    left.source_line = false;
    left.legend = right.legend = left.legend && has_room_for_legend(page, half);
    left.inset = right.inset = false;
    right.scale_bar = right.north_arrow = false;
    left.unit = right.unit = page.unit;
    left.unit = right.unit = std::min(fitting_unit(map, left), fitting_unit(map, right));
    left.camera = right.camera = camera_of(map, state, {left, right});
    keep_clear_of_each_other(map, left, right);
    page.panes = {{{0, 0}, {0, 0, half, page.caption_top}, left},
                  {{half, 0}, {half, 0, half, page.caption_top}, right}};
    page.panes.back().shown.width = page.width - half;
    keep_letters_clear(page);
}

// One ground on one page; A to the left of the divider and B to its right.
void add_swipe(const MapData& map, const ViewerState& state, PageContent& page) {
    page.divider = std::round(page.width * state.comparing.swipe);
    page.handle = true;
    const PageRect a{0, 0, page.divider, page.caption_top};
    const PageRect b{page.divider, 0, page.width - page.divider, page.caption_top};
    auto left =
        scene_of(map, on(state, state.comparing.with), page.width, page.caption_top, page.unit, page.buttons);
    auto right = scene_of(map, state, page.width, page.caption_top, page.unit, page.buttons);
    take_letters(state, left, right);
    left.inset = right.legend = right.scale_bar = right.north_arrow = right.source_line = false;
    if (!has_room_for_legend(page, page.width / 2)) {
        left.legend = left.scale_bar = left.north_arrow = false;
    }
    right.cards_right = true;
    // Type and ground stay as they are while the divider is dragged: they are those that suit two halves.
    left.hidden = {page.width / 2, 0, page.width / 2, page.caption_top};
    right.hidden = {0, 0, page.width / 2, page.caption_top};
    left.unit = right.unit = page.unit;
    left.unit = right.unit = std::min(fitting_unit(map, left), fitting_unit(map, right));
    left.camera = right.camera = camera_of(map, state, {left, right});
    left.hidden = b;
    right.hidden = a;
    keep_clear_of_each_other(map, left, right);
    page.panes = {{{0, 0}, a, left}, {{0, 0}, b, right}};
    keep_letters_clear(page);
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

void add_items(std::vector<Item> items, std::vector<Item>& to) {
    std::move(items.begin(), items.end(), std::back_inserter(to));
}

// Paper of its own, since the page has only one.
std::vector<Item> pane_items(const MapData& map, const Pane& pane) {
    auto list = build_scene(map, pane.settings);
    move_items(list.items, pane.at.x, pane.at.y);
    auto items = clipped_items(list.items, pane.shown);
    items.insert(items.begin(), {Role::background, no_subject, Box{pane.shown, 0, list.paper, {}, 0}});
    return items;
}

void draw_letter(const PageRect& box, const std::string& letter, double unit, const Theme& theme,
                 DisplayList& list) {
    const double size = 0.7 * box.height;
    const double width = text_width(letter, size, Weight::bold);
    list.items.push_back({Role::card, no_subject, Box{box, 6 * unit, theme.link, theme.card, 2 * unit}});
    Text text;
    text.at = {box.left + (box.width - width) / 2, box.top + (box.height + cap_height(size)) / 2};
    text.utf8 = letter;
    text.size = size;
    text.weight = Weight::bold;
    text.colour = theme.card;
    list.items.push_back({Role::card, no_subject, std::move(text)});
}

void draw_divider(const PageContent& page, DisplayList& list) {
    const auto theme = seen(theme_of(page.theme), page.vision);
    const auto letters = letter_boxes(page);
    const double unit = page.panes.front().settings.unit;
    draw_letter(letters[0], "A", unit, theme, list);
    draw_letter(letters[1], "B", unit, theme, list);
    const double wide = 4 * unit;
    list.items.push_back(
        {Role::card, no_subject,
         Box{{page.divider - wide / 2, 0, wide, page.caption_top}, 0, theme.card, theme.text, unit}});
    if (page.handle) {
        const PagePoint middle{page.divider, page.caption_top / 2};
        list.items.push_back(
            {Role::card, no_subject, Dot{middle, 17 * unit, theme.link, theme.card, 3 * unit}});
        for (const double side : {-1.0, 1.0}) {
            const double x = middle.x + side * 9 * unit;
            const double back = middle.x + side * 4 * unit;
            const double up = 5 * unit;
            list.items.push_back(
                {Role::card, no_subject,
                 Fill{{{{x, middle.y}, {back, middle.y - up}, {back, middle.y + up}}}, theme.card}});
        }
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
        add_items(pane_items(map, *pane), list.items);
    }
    if (page.divider >= 0) {
        draw_divider(page, list);
    }
    if (!page.caption.empty()) {
        const PageRect strip{0, page.caption_top, page.width, bottom_of(page) - page.caption_top};
        add_items(caption_items(page.caption, strip, page.unit, seen(theme_of(page.theme), page.vision)),
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
    page.caption_top = height - caption_height(page.caption, width, unit);
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
