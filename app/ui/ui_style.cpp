#include "app/ui/ui_style.hpp"

#include "app/scene/characters.hpp"
#include "app/scene/text_flow.hpp"
#include "app/ui/ui_context.hpp"
#include "geodata/base/text.hpp"

namespace viewer {

namespace {

/// What is set for the frames to come.
struct Kept {
    Theme theme = light_theme();
    Vision vision = Vision::full;
    std::vector<std::string>* texts = nullptr;  ///< see `record_texts`
    std::vector<PlacedText>* places = nullptr;
};

Kept& kept() {
    static Kept kept;
    return kept;
}

void note_text(const std::string& utf8) {
    if (kept().texts != nullptr) {
        kept().texts->push_back(utf8);
    }
}

void note_place(const std::string& utf8, ImVec2 low, ImVec2 high) {
    if (kept().places != nullptr) {
        kept().places->push_back({utf8, low, high});
    }
}

// Dear ImGui would break a line after any point or comma, also within a number.
std::string broken_lines(ImFont* font, const std::string& utf8, float room) {
    const double width = room > 0 ? room : 1e6;
    std::vector<std::string> lines;
    for (const auto& paragraph : geodata::split(utf8, '\n')) {
        const auto more = wrapped_lines(paragraph, width, [&](const std::string& line) {
            return static_cast<double>(width_in(font, line));
        });
        lines.insert(lines.end(), more.begin(), more.end());
        if (more.empty()) {
            lines.emplace_back();
        }
    }
    return geodata::joined(lines, "\n");
}

void underline(ImFont* font, ImVec2 at, ImU32 colour, const std::string& utf8) {
    for (const auto& line : geodata::split(utf8, '\n')) {
        at.y += font->FontSize;
        ImGui::GetWindowDrawList()->AddLine(at, {at.x + width_in(font, line), at.y}, colour);
    }
}

void set_colours(ImGuiStyle& style) {
    const auto& theme = ui_theme();
    const auto set = [&](ImGuiCol place, Colour colour) { style.Colors[place] = ui_colour(colour); };
    const auto hover = mixed(theme.card, theme.link, 0.10);
    const auto press = mixed(theme.card, theme.link, 0.22);
    set(ImGuiCol_Text, theme.text);
    set(ImGuiCol_TextDisabled, theme.secondary);
    set(ImGuiCol_WindowBg, theme.card);
    set(ImGuiCol_ChildBg, with_alpha(theme.card, 0));
    set(ImGuiCol_PopupBg, theme.card);
    set(ImGuiCol_Border, theme.region_rim);
    set(ImGuiCol_FrameBg, mixed(theme.card, theme.neighbour, 0.6));
    set(ImGuiCol_FrameBgHovered, hover);
    set(ImGuiCol_FrameBgActive, press);
    set(ImGuiCol_ScrollbarBg, with_alpha(theme.card, 0));
    set(ImGuiCol_ScrollbarGrab, theme.card_rim);
    set(ImGuiCol_ScrollbarGrabHovered, theme.region_rim);
    set(ImGuiCol_ScrollbarGrabActive, theme.secondary);
    set(ImGuiCol_Button, mixed(theme.card, theme.neighbour, 0.6));
    set(ImGuiCol_ButtonHovered, hover);
    set(ImGuiCol_ButtonActive, press);
    set(ImGuiCol_Header, hover);
    set(ImGuiCol_HeaderHovered, hover);
    set(ImGuiCol_HeaderActive, press);
    set(ImGuiCol_CheckMark, theme.link);
    set(ImGuiCol_Separator, theme.card_rim);
    set(ImGuiCol_NavHighlight, theme.link);
    set(ImGuiCol_TextSelectedBg, with_alpha(theme.link, 70));
    set(ImGuiCol_ModalWindowDimBg, {0, 0, 0, 80});
    set(ImGuiCol_TableHeaderBg, with_alpha(theme.card, 0));
    set(ImGuiCol_TableBorderLight, theme.card_rim);
}

}  // namespace

const Theme& ui_theme() { return kept().theme; }

void set_ui_style(double unit, const Theme& theme, Vision vision) {
    kept().theme = theme;
    kept().vision = vision;
    ImGuiStyle style;
    style.WindowRounding = 0;
    style.WindowBorderSize = 0;
    style.WindowPadding = {16, 12};
    style.ChildRounding = 10;
    style.PopupRounding = 9;
    style.PopupBorderSize = 1;
    style.FrameRounding = 6;
    style.FrameBorderSize = 1;
    style.FramePadding = {10, 6};
    style.ItemSpacing = {8, 7};
    style.CellPadding = {5, 4};
    style.ScrollbarSize = 11;
    style.ScrollbarRounding = 6;
    style.AntiAliasedLinesUseTex = false;  // would need letters that are mixed: see `ImguiBridge`
    style.ScaleAllSizes(static_cast<float>(unit));
    set_colours(style);
    ImGui::GetStyle() = style;
}

PageRect window_box() {
    const auto at = ImGui::GetWindowPos();
    const auto size = ImGui::GetWindowSize();
    return {at.x, at.y, size.x, size.y};
}

ImVec4 ui_colour(Colour colour) { return ImGui::ColorConvertU32ToFloat4(draw_colour(colour)); }

ImU32 draw_colour(Colour colour) {
    const auto shown = seen(colour, kept().vision);
    return IM_COL32(shown.red, shown.green, shown.blue, shown.alpha);
}

void record_texts(std::vector<std::string>* texts) { kept().texts = texts; }

void record_places(std::vector<PlacedText>* places) { kept().places = places; }

void note_widget(const std::string& title) {
    if (ImGui::IsItemVisible()) {
        note_place(title, ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
    }
}

float width_in(ImFont* font, const std::string& utf8) {
    return font->CalcTextSizeA(font->FontSize, 1e6F, 0, utf8.c_str()).x;
}

std::string cut_to(ImFont* font, std::string utf8, float room) {
    if (width_in(font, utf8) <= room) {
        return utf8;
    }
    while (!utf8.empty() && width_in(font, utf8 + "…") > room) {
        utf8 = without_last_cluster(utf8);
    }
    return utf8.empty() ? utf8 : utf8 + "…";
}

void draw_text(ImDrawList& draw, ImFont* font, ImVec2 at, Colour colour, const std::string& utf8) {
    draw_text(draw, font, font->FontSize, at, colour, utf8);
}

void draw_text(ImDrawList& draw, ImFont* font, float size, ImVec2 at, Colour colour,
               const std::string& utf8) {
    note_text(utf8);
    const float width = font->CalcTextSizeA(size, 1e6F, 0, utf8.c_str()).x;
    if (at.x < draw.GetClipRectMax().x) {  // not in a column that a table hides
        note_place(utf8, at, {at.x + width, at.y + size});
    }
    draw.AddText(font, size, at, draw_colour(colour), utf8.c_str());
}

void coloured_text(ImFont* font, Colour colour, const std::string& utf8) {
    note_text(utf8);
    ImGui::PushFont(font);
    ImGui::PushStyleColor(ImGuiCol_Text, draw_colour(colour));
    ImGui::TextUnformatted(utf8.c_str());
    note_widget(utf8);
    ImGui::PopStyleColor();
    ImGui::PopFont();
}

void wrapped_text(ImFont* font, Colour colour, const std::string& utf8, float room) {
    const float width = room > 0 ? room : ImGui::GetContentRegionAvail().x;
    coloured_text(font, colour, broken_lines(font, utf8, width));
}

void draw_remark(const UiContext& ui, const std::string& utf8) {
    wrapped_text(ui.fonts.small, ui_theme().secondary, utf8);
}

void draw_problem(const UiContext& ui, const std::string& problem, const std::string& remark) {
    const bool fine = problem.empty();
    wrapped_text(ui.fonts.small, fine ? ui_theme().secondary : ui_theme().emphasis, fine ? remark : problem);
}

float wrapped_height(ImFont* font, const std::string& utf8, float room) {
    const auto lines = geodata::split(broken_lines(font, utf8, room), '\n').size();
    return static_cast<float>(lines) * font->FontSize;
}

float widest_word(ImFont* font, const std::string& utf8) {
    return width_in(font, broken_lines(font, utf8, 1e-3F));
}

bool link_text(ImFont* font, const std::string& utf8, const std::string& id) {
    return link_text(font, ui_theme().link, utf8, id);
}

bool link_text(ImFont* font, Colour text_colour, const std::string& utf8, const std::string& id) {
    note_text(utf8);
    ImGui::PushID(id.c_str());
    ImGui::PushFont(font);
    const auto size = ImGui::CalcTextSize(utf8.c_str());
    const auto at = ImGui::GetCursorScreenPos();
    const bool chosen = ImGui::InvisibleButton("link", {size.x + 1, size.y});
    const auto colour = draw_colour(text_colour);
    if (ImGui::IsItemVisible()) {
        note_place(utf8, at, {at.x + size.x, at.y + size.y});
    }
    ImGui::GetWindowDrawList()->AddText(at, colour, utf8.c_str());
    if (ImGui::IsItemHovered() || ImGui::IsItemFocused()) {
        underline(font, at, colour, utf8);
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    }
    ImGui::PopFont();
    ImGui::PopID();
    return chosen;
}

bool wrapped_link(ImFont* font, const std::string& utf8, const std::string& id) {
    return wrapped_link(font, ui_theme().link, utf8, id);
}

bool wrapped_link(ImFont* font, Colour colour, const std::string& utf8, const std::string& id) {
    return link_text(font, colour, broken_lines(font, utf8, ImGui::GetContentRegionAvail().x), id);
}

}  // namespace viewer
