#include "geodata/geometry/common_land.hpp"

#include "geodata/base/error.hpp"
#include "geodata/geometry/geos_shapes.hpp"
#include "geodata/geometry/measure.hpp"

#include <fmt/format.h>
#include <geos_c.h>

#include <algorithm>

namespace geodata {

using namespace geos;

namespace {

struct TreeDeleter {
    GEOSContextHandle_t handle = nullptr;
    void operator()(GEOSSTRtree* tree) const { GEOSSTRtree_destroy_r(handle, tree); }
};
using Tree = std::unique_ptr<GEOSSTRtree, TreeDeleter>;

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

/// Shapes laid over each other; what GEOS needs of each is made once.
class Overlay {
public:
    explicit Overlay(const std::vector<PlanePolygons>& shapes) {
        for (const auto& shape : shapes) {
            geometries_.push_back(repaired(context_, multi_polygon(context_, shape)));
            boxes_.push_back(extent(shape));
        }
        areas_.reserve(shapes.size());
        for (const auto& geometry : geometries_) {
            areas_.push_back(area_of(context_, geometry));
        }
    }

    const std::vector<double>& areas() const { return areas_; }

    std::vector<CommonLand> pairs() {
        const Tree tree(GEOSSTRtree_create_r(context_.handle, 10), TreeDeleter{context_.handle});
        std::vector<std::size_t> positions(geometries_.size());
        for (std::size_t i = 0; i < positions.size(); ++i) {
            positions[i] = i;
            if (!boxes_[i].empty()) {
                GEOSSTRtree_insert_r(context_.handle, tree.get(), geometries_[i].get(), &positions[i]);
            }
        }
        std::vector<std::vector<std::size_t>> near(geometries_.size());
        std::size_t looked_at = 0;
        for (std::size_t a = 0; a < geometries_.size(); ++a) {
            near[a] = behind(*tree, a);
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
    double sliver(std::size_t a, std::size_t b) const {
        return sliver_share * std::min(areas_[a], areas_[b]);
    }

    // The shapes behind `a` whose boxes share more than a sliver with its own, in order.
    std::vector<std::size_t> behind(GEOSSTRtree& tree, std::size_t a) {
        std::vector<std::size_t> near;
        if (!boxes_[a].empty()) {
            GEOSSTRtree_query_r(
                context_.handle, &tree, geometries_[a].get(),
                [](void* position, void* list) {
                    static_cast<std::vector<std::size_t>*>(list)->push_back(
                        *static_cast<std::size_t*>(position));
                },
                &near);
        }
        std::erase_if(near, [&](std::size_t b) {
            return b <= a || common_box_area(boxes_[a], boxes_[b]) <= sliver(a, b);
        });
        std::sort(near.begin(), near.end());
        return near;
    }

    // Only what lies in another's box can lie in it: that is seldom, and the test spares the overlay.
    bool covers(std::size_t outer, std::size_t inner) const {
        return holds(boxes_[outer], boxes_[inner]) &&
               GEOSCovers_r(context_.handle, geometries_[outer].get(), geometries_[inner].get()) == 1;
    }

    void add_pair(std::size_t a, std::size_t b, std::vector<CommonLand>& found) {
        const double area = covers(a, b) ? areas_[b] : covers(b, a) ? areas_[a] : intersection(a, b);
        if (area > sliver(a, b)) {
            found.push_back({a, b, square_metres(area), area >= areas_[a] * (1 - sliver_share),
                             area >= areas_[b] * (1 - sliver_share)});
        }
    }

    double intersection(std::size_t a, std::size_t b) const {
        return area_of(context_, own(context_, GEOSIntersection_r(context_.handle, geometries_[a].get(),
                                                                  geometries_[b].get())));
    }

    Context context_;  // before what it owns
    std::vector<Geometry> geometries_;
    std::vector<PlaneBox> boxes_;
    std::vector<double> areas_;  // m²
};

}  // namespace

LaidOver laid_over(const std::vector<PlanePolygons>& shapes) {
    Overlay overlay(shapes);
    LaidOver result;
    for (const double area : overlay.areas()) {
        result.areas.push_back(square_metres(area));
    }
    result.pairs = overlay.pairs();
    return result;
}

}  // namespace geodata
