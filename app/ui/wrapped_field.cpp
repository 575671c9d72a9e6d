#include "app/ui/wrapped_field.hpp"

#include "app/scene/text_flow.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/base/text.hpp"

#include <imgui_stdlib.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace viewer {

namespace {

constexpr std::string_view soft = " \n";  // a blank is typed before it, and so it is one of ours

bool is_soft_break(const std::string& text, std::size_t at) {
    return text[at] == '\n' && at > 0 && text[at - 1] == ' ';
}

std::vector<std::string> paragraphs_of(const std::string& text) {
    std::vector<std::string> paragraphs(1);
    for (const char c : text) {
        if (c == '\n') {
            paragraphs.emplace_back();
        } else {
            paragraphs.back() += c;
        }
    }
    return paragraphs;
}

/// What the field needs to wrap while it is typed in.
struct Wrapping {
    double width = 0;
    ImFont* font = nullptr;
};

int wrap_while_typing(ImGuiInputTextCallbackData* data) {
    const auto& how = *static_cast<const Wrapping*>(data->UserData);
    const std::string before(data->Buf, static_cast<std::size_t>(data->BufTextLen));
    const auto after = wrapped_field_text(unwrapped_field_text(before), how.width, how.font);
    if (after != before) {
        const int cursor = cursor_after_wrapping(before, data->CursorPos, after);
        data->DeleteChars(0, data->BufTextLen);
        data->InsertChars(0, after.c_str());
        data->CursorPos = cursor;
        data->ClearSelection();
    }
    return 0;
}

}  // namespace

std::string wrapped_field_text(const std::string& text, double width, ImFont* font) {
    const auto measure = [&](const std::string& line) { return static_cast<double>(width_in(font, line)); };
    std::vector<std::string> whole;
    for (const auto& paragraph : paragraphs_of(text)) {
        const auto lines = wrapped_lines(paragraph, width, measure, LineEnds::at_blanks);
        whole.push_back(lines.empty() ? paragraph : geodata::joined(lines, std::string(soft)));
    }
    return geodata::joined(whole, "\n");
}

std::string unwrapped_field_text(const std::string& text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!is_soft_break(text, i)) {
            plain += text[i];
        }
    }
    return plain;
}

int cursor_after_wrapping(const std::string& before, int cursor, const std::string& after) {
    int plain = 0;  // bytes before the cursor that are no breaks of ours
    for (int i = 0; i < cursor; ++i) {
        plain += is_soft_break(before, static_cast<std::size_t>(i)) ? 0 : 1;
    }
    int at = 0;
    while (at < static_cast<int>(after.size()) &&
           (plain > 0 || is_soft_break(after, static_cast<std::size_t>(at)))) {
        plain -= is_soft_break(after, static_cast<std::size_t>(at)) ? 0 : 1;
        ++at;
    }
    return at;
}

bool draw_wrapped_field(const UiContext& ui, const char* id, std::string& text) {
    constexpr std::ptrdiff_t least_lines = 3;
    const float bar = ImGui::GetStyle().ScrollbarSize;
    Wrapping how{ImGui::GetContentRegionAvail().x - 2 * ImGui::GetStyle().FramePadding.x - bar,
                 ui.fonts.body};
    ImGui::PushFont(how.font);
    auto shown = wrapped_field_text(text, how.width, how.font);
    const auto lines = std::max(least_lines, std::count(shown.begin(), shown.end(), '\n') + 1);
    const float height = static_cast<float>(lines) * ImGui::GetTextLineHeight() +
                         2 * ImGui::GetStyle().FramePadding.y + ui.units(3);
    // What wrapping changes is no step of typing that could be taken back in the field.
    const auto flags = ImGuiInputTextFlags_CallbackEdit | ImGuiInputTextFlags_NoUndoRedo;
    ImGui::InputTextMultiline(id, &shown, {-1, height}, flags, wrap_while_typing, &how);
    text = unwrapped_field_text(shown);
    const bool left = ImGui::IsItemDeactivatedAfterEdit();
    ImGui::PopFont();
    return left;
}

}  // namespace viewer
