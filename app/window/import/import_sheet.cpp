#include "app/window/import/import_sheet.hpp"

#include "app/ui/buttons.hpp"
#include "app/ui/ui_style.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

constexpr auto sheet_window = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                              ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus;

std::string shown_choice(const MappingQuestion& question, const std::string& value) {
    return answer_text({question.key, value, {}});
}

void draw_choice(const UiContext& ui, ImportSheet& sheet, const MappingQuestion& question) {
    const auto& value = sheet.mapping[question.key];
    ImGui::PushFont(ui.fonts.body);
    ImGui::SetNextItemWidth(-1);
    ImGui::PushID(question.key.c_str());
    if (ImGui::BeginCombo("##answer", shown_choice(question, value).c_str())) {
        sheet.choosing = true;
        for (const auto& answer : answers_for(sheet, question)) {
            if (ImGui::Selectable(shown_choice(question, answer).c_str(), answer == value)) {
                answer_in_sheet(sheet, question.key, answer);
                break;
            }
        }
        ImGui::EndCombo();
    }
    ImGui::PopID();
    ImGui::PopFont();
}

const std::string& evidence_of(const Mapping& mapping, const std::string& key) {
    const auto found = std::find_if(mapping.answers.begin(), mapping.answers.end(),
                                    [&](const MappingAnswer& answer) { return answer.key == key; });
    return found->evidence;
}

// Beside each other what is asked and the answer, below them what speaks for it.
void draw_row(const UiContext& ui, ImportSheet& sheet, const MappingQuestion& question) {
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    ImGui::AlignTextToFramePadding();
    wrapped_text(ui.fonts.body, ui_theme().text, question.title);
    ImGui::TableNextColumn();
    draw_choice(ui, sheet, question);
    if (const auto& evidence = evidence_of(sheet.mapping, question.key); !evidence.empty()) {
        draw_remark(ui, evidence);
    }
    ImGui::Dummy({0, ui.units(2)});
}

// What letters a file is written in is asked only where it does not say so itself, and of parts where there are some.
bool is_asked(const ImportSheet& sheet, const MappingQuestion& question) {
    if (question.key == "parts") {
        return sheet.result->mapping["parts"] != "beside" || sheet.mapping["parts"] != "beside";
    }
    return question.key != "encoding" || !sheet.result->table.encoding.empty();
}

// Where outlines are not taken as they stand, that is what is to be looked at first.
bool changes_land(const ImportSheet& sheet, const MappingQuestion& question) {
    return (question.key == "axes" || question.key == "parts") &&
           sheet.result->mapping[question.key] != question.choices.front().word;
}

// Of a file with several layers: which of them.
void draw_layers(const UiContext& ui, ImportSheet& sheet) {
    const auto layers = layers_for(sheet);
    if (layers.empty()) {
        return;
    }
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    ImGui::AlignTextToFramePadding();
    wrapped_text(ui.fonts.body, ui_theme().text, "Layers");
    ImGui::TableNextColumn();
    ImGui::SetNextItemWidth(-1);
    ImGui::PushFont(ui.fonts.body);
    if (ImGui::BeginCombo("##layers", shown_layers(sheet).c_str())) {
        sheet.choosing = true;
        for (const auto& layer : layers) {
            if (ImGui::Selectable(layer.title.c_str(), layer.taken)) {
                take_layers(sheet, layer.names);
                break;
            }
        }
        ImGui::EndCombo();
    }
    ImGui::PopFont();
    ImGui::Dummy({0, ui.units(2)});
}

void draw_rows(const UiContext& ui, ImportSheet& sheet) {
    if (!ImGui::BeginTable("##questions", 2, ImGuiTableFlags_SizingStretchProp)) {
        return;
    }
    ImGui::TableSetupColumn("", 0, 0.34F);
    ImGui::TableSetupColumn("", 0, 0.66F);
    draw_layers(ui, sheet);
    for (const bool first : {true, false}) {
        for (const auto& question : mapping_questions()) {
            if (is_asked(sheet, question) && changes_land(sheet, question) == first) {
                draw_row(ui, sheet, question);
            }
        }
    }
    ImGui::EndTable();
}

std::string sentence_of_table(const ImportResult& result) {
    const auto sentences = import_sentences(result);
    const auto& dataset = result.made.dataset;
    return fmt::format("{} {}–{}.", sentences.front(), year_month_day(dataset.first_day).year,
                       year_month_day(dataset.last_day).year);
}

void draw_notes(const UiContext& ui, const ImportSheet& sheet) {
    constexpr std::size_t most_shown = 3;
    const auto& notes = sheet.result->made.notes;
    for (std::size_t i = 0; i < std::min(notes.size(), most_shown); ++i) {
        draw_remark(ui, notes[i]);
    }
    if (notes.size() > most_shown) {
        draw_remark(ui, fmt::format("And {} more like these.", notes.size() - most_shown));
    }
}

SheetEnd draw_end(const UiContext& ui, const ImportSheet& sheet) {
    draw_problem(ui, sheet.problem,
                 "Enter agrees, and remembers the answers for files with the same columns.");
    const bool entered = !sheet.choosing && ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Enter), false);
    if (primary_button(ui, "Open") || entered) {
        return SheetEnd::agreed;
    }
    ImGui::SameLine();
    return plain_button(ui, "Cancel") ? SheetEnd::left : SheetEnd::none;
}

}  // namespace

SheetEnd draw_import_sheet(const UiContext& ui, ImportSheet& sheet) {
    auto end = SheetEnd::none;
    const auto& place = ui.layout.panel;
    if (!sheet.open || place.width <= 0) {
        return end;
    }
    ImGui::SetNextWindowPos({static_cast<float>(place.left), static_cast<float>(place.top)});
    ImGui::SetNextWindowSize({static_cast<float>(place.width), static_cast<float>(place.height)});
    if (ImGui::Begin("##import", nullptr, sheet_window)) {
        wrapped_text(ui.fonts.bold, ui_theme().text, "How this file is understood");
        wrapped_text(ui.fonts.body, ui_theme().text, sentence_of_table(*sheet.result));
        sheet.choosing = false;
        const float foot = button_height(ui) * 2 + ui.units(44);
        if (ImGui::BeginChild("##rows", {0, -foot})) {
            draw_rows(ui, sheet);
            draw_notes(ui, sheet);
        }
        ImGui::EndChild();
        draw_line_across(ui);
        end = draw_end(ui, sheet);
    }
    ImGui::End();
    return end;
}

}  // namespace viewer
