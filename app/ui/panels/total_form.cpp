#include "app/state/timeline_view.hpp"
#include "app/ui/actions/menu.hpp"
#include "app/ui/buttons.hpp"
#include "app/ui/calendar.hpp"
#include "app/ui/panels/panel.hpp"
#include "app/ui/panels/total_words.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/analysis/totals/user_total.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>
#include <imgui_stdlib.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

std::vector<std::string> region_kinds(const Dataset& dataset) {
    std::vector<std::string> kinds;
    for (const auto& region : dataset.regions) {
        if (!region.kind.empty() && std::find(kinds.begin(), kinds.end(), region.kind) == kinds.end()) {
            kinds.push_back(region.kind);
        }
    }
    return kinds;
}

// A word of a scope as people call it.
std::string scope_title(const Dataset& dataset, const std::string& word) {
    if (word.starts_with("kind=")) {
        return all_of_kind(word.substr(5));
    }
    const auto region = find_region(dataset, word);
    return region ? dataset[region].name : word;
}

// ---- The fields ----

void field_title(const UiContext& ui, const char* title) {
    draw_remark(ui, title);
    ImGui::SetNextItemWidth(-1);
}

void menu_of(const UiContext& ui, const char* id, int& chosen, const std::vector<std::string>& titles) {
    if (begin_choice(ui, id, titles.at(static_cast<std::size_t>(chosen)))) {
        for (int i = 0; i < static_cast<int>(titles.size()); ++i) {
            if (ImGui::Selectable(titles[static_cast<std::size_t>(i)].c_str(), i == chosen)) {
                chosen = i;
            }
        }
        ImGui::EndCombo();
    }
}

// The same where it is a word that is chosen; the first for one that there is not.
void menu_of_words(const UiContext& ui, const char* id, std::string& word,
                   const std::vector<std::string>& words, const std::vector<std::string>& titles) {
    const auto found = std::find(words.begin(), words.end(), word);
    int chosen = found == words.end() ? 0 : static_cast<int>(found - words.begin());
    menu_of(ui, id, chosen, titles);
    word = words[static_cast<std::size_t>(chosen)];
}

void draw_value(const UiContext& ui, TotalForm& form) {
    field_title(ui, "How much");
    ImGui::SetNextItemWidth(ui.units(120));
    ImGui::InputText("##value", &form.value);
    ImGui::SameLine();
    ImGui::Checkbox("about", &form.about);
    field_title(ui, "Counted in");
    std::vector<std::string> titles;
    for (const auto& unit : total_units()) {
        titles.push_back(unit.title);
    }
    menu_of(ui, "##unit", form.unit, titles);
}

void draw_whole(const UiContext& ui, TotalForm& form) {
    const auto& areas = ui.dataset().reference_areas;
    if (unit_of_form(form).quantity != Quantity::share || areas.empty()) {
        return;
    }
    field_title(ui, "Of what");
    std::vector<std::string> titles;
    for (const auto& area : areas) {
        titles.push_back(fmt::format("{}, {} km²", area.name, grouped(in_square_km(area.area))));
    }
    form.whole = std::clamp(form.whole, 0, static_cast<int>(areas.size()) - 1);
    menu_of(ui, "##whole", form.whole, titles);
}

void scope_choice(const UiContext& ui, TotalForm& form, const std::string& word) {
    bool chosen = form.scope.contains(word);
    ImGui::PushID(word.c_str());
    if (ImGui::Checkbox(scope_title(ui.dataset(), word).c_str(), &chosen)) {
        chosen ? void(form.scope.insert(word)) : void(form.scope.erase(word));
    }
    ImGui::PopID();
}

std::string chosen_scope(const Dataset& dataset, const TotalForm& form) {
    std::vector<std::string> names;
    for (const auto& word : form.scope) {
        names.push_back(scope_title(dataset, word));
    }
    return names.empty() ? "all that is listed" : joined(names, ", ");
}

void draw_scope(const UiContext& ui, TotalForm& form) {
    field_title(ui, "Which regions");
    if (!begin_choice(ui, "##scope", chosen_scope(ui.dataset(), form))) {
        return;
    }
    bool all = form.scope.empty();
    if (ImGui::Checkbox("all that is listed", &all)) {
        form.scope.clear();
    }
    for (const auto& kind : region_kinds(ui.dataset())) {
        scope_choice(ui, form, "kind=" + kind);
    }
    for (const auto& region : ui.dataset().regions) {
        scope_choice(ui, form, region.id);
    }
    ImGui::EndCombo();
}

// Whose land is counted: that of the party of the headline, as long as no one is chosen.
void draw_party(const UiContext& ui, TotalForm& form) {
    const auto parties = listed_parties(ui.map);
    if (parties.size() < 2) {
        return;
    }
    field_title(ui, "Whose");
    const auto headline = ui.map.listing.party;
    std::vector<std::string> ids{{}};
    std::vector<std::string> titles{headline ? ui.map.party(headline).name + ", as in the headline"
                                             : std::string("all together, as in the headline")};
    for (const auto party : parties) {
        ids.push_back(ui.map.party(party).id);
        titles.push_back(ui.map.party(party).name);
    }
    menu_of_words(ui, "##party", form.party, ids, titles);
}

void draw_event_kind(const UiContext& ui, TotalForm& form) {
    const auto kinds = event_kinds(ui.dataset());
    if (kinds.empty()) {
        wrapped_text(ui.fonts.small, ui_theme().emphasis, "This dataset has no events to count.");
        return;
    }
    field_title(ui, "Which events");
    menu_of_words(ui, "##kind", form.event_kind, kinds, kinds);
}

void draw_when(const UiContext& ui, TotalForm& form) {
    draw_remark(ui, "As of, or within");
    const auto usual = long_text(ui.dataset().last_day);
    draw_day_field(ui, "when", usual.c_str(), ImGui::GetContentRegionAvail().x, form.when);
}

void draw_fields_of_total(const UiContext& ui, TotalForm& form) {
    ImGui::PushFont(ui.fonts.body);
    draw_value(ui, form);
    draw_whole(ui, form);
    if (unit_of_form(form).quantity == Quantity::event_count) {
        draw_event_kind(ui, form);
    } else {
        draw_party(ui, form);
        draw_scope(ui, form);
    }
    draw_when(ui, form);
    ImGui::PopFont();
}

// ---- What they come to ----

/// The line of a total that can be added, with what the list gives for it; or what is still wrong.
struct FormOutcome {
    std::string line;
    std::string sentence;
    std::string verdict;
    std::string problem;
};

FormOutcome outcome_of(const UiContext& ui, const TotalForm& form) {
    try {
        FormOutcome outcome{total_line(ui.dataset(), form), {}, {}, {}};
        const auto total = make_user_total(ui.dataset(), parse_user_total(outcome.line), "Y1");
        const auto result = reconcile(ui.dataset(), ui.map.listing, total);
        outcome.sentence = total_words(ui.dataset(), total);
        outcome.verdict = verdict_text(result.verdict) + ": " + result.reason;
        return outcome;
    } catch (const Error& error) {
        return {{}, {}, {}, error.what()};
    }
}

void draw_form_buttons(const UiContext& ui, TotalForm& form, const std::string& line) {
    ImGui::BeginDisabled(line.empty());
    if (primary_button(ui, "Add it")) {
        ui.act(AddTotal{line});
        form.open = false;
    }
    ImGui::EndDisabled();
    if (next_button(ui, "Cancel")) {
        form.open = false;
    }
    const char* line_title = "Write it as a line";
    stay_in_row(width_in(ui.fonts.small, line_title) + 1, ui.units(16));
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + ImGui::GetStyle().FramePadding.y);
    if (wrapped_link(ui.fonts.small, line_title, "line")) {
        ui.memory.total_entry.asked = true;
        ui.memory.total_entry.text = line;
    }
}

}  // namespace

void draw_total_form(const UiContext& ui) {
    auto& form = ui.memory.total_form;
    draw_group_title(ui, "A total of your own, compared with the list");
    draw_fields_of_total(ui, form);
    ImGui::Dummy({0, ui.units(4)});
    const auto outcome = outcome_of(ui, form);
    const bool fine = outcome.problem.empty();
    wrapped_text(fine ? ui.fonts.bold : ui.fonts.small, fine ? ui_theme().text : ui_theme().emphasis,
                 fine ? outcome.sentence : outcome.problem);
    draw_form_buttons(ui, form, outcome.line);
    draw_remark(ui, outcome.verdict);
    ImGui::Separator();
}

}  // namespace viewer
