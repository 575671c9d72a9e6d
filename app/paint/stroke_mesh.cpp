#include "app/paint/stroke_mesh.hpp"

#include "app/paint/dashes.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

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

/// A cut across the line, seen along it: where alpha begins, where it is full, where it is full no more, where it ends.
struct Section {
    Vector left_edge, left_core, right_core, right_edge;
};

struct Joint {
    Section end;    ///< of the segment before
    Section begin;  ///< of the segment after
};

struct Segment {
    Vector direction;
    double length = 0;
};

/// Draws lines of one width and colour. Seen through pixels their coverage across is a trapezium: `full_` in the
/// core, nothing at the edge; thinner than a pixel, the core is narrow and faint.
class StrokePen {
public:
    StrokePen(Mesh& mesh, double width, Colour colour, bool round)
        : mesh_(mesh), core_(std::abs(width - 1) / 2), edge_((width + 1) / 2), full_(colour), none_(colour),
          round_(round) {
        full_.alpha = static_cast<std::uint8_t>(std::lround(colour.alpha * std::min(width, 1.0)));
        none_.alpha = 0;
        arc_step_ = std::min(2 * std::acos(1 - std::min(tolerance / edge_, 1.0)), std::numbers::pi / 3);
    }

    void draw(const PagePath& path, bool closed, double scale) {
        take(path, closed, scale);
        if (segments_.empty()) {
            if (round_ && !points_.empty()) fan(points_[0], points_[0], {0, -1}, 2 * std::numbers::pi);
            return;
        }
        const Joint seam = closed ? join(0) : Joint{end_cap(), start_cap()};
        Section begin = seam.begin;
        for (std::size_t i = 0; i + 1 < segments_.size(); ++i) {
            const Joint joint = join(i + 1);
            band(begin, full_, joint.end, full_);
            begin = joint.begin;
        }
        band(begin, full_, seam.end, full_);
    }

private:
    void take(const PagePath& path, bool closed, double scale);
    Joint join(std::size_t point);
    Section start_cap();
    Section end_cap();
    Section section(Vector at, Vector left) const {
        return {at + edge_ * left, at + core_ * left, at - core_ * left, at - edge_ * left};
    }
    void corner(Vector at, Colour colour) {
        mesh_.push_back({static_cast<float>(at.x), static_cast<float>(at.y), colour});
    }
    void quad(Vector a, Colour of_a, Vector b, Colour of_b, Vector c, Colour of_c, Vector d, Colour of_d);
    void band(const Section& a, Colour of_a, const Section& b, Colour of_b);
    void fan(Vector centre, Vector pivot, Vector from, double angle);

    Mesh& mesh_;
    double core_, edge_;
    Colour full_, none_;
    bool round_;
    double arc_step_ = 0;
    std::vector<Vector> points_;
    std::vector<Segment> segments_;
};

void StrokePen::take(const PagePath& path, bool closed, double scale) {
    points_.clear();
    segments_.clear();
    const auto far = [](Vector a, Vector b) { return std::hypot(a.x - b.x, a.y - b.y) > same_place; };
    for (const PagePoint& point : path)
        if (const Vector at{point.x * scale, point.y * scale}; points_.empty() || far(at, points_.back()))
            points_.push_back(at);
    while (closed && points_.size() > 1 && !far(points_.back(), points_.front())) points_.pop_back();

    const std::size_t count = points_.size() < 2 ? 0 : closed ? points_.size() : points_.size() - 1;
    for (std::size_t i = 0; i < count; ++i) {
        const Vector way = points_[(i + 1) % points_.size()] - points_[i];
        const double length = std::hypot(way.x, way.y);
        segments_.push_back({(1 / length) * way, length});
    }
}

/// Nearly straight, the segments share one cut. Else a fan rounds the outer side, and on the inner side they meet in
/// one point, or overlap where they are too short for that.
Joint StrokePen::join(std::size_t point) {
    const Segment& before = segments_[(point + segments_.size() - 1) % segments_.size()];
    const Segment& after = segments_[point];
    const Vector at = points_[point];
    const Vector left_before = left_of(before.direction);
    const Vector left_after = left_of(after.direction);
    const double one_plus_cosine = 1 + dot(before.direction, after.direction);
    const double sine = cross(before.direction, after.direction);
    const bool meets = edge_ * std::abs(sine) < one_plus_cosine * std::min(before.length, after.length);
    const Vector shared = meets ? (1 / one_plus_cosine) * (left_before + left_after) : Vector{};
    if (meets && edge_ * (std::hypot(shared.x, shared.y) - 1) < tolerance)
        return {section(at, shared), section(at, shared)};

    Joint joint{section(at, left_before), section(at, left_after)};
    const double outer = sine < 0 ? -1 : 1;  // turning right, the left side is the outer one
    Vector pivot = at;
    if (meets) {
        const Section inner = section(at, shared);
        for (Section* cut : {&joint.end, &joint.begin}) {
            (outer > 0 ? cut->right_core : cut->left_core) = outer > 0 ? inner.right_core : inner.left_core;
            (outer > 0 ? cut->right_edge : cut->left_edge) = outer > 0 ? inner.right_edge : inner.left_edge;
        }
        pivot = outer > 0 ? inner.right_core : inner.left_core;
    }
    fan(at, pivot, outer * left_before, std::atan2(sine, one_plus_cosine - 1));
    return joint;
}

Section StrokePen::start_cap() {
    const auto [direction, length] = segments_.front();
    const Vector at = points_.front();
    const Vector left = left_of(direction);
    if (round_) {
        fan(at, at, -1.0 * left, std::numbers::pi);
        return section(at, left);
    }
    const Section begin = section(at + std::min(0.5, length / 2) * direction, left);
    band(section(at - 0.5 * direction, left), none_, begin, full_);
    return begin;
}

Section StrokePen::end_cap() {
    const auto [direction, length] = segments_.back();
    const Vector at = points_.back();
    const Vector left = left_of(direction);
    if (round_) {
        fan(at, at, left, std::numbers::pi);
        return section(at, left);
    }
    const Section end = section(at - std::min(0.5, length / 2) * direction, left);
    band(end, full_, section(at + 0.5 * direction, left), none_);
    return end;
}

void StrokePen::quad(Vector a, Colour of_a, Vector b, Colour of_b, Vector c, Colour of_c, Vector d,
                     Colour of_d) {
    corner(a, of_a);
    corner(b, of_b);
    corner(c, of_c);
    corner(a, of_a);
    corner(c, of_c);
    corner(d, of_d);
}

void StrokePen::band(const Section& a, Colour of_a, const Section& b, Colour of_b) {
    quad(a.left_edge, none_, b.left_edge, none_, b.left_core, of_b, a.left_core, of_a);
    if (core_ > 0) quad(a.left_core, of_a, b.left_core, of_b, b.right_core, of_b, a.right_core, of_a);
    quad(a.right_core, of_a, b.right_core, of_b, b.right_edge, none_, a.right_edge, none_);
}

/// A round piece of the line about `centre`, from the unit vector `from` through `angle`; its core reaches to `pivot`.
void StrokePen::fan(Vector centre, Vector pivot, Vector from, double angle) {
    const int steps = std::max(1, static_cast<int>(std::ceil(std::abs(angle) / arc_step_)));
    Vector a = from;
    for (int i = 1; i <= steps; ++i) {
        const Vector b = turned(from, angle * i / steps);
        corner(pivot, full_);
        corner(centre + core_ * a, full_);
        corner(centre + core_ * b, full_);
        quad(centre + core_ * a, full_, centre + edge_ * a, none_, centre + edge_ * b, none_,
             centre + core_ * b, full_);
        a = b;
    }
}

}  // namespace

void add_stroke(Mesh& mesh, const Stroke& stroke, double scale) {
    if (stroke.width <= 0 || stroke.colour.alpha == 0) return;
    StrokePen pen(mesh, stroke.width * scale, stroke.colour, stroke.round_caps);
    for (const PagePath& path : stroke.paths) {
        if (stroke.dash.empty())
            pen.draw(path, stroke.closed, scale);
        else
            for (const PagePath& piece : split_dashes(path, stroke.closed, stroke.dash))
                pen.draw(piece, false, scale);
    }
}

}  // namespace viewer
