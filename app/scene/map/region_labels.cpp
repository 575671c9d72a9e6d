#include "app/scene/cards/card_content.hpp"
#include "app/scene/map/label_placer.hpp"
#include "app/scene/map/label_room.hpp"
#include "app/scene/map/region_look.hpp"
#include "app/scene/text_flow.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/base/text.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace viewer {

using namespace geodata;

namespace {

// The widest that the region has on any day, in the list of any party.
std::string widest_note(const Drawing& drawing, const ListRow& of) {
    const auto& map = drawing.map();
    std::string widest;
    double width = 0;
    const auto look_at = [&](const ListRow& row) {
        for (const int record : row.records) {
            const auto note = region_note(drawing, row, record);
            const double wide = text_width(note, 1, Weight::regular);
            if (wide > width) {
                width = wide;
                widest = note;
            }
        }
    };
    look_at(of);
    for (std::size_t i = map.listing.rows.size(); i < map.shown.rows.size(); ++i) {
        if (map.shown.rows[i].region == of.region) {
            look_at(map.shown.rows[i]);
        }
    }
    return widest;
}

using Words = std::vector<std::string>;

// What a label of a region is chosen from; the first that fits is set.
struct LabelChoice {
    Words name;
    Words note;
    double size = 18;  ///< of the name
};

constexpr double usual_letters = 15;  // units; no name is smaller in type of usual size
constexpr double least_region_letters = 6;

// A date and an area are worth more than large letters, and a name in small ones more than none: in large type it is
// still as large as usual.
std::vector<LabelChoice> label_choices(const std::string& name, const std::string& note, bool large,
                                       double ratio) {
    std::vector<Words> notes{{}};
    if (!note.empty()) {
        notes = broken_texts(note, {" · "});
        notes.push_back({});
    }
    std::vector<double> sizes{18, usual_letters};
    if (large) {
        sizes.insert(sizes.begin(), 21);
    }
    auto names = broken_texts(name, {" / ", "-", " "});
    if (const auto halves = in_two_lines(name); names.size() == 1 && halves.size() > 1) {
        names.push_back(halves);
    }
    std::vector<LabelChoice> found;
    for (const auto& below : notes) {
        for (const double size : sizes) {
            for (const auto& words : names) {
                found.push_back({words, below, size});
            }
        }
    }
    for (double size = 13; size * ratio >= usual_letters && size >= least_region_letters; size *= 0.86) {
        for (const auto& words : names) {
            found.push_back({words, {}, size});
        }
    }
    return found;
}

std::vector<LabelLine> label_lines(const Drawing& drawing, const LabelChoice& choice) {
    std::vector<LabelLine> lines;
    for (const auto& words : choice.name) {
        lines.push_back({words, {choice.size, Weight::bold, drawing.theme().text, 0, true}});
    }
    for (const auto& words : choice.note) {
        lines.push_back(
            {words, {std::min(15.0, choice.size), Weight::regular, drawing.theme().secondary, 0, true}});
    }
    return lines;
}

// Every letter stands on the region's own ground: near its middle, or, where that is looked for, wherever the region has most
// room.
bool set_on_ground(const Drawing& drawing, LabelPlacer& labels, const std::vector<LabelLine>& lines,
                   RegionIndex region, bool where_roomy) {
    const auto& shape = drawing.map().regions[region.position()];
    const auto needed = labels.box_of({0, 0}, lines);
    if (needed.width > drawing.view().length(shape.box.width()) ||
        needed.height > 1.2 * drawing.view().length(shape.box.height())) {
        return false;
    }
    const auto is_inside = [&](PagePoint middle) {
        return stands_on(drawing, letter_boxes(drawing, middle, lines), region);
    };
    const auto wish = drawing.view().to_page(label_place(drawing.map(), region));
    if (labels.near(wish, lines, region.value, is_inside)) {
        return true;
    }
    if (!where_roomy) {
        return false;
    }
    const LabelRoom room(drawing, shape.shape, shape.box, false, region);
    const auto at = room.roomiest(labels, needed, wish, 1.05);
    return at && is_inside(*at) && labels.block(*at, lines, region.value);
}

void region_label(const Drawing& drawing, LabelPlacer& labels, std::size_t position) {
    const auto& row = drawing.map().shown.rows[position];
    const auto& region = drawing.map().regions[row.region.position()];
    if (!drawing.view().shows(region.box)) {
        return;
    }
    const double ratio = text_ratio(drawing.settings());
    // Where the ground is lower than the letters, no name stands on it, and no place is looked for.
    if (drawing.view().length(region.box.height()) < drawing.units(18) * 0.6 / ratio) {
        return;
    }
    const bool large = drawing.view().length(region.box.width()) > drawing.units(150);
    const auto note = large ? widest_note(drawing, row) : std::string();
    for (const auto& choice : label_choices(drawing.dataset()[row.region].name, note, large, ratio)) {
        const auto lines = label_lines(drawing, choice);
        const bool small = choice.note.empty() && choice.size <= usual_letters;
        if (set_on_ground(drawing, labels, lines, row.region, small)) {
            labels.last().row = static_cast<int>(position);
            labels.last().notes = choice.note.size();
            return;
        }
    }
}

}  // namespace

std::string region_note(const Drawing& drawing, const ListRow& row, int record) {
    const auto area = row.area_claim < 0
                          ? std::string("no area stated")
                          : grouped(in_square_km(stated_area(drawing.dataset(), row))) + " km²";
    const auto& hidden = drawing.settings().hidden_answers;
    if (hidden.date || hidden.number) {
        return hidden.date && hidden.number ? std::string()
               : hidden.date                ? area
                                            : date_text(drawing.dataset(), row, record);
    }
    return date_text(drawing.dataset(), row, record) + " · " + area;
}

void set_region_labels(const Drawing& drawing, LabelPlacer& labels) {
    for (std::size_t row = 0; row < drawing.map().shown.rows.size(); ++row) {
        if (drawing.row_statuses()[row] != RegionStatus::hidden) {
            region_label(drawing, labels, row);
        }
    }
}

}  // namespace viewer
