#include "geodata/io/gdal/functions.hpp"

#include "geodata/base/error.hpp"
#include "geodata/io/gdal/gdal_handles.hpp"

#include <fmt/format.h>
#include <gdal_frmts.h>

#include <array>

namespace geodata::gdal {

namespace {

constexpr int bands = 3;  // red, green, blue; in memory they stand the other way round

OGRSpatialReference plane_of(LonLat centre) {
    OGRSpatialReference reference;
    reference.SetProjCS("Equal-area plane of the map");
    reference.SetWellKnownGeogCS("WGS84");
    reference.SetLAEA(centre.lat, centre.lon, 0, 0);
    reference.SetLinearUnits(SRS_UL_METER, 1.0);
    return reference;
}

void place(GDALDataset& file, const PlaneImage& image) {
    std::array<double, 6> transform{image.upper_left.x,     image.metres_per_pixel, 0, image.upper_left.y, 0,
                                    -image.metres_per_pixel};
    const auto reference = plane_of(image.centre);
    if (file.SetGeoTransform(transform.data()) != CE_None || file.SetSpatialRef(&reference) != CE_None) {
        fail_as_gdal_says("its place on the ground cannot be written");
    }
    file.SetMetadataItem("TIFFTAG_IMAGEDESCRIPTION", image.title.c_str());
    if (!image.state.empty()) {
        file.SetMetadataItem("STATE", image.state.c_str());
    }
    file.SetMetadataItem("TIFFTAG_SOFTWARE", "Terrachron");
    const auto dpi = fmt::format("{}", image.dpi);
    file.SetMetadataItem("TIFFTAG_XRESOLUTION", dpi.c_str());
    file.SetMetadataItem("TIFFTAG_YRESOLUTION", dpi.c_str());
    file.SetMetadataItem("TIFFTAG_RESOLUTIONUNIT", "2");  // inch
}

CPLErr transfer(GDALDataset& file, GDALRWFlag direction, const PlaneImage& image, std::uint8_t* pixels) {
    std::array<int, bands> order{1, 2, 3};
    // From the third byte of a pixel backwards.
    return file.RasterIO(direction, 0, 0, image.width, image.height, pixels + 2, image.width, image.height,
                         GDT_Byte, bands, order.data(), 4, image.stride, -1, nullptr);
}

}  // namespace

void write_geotiff(const std::filesystem::path& path, const PlaneImage& image) {
    GDALRegister_GTiff();
    const QuietGdal quiet;
    CPLErrorReset();
    auto* driver = GetGDALDriverManager()->GetDriverByName("GTiff");
    const auto options = string_list({"COMPRESS=DEFLATE", "PREDICTOR=2", "PHOTOMETRIC=RGB", "TILED=YES"});
    GdalDataset file(
        driver->Create(path.c_str(), image.width, image.height, bands, GDT_Byte, options.List()));
    if (file == nullptr) {
        fail_as_gdal_says("the file cannot be made");
    }
    place(*file, image);
    if (transfer(*file, GF_Write, image, const_cast<std::uint8_t*>(image.pixels)) != CE_None) {
        fail_as_gdal_says("the pixels cannot be written");
    }
    if (!closed(std::move(file))) {
        fail_as_gdal_says("the file cannot be finished");
    }
}

void check_geotiff(const std::filesystem::path& path, const PlaneImage& image) {
    const QuietGdal quiet;
    const auto file = opened(path, GDAL_OF_RASTER, {"GTiff"});
    if (file == nullptr || file->GetRasterXSize() != image.width || file->GetRasterYSize() != image.height) {
        fail_as_gdal_says("the picture cannot be read back");
    }
    std::vector<std::uint8_t> found(static_cast<std::size_t>(image.stride) *
                                    static_cast<std::size_t>(image.height));
    if (transfer(*file, GF_Read, image, found.data()) != CE_None) {
        fail_as_gdal_says("the picture cannot be read back");
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (i % 4 != 3 && found[i] != image.pixels[i]) {
            throw Error("the disk kept only a part of it; free some space");
        }
    }
}

}  // namespace geodata::gdal
