#include "app/scene/map/label_room.hpp"
#include "app/scene/map/region_look.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/base/text.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace viewer {

using namespace geodata;

namespace {

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

Colour name_colour(const Drawing& drawing, RegionStatus status) {
    const auto& theme = drawing.theme();
    switch (status) {
        case RegionStatus::changed: return theme.changed_rim;
        case RegionStatus::unchanged: return theme.secondary;
        default: return theme.text;
    }
}

using Words = std::vector<std::string>;

// In one line and in several: broken between two names, else at a hyphen or a space.
std::vector<Words> broken_texts(const std::string& text, const std::vector<std::string>& breaks) {
    std::vector<Words> found{{text}};
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

// What a label of a region is chosen from; the first that fits is set.
struct LabelChoice {
    Words name;
    Words note;
    double size = 18;  ///< of the name
};

// A date and an area are worth more than large letters; of what changed, the name is larger.
std::vector<LabelChoice> label_choices(const std::string& name, const std::string& note, bool large,
                                       bool changed) {
    std::vector<Words> notes{{}};
    if (!note.empty()) {
        notes = broken_texts(note, {" · "});
        notes.push_back({});
    }
    std::vector<double> sizes{18, 15};
    if (large) {
        sizes.insert(sizes.begin(), 21);
    }
    if (changed) {
        sizes.insert(sizes.begin(), 26);
    }
    std::vector<LabelChoice> found;
    for (const auto& below : notes) {
        for (const double size : sizes) {
            for (const auto& words : broken_texts(name, {" / ", "-", " "})) {
                found.push_back({words, below, size});
            }
        }
    }
    return found;
}

std::vector<LabelLine> label_lines(const Drawing& drawing, const LabelChoice& choice, RegionStatus status) {
    std::vector<LabelLine> lines;
    for (const auto& words : choice.name) {
        lines.push_back({words, {choice.size, Weight::bold, name_colour(drawing, status), 0, true}});
    }
    for (const auto& words : choice.note) {
        lines.push_back(
            {words, {std::min(15.0, choice.size), Weight::regular, drawing.theme().secondary, 0, true}});
    }
    return lines;
}

bool on_region(const Drawing& drawing, const PageRect& letters, RegionIndex region) {
    const auto own = [&](double x, double y) {
        return region_at(drawing.map(), drawing.row_statuses(), drawing.view().to_plane({x, y})) == region;
    };
    const double middle = letters.left + letters.width / 2;
    return own(middle, letters.top) && own(middle, letters.bottom()) && own(letters.left, letters.top) &&
           own(letters.left, letters.bottom()) && own(letters.right(), letters.top) &&
           own(letters.right(), letters.bottom());
}

bool is_larger(const LabelPlacer& labels, const Drawing& drawing, const std::vector<LabelLine>& lines,
               const PlaneBox& ground) {
    const auto needed = labels.box_of({0, 0}, lines);
    return needed.width > drawing.view().length(ground.width()) ||
           needed.height > 1.2 * drawing.view().length(ground.height());
}

bool is_inside(const Drawing& drawing, const LabelPlacer& labels, PagePoint middle,
               const std::vector<LabelLine>& lines, RegionIndex region) {
    const auto letters = labels.letters_of(middle, lines);
    return std::all_of(letters.begin(), letters.end(),
                       [&](const PageRect& line) { return on_region(drawing, line, region); });
}

// Every letter stands on the region's own ground, near its middle.
bool set_near_middle(Drawing& drawing, LabelPlacer& labels, const std::vector<LabelLine>& lines,
                     RegionIndex region) {
    if (is_larger(labels, drawing, lines, drawing.map().regions[region.position()].box)) {
        return false;
    }
    return labels.near(drawing.view().to_page(label_place(drawing.map(), region)), lines, region.value,
                       [&](PagePoint middle) { return is_inside(drawing, labels, middle, lines, region); });
}

// The same, wherever the region has most room.
bool set_where_roomy(Drawing& drawing, LabelPlacer& labels, const std::vector<LabelLine>& lines,
                     RegionIndex region) {
    const auto& shape = drawing.map().regions[region.position()];
    if (is_larger(labels, drawing, lines, shape.box)) {
        return false;
    }
    const auto wish = drawing.view().to_page(label_place(drawing.map(), region));
    const LabelRoom room(drawing, shape.shape, shape.box, {false, region});
    const auto at = room.roomiest(labels, labels.box_of({0, 0}, lines), wish, 1.05);
    return at && is_inside(drawing, labels, *at, lines, region) && labels.block(*at, lines, region.value);
}

// Of what changed, a name that begins and ends beside its ground is better than none.
void set_across(Drawing& drawing, LabelPlacer& labels, const LabelLine& name, RegionIndex region) {
    labels.near(drawing.view().to_page(label_place(drawing.map(), region)), {name}, region.value,
                [&](PagePoint middle) {
                    auto letters = labels.letters_of(middle, {name}).front();
                    letters.left += letters.width / 2;
                    letters.width = 0;
                    return on_region(drawing, letters, region);
                });
}

void region_label(Drawing& drawing, LabelPlacer& labels, const ListRow& row, const Holding& holding,
                  RegionStatus status) {
    const auto& region = drawing.map().regions[row.region.position()];
    if (!drawing.view().shows(region.box)) {
        return;
    }
    // Where the ground is lower than the letters, no name stands on it, and no place is looked for.
    if (drawing.view().length(region.box.height()) < drawing.units(18) * 0.6) {
        return;
    }
    const bool large = drawing.view().length(region.box.width()) > drawing.units(150);
    const bool changed = status == RegionStatus::changed;
    const auto note = large && status != RegionStatus::unchanged ? region_note(drawing, row, holding.record)
                                                                 : std::string();
    const auto tried = label_choices(drawing.dataset()[row.region].name, note, large, changed);
    const bool set =
        std::any_of(tried.begin(), tried.end(),
                    [&](const LabelChoice& choice) {
                        return set_near_middle(drawing, labels, label_lines(drawing, choice, status),
                                               row.region);
                    }) ||
        std::any_of(tried.rbegin(), tried.rbegin() + 2, [&](const LabelChoice& choice) {
            return tried.size() > 1 &&
                   set_where_roomy(drawing, labels, label_lines(drawing, choice, status), row.region);
        });
    if (!set && changed) {
        const LabelChoice small{{drawing.dataset()[row.region].name}, {}, 18};
        set_across(drawing, labels, label_lines(drawing, small, status).front(), row.region);
    }
}

}  // namespace

void set_region_labels(Drawing& drawing, LabelPlacer& labels, NamedRegions regions) {
    const auto& listing = drawing.map().shown;
    const auto& status = drawing.row_statuses();
    for (std::size_t row = 0; row < listing.rows.size(); ++row) {
        if (status[row] != RegionStatus::hidden &&
            (status[row] == RegionStatus::changed) == (regions == NamedRegions::changed)) {
            region_label(drawing, labels, listing.rows[row],
                         holding_on(drawing.dataset(), listing.rows[row], drawing.settings().day),
                         status[row]);
        }
    }
}

}  // namespace viewer
