#include "app/export/pictures/world_file.hpp"

#include "app/paint/svg_markup.hpp"

#include <fmt/format.h>

namespace viewer {

std::string world_file(const SceneSettings& settings, double scale) {
    const MapView view(settings.camera, {0, 0, settings.width, settings.height});
    const double pixel = settings.camera.metres_per_unit / scale;
    const auto corner = view.to_plane({0.5 / scale, 0.5 / scale});
    return fmt::format("{:.9f}\n0\n0\n{:.9f}\n{:.6f}\n{:.6f}\n", pixel, -pixel, corner.x, corner.y);
}

std::string plane_file(const MapData& map) {
    const auto centre = map.projection.centre();
    const auto wkt =
        fmt::format("PROJCS[\"Equal-area plane of the map\",GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\","
                    "SPHEROID[\"WGS 84\",6378137,298.257223563]],PRIMEM[\"Greenwich\",0],"
                    "UNIT[\"degree\",0.0174532925199433]],PROJECTION[\"Lambert_Azimuthal_Equal_Area\"],"
                    "PARAMETER[\"latitude_of_center\",{}],PARAMETER[\"longitude_of_center\",{}],"
                    "PARAMETER[\"false_easting\",0],PARAMETER[\"false_northing\",0],UNIT[\"metre\",1]]",
                    centre.lat, centre.lon);
    return "<PAMDataset>\n  <SRS>" + xml_escaped(wkt) + "</SRS>\n</PAMDataset>\n";
}

}  // namespace viewer
