#pragma once

#include "geodata/base/units.hpp"
#include "geodata/geometry/shape.hpp"

#include <cstddef>
#include <vector>

namespace geodata {

/// Land that two shapes of a sequence both cover.
struct CommonLand {
    std::size_t a = 0;  ///< position; stands before `b`
    std::size_t b = 0;
    Area area;
    bool a_covered = false;  ///< a lies in b, but for slivers
    bool b_covered = false;
    friend bool operator==(const CommonLand&, const CommonLand&) = default;
};

/// Shapes laid over each other.
struct LaidOver {
    /// Of each shape that was wanted or lies near one; land that several of its own polygons cover counts once.
    std::vector<Area> areas;
    std::vector<CommonLand> pairs;  ///< every pair that shares more than a sliver, by a and then b
};

/// Common land below this share of the smaller shape is a sliver: a border that two outlines follow by other points.
constexpr double sliver_share = 1e-5;

/// The time in which a shape is there, as numbers of days: from `first` up to, but without, `end`.
struct ShapeTime {
    int first = 0;
    int end = 0;
};

/// Invalid rings are repaired first. Takes the order of pairs whose boxes meet, not of all pairs. With `times`, one for
/// each shape, only pairs that are there at the same time are looked at: a hundred borders of one land, one after the
/// other, cost no more than a hundred lands. With `wanted`, one for each shape, only pairs of which one is wanted are, and
/// nothing is made of the others.
LaidOver laid_over(const std::vector<PlanePolygons>& shapes, const std::vector<ShapeTime>& times = {},
                   const std::vector<bool>& wanted = {});

}  // namespace geodata
