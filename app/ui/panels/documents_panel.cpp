#include "app/ui/buttons.hpp"
#include "app/ui/panels/documents_content.hpp"
#include "app/ui/panels/panel.hpp"
#include "app/ui/ui_style.hpp"

#include <fmt/format.h>
#include <imgui_stdlib.h>

#include <array>

namespace viewer {

using namespace geodata;

namespace {

constexpr std::array<DocumentView, 4> views{DocumentView::by_document, DocumentView::by_subject,
                                            DocumentView::contradictions, DocumentView::vocabulary};

void draw_view_choice(const UiContext& ui) {
    auto& memory = ui.memory.documents;
    for (const auto view : views) {
        const bool chosen = memory.view == view;
        if (view != views.front()) {
            stay_in_row(width_in(ui.fonts.small_bold, view_title(view)) + 1, ui.units(14));
        }
        if (chosen) {
            coloured_text(ui.fonts.small_bold, ui_theme().text, view_title(view));
        } else if (wrapped_link(ui.fonts.small, view_title(view), view_title(view))) {
            memory.view = view;
        }
    }
}

void draw_filter(const UiContext& ui) {
    ImGui::SetNextItemWidth(-1);
    ImGui::InputTextWithHint("##documents", "Find in statements", &ui.memory.documents.filter);
}

// What the statements were asked for, with the way back to all.
void draw_asked(const UiContext& ui) {
    auto& memory = ui.memory.documents;
    if (memory.only.empty()) {
        return;
    }
    wrapped_text(ui.fonts.small_bold, ui_theme().text, "On " + memory.about);
    if (wrapped_link(ui.fonts.small, "Show all statements", "all")) {
        memory.only.clear();
    }
}

void follow(const UiContext& ui, const StatementLink& link) {
    if (link.day) {
        ui.act(GoToDay{*link.day});
    }
    if (link.region) {
        ui.act(SelectRegion{link.region, true});
    }
    if (!link.number.empty()) {
        ui.explain(link.number);
    }
}

// A link that is wider than its column ends with an ellipsis, and tells all of itself under the mouse.
bool fitted_link(const UiContext& ui, const std::string& text, const std::string& id) {
    const auto shown = cut_to(ui.fonts.small, text, ImGui::GetContentRegionAvail().x);
    const bool chosen = link_text(ui.fonts.small, shown, id);
    if (shown != text && ImGui::IsItemHovered()) {
        ImGui::SetTooltip("%s", text.c_str());
    }
    return chosen;
}

void draw_card(const UiContext& ui, const StatementCard& card) {
    const auto& theme = ui_theme();
    ImGui::PushID(card.statement);
    draw_remark(ui, card.head);
    wrapped_text(ui.fonts.body, theme.text, card.gist);
    if (!card.figure.empty()) {
        wrapped_text(ui.fonts.small_bold, theme.text, card.figure);
    }
    const auto source = ui.dataset().statements[static_cast<std::size_t>(card.statement)].citation.source;
    if (fitted_link(ui, card.source, "source")) {
        ui.show_source(source);
    }
    draw_edit_link(ui, "statements", card.statement);
    for (const auto& line : card.at_odds) {
        wrapped_text(ui.fonts.small_bold, theme.emphasis, line);
    }
    for (std::size_t i = 0; i < card.links.size(); ++i) {
        if (fitted_link(ui, "› " + card.links[i].text, std::to_string(i))) {
            follow(ui, card.links[i]);
        }
    }
    ImGui::Dummy({0, ui.units(6)});
    ImGui::PopID();
}

// Two columns where the panel is wide enough to read them, else one below the other.
void draw_side_by_side(const UiContext& ui, const DocumentGroup& group) {
    constexpr double least_column = 200;
    const float width = ImGui::GetContentRegionAvail().x;
    const int columns = width >= 2 * ui.units(least_column) && group.cards.size() > 1 ? 2 : 1;
    if (!ImGui::BeginTable("cards", columns,
                           ImGuiTableFlags_BordersInnerV | ImGuiTableFlags_SizingStretchSame)) {
        return;
    }
    for (const auto& card : group.cards) {
        ImGui::TableNextColumn();
        draw_card(ui, card);
    }
    ImGui::EndTable();
}

// Each document with its place leads to its card.
void draw_documents_of(const UiContext& ui, const TermLine& line) {
    for (const int position : line.statements) {
        const auto& citation = ui.dataset().statements[static_cast<std::size_t>(position)].citation;
        const auto text = cited_text(ui.dataset(), citation);
        if (position != line.statements.front()) {
            stay_in_row(width_in(ui.fonts.small, text) + 1, ui.units(12));
        }
        if (fitted_link(ui, text, fmt::format("{} {}", line.term, position))) {
            ui.show_source(citation.source);
        }
    }
}

void draw_terms(const UiContext& ui, const DocumentGroup& group) {
    for (const auto& line : group.terms) {
        wrapped_text(ui.fonts.body, ui_theme().text, line.term);
        draw_documents_of(ui, line);
    }
    ImGui::Dummy({0, ui.units(8)});
}

void draw_group(const UiContext& ui, const DocumentGroup& group) {
    const auto& theme = ui_theme();
    ImGui::PushID(group.heading.c_str());
    wrapped_text(ui.fonts.bold, theme.text, group.heading);
    if (!group.note.empty()) {
        draw_remark(ui, group.note);
    }
    if (group.side_by_side) {
        draw_side_by_side(ui, group);
    } else {
        for (const auto& card : group.cards) {
            draw_card(ui, card);
        }
    }
    draw_terms(ui, group);
    ImGui::PopID();
}

// Putting all statements together takes a while; it is done when something else is asked for.
const std::vector<DocumentGroup>& content_of(const UiContext& ui) {
    auto& memory = ui.memory.documents;
    const DocumentQuery query{memory.view, memory.filter, memory.only};
    if (memory.shown_of != &ui.dataset() || memory.shown != query) {
        memory.groups = documents_content(ui.dataset(), query);
        memory.shown = query;
        memory.shown_of = &ui.dataset();
    }
    return memory.groups;
}

void ask_of_selection(const UiContext& ui) {
    if (!ui.state.selected) {
        return;
    }
    const auto& name = ui.dataset()[ui.state.selected].name;
    if (wrapped_link(ui.fonts.small, "Only on " + name, "selection")) {
        ui.memory.documents.ask(statements_on_region(ui.dataset(), ui.state.selected), name);
    }
}

}  // namespace

void draw_documents_panel(const UiContext& ui) {
    wrapped_text(ui.fonts.bold, ui_theme().text, "What each document says");
    draw_remark(
        ui, "In our own words, with where it stands. Where documents contradict each other, both are shown "
            "and the program rules for neither.");
    if (ui.dataset().statements.empty()) {
        wrapped_text(ui.fonts.body, ui_theme().secondary, "This dataset has no table of statements.");
        return;
    }
    draw_view_choice(ui);
    draw_filter(ui);
    draw_asked(ui);
    ask_of_selection(ui);
    ImGui::Dummy({0, ui.units(4)});
    const auto& groups = content_of(ui);
    if (groups.empty()) {
        wrapped_text(ui.fonts.body, ui_theme().secondary, "No statement has these words.");
    }
    for (const auto& group : groups) {
        draw_group(ui, group);
    }
}

}  // namespace viewer
