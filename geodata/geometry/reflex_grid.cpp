#include "geodata/geometry/reflex_grid.hpp"

#include <cmath>

namespace geodata {

void ReflexGrid::fill(const CornerRing& ring, Node start) {
    filled_from_ = ring.size();
    unsorted_.clear();
    Node node = start;
    do {
        const Corner& corner = ring[node];
        if (corner.reflex) unsorted_.push_back({corner.x, corner.y, node});
        node = corner.after;
    } while (node != start);
    measure();
    sort_into_cells();
}

/// Chooses about one cell for every two corners.
void ReflexGrid::measure() {
    columns_ = rows_ = 1;
    per_x_ = per_y_ = 0;
    if (unsorted_.size() < 16) return;
    const auto [west, east] = std::ranges::minmax(unsorted_, {}, &Entry::x);
    const auto [south, north] = std::ranges::minmax(unsorted_, {}, &Entry::y);
    const double width = east.x - west.x;
    const double height = north.y - south.y;
    if (!(width > 0 && height > 0)) return;
    left_ = west.x;
    bottom_ = south.y;
    const double cells = static_cast<double>(unsorted_.size()) / 2;
    const double across = std::clamp(std::sqrt(cells * width / height), 1.0, cells);
    columns_ = static_cast<std::size_t>(across);
    rows_ = static_cast<std::size_t>(std::max(1.0, cells / across));
    per_x_ = static_cast<double>(columns_) / width;
    per_y_ = static_cast<double>(rows_) / height;
}

void ReflexGrid::sort_into_cells() {
    const auto cell_of = [this](const Entry& e) { return row(e.y) * columns_ + column(e.x); };
    starts_.assign(columns_ * rows_ + 1, 0);
    for (const Entry& entry : unsorted_) ++starts_[cell_of(entry)];
    std::size_t sum = 0;
    for (std::size_t& start : starts_) start = sum += start;
    entries_.resize(unsorted_.size());
    // Filling each cell from its end turns the ends into starts.
    for (const Entry& entry : unsorted_) entries_[--starts_[cell_of(entry)]] = entry;
}

}  // namespace geodata
