#include "geodata/io/gdal/to_degrees.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/io/gdal/foreign_shape.hpp"

#include <fmt/format.h>

namespace geodata::gdal {

ToDegrees::ToDegrees(const OGRSpatialReference* declared, const std::string& assumed) {
    OGRSpatialReference wgs84;
    wgs84.SetWellKnownGeogCS("WGS84");
    wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    OGRSpatialReference other;
    other.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    if (declared == nullptr && !assumed.empty()) {
        // Numbers and names of PROJ's own tables only; anything else could be a file or an address.
        const bool known =
            assumed.starts_with("EPSG:") || assumed.starts_with("ESRI:") || assumed.starts_with("OGC:");
        if (!known || other.SetFromUserInput(assumed.c_str()) != OGRERR_NONE) {
            throw Error(fmt::format("--crs must name a system of coordinates like EPSG:32638, found '{}'.",
                                    quotable(assumed)));
        }
        declared = &other;
    }
    if (declared != nullptr && declared->IsSame(&wgs84) == 0) {
        change_.reset(OGRCreateCoordinateTransformation(declared, &wgs84));
        constexpr double metres = 50'000;
        longest_edge_ = declared->IsProjected() != 0 ? metres / declared->GetLinearUnits() : 0;
    }
}

bool ToDegrees::apply(OGRGeometry& geometry) const {
    if (longest_edge_ > 0 && geometry.getDimension() > 0) {
        geometry.segmentize(longest_edge_);  // what is straight there is bent on the Earth
    }
    return change_ == nullptr || geometry.transform(change_.get()) == OGRERR_NONE;
}

void take_place(std::unique_ptr<OGRGeometry> geometry, const ToDegrees& to_degrees, ForeignFeature& feature,
                ForeignLayer& layer) {
    if (geometry != nullptr && !to_degrees.apply(*geometry)) {
        layer.left_out.push_back(
            fmt::format("{}, row {}: the outline does not lie where its system of coordinates "
                        "holds and is left out.",
                        layer.file, feature.row));
        geometry.reset();
    }
    take_shape(std::move(geometry), feature, layer);
}

}  // namespace geodata::gdal
