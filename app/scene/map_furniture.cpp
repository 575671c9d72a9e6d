#include "app/scene/cards.hpp"

#include "app/scene/card.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

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

}  // namespace

PageRect draw_scale_bar(Drawing& drawing, const PageRect& legend) {
    if (!drawing.settings().scale_bar) {
        return {};
    }
    const double metres = round_length(drawing.units(240) * drawing.view().camera().metres_per_unit);
    const double length = drawing.view().length(metres);
    const double left = legend.right() + drawing.units(40);
    const double bottom = drawing.settings().height - drawing.units(card_margin + 8);
    const double tick = drawing.units(8);
    const PagePath bar{
        {left, bottom - tick}, {left, bottom}, {left + length, bottom}, {left + length, bottom - tick}};
    drawing.add(Role::card, Stroke{{bar}, false, drawing.units(5), drawing.theme().halo, {}, true});
    drawing.add(Role::card, Stroke{{bar}, false, drawing.units(2), drawing.theme().text, {}, false});
    const auto label = metres >= 1000 ? grouped(metres / 1000) + " km" : grouped(metres) + " m";
    const TextStyle style{16, Weight::regular, drawing.theme().text, 0, true};
    drawing.text(Role::card,
                 {left + (length - drawing.width_of(label, style)) / 2, bottom - drawing.units(8)}, label,
                 style);
    return {left, bottom - drawing.units(28), length, drawing.units(34)};
}

PageRect draw_source_line(Drawing& drawing) {
    if (!drawing.settings().source_line) {
        return {};
    }
    const auto& dataset = drawing.dataset();
    const auto text = fmt::format("Dates and areas: {}. {}. Equal-area projection.",
                                  dataset[drawing.map().listing.source].short_name, dataset.boundary_note);
    const TextStyle style{15, Weight::regular, drawing.theme().secondary, 0, true};
    const double edge = drawing.units(card_margin);
    const double width = drawing.width_of(text, style);
    const PagePoint at{std::max(edge, drawing.settings().width - edge - width),
                       drawing.settings().height - drawing.units(7)};
    drawing.text(Role::card, at, shortened(drawing, text, style, drawing.settings().width - 2 * edge), style);
    return {at.x, at.y - drawing.units(15), width, drawing.units(20)};
}

}  // namespace viewer
