#pragma once

#include "app/scene/drawing.hpp"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace viewer {

/// One line of a label.
struct LabelLine {
    std::string utf8;
    TextStyle style;
};

/// Sets labels one after another; each takes its room on the page, and none overlaps what was set before, a card or
/// the edge. What is set first has the first choice.
class LabelPlacer {
public:
    LabelPlacer(Drawing& drawing, std::vector<PageRect> taken);

    /// A block of centred lines with its middle at `at`; false when there is no room.
    bool block(PagePoint at, const std::vector<LabelLine>& lines, int subject = no_subject);
    /// As `block`, also a little beside, above or below, where `fits` finds that the block may lie.
    bool near(PagePoint at, const std::vector<LabelLine>& lines, int subject,
              const std::function<bool(PagePoint middle)>& fits);
    /// A line beside a dot of that radius: to the right if it can be, else around it. False when it finds no room.
    bool beside(PagePoint dot, double radius, const LabelLine& line);
    /// Where the letters of a block's lines stand, one box a line.
    std::vector<PageRect> letters_of(PagePoint middle, const std::vector<LabelLine>& lines) const;
    /// Takes room without drawing; false when it is taken already.
    bool reserve(const PageRect& box);
    bool is_free(const PageRect& box) const;
    /// True when a label with this text has been set: a name stands on the map once.
    bool has_set(const std::string& utf8) const { return names_.contains(utf8); }

    PageRect box_of(PagePoint middle, const std::vector<LabelLine>& lines) const;

private:
    Drawing& drawing_;
    std::vector<PageRect> taken_;
    std::set<std::string> names_;
};

// The groups of labels, in the order in which they choose their room.
enum class NamedRegions { changed, others };
void set_region_labels(Drawing& drawing, LabelPlacer& labels, NamedRegions regions);
/// Cities of the first rank, which a map of their land must not lack.
void set_city_labels(Drawing& drawing, LabelPlacer& labels);
void set_water_labels(Drawing& drawing, LabelPlacer& labels);
void set_river_labels(Drawing& drawing, LabelPlacer& labels);
void set_country_labels(Drawing& drawing, LabelPlacer& labels);
void set_place_labels(Drawing& drawing, LabelPlacer& labels);
void set_district_labels(Drawing& drawing, LabelPlacer& labels);

}  // namespace viewer
