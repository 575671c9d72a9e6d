#include "app/state/map_element.hpp"
#include "app/ui/buttons.hpp"
#include "app/ui/panels/panel.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/analysis/control/listing_sources.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>

namespace viewer {

using namespace geodata;

namespace {

void heading(const UiContext& ui, const char* text) {
    ImGui::Dummy({0, ui.units(6)});
    wrapped_text(ui.fonts.bold, ui_theme().text, text);
}

// One of several choices; its title goes on below where the panel is too narrow for it.
bool radio(const UiContext& ui, const std::string& title, bool chosen) {
    ImGui::PushID(title.c_str());
    const bool pressed = ImGui::RadioButton("##choice", chosen);
    ImGui::SameLine();
    wrapped_text(ui.fonts.body, ui_theme().text, title);
    const bool clicked = ImGui::IsItemClicked();
    ImGui::PopID();
    return pressed || clicked;
}

void draw_time(const UiContext& ui) {
    heading(ui, "The map shows");
    const auto lately = fmt::format("newly held in the last {} days", ui.state.recent_days);
    for (const auto& [mode, title] : {std::pair{TimeMode::held, std::string("what is held on the day")},
                                      {TimeMode::since_start, "newly held since the first day"},
                                      {TimeMode::recently, lately},
                                      {TimeMode::everything, "everything held on any day"}}) {
        if (radio(ui, title, ui.state.time_mode == mode)) {
            ui.act(SetTimeMode{mode, ui.state.recent_days});
        }
    }
    if (ui.state.time_mode == TimeMode::recently) {
        int days = ui.state.recent_days;
        ImGui::SetNextItemWidth(ui.units(160));
        if (ImGui::InputInt("days", &days, 30, 365, ImGuiInputTextFlags_EnterReturnsTrue) &&
            days != ui.state.recent_days) {
            ui.act(SetTimeMode{TimeMode::recently, days});
        }
    }
}

void draw_comparison(const UiContext& ui) {
    heading(ui, "Two days compared");
    auto comparing = ui.state.comparing;
    for (const auto& [kind, title] :
         {std::pair{Comparison::off, "one day"},
          {Comparison::side_by_side, "side by side"},
          {Comparison::swipe, "swipe between them"},
          {Comparison::difference, "difference: newly held and no longer held"}}) {
        if (radio(ui, title, ui.state.comparing.kind == kind)) {
            comparing.kind = kind;
            ui.act(SetComparing{comparing});
        }
    }
    const auto day = fmt::format("Day A is {}. ", long_text(comparing.with));
    draw_remark(ui, day);
    if (wrapped_link(ui.fonts.small, "Make this day A", "day A")) {
        comparing.with = ui.state.day;
        ui.act(SetComparing{comparing});
    }
}

void draw_playing(const UiContext& ui) {
    heading(ui, "Playing");
    const auto days = ui.state.range.value_or(DayRange{ui.dataset().first_day, ui.dataset().last_day});
    double seconds = run_seconds(ui.state, ui.map);
    ImGui::SetNextItemWidth(ui.units(160));
    if (ImGui::InputDouble("seconds for the run", &seconds, 1, 10, "%.0f",
                           ImGuiInputTextFlags_EnterReturnsTrue)) {
        ui.act(SetRunTime{seconds});
    }
    bool looping = ui.state.looping;
    if (ImGui::Checkbox("loop", &looping)) {
        ui.act(ToggleLoop{});
    }
    bool backwards = ui.state.backwards;
    stay_in_row(ImGui::GetFrameHeight() + ui.units(6) + ImGui::CalcTextSize("backwards").x);
    if (ImGui::Checkbox("backwards", &backwards)) {
        ui.act(ToggleBackwards{});
    }
    const auto range = fmt::format("from {} to {}", short_text(days.first), short_text(days.last));
    draw_remark(ui, range);
    if (ui.state.range && wrapped_link(ui.fonts.small, "Play the whole span", "whole")) {
        ui.act(SetRange{});
    }
}

void draw_layers(const UiContext& ui) {
    heading(ui, "On the map");
    auto layers = ui.state.layers;
    for (const auto& element : map_elements()) {
        if (element.layer != nullptr && tick_box(ui, element.title, &(layers.*element.layer))) {
            ui.act(SetLayers{layers});
        }
    }
}

void draw_look(const UiContext& ui) {
    heading(ui, "Colours");
    auto look = ui.state.look;
    for (const auto& choice : theme_choices()) {
        if (radio(ui, choice.title, look.theme == choice.name)) {
            look.theme = choice.name;
            ui.act(SetLook{look});
        }
    }
    heading(ui, "Preview for other eyes");
    for (const auto& choice : vision_choices()) {
        if (radio(ui, choice.title, look.vision == choice.vision)) {
            look.vision = choice.vision;
            ui.act(SetLook{look});
        }
    }
    draw_remark(ui, "Map, panels and timeline are shown as such eyes see them; pictures and films that are "
                    "exported keep all colours.");
    heading(ui, "Motion");
    if (tick_box(ui, "Reduced: play from change to change", &look.reduced_motion)) {
        ui.act(SetLook{look});
    }
}

void draw_names(const UiContext& ui) {
    heading(ui, "Names");
    for (const auto& choice : name_policies(ui.dataset())) {
        if (radio(ui, choice.title, ui.state.names == choice.policy)) {
            ui.act(SetNames{choice.policy});
        }
    }
    draw_remark(ui, "A choice of names is no statement about a place.");
}

void draw_counting(const UiContext& ui) {
    heading(ui, "A region inside another counts");
    for (const auto& [counting, title] : {std::pair{Counting::once, "once, with the one around it"},
                                          {Counting::as_listed, "again: all rows are added"}}) {
        if (radio(ui, title, ui.state.counting == counting)) {
            ui.act(SetCounting{counting});
        }
    }
}

void draw_profiles(const UiContext& ui) {
    heading(ui, "Whose dates and areas count");
    for (const auto& choice : profile_choices(ui.dataset())) {
        if (radio(ui, choice.title, ui.state.prefer == choice.text)) {
            ui.act(SetProfile{choice.text});
        }
    }
    draw_remark(ui, listing_sources(ui.dataset(), ui.map.listing));
}

// Nothing is asked where the list knows one party.
void draw_party(const UiContext& ui) {
    if (!ui.map.several_parties()) {
        return;
    }
    heading(ui, "Sums and headline are about");
    ImGui::SetNextItemWidth(-1);
    if (ImGui::BeginCombo("##party", listed_party(ui.map).name.c_str())) {
        if (ImGui::Selectable("All parties", ui.map.of_all())) {
            ui.act(SetParty{all_parties});
        }
        for (const auto index : listed_parties(ui.map)) {
            const auto& party = ui.map.party(index);
            ImGui::PushID(index.value);
            if (ImGui::Selectable(party.name.c_str(), index == ui.map.listing.party)) {
                ui.act(SetParty{party.id});
            }
            ImGui::PopID();
        }
        ImGui::EndCombo();
    }
}

void draw_text_size(const UiContext& ui) {
    heading(ui, "Size of text");
    const auto& style = ImGui::GetStyle();
    for (const double scale : text_scales) {
        const auto title = fmt::format("{:.0f} %", scale * 100);
        const float width =
            ImGui::GetFrameHeight() + style.ItemInnerSpacing.x + ImGui::CalcTextSize(title.c_str()).x;
        // What has no room any more goes on below.
        if (scale != smallest_text) {
            stay_in_row(width);
        }
        if (ImGui::RadioButton(title.c_str(), ui.state.text_scale == scale)) {
            ui.act(SetTextScale{scale});
        }
    }
}

}  // namespace

void draw_view_panel(const UiContext& ui) {
    ImGui::PushFont(ui.fonts.body);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {ui.units(8), ui.units(1)});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.units(8), ui.units(5)});
    draw_time(ui);
    draw_comparison(ui);
    draw_playing(ui);
    draw_party(ui);
    draw_profiles(ui);
    draw_counting(ui);
    draw_layers(ui);
    draw_names(ui);
    draw_look(ui);
    draw_text_size(ui);
    ImGui::PopStyleVar(2);
    ImGui::PopFont();
}

}  // namespace viewer
