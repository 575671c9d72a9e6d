#include "app/state/compared_maps.hpp"

#include "app/scene/cards/card_content.hpp"
#include "app/scene/cards/cards.hpp"
#include "app/scene/font_metrics.hpp"
#include "app/scene/map/home_view.hpp"
#include "app/state/caption.hpp"
#include "app/state/scene_of.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace viewer {

using namespace geodata;

namespace {

constexpr double letter_side = 34;  // units, of the sign with a map's letter
constexpr double letter_gap = 26;   // between it and the divider, which may have a handle

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
    return {PageRect{page.divider - away - side, page.letters_top, side, side},
            PageRect{page.divider + away, page.letters_top, side, side}};
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

// What lies over the maps of the page, and over the other half of each where the divider can be dragged.
std::vector<PageRect> boxes_over(const MapData& map, const PageContent& page) {
    std::vector<PageRect> boxes{page.buttons};
    for (const auto& pane : page.panes) {
        for (const auto& box : place_cards(Drawing(map, pane.settings)).boxes()) {
            boxes.push_back(moved(box, pane.at));
        }
    }
    return boxes;
}

// Around the listed regions, where a map shows them when nobody has moved it.
PageRect land_at_home(const MapData& map, const SceneSettings& settings, const Camera& home) {
    PlaneBox around;
    for (const auto& row : map.shown.rows) {
        const auto& box = map.regions[row.region.position()].box;
        if (!box.empty()) {
            around.add({box.left, box.bottom});
            around.add({box.right, box.top});
        }
    }
    const MapView view(home, {0, 0, settings.width, settings.height});
    const auto corner = view.to_page({around.left, around.top});
    return around.empty()
               ? PageRect{}
               : PageRect{corner.x, corner.y, view.length(around.width()), view.length(around.height())};
}

// In the middle of the height, or as near to it as they are beside all boxes; false where they cannot be.
bool place_letters_beside(const std::vector<PageRect>& boxes, PageContent& page) {
    constexpr int steps = 20;
    const double side = letter_side * page.panes.front().settings.unit;
    const double middle = page.caption_top / 2 - side / 2;
    const auto is_free = [&](double top) {
        page.letters_top = top;
        const auto letters = letter_boxes(page);
        return std::none_of(boxes.begin(), boxes.end(), [&](const PageRect& box) {
            return !box.empty() && (box.overlaps(letters[0]) || box.overlaps(letters[1]));
        });
    };
    for (int step = 0; step <= 2 * steps; ++step) {
        const int away = (step + 1) / 2 * (step % 2 == 0 ? 1 : -1);
        if (is_free(middle + middle * away / steps)) {
            return true;
        }
    }
    page.letters_top = middle;
    return false;
}

// Beside cards and land, or else beside the cards.
void place_letters(const MapData& map, const Camera& home, PageContent& page) {
    const auto cards = boxes_over(map, page);
    auto all = cards;
    for (const auto& pane : page.panes) {
        all.push_back(moved(land_at_home(map, pane.settings, home), pane.at));
    }
    if (!place_letters_beside(all, page)) {
        place_letters_beside(cards, page);
    }
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

void take_common_unit(const MapData& map, double unit, SceneSettings& a, SceneSettings& b) {
    a.unit = b.unit = unit;
    a.unit = b.unit = std::min(fitting_unit(map, a), fitting_unit(map, b));
}

// Two legends that would leave the land very small are left out, sooner where there is one holder to explain.
bool leaves_land_large(const MapData& map, double unit, SceneSettings a, SceneSettings b) {
    // Times smaller than it would be without any cards.
    const double most = map.several_parties() ? 2.3 : 2;
    take_common_unit(map, unit, a, b);
    const auto whole = fitted(map.home, {0, 0, a.width, a.height});
    return home_camera(map, {a, b}).metres_per_unit <= most * whole.metres_per_unit;
}

// A divider in the middle would have land on both sides.
bool land_on_both_sides(const MapData& map, const SceneSettings& a, const Camera& home) {
    constexpr double least = 1.0 / 3;  // of the land
    const auto land = land_at_home(map, a, home);
    const double left = a.width / 2 - land.left;
    return land.empty() || (left >= least * land.width && left <= (1 - least) * land.width);
}

// Where scale bar and legend would push the land to one side of the divider, they give way to it.
Camera home_of_swipe(const MapData& map, double unit, SceneSettings& a, SceneSettings& b) {
    Camera home;
    for (const auto& give_way :
         {std::function([] {}), std::function([&] { a.scale_bar = a.north_arrow = false; }),
          std::function([&] { a.legend = false; })}) {
        give_way();
        take_common_unit(map, unit, a, b);
        home = home_camera(map, {a, b});
        if (land_on_both_sides(map, a, home)) {
            break;
        }
    }
    auto shown = a;
    shown.camera = home;
    if (place_cards(Drawing(map, shown)).north_arrow.right() > a.width / 2) {
        a.north_arrow = false;  // half an arrow points nowhere
        home = home_camera(map, {a, b});
    }
    return home;
}

void draw_letter(const PageRect& box, const std::string& letter, double unit, const Theme& theme,
                 DisplayList& list) {
    const double size = 0.7 * box.height;
    const double width = text_width(letter, size, Weight::bold);
    list.items.push_back({Role::card, no_subject, Box{box, 6 * unit, theme.link, theme.card, 2 * unit}});
    list.items.push_back(
        line_of_words({box.left + (box.width - width) / 2, box.top + (box.height + cap_height(size)) / 2},
                      letter, size, Weight::bold, theme.card));
}

}  // namespace

// Two maps of one ground beside each other; what both would say is said once.
void add_side_by_side(const MapData& map, const ViewerState& state, PageContent& page) {
    const double half = std::floor(page.width / 2);
    page.divider = half;
    const auto buttons = moved(page.buttons, {-half, 0});  // what stands on one map stands so on the other
    auto left = scene_of(map, on(state, state.comparing.with), half, page.caption_top, page.unit, buttons);
    auto right = scene_of(map, state, half, page.caption_top, page.unit, buttons);
    take_letters(state, left, right);
    left.source_line = false;
    left.inset = right.inset = false;
    right.scale_bar = right.north_arrow = false;
    left.legend = right.legend =
        left.legend && has_room_for_legend(page, half) && leaves_land_large(map, page.unit, left, right);
    take_common_unit(map, page.unit, left, right);
    left.camera = right.camera = camera_of(map, state, {left, right});
    const auto home = home_camera(map, {left, right});
    keep_clear_of_each_other(map, left, right);
    page.panes = {{{0, 0}, {0, 0, half, page.caption_top}, left},
                  {{half, 0}, {half, 0, half, page.caption_top}, right}};
    page.panes.back().shown.width = page.width - half;
    place_letters(map, home, page);
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
    const auto home = home_of_swipe(map, page.unit, left, right);
    left.camera = right.camera = camera_of(map, state, {left, right});
    left.hidden = b;
    right.hidden = a;
    keep_clear_of_each_other(map, left, right);
    page.panes = {{{0, 0}, a, left}, {{0, 0}, b, right}};
    place_letters(map, home, page);
    keep_letters_clear(page);
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

}  // namespace viewer
