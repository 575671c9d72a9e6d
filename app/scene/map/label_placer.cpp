#include "app/scene/map/label_placer.hpp"

#include <algorithm>
#include <array>

namespace viewer {

namespace {

constexpr double line_spacing = 1.25;
constexpr double baseline_part = 0.32;  // of the size, between the bottom of a line and its baseline

}  // namespace

double line_height(const Drawing& drawing, const LabelLine& line) {
    return drawing.units(line.style.size) * line_spacing;
}

double baseline_above(const Drawing& drawing, const LabelLine& line) {
    return drawing.units(line.style.size) * baseline_part;
}

LabelPlacer::LabelPlacer(const Drawing& drawing, std::vector<PageRect> taken, LabelPlan& plan)
    : drawing_(drawing), plan_(plan), taken_(std::move(taken)) {}

std::vector<geodata::Stretch> LabelPlacer::taken_in(double top, double bottom) const {
    std::vector<geodata::Stretch> found;
    for (const auto& box : taken_) {
        if (box.top < bottom && top < box.bottom()) {
            found.push_back({box.left, box.right()});
        }
    }
    return found;
}

bool LabelPlacer::is_free(const PageRect& box) const {
    const auto& frame = drawing_.view().frame();
    const bool inside = box.left >= frame.left && box.top >= frame.top && box.right() <= frame.right() &&
                        box.bottom() <= frame.bottom();
    return inside && !box.overlaps_any(taken_);
}

bool LabelPlacer::reserve(const PageRect& box) {
    const bool free = is_free(box);
    if (free) {
        taken_.push_back(box);
    }
    return free;
}

PageRect block_box(const Drawing& drawing, PagePoint middle, const std::vector<LabelLine>& lines) {
    double width = 0;
    double height = 0;
    for (const auto& line : lines) {
        width = std::max(width, drawing.width_of(line.utf8, line.style));
        height += line_height(drawing, line);
    }
    return box_at(middle, width, height);
}

PageRect with_ground_beside(const Drawing& drawing, const PageRect& name) {
    const double gap = drawing.units(7);
    return {name.left - gap, name.top, name.width + 2 * gap, name.height};
}

// Names side by side are read as one where no ground is between them.
bool LabelPlacer::stands_close(const PageRect& box) const {
    const auto wider = with_ground_beside(drawing_, box);
    return std::ranges::any_of(plan_.labels,
                               [&](const PlannedLabel& other) { return other.box.overlaps(wider); });
}

bool LabelPlacer::block(PagePoint at, const std::vector<LabelLine>& lines, int subject) {
    const auto box = box_of(at, lines);
    if (stands_close(box) || !reserve(box)) {
        return false;
    }
    plan_.labels.push_back({at, lines, box, subject});
    for (const auto& line : lines) {
        names_.insert(line.utf8);
    }
    return true;
}

std::vector<PageRect> letter_boxes(const Drawing& drawing, PagePoint middle,
                                   const std::vector<LabelLine>& lines) {
    std::vector<PageRect> boxes;
    double bottom = block_box(drawing, middle, lines).top;
    for (const auto& line : lines) {
        bottom += line_height(drawing, line);
        const double size = drawing.units(line.style.size);
        const double width = drawing.width_of(line.utf8, line.style);
        boxes.push_back({middle.x - width / 2, bottom - size * (baseline_part + 0.72), width, size * 0.72});
    }
    return boxes;
}

bool LabelPlacer::near(PagePoint at, const std::vector<LabelLine>& lines, int subject,
                       const std::function<bool(PagePoint)>& fits) {
    constexpr std::array<double, 7> down{0, -14, 14, -28, 28, -42, 42};
    constexpr std::array<double, 5> across{0, -24, 24, -48, 48};
    for (const double x : across) {
        for (const double y : down) {
            const PagePoint middle{at.x + drawing_.units(x), at.y + drawing_.units(y)};
            if (fits(middle) && block(middle, lines, subject)) {
                return true;
            }
        }
    }
    return false;
}

bool LabelPlacer::beside(PagePoint dot, double radius, const LabelLine& line) {
    const auto box = box_of(dot, {line});
    const double across = radius + drawing_.units(4) + box.width / 2;
    const double down = radius + box.height / 2;
    const std::array<PagePoint, 8> middles{{{dot.x + across, dot.y},
                                            {dot.x + across, dot.y - down * 0.6},
                                            {dot.x + across, dot.y + down * 0.6},
                                            {dot.x - across, dot.y},
                                            {dot.x - across, dot.y - down * 0.6},
                                            {dot.x - across, dot.y + down * 0.6},
                                            {dot.x, dot.y - down},
                                            {dot.x, dot.y + down}}};
    return std::ranges::any_of(middles, [&](PagePoint at) { return block(at, {line}); });
}

}  // namespace viewer
