#include "app/scene/cards/cards.hpp"

#include "app/scene/cards/card.hpp"
#include "app/scene/map/scene_memory.hpp"
#include "app/scene/text_flow.hpp"
#include "geodata/analysis/control/listing_sources.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace viewer {

using namespace geodata;

namespace {

double round_length(double most) {
    const double power = std::pow(10, std::floor(std::log10(most)));
    for (const double step : {5.0, 2.0, 1.0}) {
        if (step * power <= most) {
            return step * power;
        }
    }
    return power;
}

constexpr double source_size = 15;
// Larger type than usual grows no further than to this part of the page: the map is what the page is for.
constexpr double most_source_height = 0.22;

struct SetSources {
    TextStyle style;
    std::vector<std::string> lines;
    double width = 0;  ///< that they may take, in page units
};

// `Line of May 1994: reconstructed for this dataset. `, for each line drawn that is; for the room that the line needs, for
// those of all days.
std::string line_sources(const Drawing& drawing, bool of_all_days) {
    std::string text;
    for (const auto& feature : drawing.dataset().context) {
        if (feature.kind == "line" && feature.basis == Basis::reconstructed &&
            (of_all_days || valid_on(feature, drawing.settings().day))) {
            text += feature.name + ": reconstructed for this dataset. ";
        }
    }
    return text;
}

std::string source_words(const Drawing& drawing, const std::string& of_lines) {
    const auto& dataset = drawing.dataset();
    return fmt::format("{}. {}{}{}Equal-area projection.", listing_sources(dataset, drawing.map().listing),
                       dataset.boundary_note, dataset.boundary_note.empty() ? "" : ". ", of_lines);
}

// In units of type `size`, at most so wide in page units.
std::vector<std::string> source_lines(const Drawing& drawing, bool of_all_days, double size, double width) {
    const auto of_lines = line_sources(drawing, of_all_days);
    const double page_size = drawing.units(size);
    return *drawing.map().memory->source_lines.of({of_lines, page_size, width}, [&] {
        return wrapped_lines(source_words(drawing, of_lines), page_size, Weight::regular, width);
    });
}

double page_for_sources(const Drawing& drawing) { return drawing.settings().width - 2 * drawing.edge(); }

SetSources set_sources(const Drawing& drawing, double width, double size) {
    const TextStyle style{size, Weight::regular, drawing.theme().secondary, 0, true};
    return {style, source_lines(drawing, true, size, width), width};
}

double height_of(const Drawing& drawing, const SetSources& set) {
    return drawing.units(19 * set.style.size / source_size) * static_cast<double>(set.lines.size());
}

SetSources set_sources(const Drawing& drawing, double width) {
    const auto& settings = drawing.settings();
    const double least =
        source_size * std::min(1.0, unit_for(settings.width, settings.height) / settings.unit);
    double size = source_size;
    auto set = set_sources(drawing, width, size);
    while (size > least && height_of(drawing, set) > most_source_height * settings.height) {
        size = std::max(least, size - 1);
        set = set_sources(drawing, width, size);
    }
    return set;
}

// Two maps of a page keep the same room, though one of them may have the line.
bool below_legend(const Drawing& drawing) {
    constexpr std::size_t most_lines_beside = 4;
    constexpr double least_height = 600;  // units: on a lower page it would cost the cards their size
    const auto& settings = drawing.settings();
    if (!settings.legend || settings.beside) {
        return settings.legend;
    }
    const double half = page_for_sources(drawing) / 2;
    return settings.source_line && settings.height >= least_height * settings.unit &&
           set_sources(drawing, half, source_size).lines.size() > most_lines_beside;
}

// A few lines rise beside the legend, not over it.
SetSources set_sources(const Drawing& drawing, const PageRect& legend) {
    const double page = page_for_sources(drawing);
    const auto whole = set_sources(drawing, page);
    const bool across = whole.lines.size() <= 1 || below_legend(drawing);
    return across ? whole : set_sources(drawing, page - legend.right());
}

}  // namespace

double source_room_below_legend(const Drawing& drawing) {
    return below_legend(drawing) ? height_of(drawing, set_sources(drawing, page_for_sources(drawing))) : 0;
}

PageRect draw_scale_bar(Drawing& drawing, const PageRect& legend, const PageRect& source_line) {
    if (!drawing.settings().scale_bar || drawing.map().everything.empty()) {  // nothing is drawn to a scale
        return {};
    }
    const double metres = round_length(drawing.units(240) * drawing.view().camera().metres_per_unit);
    const double length = drawing.view().length(metres);
    // Another picture that lies over the right of the page would cut the bar.
    const auto& hidden = drawing.settings().hidden;
    const double end = (hidden.left > 0 ? hidden.left : drawing.settings().width) - drawing.edge();
    double left = std::max(legend.right(), drawing.edge()) + drawing.units(40);
    double bottom = std::min(drawing.settings().height - drawing.edge() - drawing.units(8),
                             source_line.width > 0 ? source_line.top - drawing.units(10) : 1e9);
    // Of two halves of a page one has the bar where the other has the line.
    if (left + length > end && source_line.empty() && below_legend(drawing)) {
        left = drawing.edge();
        bottom = drawing.settings().height - drawing.units(8);
    }
    if (left + length > end) {
        return {};
    }
    const double tick = drawing.units(8);
    const PagePath bar{
        {left, bottom - tick}, {left, bottom}, {left + length, bottom}, {left + length, bottom - tick}};
    drawing.lines(Role::card, {bar}, 5, drawing.theme().halo);
    drawing.lines(Role::card, {bar}, 2, drawing.theme().text, false);
    const auto label = metres >= 1000 ? grouped(metres / 1000) + " km" : grouped(metres) + " m";
    const TextStyle style{16, Weight::regular, drawing.theme().text, 0, true};
    drawing.text(Role::card,
                 {left + (length - drawing.width_of(label, style)) / 2, bottom - drawing.units(8)}, label,
                 style);
    return {left, bottom - drawing.units(28), length, drawing.units(34)};
}

PageRect draw_source_line(Drawing& drawing, const PageRect& legend) {
    if (!drawing.settings().source_line) {
        return {};
    }
    const auto set = set_sources(drawing, legend);
    const double step = 19 * set.style.size / source_size;
    double widest = 0;
    for (const auto& line : set.lines) {
        widest = std::max(widest, drawing.width_of(line, set.style));
    }
    // Of two maps one has the line of both.
    const bool of_all_days = drawing.settings().beside.has_value();
    const auto today = source_lines(drawing, of_all_days, set.style.size, set.width);
    for (std::size_t i = 0; i < today.size(); ++i) {
        const double width = drawing.width_of(today[i], set.style);
        const double up = static_cast<double>(today.size() - 1 - i) * drawing.units(step) + drawing.units(7);
        drawing.text(Role::card,
                     {drawing.settings().width - drawing.edge() - width, drawing.settings().height - up},
                     today[i], set.style);
    }
    const double height = drawing.units(4 + step * static_cast<double>(set.lines.size()));
    return {drawing.settings().width - drawing.edge() - widest, drawing.settings().height - height, widest,
            height};
}

}  // namespace viewer
