#include "app/export/pictures/handout.hpp"

#include "app/export/pictures/framed_map.hpp"
#include "app/export/pictures/handout_words.hpp"
#include "app/scene/build_scene.hpp"
#include "app/scene/cards/card_content.hpp"
#include "app/scene/map/home_view.hpp"
#include "app/scene/text_flow.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace viewer {

using namespace geodata;

namespace {

// In units; the type of the note is 11 points on A4.
constexpr double a4_side = 210 / 25.4 * 96;
constexpr double type_size = 0.91;
constexpr double margin = 46;
constexpr double head = 124;
constexpr double foot = 84;
constexpr double gutter = 34;
constexpr double map_width = 0.62;   // of a wide sheet
constexpr double map_height = 0.46;  // of a high one
constexpr double most_frame_text = 1.5;

/// Where the parts of the first sheet of a page stand, in page units.
struct Places {
    PageRect map;
    PageRect text;
};

/// Words grow with the text as far as is wished; head, foot and margins, which leave them their room, only so far.
struct Sheet {
    SceneSettings words;
    SceneSettings frame;
    bool words_apart = false;  ///< beside a map no column would hold them: they have sheets of their own
};

Sheet sheet_of(const HandoutPaper& paper) {
    const double text = std::clamp(paper.text, 1.0, 3.0);
    const double unit = type_size * std::min(paper.width, paper.height) / a4_side;
    Sheet sheet;
    sheet.words.width = paper.width;
    sheet.words.height = paper.height;
    sheet.frame = sheet.words;
    sheet.words.unit = unit * text;
    sheet.frame.unit = unit * std::min(text, most_frame_text);
    sheet.words_apart = text > most_frame_text && paper.width >= paper.height;
    return sheet;
}

/// All of a sheet between head and foot.
PageRect room_on(const SceneSettings& frame) {
    const double edge = margin * frame.unit;
    return {edge, head * frame.unit, frame.width - 2 * edge, frame.height - (head + foot) * frame.unit};
}

Places places_on(const Sheet& sheet) {
    const auto room = room_on(sheet.frame);
    const double gap = gutter * sheet.frame.unit;
    if (sheet.words_apart) {
        return {room, room};
    }
    if (sheet.frame.width >= sheet.frame.height) {
        const PageRect map{room.left, room.top, std::floor(room.width * map_width), room.height};
        return {map, {map.right() + gap, room.top, room.width - map.width - gap, room.height}};
    }
    const PageRect map{room.left, room.top, room.width, std::floor(sheet.frame.height * map_height)};
    return {map, {room.left, map.bottom() + gap, room.width, room.height - map.height - gap}};
}

// The same ground, at least, in a picture of another shape.
SceneSettings fitted_scene(SceneSettings scene, const PageRect& box) {
    scene.camera.metres_per_unit *= std::max(scene.width / box.width, scene.height / box.height);
    scene.width = box.width;
    scene.height = box.height;
    scene.date_card = scene.source_line = scene.inset = false;
    return scene;
}

void draw_head(Drawing& drawing, const HandoutPage& page, bool continued) {
    const auto& theme = drawing.theme();
    const double left = margin * drawing.unit();
    const double room = drawing.settings().width - 2 * left;
    const TextStyle small{17, Weight::regular, theme.secondary};
    const auto& title = page.title.empty() ? drawing.dataset().title : page.title;
    drawing.text(Role::card, {left, drawing.units(52)}, shortened(drawing, title, small, room), small);
    drawing.text(Role::card, {left, drawing.units(102)},
                 (page.scene.hidden_answers.date ? std::string("Which day?") : long_text(page.scene.day)) +
                     (continued ? ", continued" : ""),
                 {continued ? 28.0 : 46.0, Weight::bold, theme.text});
}

void draw_foot(Drawing& drawing, std::size_t number, std::size_t all) {
    const TextStyle style{13.5, Weight::regular, drawing.theme().secondary};
    const double left = margin * drawing.unit();
    const double right = drawing.settings().width - left;
    const auto count = fmt::format("{} / {}", number, all);
    const double count_width = drawing.width_of(count, style);
    const auto& dataset = drawing.dataset();
    const auto sources = fmt::format(
        "Dates and areas: {}. {}. Equal-area projection. Every date and figure is a claim of its source.",
        dataset[drawing.map().listing.source].short_name, dataset.boundary_note);
    double baseline = drawing.settings().height - drawing.units(50);
    for (const auto& line :
         wrapped_lines(sources, drawing.units(style.size), style.weight,
                       right - left - count_width - drawing.units(30), LineEnds::anywhere)) {
        drawing.text(Role::card, {left, baseline}, line, style);
        baseline += drawing.units(19);
    }
    drawing.text(Role::card, {right - count_width, drawing.settings().height - drawing.units(50)}, count,
                 style);
}

void add_items(Drawing& drawing, DisplayList& list) {
    auto drawn = drawing.take();
    std::move(drawn.items.begin(), drawn.items.end(), std::back_inserter(list.items));
}

// As many lines as there is room for, at least one; returns the first that is left over.
std::size_t draw_column(Drawing& drawing, const PageRect& column, const std::vector<HandoutLine>& lines,
                        std::size_t first) {
    double baseline = column.top + drawing.units(first == 0 ? -5 : 0);
    auto next = first;
    for (; next < lines.size(); ++next) {
        const auto& line = lines[next];
        baseline += drawing.units(line.advance);
        if (next > first && baseline + drawing.units(6) > column.bottom()) {
            break;
        }
        drawing.text(Role::card, {column.left, baseline}, line.utf8, line.style);
        if (!line.right.empty()) {
            const double width = drawing.width_of(line.right, line.style);
            drawing.text(Role::card, {column.right() - width, baseline}, line.right, line.style);
        }
    }
    return next;
}

/// The sheets of one page, without their feet.
std::vector<DisplayList> sheets_of(const MapData& map, const Sheet& sheet, const HandoutPage& page) {
    const auto places = places_on(sheet);
    const Drawing measure(map, sheet.words);
    const auto lines = handout_lines(measure, page, places.text.width);
    std::vector<DisplayList> sheets;
    std::size_t next = 0;
    do {
        Drawing frame(map, sheet.frame);
        Drawing words(map, sheet.words);
        DisplayList list{sheet.frame.width, sheet.frame.height, frame.theme().card, {}};
        const bool continued = !sheets.empty();
        if (!continued) {
            add_framed_map(map, fitted_scene(page.scene, places.map), places.map, frame.units(1.2),
                           list.items);
        }
        draw_head(frame, page, continued);
        if (continued || !sheet.words_apart) {
            next = draw_column(words, continued ? room_on(sheet.frame) : places.text, lines, next);
        }
        add_items(frame, list);
        add_items(words, list);
        sheets.push_back(std::move(list));
    } while (next < lines.size());
    return sheets;
}

}  // namespace

SceneSettings handout_scene(const MapData& map, const HandoutPaper& paper, Day day) {
    const auto sheet = sheet_of(paper);
    const auto box = places_on(sheet).map;
    SceneSettings scene;
    scene.width = box.width;
    scene.height = box.height;
    scene.day = day;
    scene = fitted_scene(scene, box);
    scene.unit = sheet.words.unit;
    scene.unit = fitting_unit(map, scene);
    scene.camera = home_camera(map, scene);
    return scene;
}

std::vector<DisplayList> handout(const MapData& map, const HandoutPaper& paper,
                                 const std::vector<HandoutPage>& pages) {
    const auto sheet = sheet_of(paper);
    std::vector<DisplayList> sheets;
    for (const auto& page : pages) {
        auto more = sheets_of(map, sheet, page);
        std::move(more.begin(), more.end(), std::back_inserter(sheets));
    }
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        Drawing foot_line(map, sheet.frame);
        draw_foot(foot_line, i + 1, sheets.size());
        add_items(foot_line, sheets[i]);
    }
    return sheets;
}

}  // namespace viewer
