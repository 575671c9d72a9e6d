#pragma once

#include "app/scene/chart/chart_data.hpp"
#include "app/scene/style.hpp"

#include <optional>

namespace viewer {

/// Everything besides the data that decides what a chart looks like; equal settings give equal pictures.
struct ChartSettings {
    double width = 1920;  ///< page units
    double height = 1080;
    double unit = 1;  ///< page units per unit of type and line, as in `SceneSettings`
    geodata::Counting counting = geodata::Counting::once;
    geodata::Day first;
    geodata::Day last;                 ///< included
    std::optional<geodata::Day> mark;  ///< the day of the playhead, with its value written beside it
    friend bool operator==(const ChartSettings&, const ChartSettings&) = default;
};

/// The whole span of the data on a page of that size.
ChartSettings default_chart_settings(const ChartData& data, double width, double height);

/// The listed area over time as a step chart: low filled, the band up to high hatched, the midpoint as a thin line; stated
/// totals as labelled lines with their sources, thick over the time they speak of; events as ticks below; axes of
/// years, km² and percent; title and source line. No text lies over another; what finds no room is left out, except
/// title, totals and sources. Pure: window and files draw the same list.
DisplayList build_chart(const ChartData& data, const ChartSettings& settings, const Theme& theme);

}  // namespace viewer
