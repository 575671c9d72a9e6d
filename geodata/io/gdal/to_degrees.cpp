#include "geodata/io/gdal/to_degrees.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/io/gdal/gdal_handles.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace geodata::gdal {

namespace {

// What a file declares by number alone has its area in PROJ's tables. Not set: not known, or the world.
OGREnvelope use_of(const OGRSpatialReference& declared) {
    OGREnvelope use;
    const char* code = declared.GetAuthorityCode(nullptr);
    OGRSpatialReference whole;
    const bool numbered = code != nullptr && std::string(declared.GetAuthorityName(nullptr)) == "EPSG" &&
                          whole.importFromEPSG(std::atoi(code)) == OGRERR_NONE;
    const bool known =
        (numbered ? whole : declared).GetAreaOfUse(&use.MinX, &use.MinY, &use.MaxX, &use.MaxY, nullptr);
    constexpr double world = 300;  // degrees; an area over the 180th meridian has its west beyond its east
    return known && use.MinX < use.MaxX && use.MaxX - use.MinX < world ? use : OGREnvelope();
}

}  // namespace

ToDegrees::ToDegrees(const OGRSpatialReference* declared, const std::string& assumed) {
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
    if (declared != nullptr) {
        constexpr double metres = 50'000;
        use_ = use_of(*declared);
        change_ = change_to_wgs84(declared);
        longest_edge_ = declared->IsProjected() != 0 ? metres / declared->GetLinearUnits() : 0;
    }
}

bool ToDegrees::lies_within_use(double x, double y) const {
    OGRPoint point(x, y);
    if (change_ != nullptr && point.transform(change_.get()) != OGRERR_NONE) {
        return false;
    }
    constexpr double beyond = 2;  // degrees that collections go over the rim
    return point.getX() >= use_.MinX - beyond && point.getX() <= use_.MaxX + beyond &&
           point.getY() >= use_.MinY - beyond && point.getY() <= use_.MaxY + beyond;
}

bool ToDegrees::exchange_where_outside(const OGREnvelope& extent) {
    if (use_.IsInit() == 0 || extent.IsInit() == 0) {
        return false;
    }
    const std::array<std::pair<double, double>, 3> places{
        {{extent.MinX, extent.MinY},
         {extent.MaxX, extent.MaxY},
         {(extent.MinX + extent.MaxX) / 2, (extent.MinY + extent.MaxY) / 2}}};
    const QuietGdal quiet;
    exchanged_ = std::all_of(places.begin(), places.end(), [&](const auto& at) {
        return !lies_within_use(at.first, at.second) && lies_within_use(at.second, at.first);
    });
    return exchanged_;
}

bool ToDegrees::apply(OGRGeometry& geometry) const {
    if (exchanged_) {
        geometry.swapXY();
    }
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
