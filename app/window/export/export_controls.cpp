#include "app/window/export/export_parts.hpp"

#include "app/export/films/film_file.hpp"
#include "app/ui/calendar.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/base/text.hpp"
#include "geodata/io/data_export.hpp"

#include <fmt/format.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <cctype>
#include <cmath>

namespace viewer {

using namespace geodata;

namespace {

// `.png` as `PNG`; extensions that mean the same format stand once.
template <class Formats>
std::vector<OptionWord> format_chips(const Formats& formats, std::vector<OptionWord> more = {}) {
    std::vector<OptionWord> chips;
    for (const auto& format : formats) {
        auto title = format.extension.substr(1);
        std::transform(title.begin(), title.end(), title.begin(),
                       [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
        if (title != "JPEG") {
            chips.push_back({format.extension, title});
        }
    }
    chips.insert(chips.end(), more.begin(), more.end());
    return chips;
}

std::vector<OptionWord> formats_of(ExportKind kind) {
    switch (kind) {
        case ExportKind::film: return format_chips(film_formats(), {{".png", "PNG sequence"}});
        case ExportKind::data: return format_chips(data_formats());
        case ExportKind::report: {
            std::vector<OptionWord> chips;
            for (const auto& file : report_files()) {
                chips.push_back({file.extension, file.title});
            }
            return chips;
        }
        case ExportKind::page: return {{".html", "HTML"}};
        case ExportKind::handout: return {{".pdf", "PDF"}};
        case ExportKind::contact_sheet: return format_chips(picture_formats());
        default: return format_chips(picture_formats(), {{".tif", "GeoTIFF"}});
    }
}

// ---- A control for each form of option ----

struct Control {
    const UiContext& ui;
    ExportDialog& dialog;
    const ExportSource& source;
    const OrderOption& option;

    std::string chosen() const {
        const auto text = option.write(dialog.order);
        return text.empty() ? option.usual : text;
    }
    void choose(const std::string& text) const { option.read(dialog.order, text, {option.title}); }
};

// What is not chosen is as the window plays.
std::string word_shown(const Control& control) {
    if (control.option.name != "by") {
        return control.chosen();
    }
    auto played = control.dialog.order;
    played.by = pace_of(played, control.source.state.pacing == Pacing::by_calendar);
    return control.option.write(played);
}

void draw_words(const Control& control) {
    const auto words = words_for(control.option, for_kind(control.dialog.order.kind));
    if (const auto word = draw_chips(control.ui, control.option.name.c_str(), words, word_shown(control))) {
        control.choose(*word);
        if (control.option.name == "by") {
            control.dialog.order.hold.reset();
        }
    }
}

double usual_number(const Control& control) {
    const auto& order = control.dialog.order;
    const auto& state = control.source.state;
    if (control.option.name == "fps") {
        return fps_of(order);
    }
    const auto pace = pace_of(order, state.pacing == Pacing::by_calendar);
    return pace == Pace::play ? state.change_seconds : usual_hold(pace, fps_of(order));
}

void draw_number(const Control& control) {
    const auto& option = control.option;
    const auto typed = parse_number(option.write(control.dialog.order));
    double value = typed.found ? typed.value : usual_number(control);
    const double before = value;
    const double step = option.least < 1 ? 0.1 : 1;
    ImGui::SetNextItemWidth(control.ui.units(140));
    ImGui::InputDouble(option.title.c_str(), &value, step, step * 4, "%.4g");
    value = std::clamp(value, option.least, option.most);
    if (value != before) {
        control.choose(fmt::format("{}", value));
    }
}

// Left as it was, the field stands for the days that the window plays, whatever these will be then.
void draw_day(const Control& control) {
    constexpr double field_width = 215;
    const auto& option = control.option;
    const auto usual = usual_range(control.source.state.range, *control.source.map.dataset);
    const auto usual_text = iso_text(option.name == "from" ? usual.from : usual.to);
    auto& typed = control.dialog.typed;
    auto shown = typed.contains(option.name) ? typed[option.name] : option.write(control.dialog.order);
    shown = shown.empty() && !typed.contains(option.name) ? usual_text : shown;
    ImGui::BeginGroup();
    auto title = option.title;
    title.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(title.front())));
    ImGui::AlignTextToFramePadding();  // as high as the title beside it, which follows a field
    coloured_text(control.ui.fonts.small, ui_theme().secondary, title);
    if (draw_day_field(control.ui, title.c_str(), usual_text.c_str(), control.ui.units(field_width), shown)) {
        typed[option.name] = shown == usual_text ? std::string() : shown;
    }
    ImGui::EndGroup();
    if (option.name == "from") {
        stay_in_row(control.ui.units(field_width), control.ui.units(16));
    }
}

float column_of_list(const UiContext& ui, const std::vector<OptionWord>& words, float width) {
    float column = width / 3;
    for (const auto& each : words) {
        column = std::max(column, width_in(ui.fonts.body, each.title) + ui.units(40));
    }
    return column;
}

// A box to tick for each word; those not ticked are listed.
void draw_list(const Control& control) {
    auto left_out = split(control.option.write(control.dialog.order), ',');
    const auto& ui = control.ui;
    const auto words = words_for(control.option, for_kind(control.dialog.order.kind));
    const float column = column_of_list(ui, words, ImGui::GetContentRegionAvail().x);
    const auto begin = ImGui::GetCursorPosX();
    int number = 0;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {ui.units(3), ui.units(2)});
    for (const auto& each : words) {
        const auto at = std::find(left_out.begin(), left_out.end(), each.word);
        bool shown = at == left_out.end();
        const float x = begin + column * static_cast<float>(number);
        if (number > 0) {
            ImGui::SameLine(x);
        }
        number = x + 2 * column > begin + ImGui::GetContentRegionMax().x ? 0 : number + 1;
        if (ImGui::Checkbox(each.title.c_str(), &shown)) {
            shown ? void(left_out.erase(at)) : left_out.push_back(each.word);
            control.choose(joined(left_out, ","));
        }
    }
    ImGui::PopStyleVar();
}

// ---- The page, which is a layout, a size of one's own or that of the window ----

std::vector<OptionWord> papers(const ExportOrder& order, const OrderOption& layout) {
    auto chips = layout.words;
    if (order.on_sheets()) {
        std::erase_if(chips, [](const OptionWord& chip) { return !chip.word.starts_with("a"); });
        return chips;
    }
    chips.insert(chips.begin(), {"window", "As in the window"});
    chips.push_back({"size", "Own size"});
    return chips;
}

void choose_paper(const Control& control, const std::string& word) {
    auto& page = control.dialog.order.own_page();
    page.size.reset();
    page.layout = find_layout(word);
    if (word == "size") {
        page.size = PageSize{};
    }
    control.dialog.typed.erase("size");
}

void draw_paper(const Control& control) {
    const auto& page = control.dialog.order.own_page();
    const auto chosen = page.size ? "size" : page.layout != nullptr ? page.layout->name : "window";
    if (const auto word =
            draw_chips(control.ui, "page", papers(control.dialog.order, control.option), chosen)) {
        choose_paper(control, *word);
    }
    if (page.size) {
        auto& typed = control.dialog.typed;
        auto text = typed.contains("size")
                        ? typed["size"]
                        : fmt::format("{:.0f}x{:.0f}", page.size->width, page.size->height);
        ImGui::SetNextItemWidth(control.ui.units(180));
        if (ImGui::InputText("width x height", &text)) {
            typed["size"] = text;
        }
    }
}

void draw_control(const Control& control) {
    if (control.option.name == "layout") {
        draw_paper(control);
        return;
    }
    switch (control.option.form) {
        case OptionForm::number:
            control.option.words.empty() ? draw_number(control) : draw_words(control);
            break;
        case OptionForm::day: draw_day(control); break;
        case OptionForm::list: draw_list(control); break;
        default: draw_words(control);
    }
}

// The options under one heading after the other.
void draw_options(const UiContext& ui, ExportDialog& dialog, const ExportSource& source, bool lists) {
    std::string group;
    for (const auto* option : options_offered(dialog.order)) {
        if ((option->form == OptionForm::list) != lists) {
            continue;
        }
        if (option->group != group) {
            draw_group_title(ui, option->group);
        }
        group = option->group;
        draw_control({ui, dialog, source, *option});
    }
}

void draw_kinds(const UiContext& ui, ExportDialog& dialog) {
    const auto& words = export_kind_words();
    const auto chosen = words[static_cast<std::size_t>(dialog.order.kind)].word;
    if (const auto word = draw_chips(ui, "kind", words, chosen)) {
        const auto at = std::find_if(words.begin(), words.end(),
                                     [&](const OptionWord& each) { return each.word == *word; });
        dialog.order.kind = static_cast<ExportKind>(at - words.begin());
        dialog.name_typed = false;
        dialog.done.clear();  // told of another kind of file
    }
}

}  // namespace

void draw_export_choices(const UiContext& ui, ExportDialog& dialog, const ExportSource& source) {
    auto& order = dialog.order;
    draw_kinds(ui, dialog);
    ImGui::PushFont(ui.fonts.body);
    draw_group_title(ui, "Format");
    if (const auto word = draw_chips(ui, "format", formats_of(order.kind), order.extension())) {
        order.extension() = *word;
    }
    draw_options(ui, dialog, source, false);
    if (const auto words = export_about(order, source.state); !words.empty()) {
        draw_remark(ui, words);
    }
    ImGui::PopFont();
}

void draw_export_parts(const UiContext& ui, ExportDialog& dialog, const ExportSource& source) {
    ImGui::PushFont(ui.fonts.body);
    draw_options(ui, dialog, source, true);
    ImGui::PopFont();
}

float export_parts_height(const UiContext& ui, const ExportOrder& order, float width) {
    const float title = ui.units(50);
    float height = 0;
    for (const auto* option : options_offered(order)) {
        if (option->form == OptionForm::list) {
            const auto words = words_for(*option, for_kind(order.kind));
            const auto columns = std::max(1.0F, std::floor(width / column_of_list(ui, words, width)));
            height += title + button_height(ui) * std::ceil(static_cast<float>(words.size()) / columns);
        }
    }
    return height;
}

}  // namespace viewer
