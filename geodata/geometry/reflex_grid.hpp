#pragma once

#include "geodata/geometry/corner_ring.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace geodata {

// Internal to triangulate.cpp.

/// The reflex corners of a ring by place, so that an ear is tested only against those near it. A corner that is cut
/// off or turns convex stays listed until the next `fill`.
class ReflexGrid {
public:
    void fill(const CornerRing& ring, Node start);
    /// Whether the ring has become so much smaller that a new list pays.
    bool worth_filling(std::size_t corners) const { return corners > 16 && 2 * corners < filled_from_; }

    /// Whether `test` holds for any corner in the box round three corners. Takes one from `steps` for each tried;
    /// answers yes when they are used up.
    template <class Test>
    bool any_of_box(const Corner& a, const Corner& b, const Corner& c, std::size_t& steps, Test test) const {
        const Box box{std::min({a.x, b.x, c.x}), std::min({a.y, b.y, c.y}), std::max({a.x, b.x, c.x}),
                      std::max({a.y, b.y, c.y})};
        const std::size_t from = column(box.left);
        const std::size_t until = column(box.right);
        for (std::size_t row = this->row(box.bottom); row <= this->row(box.top); ++row) {
            // The cells of a row lie one after another, so its part of the box is one run.
            const std::size_t begin = starts_[row * columns_ + from];
            const std::size_t end = starts_[row * columns_ + until + 1];
            if (end - begin > steps) return steps = 0, true;
            steps -= end - begin;
            for (std::size_t i = begin; i < end; ++i)
                if (box.holds(entries_[i]) && test(entries_[i].node)) return true;
        }
        return false;
    }

private:
    struct Entry {
        double x, y;
        Node node;
    };
    struct Box {
        double left, bottom, right, top;
        bool holds(const Entry& e) const {
            return e.x >= left && e.x <= right && e.y >= bottom && e.y <= top;
        }
    };

    std::size_t column(double x) const { return cell(x - left_, per_x_, columns_); }
    std::size_t row(double y) const { return cell(y - bottom_, per_y_, rows_); }
    static std::size_t cell(double length, double per_unit, std::size_t count) {
        const double at = length * per_unit;
        return at <= 0 ? 0 : std::min(static_cast<std::size_t>(at), count - 1);
    }
    void measure();
    void sort_into_cells();

    std::vector<Entry> unsorted_;
    std::vector<Entry> entries_;       ///< by row, then by column
    std::vector<std::size_t> starts_;  ///< of each cell in `entries_`, and the end of the last
    double left_ = 0, bottom_ = 0, per_x_ = 0, per_y_ = 0;
    std::size_t columns_ = 1, rows_ = 1;
    std::size_t filled_from_ = 0;
};

}  // namespace geodata
