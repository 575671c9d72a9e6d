#include "app/scene/clip_items.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

namespace viewer {

namespace {

// One side of the box: how far inside a point lies, negative outside.
using Depth = std::function<double(PagePoint)>;

PagePath clipped_by(const PagePath& ring, const Depth& depth) {
    PagePath result;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const auto from = ring[i];
        const auto to = ring[(i + 1) % ring.size()];
        const double a = depth(from);
        const double b = depth(to);
        if (a >= 0) {
            result.push_back(from);
        }
        if ((a < 0) != (b < 0)) {
            result.push_back(part_way(from, to, a / (a - b)));
        }
    }
    return result;
}

using Piece = std::pair<PagePoint, PagePoint>;

// Liang and Barsky, 1984.
std::optional<Piece> clipped_piece(PagePoint a, PagePoint b, const PageRect& box) {
    double first = 0;
    double last = 1;
    const auto cut = [&](double direction, double room) {
        if (direction == 0) {
            return room >= 0;
        }
        const double at = room / direction;
        direction < 0 ? first = std::max(first, at) : last = std::min(last, at);
        return first <= last;
    };
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const bool inside = cut(-dx, a.x - box.left) && cut(dx, box.right() - a.x) && cut(-dy, a.y - box.top) &&
                        cut(dy, box.bottom() - a.y);
    return inside ? std::optional<Piece>({part_way(a, b, first), part_way(a, b, last)}) : std::nullopt;
}

void add_clipped(const PagePath& path, bool closed, const PageRect& box, std::vector<PagePath>& out) {
    bool joined = false;
    const std::size_t pieces = path.size() < 2 ? 0 : path.size() - (closed ? 0 : 1);
    for (std::size_t i = 0; i < pieces; ++i) {
        const auto piece = clipped_piece(path[i], path[(i + 1) % path.size()], box);
        if (!piece) {
            joined = false;
            continue;
        }
        if (!joined || !(out.back().back() == piece->first)) {
            out.push_back({piece->first});
        }
        out.back().push_back(piece->second);
        joined = true;
    }
}

bool whole_inside(const PagePath& path, const PageRect& box) {
    return std::ranges::all_of(path, [&](PagePoint point) { return box.contains(point); });
}

struct Clip {
    const PageRect& box;

    std::optional<Shape> operator()(const Fill& fill) const {
        Fill result{{}, fill.colour};
        for (const auto& ring : fill.rings) {
            auto inside = clipped_ring(ring, box);
            if (inside.size() > 2) {
                result.rings.push_back(std::move(inside));
            }
        }
        return result.rings.empty() ? std::nullopt : std::optional<Shape>(std::move(result));
    }
    std::optional<Shape> operator()(const Stroke& stroke) const {
        if (std::ranges::all_of(stroke.paths,
                                [&](const PagePath& path) { return whole_inside(path, box); })) {
            return stroke;
        }
        Stroke result = stroke;
        result.paths.clear();
        result.closed = false;
        for (const auto& path : stroke.paths) {
            add_clipped(path, stroke.closed, box, result.paths);
        }
        return result.paths.empty() ? std::nullopt : std::optional<Shape>(std::move(result));
    }
    std::optional<Shape> operator()(const FeatureLayer& feature_layer) const {
        FeatureLayer result = feature_layer;
        result.frame = feature_layer.frame.within(box);
        return result.frame.empty() ? std::nullopt : std::optional<Shape>(std::move(result));
    }
    std::optional<Shape> operator()(const Box& shape) const { return kept(shape, shape.rect.middle()); }
    std::optional<Shape> operator()(const Dot& dot) const { return kept(dot, dot.centre); }
    std::optional<Shape> operator()(const Text& text) const { return kept(text, text.at); }

    std::optional<Shape> kept(const Shape& shape, PagePoint at) const {
        return box.contains(at) ? std::optional<Shape>(shape) : std::nullopt;
    }
};

struct Move {
    double dx;
    double dy;

    void operator()(PagePoint& point) const { point = {point.x + dx, point.y + dy}; }
    void operator()(std::vector<PagePath>& paths) const {
        for (auto& path : paths) {
            std::ranges::for_each(path, *this);
        }
    }
    void operator()(Fill& fill) const { (*this)(fill.rings); }
    void operator()(Stroke& stroke) const { (*this)(stroke.paths); }
    void operator()(Box& box) const {
        box.rect.left += dx;
        box.rect.top += dy;
    }
    void operator()(FeatureLayer& feature_layer) const {
        feature_layer.frame.left += dx;
        feature_layer.frame.top += dy;
        (*this)(feature_layer.origin);
    }
    void operator()(Dot& dot) const { (*this)(dot.centre); }
    void operator()(Text& text) const { (*this)(text.at); }
};

}  // namespace

PagePath clipped_ring(const PagePath& ring, const PageRect& box) {
    auto result = clipped_by(ring, [&](PagePoint p) { return p.x - box.left; });
    result = clipped_by(result, [&](PagePoint p) { return box.right() - p.x; });
    result = clipped_by(result, [&](PagePoint p) { return p.y - box.top; });
    return clipped_by(result, [&](PagePoint p) { return box.bottom() - p.y; });
}

std::vector<Item> clipped_items(const std::vector<Item>& items, const PageRect& box) {
    std::vector<Item> result;
    for (const auto& item : items) {
        if (auto shape = std::visit(Clip{box}, item.shape)) {
            result.push_back({item.role, item.subject, *std::move(shape)});
        }
    }
    return result;
}

void move_items(std::vector<Item>& items, double dx, double dy) {
    for (auto& item : items) {
        std::visit(Move{dx, dy}, item.shape);
    }
}

}  // namespace viewer
