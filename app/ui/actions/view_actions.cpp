#include "app/scene/vision.hpp"
#include "app/state/enum_names.hpp"
#include "app/state/map_element.hpp"
#include "app/ui/actions/action_makers.hpp"
#include "app/ui/panels/panel.hpp"

#include <fmt/format.h>

namespace viewer {

namespace {

UserAction zooms(const char* id, const char* title, const char* keys, double factor) {
    return on_map(repeating(makes(id, title, keys, [factor](const Situation& now) {
        auto camera = now.state.camera;
        camera.metres_per_unit /= factor;
        return MoveCamera{camera};
    })));
}

// The map moves by a tenth of a page; only its direction is a matter of keys.
UserAction pans(const char* id, const char* title, const char* keys, double x, double y) {
    return in("Move the map", on_map(repeating(makes(id, title, keys, [x, y](const Situation& now) {
                  constexpr double step = 120;
                  return MoveCamera{dragged(now.state.camera, -x * step, -y * step)};
              }))));
}

ShowGround show_selected(const Situation& now) {
    auto box = now.map.regions[now.state.selected.position()].box;
    for (const auto region : now.state.selected_too) {
        const auto& other = now.map.regions[region.position()].box;
        box.add({other.left, other.bottom});
        box.add({other.right, other.top});
    }
    return ground_around(box);
}

UserAction switches(const char* id, const char* title, const char* keys, bool Layers::*layer) {
    return in("On the map", ticked([layer](const ViewerState& state) { return state.layers.*layer; },
                                   makes(id, title, keys, [layer](const Situation& now) {
                                       auto layers = now.state.layers;
                                       layers.*layer = !(layers.*layer);
                                       return SetLayers{layers};
                                   })));
}

UserAction opens_tab(const char* id, const char* title, const char* keys, PanelTab tab) {
    return in("Page of the panel",
              ticked([tab](const ViewerState& state) { return state.panel_open && state.tab == tab; },
                     acts(id, title, keys, ShowTab{tab})));
}

/// A change of the look that becomes the action made of it.
template <class Change>
UserAction changes_look(const char* id, const char* title, const char* keys, Change change) {
    return makes(id, title, keys, [change](const Situation& now) {
        auto look = now.state.look;
        change(look);
        return SetLook{look};
    });
}

template <class Value>
Value after(Value value, Value last) {
    return value == last ? Value{} : static_cast<Value>(static_cast<int>(value) + 1);
}

void add_looks(std::vector<UserAction>& rows) {
    for (const auto& theme : theme_choices()) {
        rows.push_back(
            in("Colours",
               ticked([name = theme.name](const ViewerState& state) { return state.look.theme == name; },
                      changes_look(("theme-" + theme.word).c_str(), theme.title.c_str(), "",
                                   [name = theme.name](Look& look) { look.theme = name; }))));
    }
    rows.push_back(in("Colours", changes_look("next-theme", "The next theme", "D", [](Look& look) {
                          look.theme = after(look.theme, ThemeName::contrast);
                      })));
    constexpr const char* eyes = "Preview for other eyes";
    for (const auto& choice : vision_choices()) {
        rows.push_back(in(
            eyes,
            ticked([vision = choice.vision](const ViewerState& state) { return state.look.vision == vision; },
                   changes_look(("vision-" + choice.word).c_str(), choice.title.c_str(), "",
                                [vision = choice.vision](Look& look) { look.vision = vision; }))));
    }
    rows.push_back(in(eyes, changes_look("next-vision", "The next preview", "V", [](Look& look) {
                          look.vision = after(look.vision, Vision::greys);
                      })));
}

UserAction changes_text(const char* id, const char* title, const char* keys, double by) {
    return in("Size of text", repeating(makes(id, title, keys, [by](const Situation& now) {
                  return SetTextScale{now.state.text_scale + by};
              })));
}

void add_text_sizes(std::vector<UserAction>& rows) {
    rows.push_back(also("bigger font zoom", changes_text("larger-text", "Larger", "Ctrl+Shift++", 0.25)));
    rows.push_back(also("font", changes_text("smaller-text", "Smaller", "Ctrl+Shift+-", -0.25)));
    for (const double scale : text_scales) {
        const auto title = fmt::format("{:.0f} %", scale * 100);
        rows.push_back(
            in("Size of text", ticked([scale](const ViewerState& state) { return state.text_scale == scale; },
                                      acts(fmt::format("text-{:.0f}", scale * 100).c_str(), title.c_str(), "",
                                           SetTextScale{scale}))));
    }
}

void add_layers(std::vector<UserAction>& rows) {
    for (const auto& element : map_elements()) {
        if (element.layer != nullptr) {
            rows.push_back(switches(("layer-" + element.word).c_str(), element.title.c_str(),
                                    element.key.c_str(), element.layer));
        }
    }
}

void add_tabs(std::vector<UserAction>& rows) {
    for (const auto& panel : panels()) {
        const auto id = "tab-" + word_of(tab_words(), panel.tab);
        rows.push_back(opens_tab(id.c_str(), panel.title.c_str(), panel.key.c_str(), panel.tab));
    }
    rows.push_back(
        in("Page of the panel", wishes("keys-to-panel", "Arrows, Enter and Space go there, or back", "F6",
                                       WindowCommand::keys_to_panel)));
}

std::vector<UserAction> places() {
    return {on_map(also("home fit all", acts("home", "Show the whole map", "Ctrl+0", ShowHomeView{}))),
            zooms("zoom-in", "Zoom in", "Ctrl++", 1.3),
            zooms("zoom-out", "Zoom out", "Ctrl+-", 1 / 1.3),
            unless([](const Situation& now) { return !now.state.selected; },
                   "Select a region first: click it on the map or in the list.",
                   makes("show-selected", "Show the selected region", "Z", show_selected)),
            unless([](const Situation& now) { return !now.can_view_back; },
                   "The map has not been moved before.",
                   wishes("view-back", "The view before", "Backspace", WindowCommand::view_back)),
            unless([](const Situation& now) { return !now.can_view_forward; }, "There is no later view.",
                   wishes("view-forward", "The view after", "Shift+Backspace", WindowCommand::view_forward)),
            pans("move-left", "Left", "Alt+Left", -1, 0),
            pans("move-right", "Right", "Alt+Right", 1, 0),
            pans("move-up", "Up", "Alt+Up", 0, -1),
            pans("move-down", "Down", "Alt+Down", 0, 1),
            below_line(of_all_days(
                also("graph series",
                     ticked([](const ViewerState& state) { return state.main_view == MainView::chart; },
                            makes("chart", "Chart of the totals", "T",
                                  [](const Situation& now) {
                                      const bool map = now.state.main_view == MainView::map;
                                      return SetMainView{map ? MainView::chart : MainView::map};
                                  }))))),
            also("side bar", ticked([](const ViewerState& state) { return state.panel_open; },
                                    acts("panel", "Panel", "P", TogglePanel{})))};
}

}  // namespace

ActionGroup view_actions() {
    auto rows = places();
    add_tabs(rows);
    add_layers(rows);
    add_looks(rows);
    add_text_sizes(rows);
    rows.push_back(
        below_line(ticked([](const ViewerState& state) { return state.look.reduced_motion; },
                          changes_look("reduced-motion", "Reduced motion", "Shift+M",
                                       [](Look& look) { look.reduced_motion = !look.reduced_motion; }))));
    rows.push_back(wishes("full-screen", "Full screen", "F11", WindowCommand::full_screen));
    return {"View", std::move(rows)};
}

}  // namespace viewer
