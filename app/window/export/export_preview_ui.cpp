#include "app/window/export/export_parts.hpp"

#include "app/export/pictures/contact_sheet.hpp"
#include "app/order/usage_error.hpp"
#include "app/scene/characters.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/base/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <utility>

namespace viewer {

using namespace geodata;

namespace {

constexpr std::size_t most_rows = 14;
constexpr std::size_t most_columns = 6;

bool is_drawing(const ExportOrder& order) {
    return order.extension() == ".svg" || order.extension() == ".pdf";
}

std::string length_text(double seconds) {
    return seconds < 90
               ? fmt::format("{:.1f} s", seconds)
               : fmt::format("{:.0f} min {:02.0f} s", std::floor(seconds / 60), std::fmod(seconds, 60));
}

std::string pixels_text(const PagePicture& picture) {
    return fmt::format("{} x {} pixels", std::lround(picture.page.width * picture.scale),
                       std::lround(picture.page.height * picture.scale));
}

std::string paper_text(const PagePicture& picture) {
    constexpr double mm = 25.4 / 96;
    return fmt::format("{:.0f} x {:.0f} mm", picture.page.width * mm, picture.page.height * mm);
}

// Which day of a comparison stands still.
std::string standing_day(const ViewerState& state) {
    return state.comparing.kind == Comparison::off || state.main_view == MainView::chart
               ? std::string()
               : fmt::format("  {} stays, the other day goes by.", long_text(state.comparing.with));
}

std::string film_text(const ExportOrder& order, const ExportSource& source, const PagePicture& picture) {
    const auto plan = export_plan(order, source);
    return fmt::format("{}, {} pictures, {}.{}", pixels_text(picture), plan.steps.size(),
                       length_text(plan.frame_count() / fps_of(order)), standing_day(source.state));
}

void draw_texture(const ExportPreview& preview) {
    const auto size = preview.texture().getSize();
    const auto at = ImGui::GetCursorScreenPos();
    const ImVec2 shown{static_cast<float>(size.x), static_cast<float>(size.y)};
    const auto handle = static_cast<std::uintptr_t>(preview.texture().getNativeHandle());
    ImGui::Image(reinterpret_cast<ImTextureID>(handle), shown);  // NOLINT: how Dear ImGui names textures
    ImGui::GetWindowDrawList()->AddRect(at, {at.x + shown.x, at.y + shown.y},
                                        draw_colour(ui_theme().region_rim));
}

void draw_shown(const UiContext& ui, ExportDialog& dialog, float height, ExportPreview::Shown shown,
                PageSize page, const std::string& words, const std::function<DisplayList()>& list) {
    const PageSize room{std::max(1.0F, ImGui::GetContentRegionAvail().x - 2),
                        std::max(height - ui.units(60), ui.units(80))};
    dialog.preview.show(std::move(shown), page, room, list);
    draw_texture(dialog.preview);
    draw_remark(ui, words);
}

void draw_picture(const UiContext& ui, ExportDialog& dialog, const ExportSource& source, float height) {
    const auto order = typed_order(dialog, source.map);
    const auto picture = preview_picture(order, source);
    const auto words = order.kind == ExportKind::film ? film_text(order, source, picture)
                       : is_drawing(order)            ? paper_text(picture) + ", sharp at any size"
                                                      : pixels_text(picture);
    draw_shown(ui, dialog, height, picture.page, {picture.page.width, picture.page.height}, words,
               [&] { return build_page(picture.map, picture.page); });
}

void draw_handout(const UiContext& ui, ExportDialog& dialog, const ExportSource& source, float height) {
    const auto order = handout_order(typed_order(dialog, source.map), source);
    const auto& first = order.pages.front();
    draw_shown(ui, dialog, height, first, {order.paper.width, order.paper.height},
               fmt::format("The first of {} sheets; a long note goes on on another.", order.pages.size()),
               [&] { return handout(source.map, order.paper, {first}).front(); });
}

void draw_sheet(const UiContext& ui, ExportDialog& dialog, const ExportSource& source, float height) {
    const auto order = sheet_order(typed_order(dialog, source.map), source);
    draw_shown(ui, dialog, height, order, {order.page.width, order.page.height},
               fmt::format("{} days on one page", order.days.size()),
               [&] { return contact_sheet(source.map, order.page, order.days, order.columns); });
}

// Long cells would push the others out of sight.
std::string short_cell(const std::string& cell) {
    constexpr std::size_t longest = 40;
    if (cell.size() <= longest) {
        return cell;
    }
    std::size_t end = 0;
    for (auto next = end; next <= longest; next += cluster_length(std::string_view(cell).substr(next))) {
        end = next;
    }
    return cell.substr(0, end) + "…";
}

void draw_cells(const UiContext& ui, const TextTable& table, std::size_t columns) {
    for (std::size_t row = 0; row < std::min(table.rows.size(), most_rows); ++row) {
        ImGui::TableNextRow();
        for (std::size_t i = 0; i < columns; ++i) {
            ImGui::TableNextColumn();
            coloured_text(ui.fonts.small, ui_theme().text, short_cell(table.rows[row][i]));
        }
    }
}

void draw_table(const UiContext& ui, const TextTable& table) {
    const auto columns = std::min(table.columns.size(), most_columns);
    constexpr auto flags = ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_SizingFixedFit |
                           ImGuiTableFlags_ScrollX | ImGuiTableFlags_NoSavedSettings;
    const float height = ui.units(29) * static_cast<float>(std::min(table.rows.size(), most_rows) + 1) +
                         ImGui::GetStyle().ScrollbarSize;
    if (ImGui::BeginTable("rows", static_cast<int>(columns), flags, {0, height})) {
        ImGui::TableNextRow();
        for (std::size_t i = 0; i < columns; ++i) {
            ImGui::TableNextColumn();
            coloured_text(ui.fonts.small_bold, ui_theme().secondary, table.columns[i].title);
        }
        draw_cells(ui, table, columns);
        ImGui::EndTable();
    }
    const auto words = fmt::format("{} rows, {} columns", table.rows.size(), table.columns.size());
    coloured_text(ui.fonts.small, ui_theme().secondary, words);
}

void draw_content(const UiContext& ui, ExportDialog& dialog, const ExportSource& source, float height) {
    switch (dialog.order.kind) {
        case ExportKind::data:
        case ExportKind::report: draw_table(ui, dialog.preview.table(dialog.order, source)); break;
        case ExportKind::page: break;
        case ExportKind::handout: draw_handout(ui, dialog, source, height); break;
        case ExportKind::contact_sheet: draw_sheet(ui, dialog, source, height); break;
        default: draw_picture(ui, dialog, source, height);
    }
}

}  // namespace

void draw_export_preview(const UiContext& ui, ExportDialog& dialog, const ExportSource& source,
                         float height) {
    try {
        draw_content(ui, dialog, source, height);
    } catch (const UsageError& error) {
        wrapped_text(ui.fonts.body, ui_theme().emphasis, error.sentence);
    } catch (const Error& error) {
        wrapped_text(ui.fonts.body, ui_theme().emphasis, error.what());
    }
}

}  // namespace viewer
