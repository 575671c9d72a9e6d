#include "app/state/presenter_page.hpp"

#include "app/scene/font_metrics.hpp"
#include "app/scene/text_flow.hpp"
#include "app/state/caption.hpp"
#include "app/state/picture_of.hpp"
#include "app/state/scene_of.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace viewer {

using namespace geodata;

namespace {

constexpr double presenter_margin = 28;     // units
constexpr double slide_part = 0.58;         // of the width, for the slide that the class sees
constexpr double head_height = 66;          // units, for clock and number
constexpr double presenter_note_size = 26;  // units
constexpr double least_note_size = 16;
constexpr double class_unit = 1.6;  // as large as type is for a class

/// Where the parts of the screen stand.
struct PresenterPlaces {
    double unit = 1;
    PageRect now;
    PageRect next;
    PageRect note;
};

PresenterPlaces presenter_places(double width, double height) {
    PresenterPlaces places;
    const double unit = places.unit = std::max(0.6, std::min(width / 1280, height / 800));
    const double edge = presenter_margin * unit;
    const double top = head_height * unit;
    const double wide = (width - 3 * edge) * slide_part;
    const double high = std::min(wide * 9 / 16, height - top - edge);
    places.now = {edge, top, wide, high};
    const double left = 2 * edge + wide;
    const double narrow = width - edge - left;
    places.next = {left, top, narrow, narrow * 9 / 16};
    const double below_next = places.next.bottom() + edge;
    const double below_now = places.now.bottom() + edge;
    // The note has what is left: below the slide where that is more.
    const double room_below = width - 2 * edge;
    const bool below = room_below * (height - below_now) > narrow * (height - below_next);
    places.note = below ? PageRect{edge, std::max(below_now, below_next), room_below,
                                   height - edge - std::max(below_now, below_next)}
                        : PageRect{left, below_next, narrow, height - edge - below_next};
    return places;
}

// A slide in its place, with a rim.
void add_small_page(const MapData& map, const ViewerState& state, const PageRect& place, double unit,
                    std::vector<Item>& items) {
    const auto page = page_of(map, state, place.width, place.height,
                              class_unit * std::min(place.width / 1920, place.height / 1080));
    add_items(placed_items(build_page(map, page), {place.left, place.top}, place), items);
    items.push_back({Role::card, no_subject,
                     Box{place, 0, {0, 0, 0, 0}, theme_of(state.look.theme).card_rim, 1.5 * unit}});
}

bool is_last(const ViewerState& state) {
    return state.presenting.scene + 1 >= static_cast<int>(state.presentation.size()) &&
           !hidden_answers(state).any();
}

std::vector<std::string> lines_of_note(const std::string& note, double size, double width) {
    std::vector<std::string> lines;
    for (const auto& paragraph : split(note, '\n')) {
        const auto more = wrapped_lines(paragraph, size, Weight::regular, width);
        lines.insert(lines.end(), more.begin(), more.end());
    }
    return lines;
}

// As large as it fits.
void add_note(const ViewerState& state, const PresenterPlaces& places, std::vector<Item>& items) {
    const auto& theme = theme_of(state.look.theme);
    const auto* slide = slide_of(state);
    const bool none = slide == nullptr || slide->note.empty();
    const std::string text = none ? "This slide has no note." : slide->note;
    double size = presenter_note_size * places.unit;
    auto lines = lines_of_note(text, size, places.note.width);
    while (size > least_note_size * places.unit &&
           static_cast<double>(lines.size()) * size * 1.4 > places.note.height) {
        size *= 0.93;
        lines = lines_of_note(text, size, places.note.width);
    }
    double baseline = places.note.top + size;
    for (const auto& line : lines) {
        items.push_back(line_of_words({places.note.left, baseline}, line, size, Weight::regular,
                                      none ? theme.secondary : theme.text));
        baseline += size * 1.4;
    }
}

std::string next_title(const ViewerState& state) {
    if (is_last(state)) {
        return "The end";
    }
    return hidden_answers(state).any() ? "Next: the answer" : "Next";
}

}  // namespace

std::string elapsed_text(double seconds) {
    const int minutes = static_cast<int>(seconds / 60);
    return minutes < 60 ? fmt::format("{} min", minutes)
                        : fmt::format("{} h {:02} min", minutes / 60, minutes % 60);
}

DisplayList build_presenter_page(const MapData& map, const ViewerState& state, double width, double height) {
    const auto places = presenter_places(width, height);
    const auto& theme = theme_of(state.look.theme);
    DisplayList list{width, height, theme.card, {}};
    add_small_page(map, state, places.now, places.unit, list.items);
    if (!is_last(state)) {
        auto next = apply(state, StepSlide{1}, map);
        next.presenting.blank = Blank::no;
        add_small_page(map, next, places.next, places.unit, list.items);
    }
    const double size = 20 * places.unit;
    list.items.push_back(line_of_words({places.next.left, places.next.top - 12 * places.unit},
                                       next_title(state), size, Weight::bold, theme.secondary));
    add_note(state, places, list.items);
    see(list, state.look.vision);
    return list;
}

std::vector<Item> presenter_clock_items(const ViewerState& state, const PresenterClock& clock, double width,
                                        double height) {
    const auto places = presenter_places(width, height);
    const auto& theme = theme_of(state.look.theme);
    const double size = 34 * places.unit;
    const double baseline = places.now.top - 18 * places.unit;
    const auto slides = state.presentation.size();
    std::vector<Item> items;
    const auto number =
        slides == 0 ? std::string() : fmt::format("Slide {} of {}", state.presenting.scene + 1, slides);
    items.push_back(line_of_words({places.now.left, baseline}, number, size, Weight::bold, theme.text));
    const auto words = clock.time + "  \u00b7  " + clock.elapsed;
    items.push_back(
        line_of_words({places.now.right() - text_width(words, size, Weight::regular, 0), baseline}, words,
                      size, Weight::regular, theme.text));
    return items;
}

}  // namespace viewer
