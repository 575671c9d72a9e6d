#include "app/scene/labels.hpp"

#include "app/scene/layers.hpp"
#include "app/scene/region_look.hpp"
#include "geodata/analysis/describe.hpp"
#include "geodata/base/text.hpp"
#include "geodata/geometry/measure.hpp"

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

struct Line {
    std::string utf8;
    TextStyle style;
};

double line_height(const Drawing& drawing, const Line& line) { return drawing.units(line.style.size) * 1.25; }

// Where names have been set, and whether another finds room.
class Room {
public:
    Room(const Drawing& drawing, const std::vector<PageRect>& taken)
        : frame_(drawing.view().frame()), taken_(taken) {}

    bool take(const PageRect& box) {
        const bool inside = box.left >= frame_.left && box.top >= frame_.top &&
                            box.right() <= frame_.right() && box.bottom() <= frame_.bottom();
        const bool free =
            std::none_of(taken_.begin(), taken_.end(), [&](const PageRect& t) { return t.overlaps(box); });
        if (inside && free) {
            taken_.push_back(box);
        }
        return inside && free;
    }

private:
    PageRect frame_;
    std::vector<PageRect> taken_;
};

class Labels {
public:
    Labels(Drawing& drawing, const std::vector<PageRect>& taken) : drawing_(drawing), room_(drawing, taken) {}

    // A block of centred lines with its middle at `at`.
    bool block(PagePoint at, const std::vector<Line>& lines, Role role, int subject) {
        double width = 0;
        double height = 0;
        for (const auto& line : lines) {
            width = std::max(width, drawing_.width_of(line.utf8, line.style));
            height += line_height(drawing_, line);
        }
        const PageRect box{at.x - width / 2, at.y - height / 2, width, height};
        if (!room_.take(box)) {
            return false;
        }
        double top = box.top;
        for (const auto& line : lines) {
            const double left = at.x - drawing_.width_of(line.utf8, line.style) / 2;
            top += line_height(drawing_, line);
            drawing_.text(role, {left, top - drawing_.units(line.style.size) * 0.32}, line.utf8, line.style,
                          subject);
        }
        return true;
    }

    // A line beside a dot: right, left, above, below, in that order.
    bool beside(PagePoint dot, const Line& line) {
        const double width = drawing_.width_of(line.utf8, line.style);
        const double height = line_height(drawing_, line);
        const double gap = drawing_.units(8);
        const std::vector<PagePoint> centres{{dot.x + gap + width / 2, dot.y},
                                             {dot.x - gap - width / 2, dot.y},
                                             {dot.x, dot.y - gap - height / 2},
                                             {dot.x, dot.y + gap + height / 2}};
        return std::any_of(centres.begin(), centres.end(),
                           [&](PagePoint at) { return block(at, {line}, Role::label, no_subject); });
    }

    bool reserve(const PageRect& box) { return room_.take(box); }

    // Tries places ever farther above and below.
    bool near(PagePoint at, const std::vector<Line>& lines, int subject) {
        for (const double shift : {0.0, -14.0, 14.0, -28.0, 28.0, -42.0, 42.0}) {
            if (block({at.x, at.y + drawing_.units(shift)}, lines, Role::label, subject)) {
                return true;
            }
        }
        return false;
    }

private:
    Drawing& drawing_;
    Room room_;
};

std::string region_note(const Drawing& drawing, const ListRow& row, int record) {
    const auto area = row.area_claim < 0
                          ? std::string("no area stated")
                          : grouped(in_square_km(stated_area(drawing.dataset(), row)), 0, "\u2009") + " km²";
    return date_text(drawing.dataset(), row, record) + " · " + area;
}

Colour name_colour(const Drawing& drawing, RegionStatus status) {
    const auto& theme = drawing.theme();
    switch (status) {
        case RegionStatus::changed: return theme.changed_rim;
        case RegionStatus::unchanged: return theme.secondary;
        default: return theme.text;
    }
}

// The region's size on the page decides the size of its name; a small one gets no second line.
void region_label(Drawing& drawing, Labels& labels, const ListRow& row, const Holding& holding,
                  RegionStatus status) {
    const auto& region = drawing.map().regions[row.region.position()];
    if (!drawing.view().shows(region.box)) {
        return;
    }
    const bool large = drawing.view().length(region.box.width()) > drawing.units(150);
    const double size = status == RegionStatus::changed ? 26 : large ? 21 : 18;
    const Line name{drawing.dataset()[row.region].name,
                    {size, Weight::bold, name_colour(drawing, status), 0, true}};
    const Line note{region_note(drawing, row, holding.record),
                    {15, Weight::regular, drawing.theme().secondary, 0, true}};
    const auto at = drawing.view().to_page(region.label_at);
    const bool with_note = large && status != RegionStatus::unchanged;
    if (!with_note || !labels.near(at, {name, note}, row.region.value)) {
        labels.near(at, {name}, row.region.value);
    }
}

void region_labels(Drawing& drawing, Labels& labels) {
    const auto& listing = drawing.map().listing;
    const auto holdings = holdings_on(drawing.dataset(), listing, drawing.settings().day);
    const auto status = statuses(drawing);
    std::vector<std::size_t> order(listing.rows.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    // What changed on the day keeps its name before all others.
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return (status[a] == RegionStatus::changed) > (status[b] == RegionStatus::changed);
    });
    for (const auto row : order) {
        region_label(drawing, labels, listing.rows[row], holdings[row], status[row]);
    }
}

std::string capitals(const std::string& name) {
    std::string result = name;
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return result;
}

// The middle of the shown part of a country, so that its name stays in sight while the map is moved.
PagePoint country_anchor(const Drawing& drawing, const MapContext& shape) {
    const auto& frame = drawing.view().frame();
    PlanePolygons shown;
    const auto low = drawing.view().to_plane({frame.left, frame.bottom()});
    const auto high = drawing.view().to_plane({frame.right(), frame.top});
    const auto clamped = [&](PlanePoint p) {
        return PlanePoint{std::clamp(p.x, low.x, high.x), std::clamp(p.y, low.y, high.y)};
    };
    for (auto polygon : shape.polygons) {
        polygon.holes.clear();
        std::transform(polygon.outer.begin(), polygon.outer.end(), polygon.outer.begin(), clamped);
        shown.push_back(std::move(polygon));
    }
    return drawing.view().to_page(label_point(shown));
}

void country_labels(Drawing& drawing, Labels& labels) {
    const auto& features = drawing.dataset().context;
    for (std::size_t i = 0; i < features.size(); ++i) {
        const auto& shape = drawing.map().context[i];
        if (features[i].kind == "country" && drawing.view().shows(shape.box)) {
            const Line name{capitals(features[i].name),
                            {25, Weight::bold, drawing.theme().country_name, 5, true}};
            labels.near(country_anchor(drawing, shape), {name}, no_subject);
        }
    }
}

int worst_rank_shown(const Drawing& drawing) {
    const double metres = drawing.view().camera().metres_per_unit * drawing.settings().unit;
    return metres > 900 ? 1 : metres > 420 ? 2 : metres > 200 ? 3 : metres > 100 ? 4 : 9;
}

void place_labels(Drawing& drawing, Labels& labels) {
    const auto& features = drawing.dataset().context;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < features.size(); ++i) {
        const bool place = features[i].kind == "town" || features[i].kind == "pass";
        if (place && features[i].rank <= worst_rank_shown(drawing) &&
            drawing.view().shows(drawing.map().context[i].box)) {
            places.push_back(i);
        }
    }
    std::stable_sort(places.begin(), places.end(),
                     [&](std::size_t a, std::size_t b) { return features[a].rank < features[b].rank; });
    for (const auto i : places) {
        const auto at = drawing.view().to_page(drawing.map().context[i].point);
        const double radius = drawing.units(features[i].rank <= 2 ? 4.5 : 3.4);
        if (!labels.reserve({at.x - radius, at.y - radius, 2 * radius, 2 * radius})) {
            continue;
        }
        drawing.add(Role::place,
                    Dot{at, radius, drawing.theme().card, drawing.theme().text, drawing.units(1.8)});
        labels.beside(at, {features[i].name, {15, Weight::regular, drawing.theme().text, 0, true}});
    }
}

void district_labels(Drawing& drawing, Labels& labels) {
    const auto& features = drawing.dataset().context;
    for (std::size_t i = 0; i < features.size(); ++i) {
        const auto& shape = drawing.map().context[i];
        const bool listed = std::any_of(
            drawing.map().listing.rows.begin(), drawing.map().listing.rows.end(), [&](const ListRow& row) {
                return contains(drawing.map().regions[row.region.position()].shape, shape.label_at);
            });
        const Line name{features[i].name, {15, Weight::regular, drawing.theme().district_name, 0, true}};
        const bool fits =
            drawing.view().length(shape.box.width()) > drawing.width_of(name.utf8, name.style) * 1.15;
        if (features[i].kind == "district" && !listed && fits && drawing.view().shows(shape.box)) {
            labels.block(drawing.view().to_page(shape.label_at), {name}, Role::label, no_subject);
        }
    }
}

}  // namespace

void draw_labels(Drawing& drawing, const std::vector<PageRect>& taken) {
    Labels labels(drawing, taken);
    region_labels(drawing, labels);
    country_labels(drawing, labels);
    place_labels(drawing, labels);
    district_labels(drawing, labels);
}

std::vector<PageRect> label_boxes(const DisplayList& list) {
    std::vector<PageRect> boxes;
    for (const auto& item : list.items) {
        if (const auto* text = std::get_if<Text>(&item.shape); text != nullptr && item.role == Role::label) {
            boxes.push_back({text->at.x, text->at.y - text->size * 0.75,
                             text_width(text->utf8, text->size, text->weight, text->letter_space),
                             text->size * 0.95});
        }
    }
    return boxes;
}

}  // namespace viewer
