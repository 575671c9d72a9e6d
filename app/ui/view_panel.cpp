#include "app/ui/panel.hpp"
#include "app/ui/ui_style.hpp"

#include <fmt/format.h>

namespace viewer {

using namespace geodata;

namespace {

void heading(const UiContext& ui, const char* text) {
    ImGui::Dummy({0, ui.units(6)});
    coloured_text(ui.fonts.bold, light_theme().text, text);
}

// A switch for one layer; `layers` is a copy that becomes the wish when it changed.
void layer_switch(const UiContext& ui, const char* title, bool Layers::*layer) {
    auto layers = ui.state.layers;
    if (ImGui::Checkbox(title, &(layers.*layer))) {
        ui.act(SetLayers{layers});
    }
}

void draw_layers(const UiContext& ui) {
    heading(ui, "On the map");
    layer_switch(ui, "Names", &Layers::labels);
    layer_switch(ui, "Legend", &Layers::legend);
    layer_switch(ui, "Scale bar", &Layers::scale_bar);
    layer_switch(ui, "Meridians and parallels", &Layers::graticule);
    layer_switch(ui, "Where this is", &Layers::inset);
}

void draw_names(const UiContext& ui) {
    heading(ui, "Names");
    for (const auto& choice : name_policies(ui.dataset())) {
        if (ImGui::RadioButton(choice.title.c_str(), ui.state.names == choice.policy)) {
            ui.act(SetNames{choice.policy});
        }
    }
    wrapped_text(ui.fonts.small, light_theme().secondary, "A choice of names is no statement about a place.");
}

void draw_counting(const UiContext& ui) {
    heading(ui, "A region inside another counts");
    if (ImGui::RadioButton("once, with the one around it", ui.state.counting == Counting::once)) {
        ui.act(SetCounting{Counting::once});
    }
    if (ImGui::RadioButton("again, as listed", ui.state.counting == Counting::as_listed)) {
        ui.act(SetCounting{Counting::as_listed});
    }
}

void draw_text_size(const UiContext& ui) {
    heading(ui, "Size of text");
    for (const double scale : {1.0, 1.25, 1.5, 2.0, 3.0}) {
        if (ImGui::RadioButton(fmt::format("{:.0f} %", scale * 100).c_str(), ui.state.text_scale == scale)) {
            ui.act(SetTextScale{scale});
        }
        if (scale < 3) {
            ImGui::SameLine();
        }
    }
}

}  // namespace

void draw_view_panel(const UiContext& ui) {
    ImGui::PushFont(ui.fonts.body);
    draw_layers(ui);
    draw_names(ui);
    draw_counting(ui);
    draw_text_size(ui);
    ImGui::PopFont();
}

}  // namespace viewer
