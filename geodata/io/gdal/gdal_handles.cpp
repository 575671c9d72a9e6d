#include "geodata/io/gdal/gdal_handles.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/file.hpp"
#include "geodata/base/text_check.hpp"

#include <fmt/format.h>

#include <mutex>

namespace geodata::gdal {

namespace {

// Registering some drivers takes a fraction of the time of all of them.
void register_drivers() {
    static std::once_flag once;
    std::call_once(once, [] {
        for (auto* register_driver :
             {RegisterOGRCSV, RegisterOGRGeoJSON, RegisterOGRGeoPackage, RegisterOGRFlatGeobuf,
              RegisterOGRShape, RegisterOGRLIBKML, RegisterOGRTopoJSON, RegisterOGRESRIJSON,
              RegisterOGRGeoJSONSeq, RegisterOGRGML, RegisterOGRXLSX, RegisterOGRODS, RegisterOGROpenFileGDB,
              RegisterOGRTAB, RegisterOGRPG}) {
            register_driver();
        }
        // Nothing of a dataset leads to the network.
        OSRSetPROJEnableNetwork(FALSE);
        CPLSetConfigOption("GDAL_HTTP_MAX_RETRY", "0");
        CPLSetConfigOption("GDAL_HTTP_PROXY", "127.0.0.1:9");
    });
}

}  // namespace

CPLStringList string_list(const std::vector<std::string>& texts) {
    CPLStringList list;
    for (const auto& text : texts) {
        list.AddString(text.c_str());
    }
    return list;
}

GdalDataset opened(const std::string& path, int flags, const std::vector<std::string>& drivers,
                   const std::vector<std::string>& options) {
    register_drivers();
    CPLErrorReset();
    return GdalDataset(GDALDataset::Open(path.c_str(), static_cast<unsigned>(flags),
                                         string_list(drivers).List(), string_list(options).List()));
}

GdalDataset open_vector(const std::filesystem::path& file, const std::string& driver,
                        const std::vector<std::string>& options) {
    require_readable(file);
    const QuietGdal quiet;
    auto dataset = opened(std::filesystem::absolute(file), GDAL_OF_VECTOR, {driver}, options);
    if (dataset == nullptr) {
        const auto reason = quotable(CPLGetLastErrorMsg());
        throw Error(fmt::format("{}: this is not a readable {} file{}.", file.string(), driver,
                                reason.empty() ? "" : " (" + reason + ")"));
    }
    return dataset;
}

GdalDataset created(const std::filesystem::path& file, const std::string& driver) {
    register_drivers();
    CPLErrorReset();
    auto* found = GetGDALDriverManager()->GetDriverByName(driver.c_str());
    return GdalDataset(found == nullptr ? nullptr
                                        : found->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
}

bool closed(GdalDataset file) {
    CPLErrorReset();
    file.reset();
    return CPLGetLastErrorType() < CE_Failure;
}

std::string gdal_reason() {
    const std::string reason = CPLGetLastErrorMsg();
    return reason.empty() ? reason : ", " + reason;
}

void fail_as_gdal_says(const std::string& what) { throw Error(what + gdal_reason()); }

OGRSpatialReference wgs84() {
    OGRSpatialReference reference;
    reference.SetWellKnownGeogCS("WGS84");
    reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return reference;
}

std::unique_ptr<OGRCoordinateTransformation> change_to_wgs84(const OGRSpatialReference* from) {
    const auto to = wgs84();
    return std::unique_ptr<OGRCoordinateTransformation>(
        from == nullptr || from->IsSame(&to) != 0 ? nullptr : OGRCreateCoordinateTransformation(from, &to));
}

}  // namespace geodata::gdal
