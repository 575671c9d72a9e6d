#pragma once

#include "app/export/pictures/picture_formats.hpp"
#include "app/export/pictures/picture_state.hpp"
#include "app/scene/chart/chart.hpp"
#include "app/state/picture_of.hpp"

namespace viewer {

/// What a map shows, for those who do not see it: its day, or how it differs from the day that it is told apart from.
std::vector<std::string> scene_sentences(const MapData& map, const SceneSettings& scene);

/// What a file says besides its picture: a title and, in sentences, what the page shows, be it a day, two days held
/// against each other or a chart; with the words that draw it again.
PictureText picture_text(const MapData& map, const PageContent& page, const PictureState& words);

/// What the file of a chart says of it: its title, and its steps and stated totals for those who do not see them.
std::string chart_title(const ChartData& data);
std::string chart_sentences(const ChartData& data, const ChartSettings& settings);

}  // namespace viewer
