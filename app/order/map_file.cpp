#include "app/order/map_file.hpp"

#include "app/export/files/atomic_file.hpp"
#include "app/order/usage_error.hpp"
#include "app/paint/raster_painter.hpp"
#include "app/paint/svg_markup.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/io/raster_export.hpp"

#include <fmt/format.h>

namespace viewer {

using namespace geodata;

namespace {

constexpr double units_per_inch = 96;

bool is_geotiff(const std::filesystem::path& output) {
    return lower_case(output.extension().string()) == ".tif";
}

PlaneImage plane_image(const PagePicture& picture, const Raster& raster) {
    const auto& settings = ground_settings(picture.page);
    const MapView view(settings.camera, {0, 0, settings.width, settings.height});
    return {raster.width,
            raster.height,
            raster.stride,
            raster.pixels.data(),
            view.to_plane({0, 0}),
            settings.camera.metres_per_unit / picture.scale,
            units_per_inch * picture.scale,
            picture.map.projection.centre(),
            picture.text.title + ". " + picture.text.description,
            picture.text.state};
}

void write_geotiff_file(const std::filesystem::path& target, const PagePicture& picture, bool overwrite) {
    ground_settings(picture.page);  // before any work
    const auto raster = paint_raster(build_page(picture.map, picture.page), picture.scale);
    const auto image = plane_image(picture, raster);
    write_file(target, overwrite,
               naming(target, [&](const std::filesystem::path& file) { write_geotiff(file, image); }),
               naming(target, [&](const std::filesystem::path& file) { check_geotiff(file, image); }));
}

// Where on the equal-area plane the pixels of a picture lie: the six lines of an ESRI world file, in metres, for the
// middle of the upper left pixel.
std::string world_file(const SceneSettings& settings, double scale) {
    const MapView view(settings.camera, {0, 0, settings.width, settings.height});
    const double pixel = settings.camera.metres_per_unit / scale;
    const auto corner = view.to_plane({0.5 / scale, 0.5 / scale});
    return fmt::format("{:.9f}\n0\n0\n{:.9f}\n{:.6f}\n{:.6f}\n", pixel, -pixel, corner.x, corner.y);
}

// The plane's reference system as the side file `map.png.aux.xml` that GDAL, QGIS and ArcGIS read.
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

}  // namespace

std::string map_extensions() { return picture_extensions() + ", .tif (GeoTIFF)"; }

void check_map_file(const std::filesystem::path& target) {
    if (picture_format_of(target.string()) == nullptr && !is_geotiff(target)) {
        throw UsageError{fmt::format("The name of the file must end in {}, found '{}'.", map_extensions(),
                                     target.string())};
    }
}

void write_map_file(const std::filesystem::path& target, const PagePicture& picture, bool overwrite) {
    const auto* format = picture_format_of(target.string());
    if (format == nullptr) {
        write_geotiff_file(target, picture, overwrite);
        return;
    }
    require_writable(target, overwrite);
    write_file(target, format->encode(build_page(picture.map, picture.page), picture.scale, picture.text),
               overwrite);
}

void write_with_world_file(const std::filesystem::path& target, const PictureFormat& format,
                           const PagePicture& picture, bool overwrite) {
    const auto& settings = ground_settings(picture.page);
    const auto stem = target.stem().string();
    const std::vector<std::pair<std::string, std::string>> files{
        {target.filename().string(),
         format.encode(build_page(picture.map, picture.page), picture.scale, picture.text)},
        {stem + format.world_extension, world_file(settings, picture.scale)},
        {target.filename().string() + ".aux.xml", plane_file(picture.map)}};
    write_files(
        target.parent_path(), each_of(files, [](const auto& file) { return file.first; }), overwrite,
        [&](const std::filesystem::path& folder) {
            for (const auto& [name, content] : files) {
                write_part(folder / name, content, target.parent_path() / name);
            }
        },
        [](const std::filesystem::path&) {});  // every part was read back when it was written
}

}  // namespace viewer
