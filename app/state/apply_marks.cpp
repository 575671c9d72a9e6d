#include "app/state/apply_parts.hpp"

#include <algorithm>
#include <cmath>

namespace viewer {

namespace {

bool is_on_earth(const geodata::LonLat& point) {
    return std::abs(point.lon) <= 180 && std::abs(point.lat) <= 89;  // false of what is no number
}

std::size_t least_points(MarkKind kind) { return kind == MarkKind::text ? 1 : 2; }

std::size_t most_points(MarkKind kind) {
    return kind == MarkKind::pen ? most_mark_points : least_points(kind);
}

}  // namespace

bool is_sound_mark(const Mark& mark) {
    const bool has_words = !mark.text.empty() && mark.text.size() <= longest_mark_text &&
                           mark.text.find('\n') == std::string::npos;
    return mark.points.size() >= least_points(mark.kind) && mark.points.size() <= most_points(mark.kind) &&
           std::all_of(mark.points.begin(), mark.points.end(), is_on_earth) &&
           (mark.kind == MarkKind::text ? has_words : mark.text.empty());
}

ViewerState applied(const Before& before, const AddMark& action) {
    auto next = before.state;
    if (is_sound_mark(action.mark) && next.marks.size() < most_marks) {
        next.marks.push_back(action.mark);
    }
    return next;
}

ViewerState applied(const Before& before, const RemoveLastMark&) {
    auto next = before.state;
    if (!next.marks.empty()) {
        next.marks.pop_back();
    }
    return next;
}

ViewerState applied(const Before& before, const ClearMarks&) {
    auto next = before.state;
    next.marks.clear();
    return next;
}

ViewerState applied(const Before& before, const KeepMarks&) {
    auto next = before.state;
    const auto slide = static_cast<std::size_t>(next.presenting.scene);
    if (slide < next.presentation.size()) {
        next.presentation[slide].marks = next.marks;
    }
    return next;
}

}  // namespace viewer
