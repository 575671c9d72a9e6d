#include "app/order/export_order.hpp"

#include "app/export/films/film_file.hpp"

namespace viewer {

ExportOrder::ExportOrder() : report(&report_choices().front()) { sheet.layout = find_layout("a4-landscape"); }

Pace pace_of(const ExportOrder& order, bool calendar) {
    const auto usual = order.on_sheets() ? Pace::change : calendar ? Pace::day : Pace::play;
    const auto chosen = order.by.value_or(usual);
    return chosen == Pace::play && order.on_sheets() ? Pace::change : chosen;  // only what runs is played
}

double fps_of(const ExportOrder& order) {
    const auto* format = film_format_of("film" + order.extension());
    return order.fps.value_or(format != nullptr && format->palette ? 20 : 30);
}

std::string with_extension(const std::string& name, const std::string& extension) {
    return std::filesystem::path(name).replace_extension(extension).string();
}

}  // namespace viewer
