#pragma once

#include "geodata/geometry/shape.hpp"

#include <cstddef>
#include <memory>
#include <vector>

namespace geodata {

/// Finds among many boxes those near a place, without looking at every one (a packed R-tree).
/// Any number of threads may ask at once.
class BoxIndex {
public:
    explicit BoxIndex(const std::vector<PlaneBox>& boxes);
    ~BoxIndex();
    BoxIndex(const BoxIndex&) = delete;
    BoxIndex& operator=(const BoxIndex&) = delete;

    /// Positions of all boxes that share a point with `box`, rising. Empty boxes are never among them.
    std::vector<std::size_t> meeting(const PlaneBox& box) const;
    std::vector<std::size_t> around(PlanePoint point) const;

private:
    struct Tree;
    std::unique_ptr<Tree> tree_;
};

}  // namespace geodata
