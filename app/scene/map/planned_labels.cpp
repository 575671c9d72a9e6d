
#include "app/scene/map/label_placer.hpp"
#include "app/scene/map/region_look.hpp"

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

Colour name_colour(const Drawing& drawing, RegionStatus status) {
    const auto& theme = drawing.theme();
    switch (status) {
        case RegionStatus::changed: return theme.changed_rim;
        case RegionStatus::unchanged: return theme.secondary;
        default: return theme.text;
    }
}

// Looked at in their corners, and in the middle of their upper and lower edges.
bool on_region(const Drawing& drawing, const PageRect& letters, RegionIndex region) {
    auto places = letters.ring();
    places.push_back({letters.middle().x, letters.top});
    places.push_back({letters.middle().x, letters.bottom()});
    return std::ranges::all_of(places, [&](PagePoint at) {
        return region_at(drawing.map(), drawing.row_statuses(), drawing.view().to_plane(at)) == region;
    });
}

/// Sets planned names on the map of a day.
class PlanPen {
public:
    PlanPen(Drawing& drawing, const LabelPlan& plan, const std::vector<PageRect>& taken)
        : drawing_(drawing), plan_(plan), taken_(taken), statuses_(drawing.row_statuses()),
          row_of_(drawing.map().regions.size(), -1) {
        for (std::size_t row = 0; row < statuses_.size(); ++row) {
            if (statuses_[row] != RegionStatus::hidden) {
                row_of_[drawing.map().shown.rows[row].region.position()] = static_cast<int>(row);
            }
        }
    }

    // Of a name that another picture lies over nothing is drawn: it stands in no other place for that.
    void draw(const PlannedLabel& label) {
        if (drawing_.settings().hidden.overlaps(label.box)) {
            return;
        }
        label.row < 0 ? set(label.middle, label.lines, label.subject) : draw_region(label);
    }

private:
    void draw_region(const PlannedLabel& label) {
        const int shown = row_of_[RegionIndex{label.subject}.position()];
        const auto row = static_cast<std::size_t>(shown < 0 ? label.row : shown);
        auto lines = label.lines;
        if (statuses_[row] == RegionStatus::changed) {
            lines = enlarged(label);
        }
        const auto names = lines.size() - label.notes;
        for (std::size_t i = 0; i < names; ++i) {
            lines[i].style.colour = name_colour(drawing_, statuses_[row]);
        }
        const auto note = note_of(row, label.notes);
        for (std::size_t i = 0; i < label.notes; ++i) {
            lines[names + i].utf8 = note[i];
        }
        set(label.middle, lines, label.subject);
    }

    // Empty lines while nothing is held.
    std::vector<std::string> note_of(std::size_t row, std::size_t lines) const {
        if (lines == 0 || statuses_[row] == RegionStatus::unchanged) {
            return std::vector<std::string>(lines);
        }
        const auto& listed = drawing_.map().shown.rows[row];
        const auto holding = holding_on(drawing_.dataset(), listed, drawing_.settings().day);
        const auto note = region_note(drawing_, listed, holding.record);
        const auto broken = broken_texts(note, {" · "});  // one way only where an answer is left out
        auto words = broken[std::min(lines, broken.size()) - 1];
        words.resize(lines);
        return words;
    }

    // What changed is larger, where it has room for that without a step from its place.
    std::vector<LabelLine> enlarged(const PlannedLabel& label) const {
        for (const double size : {26.0, 21.0}) {
            auto lines = label.lines;
            for (std::size_t i = 0; i + label.notes < lines.size(); ++i) {
                lines[i].style.size = std::max(lines[i].style.size, size);
            }
            if (has_room(label, lines)) {
                return lines;
            }
        }
        return label.lines;
    }

    bool has_room(const PlannedLabel& label, const std::vector<LabelLine>& lines) const {
        const auto box = block_box(drawing_, label.middle, lines);
        const auto meets = [&](const PageRect& other) { return other.overlaps(box); };
        const auto apart = with_ground_beside(drawing_, box);
        return stands_on(drawing_, letter_boxes(drawing_, label.middle, lines), RegionIndex{label.subject}) &&
               !box.overlaps_any(taken_) &&
               std::ranges::none_of(
                   plan_.dots,
                   [&](const PlannedDot& dot) { return meets(box_of_dot(dot.at, dot.radius)); }) &&
               !drawing_.settings().hidden.overlaps(box) &&
               std::ranges::none_of(plan_.labels, [&](const PlannedLabel& other) {
                   return &other != &label && other.box.overlaps(apart);
               });
    }

    void set(PagePoint middle, const std::vector<LabelLine>& lines, int subject) {
        double bottom = block_box(drawing_, middle, lines).top;
        for (const auto& line : lines) {
            bottom += line_height(drawing_, line);
            if (!line.utf8.empty()) {
                const double left = middle.x - drawing_.width_of(line.utf8, line.style) / 2;
                drawing_.text(Role::label, {left, bottom - baseline_above(drawing_, line)}, line.utf8,
                              line.style, subject);
            }
        }
    }

    Drawing& drawing_;
    const LabelPlan& plan_;
    const std::vector<PageRect>& taken_;
    const std::vector<RegionStatus>& statuses_;
    std::vector<int> row_of_;  ///< which shows a region on the day, -1 for none
};

}  // namespace

// In one line and in several: broken between two names, else at a hyphen or a space.
std::vector<std::vector<std::string>> broken_texts(const std::string& text,
                                                   const std::vector<std::string>& breaks) {
    std::vector<std::vector<std::string>> found{{text}};
    for (const auto& at : breaks) {
        const auto place = text.find(at);
        if (place != std::string::npos && place > 0) {
            const std::string left = at == " " || at == " · " ? "" : at == "-" ? "-" : " /";
            found.push_back({text.substr(0, place) + left, text.substr(place + at.size())});
            break;
        }
    }
    return found;
}

bool stands_on(const Drawing& drawing, const std::vector<PageRect>& letters, RegionIndex region) {
    return std::ranges::all_of(letters,
                               [&](const PageRect& line) { return on_region(drawing, line, region); });
}

void draw_planned(Drawing& drawing, const LabelPlan& plan, const std::vector<PageRect>& taken) {
    PlanPen pen(drawing, plan, taken);
    for (const auto& label : plan.labels) {
        pen.draw(label);
    }
    const auto& theme = drawing.theme();
    for (const auto& dot : plan.dots) {
        if (!drawing.settings().hidden.overlaps(dot.room)) {
            drawing.add(Role::place, Dot{dot.at, dot.radius, theme.card, theme.text, drawing.units(1.8)});
        }
    }
}

}  // namespace viewer
