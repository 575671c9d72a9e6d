#include "geodata/geometry/common_land.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/geometry/geos_shapes.hpp"
#include "geodata/geometry/measure.hpp"
#include "geodata/geometry/work_limit.hpp"

#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/geometries/point.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <fmt/format.h>
#include <geos_c.h>

#include <algorithm>
#include <future>
#include <memory>
#include <optional>
#include <thread>
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

// Districts within provinces within a country are well below; ten thousand outlines in one place would take hours.
constexpr std::size_t most_pairs = 500'000;
constexpr std::size_t most_pairs_each = 20;

struct DestroyPrepared {
    GEOSContextHandle_t handle = nullptr;
    void operator()(const GEOSPreparedGeometry* made) const { GEOSPreparedGeom_destroy_r(handle, made); }
};
using Prepared = std::unique_ptr<const GEOSPreparedGeometry, DestroyPrepared>;

/// What GEOS needs of each shape, made once, when it is first needed. Of one thread, as GEOS keeps what it finds out.
class Geometries {
public:
    Geometries(const std::vector<PlanePolygons>& shapes, const std::vector<PlaneBox>& boxes)
        : shapes_(shapes), boxes_(boxes), geometries_(shapes.size()), prepared_(shapes.size()),
          areas_(shapes.size()) {}

    const std::vector<double>& areas() const { return areas_; }

    double area(std::size_t shape) {
        geometry(shape);
        return areas_[shape];
    }

    double sliver(std::size_t a, std::size_t b) { return sliver_share * std::min(area(a), area(b)); }

    std::optional<CommonLand> common(std::size_t a, std::size_t b) {
        const double area = !meet(a, b)    ? 0
                            : covers(a, b) ? areas_[b]
                            : covers(b, a) ? areas_[a]
                                           : intersection(a, b);
        if (area <= sliver(a, b)) {
            return {};
        }
        return CommonLand{a, b, square_metres(area), area >= areas_[a] * (1 - sliver_share),
                          area >= areas_[b] * (1 - sliver_share)};
    }

private:
    const GEOSGeometry* geometry(std::size_t shape) {
        auto& made = geometries_[shape];
        if (made == nullptr) {
            made = repaired(context_, multi_polygon(context_, shapes_[shape]));
            areas_[shape] = area_of(context_, made);
        }
        return made.get();
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

    double intersection(std::size_t a, std::size_t b) {
        return area_of(context_,
                       own(context_, GEOSIntersection_r(context_.handle, geometry(a), geometry(b))));
    }

    Context context_;  // before what it owns
    const std::vector<PlanePolygons>& shapes_;
    const std::vector<PlaneBox>& boxes_;
    std::vector<Geometry> geometries_;
    std::vector<Prepared> prepared_;  // behind what it refers to
    std::vector<double> areas_;       // m²
};

/// Shapes laid over each other.
class Overlay {
public:
    Overlay(const std::vector<PlanePolygons>& shapes, const std::vector<ShapeTime>& times,
            const std::vector<bool>& wanted)
        : shapes_(shapes), boxes_(each_of(shapes, extent)), times_(times), wanted_(wanted),
          geometries_(shapes, boxes_), near_(shapes.size()) {
        for (const auto& shape : shapes) {
            corners_ += corner_count(shape);
        }
        for (std::size_t i = 0; i < shapes.size(); ++i) {
            if (is_wanted(i)) {
                geometries_.area(i);
            }
        }
        find_near();
    }

    const std::vector<double>& areas() const { return geometries_.areas(); }

    // On all cores, each with geometries of its own and with neighbours, which share what is near them.
    std::vector<CommonLand> pairs() {
        constexpr std::size_t worth_a_thread = 20'000;
        const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
        const std::size_t threads = std::min(cores, looked_at_ / worth_a_thread + 1);
        std::vector<std::future<std::vector<CommonLand>>> others;
        auto begin = pairs_before(1, threads);
        for (std::size_t i = 1; i < threads; ++i) {
            const auto end = pairs_before(i + 1, threads);
            others.push_back(std::async(std::launch::async, [this, begin, end] {
                Geometries own_ones(shapes_, boxes_);
                return pairs_between(own_ones, begin, end);
            }));
            begin = end;
        }
        auto found = pairs_between(geometries_, 0, pairs_before(1, threads));
        for (auto& other : others) {
            append(found, other.get());
        }
        return found;
    }

private:
    bool is_wanted(std::size_t shape) const { return wanted_.empty() || wanted_[shape]; }

    bool is_there(std::size_t shape) const {
        return !boxes_[shape].empty() && (times_.empty() || times_[shape].first < times_[shape].end);
    }

    void find_near() {
        std::vector<Entry> entries;
        for (std::size_t i = 0; i < shapes_.size(); ++i) {
            if (is_there(i)) {
                entries.emplace_back(place_and_time(boxes_[i], times_, i), i);
            }
        }
        const Tree tree(entries);
        const std::size_t most = std::max(most_pairs, most_pairs_each * shapes_.size());
        for (std::size_t a = 0; a < shapes_.size(); ++a) {
            near_[a] = behind(tree, a);
            looked_at_ += near_[a].size();
            if (looked_at_ > most) {  // before any of them is laid over another
                throw Error(fmt::format(
                    "The outlines of the regions lie over each other in more than {} pairs, many of "
                    "them with outline {}; leave out copies.",
                    most, a + 1));
            }
        }
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
                   common_box_area(boxes_[a], boxes_[b]) <= geometries_.sliver(a, b);
        });
        std::ranges::sort(near);
        return near;
    }

    // The first shape behind as many pairs as `part` of `parts` is of all.
    std::size_t pairs_before(std::size_t part, std::size_t parts) const {
        const std::size_t wanted = looked_at_ * part / parts;
        std::size_t shape = 0;
        for (std::size_t passed = 0; shape < near_.size() && (passed < wanted || part == parts); ++shape) {
            passed += near_[shape].size();
        }
        return shape;
    }

    std::vector<CommonLand> pairs_between(Geometries& geometries, std::size_t begin, std::size_t end) const {
        const WorkLimit limit(corners_);
        std::vector<CommonLand> found;
        for (std::size_t a = begin; a < end; ++a) {
            for (const auto b : near_[a]) {
                require_within_work_limit();
                if (const auto common = geometries.common(a, b)) {
                    found.push_back(*common);
                }
            }
        }
        return found;
    }

    const std::vector<PlanePolygons>& shapes_;
    const std::vector<PlaneBox> boxes_;
    const std::vector<ShapeTime>& times_;
    const std::vector<bool>& wanted_;
    Geometries geometries_;
    std::vector<std::vector<std::size_t>> near_;  // for each shape
    std::size_t looked_at_ = 0;                   // pairs
    std::size_t corners_ = 0;
};

}  // namespace

LaidOver laid_over(const std::vector<PlanePolygons>& shapes, const std::vector<ShapeTime>& times,
                   const std::vector<bool>& wanted) {
    Overlay overlay(shapes, times, wanted);
    auto pairs = overlay.pairs();  // which measures the shapes that it needs
    return {each_of(overlay.areas(), square_metres), std::move(pairs)};
}

}  // namespace geodata
