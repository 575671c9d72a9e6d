#include "app/scene/hatch.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace viewer {

namespace {

// Turned coordinates: `across` counts the hatch lines, `along` runs with them.
struct Turned {
    double along = 0;
    double across = 0;
};

/// Unit vectors on the page.
struct HatchAxes {
    PagePoint along;
    PagePoint across;
};

HatchAxes axes_of(HatchDirection direction) {
    const double half = std::sqrt(0.5);  // of the diagonal of a unit square
    switch (direction) {
        case HatchDirection::level: return {{1, 0}, {0, 1}};
        case HatchDirection::upright: return {{0, 1}, {1, 0}};
        case HatchDirection::left: return {{half, half}, {-half, half}};
        default: return {{half, -half}, {-half, -half}};
    }
}

class Hatching {
public:
    Hatching(HatchDirection direction, double spacing, PagePoint anchor)
        : axes_(axes_of(direction)), spacing_(spacing), anchor_(anchor) {}

    Turned turn(PagePoint p) const {
        const double x = p.x - anchor_.x;
        const double y = p.y - anchor_.y;
        return {x * axes_.along.x + y * axes_.along.y, (x * axes_.across.x + y * axes_.across.y) / spacing_};
    }
    PagePoint unturn(double along, double line) const {
        const double across = line * spacing_;
        return {anchor_.x + along * axes_.along.x + across * axes_.across.x,
                anchor_.y + along * axes_.along.y + across * axes_.across.y};
    }

private:
    HatchAxes axes_;
    double spacing_;
    PagePoint anchor_;
};

struct LineRange {
    long first = 0;
    long last = -1;
};

LineRange lines_in(const Hatching& hatching, const PageRect& frame) {
    double least = 1e300;
    double most = -1e300;
    for (const auto corner : frame.ring()) {
        least = std::min(least, hatching.turn(corner).across);
        most = std::max(most, hatching.turn(corner).across);
    }
    return {static_cast<long>(std::ceil(least)), static_cast<long>(std::floor(most))};
}

using Crossings = std::vector<std::vector<double>>;

void add_edge(Crossings& crossings, const LineRange& range, Turned a, Turned b) {
    if (a.across > b.across) {
        std::swap(a, b);
    }
    // Half-open: a corner on a line counts for one of its two edges.
    const long first = std::max(range.first, static_cast<long>(std::ceil(a.across)));
    for (long line = first; line <= range.last && static_cast<double>(line) < b.across; ++line) {
        const double part = (static_cast<double>(line) - a.across) / (b.across - a.across);
        crossings[static_cast<std::size_t>(line - range.first)].push_back(a.along +
                                                                          part * (b.along - a.along));
    }
}

Crossings crossings_of(const std::vector<PagePath>& rings, const Hatching& hatching, const LineRange& range) {
    Crossings crossings(static_cast<std::size_t>(std::max(0L, range.last - range.first + 1)));
    for (const auto& ring : rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            add_edge(crossings, range, hatching.turn(ring[i]), hatching.turn(ring[(i + 1) % ring.size()]));
        }
    }
    for (auto& line : crossings) {
        std::ranges::sort(line);
    }
    return crossings;
}

/// `visit(line, from, to)` for each piece of a line within the rings.
template <class Visit>
void each_piece(const std::vector<PagePath>& rings, const Hatching& hatching, const PageRect& frame,
                Visit visit) {
    const auto range = lines_in(hatching, frame);
    double number = static_cast<double>(range.first);
    for (const auto& line : crossings_of(rings, hatching, range)) {
        for (std::size_t k = 0; k + 1 < line.size(); k += 2) {
            visit(number, line[k], line[k + 1]);
        }
        ++number;
    }
}

}  // namespace

std::vector<PagePath> hatch_lines(const std::vector<PagePath>& rings, HatchDirection direction,
                                  double spacing, PagePoint anchor, const PageRect& frame) {
    const Hatching hatching(direction, spacing, anchor);
    std::vector<PagePath> lines;
    each_piece(rings, hatching, frame, [&](double line, double from, double to) {
        lines.push_back({hatching.unturn(from, line), hatching.unturn(to, line)});
    });
    return lines;
}

std::vector<PagePoint> dot_grid(const std::vector<PagePath>& rings, double spacing, PagePoint anchor,
                                const PageRect& frame) {
    const Hatching hatching(HatchDirection::right, spacing, anchor);
    std::vector<PagePoint> dots;
    each_piece(rings, hatching, frame, [&](double line, double from, double to) {
        for (double along = std::ceil(from / spacing) * spacing; along < to; along += spacing) {
            if (const auto dot = hatching.unturn(along, line); frame.contains(dot)) {
                dots.push_back(dot);
            }
        }
    });
    return dots;
}

}  // namespace viewer
