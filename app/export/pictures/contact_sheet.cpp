#include "app/export/pictures/contact_sheet.hpp"

#include "app/export/pictures/framed_map.hpp"
#include "app/scene/build_scene.hpp"
#include "app/scene/cards/card.hpp"
#include "app/scene/cards/cards.hpp"
#include "app/scene/clip_items.hpp"
#include "app/scene/drawing.hpp"
#include "app/scene/map/region_look.hpp"
#include "geodata/analysis/control/listing_sources.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/analysis/words/holder_words.hpp"
#include "geodata/analysis/words/overview.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>

namespace viewer {

using namespace geodata;

namespace {

constexpr double title_height = 76, foot_height = 84, caption_height = 58, gap = 22;

// The listed regions and a little around them: small maps have no room for more.
PlaneBox shown_box(const MapData& map) {
    PlaneBox box;
    for (const auto& row : map.shown.rows) {
        const auto& region = map.regions[row.region.position()].box;
        box.add({region.left, region.bottom});
        box.add({region.right, region.top});
    }
    if (box.empty()) {
        return map.home;
    }
    const double around = 0.08 * std::max(box.width(), box.height());
    return {box.left - around, box.bottom - around, box.right + around, box.top + around};
}

/// Where the maps go: rows and columns of equal boxes, each with room for a caption above its map.
struct Grid {
    int columns = 1;
    int rows = 1;
    PageRect first;  ///< of the first cell
    double step_x = 0;
    double step_y = 0;
    double caption = 0;

    PageRect map_box(int cell) const {
        const int row = cell / columns;
        const int column = cell % columns;
        return {first.left + column * step_x, first.top + row * step_y + caption, first.width,
                first.height - caption};
    }
};

Grid grid_of(const Drawing& drawing, int cells, int columns) {
    const auto& page = drawing.settings();
    const double edge = drawing.edge();
    const double space = drawing.units(gap);
    Grid grid{columns, (cells + columns - 1) / columns, {}, 0, 0, drawing.units(caption_height)};
    const double width = (page.width - 2 * edge + space) / columns;
    const double height =
        (page.height - drawing.units(title_height + foot_height) - 0 + space) / std::max(1, grid.rows);
    grid.first = {edge, drawing.units(title_height), width - space, height - space};
    grid.step_x = width;
    grid.step_y = height;
    return grid;
}

// Ground shown per page unit decides which grid shows the maps largest.
Grid best_grid(const Drawing& drawing, int cells, int columns) {
    if (columns > 0) {
        return grid_of(drawing, cells, columns);
    }
    const auto size = [&](const Grid& grid) {
        const auto box = grid.map_box(0);
        const auto home = shown_box(drawing.map());
        return std::min(box.width / home.width(), box.height / home.height());
    };
    Grid best = grid_of(drawing, cells, 1);
    for (int tried = 2; tried <= cells; ++tried) {
        const auto grid = grid_of(drawing, cells, tried);
        best = size(grid) > size(best) ? grid : best;
    }
    return best;
}

SceneSettings cell_settings(const Drawing& drawing, const PageRect& box, Day day) {
    auto cell = drawing.settings();
    cell.width = box.width;
    cell.height = box.height;
    cell.unit = drawing.settings().unit * 0.8;
    cell.day = day;
    cell.date_card = cell.legend = cell.scale_bar = cell.source_line = cell.inset = cell.graticule = false;
    cell.camera = camera_for(shown_box(drawing.map()), box.width, box.height);
    return cell;
}

std::string area_text(const Drawing& drawing, Day day) {
    const auto total = drawing.map().total_on(day, drawing.settings().counting);
    if (drawing.map().of_all() || !states_areas(drawing.map().listing)) {
        const auto shown = overview_on(drawing.dataset(), drawing.map().listing, day);
        return drawing.map().of_all() ? shown.text : regions_words(shown.things);
    }
    return bounds_text(total.sum) + " km²";
}

TextStyle date_style(const Drawing& drawing) { return {24, Weight::bold, drawing.theme().text}; }
TextStyle area_style(const Drawing& drawing) { return {16, Weight::bold, drawing.theme().emphasis}; }

// All captions are set in one size, in which the longest is as wide as its map at most.
double caption_unit(const Drawing& drawing, const std::vector<Day>& days, double width) {
    double widest = width;
    for (const auto day : days) {
        widest = std::max({widest, drawing.width_of(long_text(day), date_style(drawing)),
                           drawing.width_of(area_text(drawing, day), area_style(drawing))});
    }
    return drawing.unit() * width / widest;
}

void draw_caption(Drawing& drawing, const PageRect& box, Day day) {
    const double baseline = box.top - drawing.units(30);
    drawing.text(Role::card, {box.left, baseline}, long_text(day), date_style(drawing));
    drawing.text(Role::card, {box.left, baseline + drawing.units(21)}, area_text(drawing, day),
                 area_style(drawing));
}

void draw_captions(Drawing& drawing, const Grid& grid, const std::vector<Day>& days) {
    const double unit = drawing.unit();
    drawing.set_unit(caption_unit(drawing, days, grid.first.width));
    for (std::size_t cell = 0; cell < days.size(); ++cell) {
        draw_caption(drawing, grid.map_box(static_cast<int>(cell)), days[cell]);
    }
    drawing.set_unit(unit);
}

void draw_sample(Drawing& drawing, PageRect box, RegionStatus status, const Party& party) {
    const std::vector<PagePath> rings{
        {{box.left, box.top}, {box.right(), box.top}, {box.right(), box.bottom()}, {box.left, box.bottom()}}};
    const auto look = look_of(drawing.theme(), party, status, 1, drawing.map().several_parties());
    draw_region(drawing, rings, look, false, box, {box.left, box.top}, Role::card, no_subject);
}

// A row of words is as wide as the page at most, and set smaller to keep to it.
CardSize row_room(const Drawing& drawing) {
    const auto& page = drawing.settings();
    return {page.width - 2 * drawing.edge(), page.height};
}

/// A sign of the key and what it means.
struct KeyEntry {
    RegionStatus status;
    std::string words;
    PartyIndex party = {};  ///< none: that of the headline
};
using KeyEntries = std::vector<KeyEntry>;

// Those that hold anything on one of the days, the largest first; of more than have room the first are named.
KeyEntries party_entries(const Drawing& drawing, const std::vector<Day>& days) {
    constexpr std::size_t most_named = 7;
    const auto& map = drawing.map();
    std::vector<PartyIndex> order;
    for (const auto day : days) {
        const auto shown = overview_on(drawing.dataset(), map.shown, day);
        for (const int row : largest_rows(drawing.dataset(), map.shown, shown, shown.things)) {
            const auto holder = holder_of(drawing.dataset(), map.shown.rows[static_cast<std::size_t>(row)]);
            if (std::find(order.begin(), order.end(), holder) == order.end()) {
                order.push_back(holder);
            }
        }
    }
    KeyEntries entries;
    for (std::size_t i = 0; i < std::min(most_named, order.size()); ++i) {
        entries.push_back({RegionStatus::held, map.party(order[i]).short_name, order[i]});
    }
    if (order.size() > most_named) {
        entries.back().words += fmt::format(" and {} more", order.size() - most_named);
    }
    return entries;
}

// Only what one of the maps shows.
KeyEntries key_entries(const Drawing& drawing, const std::vector<Day>& days) {
    KeyEntries entries{{RegionStatus::changed, "changed on this day"},
                       {RegionStatus::interval_ended, "held; end of the stated interval on this day"},
                       {RegionStatus::lost, "no longer held since this day"},
                       {RegionStatus::held, held_key_text(drawing.dataset(), drawing.map().listing)},
                       {RegionStatus::possible, "within the stated interval, no day given"},
                       {RegionStatus::unchanged, "listed for a later date"}};
    std::set<RegionStatus> shown;
    for (const auto day : days) {
        auto scene = drawing.settings();
        scene.day = day;
        const auto found = statuses(drawing.map(), scene);
        shown.insert(found.begin(), found.end());
    }
    const bool several = drawing.map().several_parties();
    std::erase_if(entries, [&](const KeyEntry& entry) {
        return shown.count(entry.status) == 0 || (several && entry.status == RegionStatus::held);
    });
    if (several) {
        const auto parties = party_entries(drawing, days);
        entries.insert(entries.begin(), parties.begin(), parties.end());
    }
    return entries;
}

void draw_key(Drawing& drawing, const std::vector<Day>& days) {
    const auto entries = key_entries(drawing, days);
    const TextStyle style{16, Weight::regular, drawing.theme().text};
    const double top = drawing.settings().height - drawing.units(foot_height - 14);
    draw_fitted(drawing, row_room(drawing), 0, [&](Drawing& fitted) {
        double left = fitted.edge();
        double end = left;
        for (const auto& entry : entries) {
            const auto& party = entry.party ? fitted.map().party(entry.party) : listed_party(fitted.map());
            draw_sample(fitted, {left, top, fitted.units(36), fitted.units(20)}, entry.status, party);
            left += fitted.units(46);
            end = left + fitted.text(Role::card, {left, top + fitted.units(16)}, entry.words, style);
            left = end + fitted.units(30);
        }
        return PageRect{fitted.edge(), top, end - fitted.edge(), fitted.units(20)};
    });
}

void draw_title(Drawing& drawing) {
    const auto& theme = drawing.theme();
    const auto rule = counting_text(drawing.settings().counting);
    const auto meaning = drawing.map().of_all() || !states_areas(drawing.map().listing)
                             ? std::string("regions shown on each day")
                             : fmt::format("listed area, {} · low: certain by the day, high: possible", rule);
    const double baseline = drawing.units(50);
    draw_fitted(drawing, row_room(drawing), 0, [&](Drawing& fitted) {
        const double left = fitted.edge();
        const double title = fitted.text(Role::card, {left, baseline}, drawing.dataset().title,
                                         {32, Weight::bold, theme.text});
        const double second = left + title + fitted.units(18);
        const double end = second + fitted.text(Role::card, {second, baseline}, meaning,
                                                {16, Weight::regular, theme.secondary});
        return PageRect{left, baseline - fitted.units(32), end - left, fitted.units(40)};
    });
}

}  // namespace

DisplayList contact_sheet(const MapData& map, const SceneSettings& page, const std::vector<Day>& days,
                          int columns) {
    Drawing drawing(map, page);
    const int cells = static_cast<int>(days.size());
    const auto grid = best_grid(drawing, std::max(1, cells), columns);
    DisplayList sheet{page.width, page.height, drawing.theme().card, {}};
    draw_title(drawing);
    for (int cell = 0; cell < cells; ++cell) {
        const auto day = days[static_cast<std::size_t>(cell)];
        const auto box = grid.map_box(cell);
        add_framed_map(map, cell_settings(drawing, box, day), box, drawing.units(1.2), sheet.items);
    }
    draw_captions(drawing, grid, days);
    draw_key(drawing, days);
    draw_source_line(drawing, {});
    auto words = drawing.take();
    std::move(words.items.begin(), words.items.end(), std::back_inserter(sheet.items));
    return sheet;
}

}  // namespace viewer
