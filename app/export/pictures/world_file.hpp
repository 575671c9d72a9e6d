#pragma once

#include "app/scene/map/map_data.hpp"
#include "app/scene/scene_settings.hpp"

#include <string>

namespace viewer {

/// Where on the equal-area plane the pixels of a picture lie: the six lines of an ESRI world file, in metres, for the
/// middle of the upper left pixel.
std::string world_file(const SceneSettings& settings, double scale);

/// The plane's reference system as the side file `map.png.aux.xml` that GDAL, QGIS and ArcGIS read.
std::string plane_file(const MapData& map);

}  // namespace viewer
