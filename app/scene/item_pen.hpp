#pragma once

#include "app/scene/font_metrics.hpp"
#include "app/scene/style.hpp"

#include <string>
#include <utility>
#include <vector>

namespace viewer {

/// Puts together items that lie on the page, in the colours of a theme; sizes of type and widths of lines in units, places
/// in page units.
class ItemPen {
public:
    ItemPen(const Theme& theme, double unit) : theme_(theme), unit_(unit) {}

    const Theme& theme() const { return theme_; }
    double units(double value) const { return value * unit_; }
    double width_of(const std::string& utf8, double size, Weight weight = Weight::regular) const {
        return text_width(utf8, units(size), weight);
    }

    void add(Shape shape) { items_.push_back({Role::card, no_subject, std::move(shape)}); }
    void line(PagePath path, double width, Colour colour, std::vector<double> dash = {}) {
        add(Stroke{{std::move(path)}, false, units(width), colour, std::move(dash), false});
    }
    void lines(std::vector<PagePath> paths, double width, Colour colour) {
        add(Stroke{std::move(paths), false, units(width), colour, {}, false});
    }
    void fill(std::vector<PagePath> rings, Colour colour) { add(Fill{std::move(rings), colour}); }
    void text(PagePoint at, const std::string& utf8, double size, Colour colour,
              Weight weight = Weight::regular, bool halo = false) {
        add(Text{at, utf8, units(size), weight, colour, 0, theme_.halo, halo ? units(2.5) : 0});
    }

    std::vector<Item> take() { return std::move(items_); }

private:
    const Theme& theme_;
    double unit_;
    std::vector<Item> items_;
};

}  // namespace viewer
