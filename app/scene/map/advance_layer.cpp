#include "app/scene/map/label_placer.hpp"
#include "app/scene/map/layers.hpp"
#include "geodata/analysis/words/day_events.hpp"
#include "geodata/base/rows.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace viewer {

using namespace geodata;

namespace {

constexpr double shortest_arrow = 40;  // units; a shorter arrow would be its head only
constexpr double dot_room = 9;         // units left between the head and the place, for its dot

double length_of(PlanePoint a, PlanePoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

PlanePoint nearest_on(PlanePoint a, PlanePoint b, PlanePoint to) {
    const double squared = (b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y);
    const double along =
        squared > 0 ? ((to.x - a.x) * (b.x - a.x) + (to.y - a.y) * (b.y - a.y)) / squared : 0.0;
    const double part = std::clamp(along, 0.0, 1.0);
    return {a.x + part * (b.x - a.x), a.y + part * (b.y - a.y)};
}

double away_from(const PlaneBox& box, PlanePoint to) {
    return std::hypot(std::max({box.left - to.x, 0.0, to.x - box.right}),
                      std::max({box.bottom - to.y, 0.0, to.y - box.top}));
}

// The nearest place on the outlines of what is certainly held on the day; nothing where nothing is.
std::optional<PlanePoint> nearest_held(const Drawing& drawing, PlanePoint to) {
    const auto& map = drawing.map();
    const auto holdings = holdings_on(drawing.dataset(), map.listing, drawing.settings().day);
    std::optional<PlanePoint> nearest;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t row = 0; row < holdings.size(); ++row) {
        const auto& region = map.regions[map.listing.rows[row].region.position()];
        if (holdings[row].hold != Hold::certain || away_from(region.box, to) >= least) {
            continue;
        }
        for (const auto& polygon : region.shape) {
            for (std::size_t i = 0; i < polygon.outer.size(); ++i) {
                const auto at =
                    nearest_on(polygon.outer[i], polygon.outer[(i + 1) % polygon.outer.size()], to);
                if (length_of(at, to) < least) {
                    least = length_of(at, to);
                    nearest = at;
                }
            }
        }
    }
    return nearest;
}

std::optional<PlanePoint> place_of(const Drawing& drawing, const std::string& id) {
    const auto& dataset = drawing.dataset();
    if (const auto* feature = row_with(dataset.context, &ContextFeature::id, id)) {
        return drawing.map().context[static_cast<std::size_t>(feature - dataset.context.data())].label_at;
    }
    const auto region = find_region(dataset, id);
    return region ? std::optional(label_place(drawing.map(), region)) : std::nullopt;
}

/// From the tail of an arrow to its head.
struct Way {
    PagePoint from;
    PagePoint to;
};

// From the ground held that day; of a place too near to it the arrow begins farther back.
std::optional<Way> way_towards(const Drawing& drawing, PlanePoint to) {
    const auto from = nearest_held(drawing, to);
    if (!from) {
        return std::nullopt;
    }
    const auto head = drawing.view().to_page(to);
    const auto tail = drawing.view().to_page(*from);
    const double length = distance(tail, head);
    if (length < 1e-9) {
        return std::nullopt;
    }
    const PagePoint way{(head.x - tail.x) / length, (head.y - tail.y) / length};
    const double whole = std::max(length, drawing.units(shortest_arrow + dot_room));
    const auto before_head = [&](double by) { return PagePoint{head.x - way.x * by, head.y - way.y * by}; };
    return Way{before_head(whole), before_head(drawing.units(dot_room))};
}

std::vector<Way> ways_of(const Drawing& drawing, const Event& event) {
    std::vector<Way> ways;
    for (const auto& id : event.towards) {
        if (const auto to = place_of(drawing, id)) {
            if (const auto way = way_towards(drawing, *to)) {
                ways.push_back(*way);
            }
        }
    }
    return ways;
}

// Small boxes one beside the other along the arrow; the last ends with its head, before the sign of its place.
void keep_way_clear(const Drawing& drawing, LabelPlacer& labels, const Way& way) {
    const double half = drawing.units(8);
    const int pieces = std::clamp(static_cast<int>(distance(way.from, way.to) / half), 1, 200);
    const double whole = std::max(0.0, 1 - half / distance(way.from, way.to));
    for (int i = 0; i <= pieces; ++i) {
        labels.keep_clear(box_at(part_way(way.from, way.to, whole * i / pieces), 2 * half, 2 * half));
    }
}

}  // namespace

void draw_arrow(Drawing& drawing, Role role, PagePoint from, PagePoint to, Colour colour,
                const ArrowForm& form) {
    const double length = distance(from, to);
    if (length < 1e-6) {
        return;
    }
    const PagePoint way{(to.x - from.x) / length, (to.y - from.y) / length};
    const double head = std::min(drawing.units(form.head), length);
    const double half = drawing.units(form.half) * head / drawing.units(form.head);
    const PagePoint neck{to.x - way.x * head, to.y - way.y * head};
    const PagePath triangle{
        to, {neck.x - way.y * half, neck.y + way.x * half}, {neck.x + way.y * half, neck.y - way.x * half}};
    drawing.lines(role, {{from, neck}}, form.line + line_halo, drawing.theme().halo, form.round);
    drawing.outline(role, {triangle}, line_halo, drawing.theme().halo);
    drawing.lines(role, {{from, neck}}, form.line, colour, form.round);
    drawing.fill(role, {triangle}, colour);
}

void draw_advance(Drawing& drawing, const Event& event) {
    for (const auto& way : ways_of(drawing, event)) {
        draw_arrow(drawing, Role::line, way.from, way.to, drawing.theme().text);
    }
}

void keep_ways_clear(const Drawing& drawing, LabelPlacer& labels) {
    for (const auto& event : drawing.dataset().events) {
        if (!event.towards.empty()) {
            auto settings = drawing.settings();
            settings.day = event.date.earliest;
            for (const auto& way : ways_of(Drawing(drawing.map(), settings), event)) {
                keep_way_clear(drawing, labels, way);
            }
        }
    }
}

void draw_advances(Drawing& drawing) {
    const auto& dataset = drawing.dataset();
    for (const int event : advances_on(dataset, drawing.settings().day)) {
        draw_advance(drawing, dataset.events[static_cast<std::size_t>(event)]);
    }
}

}  // namespace viewer
