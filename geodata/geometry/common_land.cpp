#include "geodata/geometry/common_land.hpp"

#include "geodata/base/error.hpp"
#include "geodata/geometry/geos_shapes.hpp"
#include "geodata/geometry/measure.hpp"

#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/geometries/point.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <fmt/format.h>
#include <geos_c.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace geodata {

using namespace geos;

namespace {

// Boxes of ground and time. Ends of time lie between two days, so that what follows another does not touch it.
using Place = boost::geometry::model::point<double, 3, boost::geometry::cs::cartesian>;
using PlaceAndTime = boost::geometry::model::box<Place>;
using Entry = std::pair<PlaceAndTime, std::size_t>;
using Tree = boost::geometry::index::rtree<Entry, boost::geometry::index::rstar<16>>;

PlaceAndTime place_and_time(const PlaneBox& box, const std::vector<ShapeTime>& times, std::size_t at) {
    constexpr double always = 1e9;
    const double first = times.empty() ? -always : times[at].first + 0.25;
    const double end = times.empty() ? always : times[at].end - 0.25;
    return {{box.left, box.bottom, first}, {box.right, box.top, end}};
}

// Common land cannot be more than this.
double common_box_area(const PlaneBox& a, const PlaneBox& b) {
    const double width = std::min(a.right, b.right) - std::max(a.left, b.left);
    const double height = std::min(a.top, b.top) - std::max(a.bottom, b.bottom);
    return width > 0 && height > 0 ? width * height : 0;
}

bool holds(const PlaneBox& outer, const PlaneBox& inner) {
    return outer.left <= inner.left && inner.right <= outer.right && outer.bottom <= inner.bottom &&
           inner.top <= outer.top;
}

// Eight hundred outlines of one land are well below; ten thousand in one place would take hours.
constexpr std::size_t most_pairs = 500'000;

struct DestroyPrepared {
    GEOSContextHandle_t handle = nullptr;
    void operator()(const GEOSPreparedGeometry* made) const { GEOSPreparedGeom_destroy_r(handle, made); }
};
using Prepared = std::unique_ptr<const GEOSPreparedGeometry, DestroyPrepared>;

/// Shapes laid over each other; what GEOS needs of each is made once, when it is first needed.
class Overlay {
public:
    Overlay(const std::vector<PlanePolygons>& shapes, const std::vector<ShapeTime>& times,
            const std::vector<bool>& wanted)
        : shapes_(shapes), geometries_(shapes.size()), prepared_(shapes.size()), times_(times),
          wanted_(wanted), areas_(shapes.size()) {
        for (std::size_t i = 0; i < shapes.size(); ++i) {
            boxes_.push_back(extent(shapes[i]));
            if (is_wanted(i)) {
                geometry(i);
            }
        }
    }

    const std::vector<double>& areas() const { return areas_; }

    std::vector<CommonLand> pairs() {
        std::vector<Entry> entries;
        for (std::size_t i = 0; i < geometries_.size(); ++i) {
            if (is_there(i)) {
                entries.emplace_back(place_and_time(boxes_[i], times_, i), i);
            }
        }
        const Tree tree(entries);
        std::vector<std::vector<std::size_t>> near(geometries_.size());
        std::size_t looked_at = 0;
        for (std::size_t a = 0; a < geometries_.size(); ++a) {
            near[a] = behind(tree, a);
            looked_at += near[a].size();
            if (looked_at > most_pairs) {  // before any of them is laid over another
                throw Error(fmt::format(
                    "The outlines of the regions lie over each other in more than {} pairs, many of "
                    "them with outline {}; leave out copies.",
                    most_pairs, a + 1));
            }
        }
        std::vector<CommonLand> found;
        for (std::size_t a = 0; a < geometries_.size(); ++a) {
            for (const auto b : near[a]) {
                add_pair(a, b, found);
            }
        }
        return found;
    }

private:
    bool is_wanted(std::size_t shape) const { return wanted_.empty() || wanted_[shape]; }

    const GEOSGeometry* geometry(std::size_t shape) {
        auto& made = geometries_[shape];
        if (made == nullptr) {
            made = repaired(context_, multi_polygon(context_, shapes_[shape]));
            areas_[shape] = area_of(context_, made);
        }
        return made.get();
    }

    double area(std::size_t shape) {
        geometry(shape);
        return areas_[shape];
    }

    double sliver(std::size_t a, std::size_t b) { return sliver_share * std::min(area(a), area(b)); }

    bool is_there(std::size_t shape) const {
        return !boxes_[shape].empty() && (times_.empty() || times_[shape].first < times_[shape].end);
    }

    // The shapes behind `a` whose boxes share more than a sliver with its own, in order.
    std::vector<std::size_t> behind(const Tree& tree, std::size_t a) {
        std::vector<std::size_t> near;
        if (is_there(a)) {
            const auto query = boost::geometry::index::intersects(place_and_time(boxes_[a], times_, a));
            for (auto found = tree.qbegin(query); found != tree.qend(); ++found) {
                near.push_back(found->second);
            }
        }
        std::erase_if(near, [&](std::size_t b) {
            return b <= a || !(is_wanted(a) || is_wanted(b)) ||
                   common_box_area(boxes_[a], boxes_[b]) <= sliver(a, b);
        });
        std::sort(near.begin(), near.end());
        return near;
    }

    // With an index of its lines, as a shape is mostly asked about many others.
    const GEOSPreparedGeometry* prepared(std::size_t shape) {
        auto& made = prepared_[shape];
        if (made == nullptr) {
            made = {GEOSPrepare_r(context_.handle, geometry(shape)), DestroyPrepared{context_.handle}};
        }
        return made.get();
    }

    // Only what lies in another's box can lie in it: that is seldom, and the test spares the overlay.
    bool covers(std::size_t outer, std::size_t inner) {
        return holds(boxes_[outer], boxes_[inner]) &&
               GEOSPreparedCovers_r(context_.handle, prepared(outer), geometry(inner)) == 1;
    }

    // Where islands are far away, boxes meet and shapes do not.
    bool meet(std::size_t a, std::size_t b) {
        const bool first = boxes_[a].width() * boxes_[a].height() > boxes_[b].width() * boxes_[b].height();
        return GEOSPreparedIntersects_r(context_.handle, prepared(first ? a : b), geometry(first ? b : a)) !=
               0;
    }

    void add_pair(std::size_t a, std::size_t b, std::vector<CommonLand>& found) {
        const double area = !meet(a, b)    ? 0
                            : covers(a, b) ? areas_[b]
                            : covers(b, a) ? areas_[a]
                                           : intersection(a, b);
        if (area > sliver(a, b)) {
            found.push_back({a, b, square_metres(area), area >= areas_[a] * (1 - sliver_share),
                             area >= areas_[b] * (1 - sliver_share)});
        }
    }

    double intersection(std::size_t a, std::size_t b) {
        return area_of(context_,
                       own(context_, GEOSIntersection_r(context_.handle, geometry(a), geometry(b))));
    }

    Context context_;  // before what it owns
    const std::vector<PlanePolygons>& shapes_;
    std::vector<Geometry> geometries_;
    std::vector<Prepared> prepared_;  // behind what it refers to
    std::vector<PlaneBox> boxes_;
    const std::vector<ShapeTime>& times_;
    const std::vector<bool>& wanted_;
    std::vector<double> areas_;  // m²
};

}  // namespace

LaidOver laid_over(const std::vector<PlanePolygons>& shapes, const std::vector<ShapeTime>& times,
                   const std::vector<bool>& wanted) {
    Overlay overlay(shapes, times, wanted);
    LaidOver result;
    result.pairs = overlay.pairs();
    for (const double area : overlay.areas()) {
        result.areas.push_back(square_metres(area));
    }
    return result;
}

}  // namespace geodata
