#pragma once

#include "app/scene/font_metrics.hpp"
#include "app/scene/map/map_data.hpp"
#include "app/scene/scene_settings.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace viewer {

/// Distance of cards from the edge of the page, in units.
constexpr double card_margin = 24;

/// How a line of text is set.
struct TextStyle {
    double size = 15;  ///< in units of `SceneSettings::unit`
    Weight weight = Weight::regular;
    Colour colour;
    double letter_space = 0;
    bool halo = false;
};

/// A picture being put together: what every layer needs, and where it adds its items.
class Drawing {
public:
    /// With what lies so far `beyond` the page on each side, for a picture that will be moved.
    Drawing(const MapData& map, const SceneSettings& settings, double beyond = 0);

    const MapData& map() const { return map_; }
    const geodata::Dataset& dataset() const { return *map_.dataset; }
    const SceneSettings& settings() const { return settings_; }
    const Theme& theme() const { return theme_of(settings_.theme); }
    const MapView& view() const { return view_; }
    PageRect page() const { return {0, 0, settings_.width, settings_.height}; }
    /// Page units per unit of type and line: that of the settings, unless a card has to shrink.
    double unit() const { return unit_; }
    void set_unit(double unit) { unit_ = unit; }
    double units(double value) const { return value * unit_; }
    /// Distance of cards from the edge of the page, whatever their own size: large type needs no wider margins.
    double edge() const {
        return card_margin * std::min(settings_.unit, unit_for(settings_.width, settings_.height));
    }

    void add(Role role, Shape shape, int subject = no_subject);
    // Areas, and lines so many units wide, whose ends are round or butt.
    void fill(Role role, std::vector<PagePath> rings, Colour colour) {
        add(role, Fill{std::move(rings), colour});
    }
    void lines(Role role, std::vector<PagePath> paths, double width, Colour colour, bool round = true) {
        add(role, Stroke{std::move(paths), false, units(width), colour, {}, round});
    }
    void outline(Role role, std::vector<PagePath> rings, double width, Colour colour,
                 int subject = no_subject) {
        add(role, Stroke{std::move(rings), true, units(width), colour, {}, true}, subject);
    }
    /// Sets one line with its left end of the baseline at `at`; returns its width in page units.
    double text(Role role, PagePoint at, const std::string& utf8, const TextStyle& style,
                int subject = no_subject);
    double width_of(const std::string& utf8, const TextStyle& style) const;

    std::vector<PagePath> rings(const geodata::PlanePolygons& polygons) const;
    PagePath path(const geodata::PlaneLine& line) const;
    /// The statuses of the rows of `MapData::shown`, found when first asked for.
    const std::vector<RegionStatus>& row_statuses() const;
    /// The same picture, still empty, with other statuses of its rows, or in another unit.
    Drawing with_statuses(std::vector<RegionStatus> statuses) const;
    Drawing with_unit(double unit) const;
    /// A page point that moves with the map, for patterns.
    PagePoint anchor() const { return view_.to_page({0, 0}); }

    DisplayList take() { return std::move(list_); }

private:
    const MapData& map_;
    const SceneSettings& settings_;
    MapView view_;
    double unit_;
    DisplayList list_;
    mutable std::optional<std::vector<RegionStatus>> row_statuses_;
};

}  // namespace viewer
