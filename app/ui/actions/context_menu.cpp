#include "app/ui/actions/context_menu.hpp"

#include "app/ui/actions/menu.hpp"
#include "app/ui/map_page.hpp"
#include "app/ui/panels/documents_content.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/analysis/words/event_words.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

ContextItem acts(std::string title, Action action) {
    return {std::move(title), [action = std::move(action)](const UiContext& ui) { ui.act(action); }};
}

ContextItem explains(std::string title, std::string id) {
    return {std::move(title), [id = std::move(id)](const UiContext& ui) { ui.explain(id); }};
}

ContextItem copies(std::string title, std::string text) {
    return {std::move(title), [text = std::move(text)](const UiContext& ui) {
                ImGui::SetClipboardText(text.c_str());
                ui.memory.notice.say("Copied: " + text);
            }};
}

ContextItem says(std::vector<int> statements, std::string about) {
    return {"What each document says", [statements = std::move(statements), about = std::move(about)](
                                           const UiContext& ui) { ui.show_statements(statements, about); }};
}

ContextItem below_line(ContextItem item) {
    item.begins_part = true;
    return item;
}

// Begins to play these days, from the first.
ContextItem plays(std::string title, DayRange days) {
    return {std::move(title), [days](const UiContext& ui) {
                ui.act(SetRange{days});
                ui.act(GoToDay{days.first});
                if (!ui.state.playing) {
                    ui.act(TogglePlay{});
                }
            }};
}

ContextItem compares(const ViewerState& state, Day day) {
    return acts("Compare from here: " + short_text(day) + " becomes day A", compared_with(state, day));
}

// Of an interval no source states a day: the menu leads to the interval and says so.
ContextItem goes_to_beginning(const MapData& map, const ListRow& row) {
    const auto& from = map.dataset->control[static_cast<std::size_t>(row.records.front())].from;
    if (from.is_day()) {
        return acts("Go to the day it is first held: " + short_text(from.earliest), GoToDay{from.earliest});
    }
    const auto begins = std::clamp(from.earliest, map.dataset->first_day, map.dataset->last_day);
    return acts("Go to when it is first held: " + readable_text(from) + ", no day given", GoToDay{begins});
}

// The events at a place, as ways to their days.
void add_events_at(const MapData& map, std::size_t place, ContextMenu& menu) {
    constexpr std::size_t most = 5;
    auto events = events_at_place(*map.dataset, place);
    events.resize(std::min(events.size(), most));
    for (const int position : events) {
        const auto& event = map.dataset->events[static_cast<std::size_t>(position)];
        menu.items.push_back(
            acts("Go to " + readable_text(event.date) + ": " + event.title, GoToDay{event.date.earliest}));
    }
}

ContextItem edits(const std::string& title, const std::string& table, int row) {
    return {title, [table, row](const UiContext& ui) { ui.edit_row(table, row); }};
}

// The first row of a table that speaks of the region.
template <class Rows>
void add_edit_of(const Rows& rows, RegionIndex region, const char* title, const char* table,
                 ContextMenu& menu) {
    const auto first =
        std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.region == region; });
    if (first != rows.end()) {
        menu.items.push_back(edits(title, table, static_cast<int>(first - rows.begin())));
    }
}

void add_edits(const MapData& map, RegionIndex region, ContextMenu& menu) {
    menu.items.push_back(
        below_line(edits("Edit its row\u2026", "regions", static_cast<int>(region.position()))));
    add_edit_of(map.dataset->control, region, "Edit its dates\u2026", "control", menu);
    add_edit_of(map.dataset->areas, region, "Edit its area\u2026", "areas", menu);
}

void add_region(const MapData& map, const ViewerState& state, RegionIndex region, ContextMenu& menu) {
    const bool selected = is_selected(state, region);
    if (state.selected) {
        menu.items.push_back(acts(selected ? "Take it out of the selection" : "Select it too",
                                  SelectRegion{region, true, true}));
    }
    menu.items.push_back(acts(selected ? "Drop the selection" : "Select it",
                              SelectRegion{selected ? RegionIndex{} : region, true}));
    const auto* row = listed_row(map, state, region);
    if (row != nullptr) {
        menu.items.push_back(goes_to_beginning(map, *row));
    }
    if (row != nullptr && row->area_claim >= 0) {
        const auto area = grouped(in_square_km(stated_area(*map.dataset, *row))) + " km²";
        menu.items.push_back(explains("Explain its area, " + area, "area." + (*map.dataset)[region].id));
        menu.items.push_back(copies("Copy its area", area));
    }
    menu.items.push_back(says(statements_on_region(*map.dataset, region), (*map.dataset)[region].name));
    add_edits(map, region, menu);
    menu.items.push_back(acts("Show it alone", ground_around(map.regions[region.position()].box)));
}

void add_place(const MapData& map, LonLat place, ContextMenu& menu) {
    const auto at = map.projection.to_plane(place);
    menu.items.push_back(below_line({"Zoom in here", [at](const UiContext& ui) {
                                         const auto& camera = ui.now.state.camera;
                                         ui.act(MoveCamera{{at, camera.metres_per_unit / 2}});
                                     }}));
    menu.items.push_back(acts("Show the whole map", ShowHomeView{}));
    menu.items.push_back(below_line(copies("Copy the coordinates", coordinates_text(place))));
}

}  // namespace

SetComparing compared_with(const ViewerState& state, Day day) {
    const bool off = state.comparing.kind == Comparison::off;
    return {{off ? Comparison::side_by_side : state.comparing.kind, day, state.comparing.swipe}};
}

ShowGround ground_around(const PlaneBox& box) {
    constexpr double room = 0.6;  // of its size, around it
    const double x = box.width() * room;
    const double y = box.height() * room;
    return {{box.left - x, box.bottom - y, box.right + x, box.top + y}};
}

std::string listed_sum_id(Counting counting, Day day) {
    return fmt::format("listed.{}.high_km2@{}", counting == Counting::once ? "count_once" : "as_listed",
                       iso_text(day));
}

std::string coordinates_text(LonLat place) { return fmt::format("{:.5f}, {:.5f}", place.lat, place.lon); }

ContextMenu region_menu(const MapData& map, const ViewerState& state, RegionIndex region) {
    ContextMenu menu{(*map.dataset)[region].name, {}};
    add_region(map, state, region, menu);
    menu.items.push_back(below_line(copies("Copy its name", menu.title)));
    return menu;
}

ContextMenu spot_menu(const MapData& map, const ViewerState& state, const MapSpot& spot) {
    ContextMenu menu;
    menu.title = spot.town >= 0 ? map.dataset->context[static_cast<std::size_t>(spot.town)].name
                 : spot.region  ? (*map.dataset)[spot.region].name
                                : coordinates_text(spot.place);
    if (spot.town >= 0 && spot.region) {
        menu.title += ", " + (*map.dataset)[spot.region].name;
    }
    if (spot.town >= 0) {
        const auto town = static_cast<std::size_t>(spot.town);
        menu.items.push_back(says(statements_at_place(*map.dataset, town), map.dataset->context[town].name));
        add_events_at(map, town, menu);
    } else if (spot.region) {
        add_region(map, state, spot.region, menu);
    }
    menu.items.push_back(below_line(compares(state, state.day)));
    add_place(map, spot.place, menu);
    if (spot.town >= 0 || spot.region) {
        menu.items.push_back(copies("Copy the name", menu.title));
    }
    return menu;
}

ContextMenu day_menu(const MapData& map, const ViewerState& state, Day day) {
    const auto& data = *map.dataset;
    const auto first = state.range ? state.range->first : data.first_day;
    const auto last = state.range ? state.range->last : data.last_day;
    ContextMenu menu{long_text(day), {acts("Go to this day", GoToDay{day}), compares(state, day)}};
    menu.items.push_back(below_line(plays("Play from this day on", {day, std::max(day, last)})));
    menu.items.push_back(plays("Play until this day", {std::min(day, first), day}));
    const auto year = year_month_day(day).year;
    menu.items.push_back(
        plays("Play the year " + year_text(year), {std::max(*day_from({year, 1, 1}), data.first_day),
                                                   std::min(*day_from({year, 12, 31}), data.last_day)}));
    if (state.range) {
        menu.items.push_back(acts("Play the whole span again", SetRange{}));
    }
    menu.items.push_back(
        below_line(explains("Explain the listed area of this day", listed_sum_id(state.counting, day))));
    menu.items.push_back(copies("Copy the day", iso_text(day)));
    return menu;
}

ContextMenu span_menu(const ViewerState& state, const std::string& title, DayRange days) {
    auto alone = state.timeline;
    alone.shown = days;
    return {title, {plays("Play " + title, days), acts("Show it alone on the timeline", SetTimeline{alone})}};
}

ContextMenu number_menu(const std::string& value, const std::string& number_id) {
    ContextMenu menu{
        value, {explains("Explain: rows, formula, sources", number_id), copies("Copy the value", value)}};
    constexpr std::string_view of_total = "total.";
    if (number_id.starts_with(of_total)) {
        const auto id = number_id.substr(of_total.size());
        menu.items.push_back(below_line(
            {"Edit its row\u2026", [id](const UiContext& ui) {
                 const auto& totals = ui.dataset().totals;
                 const auto found = std::find_if(totals.begin(), totals.end(),
                                                 [&](const StatedTotal& total) { return total.id == id; });
                 if (found != totals.end()) {
                     ui.edit_row("totals", static_cast<int>(found - totals.begin()));
                 }
             }}));
    }
    return menu;
}

ContextMenu event_menu(const MapData& map, const Event& event) {
    const auto& source = (*map.dataset)[event.citation.source];
    const auto day = event.date.earliest;
    const auto title = event_words(event);
    const auto text = fmt::format("{}: {} ({}, {})", readable_text(event.date), title, source.short_name,
                                  event.citation.locator);
    return {title,
            {acts(event.date.is_day() ? "Go to this day" : "Go to the beginning of this time", GoToDay{day}),
             {"Compare from here: this day becomes day A",
              [day](const UiContext& ui) { ui.act(compared_with(ui.state, day)); }},
             says(statements_on(*map.dataset, event), title),
             {"Show its source: " + source.short_name,
              [index = event.citation.source](const UiContext& ui) { ui.show_source(index); }},
             below_line(copies("Copy it with its source", text)),
             edits("Edit its row\u2026", "events", static_cast<int>(&event - map.dataset->events.data()))}};
}

ContextMenu presenting_menu(const ViewerState& state) {
    const auto slides = state.presentation.size();
    ContextMenu menu{slides == 0 ? std::string("Presenting")
                                 : fmt::format("Slide {} of {}", state.presenting.scene + 1, slides),
                     {}};
    for (const auto& action : presenting_actions().actions) {
        if (!action.key_only) {
            menu.items.push_back({action.title, [&action](const UiContext& ui) { ui.perform(action); },
                                  action.begins_part,
                                  action.keys.empty() ? std::string() : key_text(action.keys.front())});
        }
    }
    return menu;
}

void draw_context_menu(const UiContext& ui) {
    auto& asked = ui.memory.context;
    if (asked.asked) {
        asked.asked = false;
        ImGui::OpenPopup("context");
    }
    if (!begin_menu(ui, "context")) {
        return;
    }
    coloured_text(ui.fonts.bold, ui_theme().text, asked.menu.title);
    ImGui::Separator();
    std::function<void(const UiContext&)> chosen;  // a copy: what it does may ask for another menu
    for (const auto& item : asked.menu.items) {
        if (item.begins_part && &item != &asked.menu.items.front()) {
            ImGui::Separator();
        }
        if (ImGui::MenuItem(item.title.c_str(), item.keys.c_str())) {
            chosen = item.choose;
        }
    }
    end_menu();
    if (chosen) {
        chosen(ui);
    }
}

}  // namespace viewer
