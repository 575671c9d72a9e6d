#include "app/export/handout.hpp"

#include "app/export/framed_map.hpp"
#include "app/export/handout_words.hpp"
#include "app/scene/build_scene.hpp"
#include "app/scene/card.hpp"
#include "app/scene/home_view.hpp"
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

/// Where the parts of the first sheet of a page stand, in page units.
struct Places {
    PageRect map;
    PageRect text;
};

SceneSettings sheet_of(const HandoutPaper& paper) {
    SceneSettings sheet;
    sheet.width = paper.width;
    sheet.height = paper.height;
    sheet.unit = type_size * std::min(paper.width, paper.height) / a4_side * std::clamp(paper.text, 1.0, 3.0);
    return sheet;
}

Places places_on(const SceneSettings& sheet) {
    const double edge = margin * sheet.unit;
    const double top = head * sheet.unit;
    const double width = sheet.width - 2 * edge;
    const double height = sheet.height - top - foot * sheet.unit;
    const double gap = gutter * sheet.unit;
    if (sheet.width >= sheet.height) {
        const PageRect map{edge, top, std::floor(width * map_width), height};
        return {map, {map.right() + gap, top, width - map.width - gap, height}};
    }
    const PageRect map{edge, top, width, std::floor(sheet.height * map_height)};
    return {map, {edge, map.bottom() + gap, width, height - map.height - gap}};
}

// The same ground, at least, in a picture of another shape.
SceneSettings fitted_scene(SceneSettings scene, const SceneSettings& sheet, const PageRect& box) {
    scene.camera.metres_per_unit *= std::max(scene.width / box.width, scene.height / box.height);
    scene.width = box.width;
    scene.height = box.height;
    scene.unit = sheet.unit;
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
                 long_text(page.scene.day) + (continued ? ", continued" : ""),
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
    for (const auto& line : wrapped_lines(sources, drawing.units(style.size), style.weight,
                                          right - left - count_width - drawing.units(30))) {
        drawing.text(Role::card, {left, baseline}, line, style);
        baseline += drawing.units(19);
    }
    drawing.text(Role::card, {right - count_width, drawing.settings().height - drawing.units(50)}, count,
                 style);
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
std::vector<DisplayList> sheets_of(const MapData& map, const SceneSettings& sheet, const HandoutPage& page) {
    const auto places = places_on(sheet);
    const PageRect whole{places.map.left, head * sheet.unit, sheet.width - 2 * places.map.left,
                         sheet.height - (head + foot) * sheet.unit};
    const Drawing measure(map, sheet);
    const auto lines = handout_lines(measure, page, places.text.width);
    std::vector<DisplayList> sheets;
    std::size_t next = 0;
    do {
        Drawing drawing(map, sheet);
        DisplayList list{sheet.width, sheet.height, drawing.theme().card, {}};
        const bool continued = !sheets.empty();
        if (!continued) {
            add_framed_map(map, fitted_scene(page.scene, sheet, places.map), places.map, drawing.units(1.2),
                           list.items);
        }
        draw_head(drawing, page, continued);
        next = draw_column(drawing, continued ? whole : places.text, lines, next);
        auto words = drawing.take();
        std::move(words.items.begin(), words.items.end(), std::back_inserter(list.items));
        sheets.push_back(std::move(list));
    } while (next < lines.size());
    return sheets;
}

}  // namespace

SceneSettings handout_scene(const MapData& map, const HandoutPaper& paper, Day day) {
    const auto sheet = sheet_of(paper);
    const auto box = places_on(sheet).map;
    auto scene = fitted_scene(default_settings(map, box.width, box.height, day), sheet, box);
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
        Drawing foot_line(map, sheet);
        draw_foot(foot_line, i + 1, sheets.size());
        auto words = foot_line.take();
        std::move(words.items.begin(), words.items.end(), std::back_inserter(sheets[i].items));
    }
    return sheets;
}

}  // namespace viewer
