#include "geodata/geometry/crossings.hpp"

#include <algorithm>
#include <vector>

namespace geodata {

namespace {

// Below this many corners every outline is repaired in a moment.
constexpr std::size_t few_corners = 20;
constexpr std::size_t most_crossings = 2000;
constexpr std::size_t most_corner_pairs = 20'000'000;

struct SweptEdge {
    LonLat from;  // the western end
    LonLat to;
    double south = 0;
    double north = 0;
};

void add_edges(const Ring<LonLat>& ring, std::vector<SweptEdge>& edges) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
        auto from = ring[i];
        auto to = ring[(i + 1) % ring.size()];
        if (to.lon < from.lon) {
            std::swap(from, to);
        }
        edges.push_back({from, to, std::min(from.lat, to.lat), std::max(from.lat, to.lat)});
    }
}

std::vector<SweptEdge> edges_from_west(const LonLatPolygons& shape) {
    std::vector<SweptEdge> edges;
    each_ring(shape, [&](const Ring<LonLat>& ring) { add_edges(ring, edges); });
    std::ranges::sort(edges, {}, [](const SweptEdge& edge) { return edge.from.lon; });
    return edges;
}

double side_of_line(LonLat a, LonLat b, LonLat c) {
    return (b.lon - a.lon) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lon - a.lon);
}

bool edges_cross(const SweptEdge& a, const SweptEdge& b) {
    return a.south < b.north && b.south < a.north &&
           side_of_line(a.from, a.to, b.from) * side_of_line(a.from, a.to, b.to) < 0 &&
           side_of_line(b.from, b.to, a.from) * side_of_line(b.from, b.to, a.to) < 0;
}

}  // namespace

std::size_t crossings_allowed(const LonLatPolygons& shape) {
    return std::min(most_crossings, corner_count(shape));
}

bool crosses_too_often(const LonLatPolygons& shape) {
    return corner_count(shape) >= few_corners && crosses_more_than(shape, crossings_allowed(shape));
}

bool crosses_more_than(const LonLatPolygons& shape, std::size_t most) {
    const auto edges = edges_from_west(shape);
    std::vector<const SweptEdge*> open;  // those that the sweep, from west to east, has not left behind
    std::size_t found = 0;
    std::size_t pairs = 0;
    for (const auto& edge : edges) {
        std::erase_if(open, [&](const SweptEdge* other) { return other->to.lon < edge.from.lon; });
        pairs += open.size();
        found += static_cast<std::size_t>(
            std::ranges::count_if(open, [&](const SweptEdge* other) { return edges_cross(edge, *other); }));
        if (found > most || pairs > most_corner_pairs) {
            return found > most;
        }
        open.push_back(&edge);
    }
    return false;
}

}  // namespace geodata
