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

class Hatching {
public:
    Hatching(HatchDirection direction, double spacing, PagePoint anchor)
        : direction_(direction), sign_(direction == HatchDirection::right ? -1 : 1), spacing_(spacing),
          anchor_(anchor) {}

    Turned turn(PagePoint p) const {
        if (straight()) {
            const bool level = direction_ == HatchDirection::level;
            const PagePoint from{p.x - anchor_.x, p.y - anchor_.y};
            return {level ? from.x : from.y, (level ? from.y : from.x) / spacing_};
        }
        const double x = p.x - anchor_.x;
        const double y = sign_ * (p.y - anchor_.y);
        return {(x + y) * std::sqrt(0.5), (y - x) * std::sqrt(0.5) / spacing_};
    }
    PagePoint unturn(double along, double line) const {
        const double across = line * spacing_;
        if (straight()) {
            const bool level = direction_ == HatchDirection::level;
            return {anchor_.x + (level ? along : across), anchor_.y + (level ? across : along)};
        }
        return {anchor_.x + (along - across) * std::sqrt(0.5),
                anchor_.y + sign_ * (along + across) * std::sqrt(0.5)};
    }

private:
    bool straight() const {
        return direction_ == HatchDirection::level || direction_ == HatchDirection::upright;
    }

    HatchDirection direction_;
    double sign_;
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
    for (const auto corner :
         {PagePoint{frame.left, frame.top}, PagePoint{frame.right(), frame.top},
          PagePoint{frame.left, frame.bottom()}, PagePoint{frame.right(), frame.bottom()}}) {
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
        std::sort(line.begin(), line.end());
    }
    return crossings;
}

}  // namespace

std::vector<PagePath> hatch_lines(const std::vector<PagePath>& rings, HatchDirection direction,
                                  double spacing, PagePoint anchor, const PageRect& frame) {
    const Hatching hatching(direction, spacing, anchor);
    const auto range = lines_in(hatching, frame);
    const auto crossings = crossings_of(rings, hatching, range);
    std::vector<PagePath> lines;
    for (std::size_t i = 0; i < crossings.size(); ++i) {
        const double line = static_cast<double>(range.first) + static_cast<double>(i);
        for (std::size_t k = 0; k + 1 < crossings[i].size(); k += 2) {
            lines.push_back(
                {hatching.unturn(crossings[i][k], line), hatching.unturn(crossings[i][k + 1], line)});
        }
    }
    return lines;
}

std::vector<PagePoint> dot_grid(const std::vector<PagePath>& rings, double spacing, PagePoint anchor,
                                const PageRect& frame) {
    const Hatching hatching(HatchDirection::right, spacing, anchor);
    const auto range = lines_in(hatching, frame);
    const auto crossings = crossings_of(rings, hatching, range);
    std::vector<PagePoint> dots;
    for (std::size_t i = 0; i < crossings.size(); ++i) {
        const double line = static_cast<double>(range.first) + static_cast<double>(i);
        for (std::size_t k = 0; k + 1 < crossings[i].size(); k += 2) {
            for (double along = std::ceil(crossings[i][k] / spacing) * spacing; along < crossings[i][k + 1];
                 along += spacing) {
                const auto dot = hatching.unturn(along, line);
                if (frame.contains(dot)) {
                    dots.push_back(dot);
                }
            }
        }
    }
    return dots;
}

}  // namespace viewer
