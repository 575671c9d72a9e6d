#include "app/paint/stroke_outline.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>

namespace viewer {
namespace {

struct Vector {
    double x = 0;
    double y = 0;
    friend Vector operator+(Vector a, Vector b) { return {a.x + b.x, a.y + b.y}; }
    friend Vector operator-(Vector a, Vector b) { return {a.x - b.x, a.y - b.y}; }
    friend Vector operator*(double factor, Vector a) { return {factor * a.x, factor * a.y}; }
};

double dot(Vector a, Vector b) { return a.x * b.x + a.y * b.y; }
double length_of(Vector a) { return std::sqrt(dot(a, a)); }
double cross(Vector a, Vector b) { return a.x * b.y - a.y * b.x; }
/// On the screen, where y points down.
Vector left_of(Vector direction) { return {direction.y, -direction.x}; }
Vector turned(Vector v, double angle) {
    return {v.x * std::cos(angle) - v.y * std::sin(angle), v.x * std::sin(angle) + v.y * std::cos(angle)};
}

/// How far, in pixels, a chord may lie inside its arc and a pointed join outside its round one.
constexpr double tolerance = 0.1;
/// Points closer than this are one.
constexpr double same_place = 0.02;

/// A cut across the line, seen along it.
struct Section {
    Vector left, right;
};

struct Joint {
    Section end;    ///< of the segment before
    Section begin;  ///< of the segment after
};

struct Segment {
    Vector direction;
    double length = 0;
    bool visible = true;
};

/// Walks around the paths of one stroke: along their left sides as they run, along their right sides back. Edges within the
/// line, where segments, joins and ends meet, would cancel each other and are left out.
class StrokeOutliner {
public:
    StrokeOutliner(const Stroke& stroke, double scale, const PageRect& visible, const TakeEdge& take_edge)
        : take_edge_(take_edge), scale_(scale), edge_(stroke.width * scale / 2),
          round_(stroke.round_caps), visible_{visible.left * scale - edge_, visible.top * scale - edge_,
                                              visible.width * scale + 2 * edge_,
                                              visible.height * scale + 2 * edge_} {
        arc_step_ = std::min(2 * std::acos(1 - std::min(tolerance / edge_, 1.0)), std::numbers::pi / 3);
    }

    void draw(const PagePath& path, bool closed);

private:
    void take(const PagePath& path, bool closed);
    bool sees(Vector a, Vector b) const;
    Joint join(std::size_t point);
    Joint round(const Segment& before, const Segment& after, Vector at);
    Section cap(const Segment& segment, Vector at, double side);
    Section section(Vector at, Vector left) const { return {at + edge_ * left, at - edge_ * left}; }
    void edge(Vector from, Vector to) { take_edge_({from.x, from.y}, {to.x, to.y}); }
    void arc(Vector centre, Vector from, double angle);

    const TakeEdge& take_edge_;
    double scale_;
    double edge_;  ///< from the middle to the edge of the line
    bool round_;
    PageRect visible_;  ///< in pixels, widened by the line
    double arc_step_ = 0;
    std::vector<Vector> points_;
    std::vector<Segment> segments_;
};

void StrokeOutliner::draw(const PagePath& path, bool closed) {
    take(path, closed);
    if (segments_.empty()) {
        if (round_ && !points_.empty() && sees(points_[0], points_[0]))
            arc(points_[0], {0, -1}, 2 * std::numbers::pi);
        return;
    }
    const Joint seam =
        closed ? join(0)
               : Joint{cap(segments_.back(), points_.back(), 1), cap(segments_.front(), points_.front(), -1)};
    Section begin = seam.begin;
    for (std::size_t i = 0; i < segments_.size(); ++i) {
        const Joint joint = i + 1 == segments_.size() ? seam : join(i + 1);
        if (segments_[i].visible) {
            edge(begin.left, joint.end.left);
            edge(joint.end.right, begin.right);
        }
        begin = joint.begin;
    }
}

void StrokeOutliner::take(const PagePath& path, bool closed) {
    points_.clear();
    segments_.clear();
    const auto far = [](Vector a, Vector b) { return length_of(a - b) > same_place; };
    for (const PagePoint& point : path)
        if (const Vector at{point.x * scale_, point.y * scale_}; points_.empty() || far(at, points_.back()))
            points_.push_back(at);
    while (closed && points_.size() > 1 && !far(points_.back(), points_.front())) points_.pop_back();

    const std::size_t count = points_.size() < 2 ? 0 : closed ? points_.size() : points_.size() - 1;
    for (std::size_t i = 0; i < count; ++i) {
        const Vector a = points_[i];
        const Vector b = points_[(i + 1) % points_.size()];
        const double length = length_of(b - a);
        segments_.push_back({(1 / length) * (b - a), length, sees(a, b)});
    }
}

/// Whether a straight piece may reach into the visible part.
bool StrokeOutliner::sees(Vector a, Vector b) const {
    return std::max(a.x, b.x) >= visible_.left && std::min(a.x, b.x) <= visible_.right() &&
           std::max(a.y, b.y) >= visible_.top && std::min(a.y, b.y) <= visible_.bottom();
}

/// The joint of two segments. Where one of them is left out, the way round the other ends with the joint.
Joint StrokeOutliner::join(std::size_t point) {
    const Segment& before = segments_[(point + segments_.size() - 1) % segments_.size()];
    const Segment& after = segments_[point];
    if (!before.visible && !after.visible) return {};
    const Joint joint = round(before, after, points_[point]);
    if (!before.visible) edge(joint.end.right, joint.end.left);
    if (!after.visible) edge(joint.begin.left, joint.begin.right);
    return joint;
}

/// Nearly straight, the segments share one cut. Else an arc rounds the outer side, and on the inner side they meet in
/// one point, or overlap where they are too short for that.
Joint StrokeOutliner::round(const Segment& before, const Segment& after, Vector at) {
    const Vector left_before = left_of(before.direction);
    const Vector left_after = left_of(after.direction);
    const double one_plus_cosine = 1 + dot(before.direction, after.direction);
    const double sine = cross(before.direction, after.direction);
    const bool meets = edge_ * std::abs(sine) < one_plus_cosine * std::min(before.length, after.length);
    const Vector shared = meets ? (1 / one_plus_cosine) * (left_before + left_after) : Vector{};
    if (meets && edge_ * (length_of(shared) - 1) < tolerance)
        return {section(at, shared), section(at, shared)};

    Joint joint{section(at, left_before), section(at, left_after)};
    const bool right = sine >= 0;  // turning right, the left side is the outer one
    const double outer = right ? 1 : -1;
    arc(at, outer * left_before, outer * std::atan2(std::abs(sine), one_plus_cosine - 1));
    auto& inner_end = right ? joint.end.right : joint.end.left;
    auto& inner_begin = right ? joint.begin.right : joint.begin.left;
    if (meets) {
        inner_end = inner_begin = at - (outer * edge_) * shared;
    } else {
        edge(right ? inner_begin : inner_end, at);
        edge(at, right ? inner_end : inner_begin);
    }
    return joint;
}

/// The cut at an end of the line, with the edge around it; `side` is -1 at its beginning.
Section StrokeOutliner::cap(const Segment& segment, Vector at, double side) {
    if (!segment.visible) {
        return {};
    }
    const Vector left = left_of(segment.direction);
    if (round_) {
        arc(at, side * left, std::numbers::pi);
    } else {
        edge(at + (side * edge_) * left, at - (side * edge_) * left);
    }
    return section(at, left);
}

/// The edge of a round piece of the line, from the unit vector `from` through `angle`; leftwards it is walked from its end.
void StrokeOutliner::arc(Vector centre, Vector from, double angle) {
    const int steps = std::max(1, static_cast<int>(std::ceil(std::abs(angle) / arc_step_)));
    Vector a = centre + edge_ * from;
    for (int i = 1; i <= steps; ++i) {
        const Vector b = centre + edge_ * turned(from, angle * i / steps);
        angle < 0 ? edge(b, a) : edge(a, b);
        a = b;
    }
}

/// Walks along a path and cuts where the pattern says.
class Dasher {
public:
    explicit Dasher(const std::vector<double>& dash) : dash_(dash), left_(dash.front()) {}

    void start(PagePoint at) { pieces_.push_back({at}); }

    void line(PagePoint from, PagePoint to) {
        const double length = distance(from, to);
        double done = 0;
        while (length - done > left_) {
            done += left_;
            turn(part_way(from, to, done / length));
        }
        left_ -= length - done;
        if (on_) pieces_.back().push_back(to);
    }

    std::vector<PagePath> finish() {
        std::erase_if(pieces_, [](const PagePath& piece) { return piece.size() < 2; });
        return std::move(pieces_);
    }

private:
    void turn(PagePoint at) {
        if (on_) pieces_.back().push_back(at);
        on_ = !on_;
        if (on_) pieces_.push_back({at});
        index_ = (index_ + 1) % dash_.size();
        left_ = dash_[index_];
    }

    const std::vector<double>& dash_;
    std::vector<PagePath> pieces_;
    double left_;
    std::size_t index_ = 0;
    bool on_ = true;
};

}  // namespace

std::vector<PagePath> split_dashes(const PagePath& path, bool closed, const std::vector<double>& dash) {
    if (path.empty()) return {};
    PagePath whole = path;
    if (closed) whole.push_back(path.front());
    const bool usable = std::ranges::all_of(dash, [](double length) { return length >= 0; }) &&
                        std::accumulate(dash.begin(), dash.end(), 0.0) > 0;
    if (!usable) return {whole};
    Dasher dasher(dash);
    dasher.start(path.front());
    for (std::size_t i = 1; i < whole.size(); ++i) dasher.line(whole[i - 1], whole[i]);
    return dasher.finish();
}

void outline_stroke(const Stroke& stroke, double scale, const PageRect& visible, const TakeEdge& take_edge) {
    if (stroke.width <= 0) return;
    StrokeOutliner outliner(stroke, scale, visible, take_edge);
    for (const PagePath& path : stroke.paths) {
        if (stroke.dash.empty())
            outliner.draw(path, stroke.closed);
        else
            for (const PagePath& piece : split_dashes(path, stroke.closed, stroke.dash))
                outliner.draw(piece, false);
    }
}

}  // namespace viewer
