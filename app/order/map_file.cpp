#include "app/order/map_file.hpp"

#include "app/export/files/atomic_file.hpp"
#include "app/export/pictures/world_file.hpp"
#include "app/order/usage_error.hpp"
#include "app/paint/raster_painter.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"
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
    const auto naming = [&](auto work) {
        return [&target, work](const std::filesystem::path& file) {
            try {
                work(file);
            } catch (const Error& error) {
                fail_to_write(target, error.what());
            }
        };
    };
    write_file(target, overwrite,
               naming([&](const std::filesystem::path& file) { write_geotiff(file, image); }),
               naming([&](const std::filesystem::path& file) { check_geotiff(file, image); }));
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
    std::vector<std::string> names;
    for (const auto& file : files) {
        names.push_back(file.first);
    }
    write_files(
        target.parent_path(), names, overwrite,
        [&](const std::filesystem::path& folder) {
            for (const auto& [name, content] : files) {
                write_part(folder / name, content, target.parent_path() / name);
            }
        },
        [](const std::filesystem::path&) {});  // every part was read back when it was written
}

}  // namespace viewer
