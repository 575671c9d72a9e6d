#include "app/paint/inner_tiles.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace viewer {
namespace {

constexpr double tile = 64;
/// Keeps tiles off the soft edges, in pixels.
constexpr double margin = 2;

struct Cell {
    int column = 0;
    int row = 0;
};

class Grid {
public:
    Grid(double width, double height)
        : columns_(static_cast<int>(width / tile)), rows_(static_cast<int>(height / tile)),
          crossings_(static_cast<std::size_t>(rows_)),
          full_(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_), true) {}

    void add_edge(PagePoint a, PagePoint b);
    /// After all edges: leaves only the tiles inside.
    void keep_inside();
    std::vector<PageRect> boxes() const;
    std::vector<PagePath> outlines(double scale) const;

private:
    bool full(int column, int row) const {
        return column >= 0 && row >= 0 && column < columns_ && row < rows_ && full_[at(column, row)];
    }
    std::size_t at(int column, int row) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
               static_cast<std::size_t>(column);
    }
    void clear_around(PagePoint a, PagePoint b);
    void add_crossings(PagePoint a, PagePoint b);
    PagePath trace(Cell corner, std::vector<bool>& seen) const;

    int columns_, rows_;
    std::vector<std::vector<double>> crossings_;  ///< where edges meet the middle line of each row
    std::vector<bool> full_;
};

void Grid::add_edge(PagePoint a, PagePoint b) {
    add_crossings(a, b);
    // Long slanted edges are taken in steps, or the box round them would take too much.
    const int steps = std::clamp(static_cast<int>(std::hypot(b.x - a.x, b.y - a.y) / tile), 1, 1000);
    PagePoint from = a;
    for (int i = 1; i <= steps; ++i) {
        const double share = static_cast<double>(i) / steps;
        const PagePoint to{a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
        clear_around(from, to);
        from = to;
    }
}

void Grid::clear_around(PagePoint a, PagePoint b) {
    const auto cell = [](double length, int count) {
        return static_cast<int>(std::clamp(std::floor(length / tile), -1.0, double(count)));
    };
    const int left = std::max(0, cell(std::min(a.x, b.x) - margin, columns_));
    const int right = std::min(columns_ - 1, cell(std::max(a.x, b.x) + margin, columns_));
    const int top = std::max(0, cell(std::min(a.y, b.y) - margin, rows_));
    const int bottom = std::min(rows_ - 1, cell(std::max(a.y, b.y) + margin, rows_));
    for (int row = top; row <= bottom; ++row)
        for (int column = left; column <= right; ++column) full_[at(column, row)] = false;
}

void Grid::add_crossings(PagePoint a, PagePoint b) {
    const auto [low, high] = std::minmax(a.y, b.y);
    const double first = std::clamp(std::ceil(low / tile - 0.5), 0.0, double(rows_));
    for (int row = static_cast<int>(first); row < rows_; ++row) {
        const double y = (row + 0.5) * tile;
        if (y >= high) break;
        crossings_[static_cast<std::size_t>(row)].push_back(a.x + (y - a.y) * (b.x - a.x) / (b.y - a.y));
    }
}

void Grid::keep_inside() {
    for (int row = 0; row < rows_; ++row) {
        auto& crossings = crossings_[static_cast<std::size_t>(row)];
        std::ranges::sort(crossings);
        for (int column = 0; column < columns_; ++column) {
            const auto left = std::ranges::lower_bound(crossings, (column + 0.5) * tile) - crossings.begin();
            if (left % 2 == 0) full_[at(column, row)] = false;
        }
    }
}

std::vector<PageRect> Grid::boxes() const {
    std::vector<PageRect> boxes;
    for (int row = 0; row < rows_; ++row)
        for (int column = 0; column < columns_; ++column) {
            const int from = column;
            while (full(column, row)) ++column;
            if (column > from) boxes.push_back({from * tile, row * tile, (column - from) * tile, tile});
        }
    return boxes;
}

/// Every ring begins at the top edge of some tile, and is found from the first such edge.
std::vector<PagePath> Grid::outlines(double scale) const {
    std::vector<PagePath> rings;
    std::vector<bool> seen(full_.size(), false);  // the top edge of each tile
    for (int row = 0; row < rows_; ++row)
        for (int column = 0; column < columns_; ++column) {
            if (!full(column, row) || full(column, row - 1) || seen[at(column, row)]) continue;
            rings.push_back(trace({column, row}, seen));
            for (PagePoint& point : rings.back()) point = {point.x * tile / scale, point.y * tile / scale};
        }
    return rings;
}

/// Goes along the edges of tiles with the full ones on the right hand, from the left end of a top edge. Where two tiles
/// only touch at their corners it stays with its own.
PagePath Grid::trace(Cell start, std::vector<bool>& seen) const {
    // Right, down, left, up, and for each the tile on the right hand of an edge from a corner, counted from that corner.
    constexpr std::array<Cell, 4> steps{{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}};
    constexpr std::array<Cell, 4> right_hand{{{0, 0}, {-1, 0}, {-1, -1}, {0, -1}}};
    const auto full_beside = [&](Cell corner, std::size_t way) {
        return full(corner.column + right_hand[way].column, corner.row + right_hand[way].row);
    };
    PagePath ring;
    Cell corner = start;
    std::size_t way = 0;
    do {
        ring.push_back({double(corner.column), double(corner.row)});
        if (way == 0) seen[at(corner.column, corner.row)] = true;
        corner = {corner.column + steps[way].column, corner.row + steps[way].row};
        // Turn right if the tile ahead on the right is not full; else go on, or left where that one is full too.
        if (!full_beside(corner, way))
            way = (way + 1) % 4;
        else if (full_beside(corner, (way + 3) % 4))
            way = (way + 3) % 4;
    } while (corner.column != start.column || corner.row != start.row || way != 0);
    return ring;
}

}  // namespace

InnerTiles inner_tiles(const std::vector<PagePath>& rings, double scale, const PageRect& page) {
    Grid grid(page.width * scale, page.height * scale);
    const auto pixel = [scale](PagePoint p) { return PagePoint{p.x * scale, p.y * scale}; };
    for (const PagePath& ring : rings)
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
            grid.add_edge(pixel(ring[j]), pixel(ring[i]));
    grid.keep_inside();
    return {grid.boxes(), grid.outlines(scale)};
}

}  // namespace viewer
