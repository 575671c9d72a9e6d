#include "app/ui/actions/bar.hpp"

#include "app/ui/actions/menu.hpp"
#include "app/ui/ui_style.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace viewer {

namespace {

constexpr auto bar_window = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                            ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings |
                            ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse |
                            ImGuiWindowFlags_NoNavInputs;
constexpr const char* menu_word = "Menu";
constexpr std::size_t at_right = 2;  // the last items of the bar stand at its right end
constexpr float padding = 12;        // units, beside a word

float word_width(const UiContext& ui, const std::string& word) {
    return width_in(ui.fonts.body, word) + 2 * ui.units(padding);
}

float sign_width(const UiContext& ui) { return ui.units(24); }

float width_of(const UiContext& ui, const std::vector<BarItem>& items, std::size_t from) {
    float width = 0;
    for (std::size_t i = from; i < items.size(); ++i) {
        width += word_width(ui, items[i].word);
    }
    return width;
}

// Words that stand in the bar, the least missed left out until the rest has room.
std::vector<BarItem> fitting_items(const UiContext& ui) {
    static const std::array<const char*, 9> least_missed{"Redo",    "Chart",  "Undo",   "Open", "Compare",
                                                         "Present", "Search", "Export", "Help"};
    auto items = bar_items();
    if (!ui.memory.data.unsaved.empty()) {
        // Behind the others, which stay where they are.
        items.insert(items.end() - static_cast<std::ptrdiff_t>(at_right), {"Save changes", "save-data"});
    }
    const auto width = [&] {
        return sign_width(ui) + word_width(ui, menu_word) + ui.units(24) + width_of(ui, items, 0);
    };
    for (const auto* word : least_missed) {
        if (width() <= static_cast<float>(ui.layout.bar.width)) {
            break;
        }
        std::erase_if(items, [&](const BarItem& item) { return item.word == word; });
    }
    return items;
}

// A flat button as high as the bar, which lights up under the mouse and stays lit while what it stands for is on.
bool flat_button(const UiContext& ui, const std::string& word, float extra, bool on, bool possible) {
    const auto& theme = ui_theme();
    const ImVec2 size{word_width(ui, word) + extra, static_cast<float>(ui.layout.bar.height) - 1};
    const auto at = ImGui::GetCursorScreenPos();
    ImGui::BeginDisabled(!possible);
    const bool pressed = ImGui::InvisibleButton(word.c_str(), size);
    ImGui::EndDisabled();
    auto& draw = *ImGui::GetWindowDrawList();
    if (possible && (ImGui::IsItemHovered() || on)) {
        draw.AddRectFilled(at, {at.x + size.x, at.y + size.y},
                           draw_colour(mixed(theme.card, theme.link, 0.13)));
    }
    ui.memory.spots[word] = {at.x, at.y, size.x, size.y};
    if (on) {
        draw.AddRectFilled({at.x, at.y + size.y - ui.units(3)}, {at.x + size.x, at.y + size.y},
                           draw_colour(theme.link));
    }
    auto* font = ui.fonts.body;
    const auto colour = possible ? theme.text : with_alpha(theme.secondary, 150);
    draw.AddText(font, font->FontSize,
                 {at.x + extra + ui.units(padding), at.y + (size.y - font->FontSize) / 2},
                 draw_colour(colour), word.c_str());
    return pressed;
}

// Three lines, which people know as the sign of a menu.
void draw_menu_sign(const UiContext& ui, ImVec2 at) {
    auto& draw = *ImGui::GetWindowDrawList();
    const auto middle = at.y + static_cast<float>(ui.layout.bar.height) / 2;
    for (const float line : {-6.0F, 0.0F, 6.0F}) {
        const float y = middle + ui.units(line);
        draw.AddLine({at.x + ui.units(14), y}, {at.x + ui.units(30), y}, draw_colour(ui_theme().text),
                     ui.units(2));
    }
}

void draw_menu_button(const UiContext& ui) {
    const auto at = ImGui::GetCursorScreenPos();
    if (flat_button(ui, menu_word, sign_width(ui), ImGui::IsPopupOpen("menu"), true)) {
        ImGui::OpenPopup("menu");
    }
    const ImVec2 below{at.x, ImGui::GetItemRectMax().y};
    draw_menu_sign(ui, at);
    item_tip(ui, "Everything that the program can do, with its keys");
    ImGui::SetNextWindowPos(below);
    if (begin_menu(ui, "menu")) {
        for (const auto& group : action_groups()) {
            if (ImGui::BeginMenu(group.title.c_str())) {
                draw_action_items(ui, group);
                ImGui::EndMenu();
            }
        }
        end_menu();
    }
}

const ActionGroup& group_of(const std::string& title) {
    const auto found = std::find_if(action_groups().begin(), action_groups().end(),
                                    [&](const ActionGroup& group) { return group.title == title; });
    return *found;
}

// A word that opens the menu of its group, like `Compare`.
void draw_group_button(const UiContext& ui, const BarItem& item) {
    const bool comparing = ui.state.comparing.kind != Comparison::off;
    if (flat_button(ui, item.word, 0, comparing || ImGui::IsPopupOpen(item.word.c_str()), true)) {
        ImGui::OpenPopup(item.word.c_str());
    }
    const ImVec2 below{ImGui::GetItemRectMin().x, ImGui::GetItemRectMax().y};
    item_tip(ui, "Two days compared");
    ImGui::SetNextWindowPos(below);
    if (begin_menu(ui, item.word.c_str())) {
        draw_action_items(ui, group_of(item.word));
        end_menu();
    }
}

void draw_item(const UiContext& ui, const BarItem& item) {
    if (item.action.empty()) {
        draw_group_button(ui, item);
        return;
    }
    const auto& action = user_action(item.action);
    const bool on = action.chosen && action.chosen(ui.state);
    if (flat_button(ui, item.word, 0, on, obstacle_to(action, ui.now).empty())) {
        ui.perform(action);
    }
    draw_action_tip(ui, action);
}

using DrawSign = std::function<void(ImDrawList&, ImVec2, float, ImU32)>;

void draw_plus(ImDrawList& draw, ImVec2 at, float r, ImU32 colour) {
    draw.AddLine({at.x - r, at.y}, {at.x + r, at.y}, colour, r / 3);
    draw.AddLine({at.x, at.y - r}, {at.x, at.y + r}, colour, r / 3);
}

void draw_minus(ImDrawList& draw, ImVec2 at, float r, ImU32 colour) {
    draw.AddLine({at.x - r, at.y}, {at.x + r, at.y}, colour, r / 3);
}

void draw_house(ImDrawList& draw, ImVec2 at, float r, ImU32 colour) {
    draw.AddTriangleFilled({at.x, at.y - r}, {at.x + r * 1.15F, at.y}, {at.x - r * 1.15F, at.y}, colour);
    draw.AddRectFilled({at.x - r * 0.75F, at.y}, {at.x + r * 0.75F, at.y + r * 0.85F}, colour);
}

void draw_zoom_button(const UiContext& ui, const char* id, float side, const DrawSign& sign) {
    const auto& theme = ui_theme();
    const auto& action = user_action(id);
    const auto at = ImGui::GetCursorScreenPos();
    const bool pressed = ImGui::InvisibleButton(id, {side, side});
    auto& draw = *ImGui::GetWindowDrawList();
    const auto fill = ImGui::IsItemHovered() ? mixed(theme.card, theme.link, 0.15) : theme.card;
    draw.AddRectFilled(at, {at.x + side, at.y + side}, draw_colour(fill), ui.units(5));
    draw.AddRect(at, {at.x + side, at.y + side}, draw_colour(theme.region_rim), ui.units(5));
    sign(draw, {at.x + side / 2, at.y + side / 2}, side * 0.26F, draw_colour(theme.text));
    if (pressed) {
        ui.perform(action);
    }
    draw_action_tip(ui, action);
}

}  // namespace

const std::vector<BarItem>& bar_items() {
    static const std::vector<BarItem> items{
        {"Open", "open"}, {"Export", "export"}, {"Undo", "undo"},       {"Redo", "redo"}, {"Search", "find"},
        {"Compare", ""},  {"Chart", "chart"},   {"Present", "present"}, {"Help", "help"}, {"Panel", "panel"}};
    return items;
}

void draw_bar(const UiContext& ui) {
    const auto& rect = ui.layout.bar;
    if (rect.height <= 0) {
        return;
    }
    ImGui::SetNextWindowPos(ui_point(rect.left, rect.top));
    ImGui::SetNextWindowSize(ui_point(rect.width, rect.height));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
    ImGui::Begin("bar", nullptr, bar_window);
    ImGui::PopStyleVar(2);
    draw_menu_button(ui);
    const auto items = fitting_items(ui);
    const auto right = items.size() - std::min(items.size(), at_right);
    for (std::size_t i = 0; i < items.size(); ++i) {
        ImGui::SameLine(0, 0);
        if (i == right) {
            ImGui::SetCursorPosX(static_cast<float>(rect.width) - width_of(ui, items, right));
        }
        draw_item(ui, items[i]);
    }
    const auto bottom = static_cast<float>(rect.bottom()) - 1;
    ImGui::GetWindowDrawList()->AddLine({0, bottom}, {static_cast<float>(rect.width), bottom},
                                        draw_colour(ui_theme().card_rim));
    ImGui::End();
}

void draw_zoom_buttons(const UiContext& ui) {
    const auto& rect = ui.layout.zoom;
    if (rect.height <= 0 || ui.state.main_view == MainView::chart) {
        return;
    }
    ImGui::SetNextWindowPos(ui_point(rect.left, rect.top));
    ImGui::SetNextWindowSize(ui_point(rect.width, rect.height));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, static_cast<float>(rect.width) / 9});
    ImGui::Begin("zoom", nullptr, bar_window);
    const auto side = static_cast<float>(rect.width);
    draw_zoom_button(ui, "zoom-in", side, draw_plus);
    draw_zoom_button(ui, "zoom-out", side, draw_minus);
    draw_zoom_button(ui, "home", side, draw_house);
    ImGui::End();
    ImGui::PopStyleVar(3);
}

}  // namespace viewer
