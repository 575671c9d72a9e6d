#include "tools/benchmarks/frame/frames.hpp"
#include "tools/benchmarks/turns.hpp"

#include "geodata/geometry/measure.hpp"
#include "geodata/geometry/triangulate.hpp"

#include <fmt/format.h>
#include <geos_c.h>

#include <algorithm>
#include <cmath>
#include <future>

namespace bench {

namespace {

using namespace geodata;
using Rings = std::vector<const Ring<PlanePoint>*>;

constexpr const char* geos_name = "GEOS, constrained Delaunay, one thread";
constexpr const char* one_name = "ours, one thread";
constexpr const char* two_name = "ours, two threads";

// Every `step`-th ring from `first` on; returns the corners of triangles.
std::size_t cut(const Rings& rings, std::size_t first, std::size_t step) {
    Triangulator triangulator;
    std::vector<std::uint32_t> corners;
    std::size_t count = 0;
    for (std::size_t i = first; i < rings.size(); i += step) {
        const std::uint32_t end = static_cast<std::uint32_t>(rings[i]->size());
        corners.clear();
        triangulator.add(*rings[i], {&end, 1}, corners);
        count += corners.size();
    }
    return count;
}

std::size_t cut_by_two(const Rings& rings) {
    auto other = std::async(std::launch::async, [&] { return cut(rings, 1, 2); });
    return cut(rings, 0, 2) + other.get();
}

class Geos {
public:
    explicit Geos(const Rings& rings) : context_(GEOS_init_r()) {
        for (const auto* ring : rings) {
            auto* points = GEOSCoordSeq_create_r(context_, static_cast<unsigned>(ring->size() + 1), 2);
            for (std::size_t i = 0; i <= ring->size(); ++i) {
                const auto at = (*ring)[i % ring->size()];
                GEOSCoordSeq_setXY_r(context_, points, static_cast<unsigned>(i), at.x, at.y);
            }
            polygons_.push_back(GEOSGeom_createPolygon_r(
                context_, GEOSGeom_createLinearRing_r(context_, points), nullptr, 0));
        }
    }
    ~Geos() {
        for (auto* polygon : polygons_) {
            GEOSGeom_destroy_r(context_, polygon);
        }
        GEOS_finish_r(context_);
    }
    Geos(const Geos&) = delete;
    Geos& operator=(const Geos&) = delete;

    void cut() const {
        for (const auto* polygon : polygons_) {
            GEOSGeom_destroy_r(context_, GEOSConstrainedDelaunayTriangulation_r(context_, polygon));
        }
    }

private:
    GEOSContextHandle_t context_;
    std::vector<GEOSGeometry*> polygons_;
};

// The largest share by which the triangles of a ring differ from its area.
double worst_area(const Rings& rings) {
    Triangulator triangulator;
    double worst = 0;
    for (const auto* ring : rings) {
        std::vector<std::uint32_t> corners;
        const std::uint32_t end = static_cast<std::uint32_t>(ring->size());
        triangulator.add(*ring, {&end, 1}, corners);
        double area = 0;
        for (std::size_t i = 0; i < corners.size(); i += 3) {
            const auto a = (*ring)[corners[i]];
            const auto b = (*ring)[corners[i + 1]];
            const auto c = (*ring)[corners[i + 2]];
            area += std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
        }
        const double whole = plane_area({{*ring, {}}}).square_metres;
        worst = std::max(worst, std::abs(area - whole) / whole);
    }
    return worst;
}

}  // namespace

bool measure_triangles(const FrameSetting& setting, const viewer::MapData& large) {
    Rings rings;
    for (const auto& region : large.regions) {
        rings.push_back(&region.shape.front().outer);
    }
    const Rings few(rings.begin(), rings.begin() + static_cast<std::ptrdiff_t>(rings.size() / 25));
    const Geos geos(few);
    const auto seconds = [](auto work) { return [work] { return seconds_of(work); }; };
    const auto sizes = fmt::format(", {} outlines", few.size());
    const auto taken =
        in_turn({{geos_name + sizes, static_cast<int>(few.size()), seconds([&] { geos.cut(); })},
                 {one_name + sizes, static_cast<int>(few.size()), seconds([&] { cut(few, 0, 1); })},
                 {one_name, static_cast<int>(rings.size()), seconds([&] { cut(rings, 0, 1); })},
                 {two_name, static_cast<int>(rings.size()), seconds([&] { cut_by_two(rings); })}},
                setting.rounds);
    print_head("cutting outlines into triangles (a frame is an outline)");
    std::for_each(taken.begin(), taken.end(), print);
    bool met = print_target("C2", "times as fast as GEOS, one thread", ratio(taken[0], taken[1]), 10, true);
    met = print_target("C2", "times as fast on two threads", ratio(taken[2], taken[3]), 1.8, true) && met;
    return print_target("C2", "billionths of an area, at the worst", 1e9 * worst_area(rings), 1, false) &&
           met;
}

}  // namespace bench
