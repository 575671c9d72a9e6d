#pragma once

#include "app/scene/map/label_plan.hpp"

#include "geodata/analysis/control/listing.hpp"
#include "geodata/geometry/measure.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <vector>

namespace viewer {

/// How high a line is, and how far above its bottom its letters stand, in page units.
double line_height(const Drawing& drawing, const LabelLine& line);
double baseline_above(const Drawing& drawing, const LabelLine& line);

/// The box of centred lines, and where their letters stand, one box a line.
PageRect block_box(const Drawing& drawing, PagePoint middle, const std::vector<LabelLine>& lines);
std::vector<PageRect> letter_boxes(const Drawing& drawing, PagePoint middle,
                                   const std::vector<LabelLine>& lines);

/// A name with the ground beside it that no other name may come into.
PageRect with_ground_beside(const Drawing& drawing, const PageRect& name);

inline PageRect box_of_dot(PagePoint at, double radius) { return box_at(at, 2 * radius, 2 * radius); }

/// Sets labels one after another; each takes its room on the page, and none overlaps what was set before, a card or
/// the edge. What is set first has the first choice.
class LabelPlacer {
public:
    LabelPlacer(const Drawing& drawing, std::vector<PageRect> taken, LabelPlan& plan);

    /// A block of centred lines with its middle at `at`; false when there is no room.
    bool block(PagePoint at, const std::vector<LabelLine>& lines, int subject = no_subject);
    /// As `block`, also a little beside, above or below, where `fits` finds that the block may lie.
    bool near(PagePoint at, const std::vector<LabelLine>& lines, int subject,
              const std::function<bool(PagePoint middle)>& fits);
    /// A line beside a dot of that radius: to the right if it can be, else around it. False when it finds no room.
    bool beside(PagePoint dot, double radius, const LabelLine& line);
    /// Takes room without a label; false when it is taken already.
    bool reserve(const PageRect& box);
    /// The same whether or not it is free.
    void keep_clear(const PageRect& box) { taken_.push_back(box); }
    /// The same for the sign of a place, which is known again.
    void keep(const PageRect& sign) {
        keep_clear(sign);
        kept_.push_back(sign);
    }
    bool is_kept(const PageRect& sign) const { return std::ranges::find(kept_, sign) != kept_.end(); }
    /// The last label set, to be told what it is of.
    PlannedLabel& last() { return plan_.labels.back(); }
    /// The sign of the place that the last label names.
    void add_dot(PagePoint at, double radius) {
        plan_.dots.push_back({at, radius, last().box.around(box_of_dot(at, radius))});
    }
    /// True when the place there has its sign and its name.
    bool has_dot(PagePoint at) const {
        return std::ranges::any_of(plan_.dots, [&](const PlannedDot& dot) { return dot.at == at; });
    }
    /// What is taken of a band of the page, as stretches.
    std::vector<geodata::Stretch> taken_in(double top, double bottom) const;
    bool is_free(const PageRect& box) const;
    /// True when a label with this text has been set: a name stands on the map once.
    bool has_set(const std::string& utf8) const { return names_.contains(utf8); }

    PageRect box_of(PagePoint middle, const std::vector<LabelLine>& lines) const {
        return block_box(drawing_, middle, lines);
    }

private:
    bool stands_close(const PageRect& box) const;

    const Drawing& drawing_;
    LabelPlan& plan_;
    std::vector<PageRect> taken_;
    std::vector<PageRect> kept_;  ///< of them the signs of places
    std::set<std::string> names_;
};

// The groups of labels, in the order in which they choose their room.
void set_region_labels(const Drawing& drawing, LabelPlacer& labels);
/// Keeps clear the ways of all arrows that any day has, and the signs of the first cities.
void keep_ways_clear(const Drawing& drawing, LabelPlacer& labels);
void keep_cities_clear(const Drawing& drawing, LabelPlacer& labels);
/// Cities of the first rank, which a map of their land must not lack.
void set_city_labels(const Drawing& drawing, LabelPlacer& labels);
void set_water_labels(const Drawing& drawing, LabelPlacer& labels);
void set_river_labels(const Drawing& drawing, LabelPlacer& labels);
void set_country_labels(const Drawing& drawing, LabelPlacer& labels);
void set_place_labels(const Drawing& drawing, LabelPlacer& labels);
void set_district_labels(const Drawing& drawing, LabelPlacer& labels);

/// Draws the names where they are planned, as the day has it: regions with date and area while they are held, what
/// changed in larger letters where these have room. `taken` are the boxes that the names keep clear of.
void draw_planned(Drawing& drawing, const LabelPlan& plan, const std::vector<PageRect>& taken);

/// `23 Aug 1993 · 1 390 km²`: a record of the row and the area.
std::string region_note(const Drawing& drawing, const geodata::ListRow& row, int record);

/// The words before and after the first of `breaks` that the text has, as one line and as two.
std::vector<std::vector<std::string>> broken_texts(const std::string& text,
                                                   const std::vector<std::string>& breaks);

/// Whether all letters, a box a line, stand on the region's own ground; of no region, on none of any.
bool stands_on(const Drawing& drawing, const std::vector<PageRect>& letters, geodata::RegionIndex region);

}  // namespace viewer
