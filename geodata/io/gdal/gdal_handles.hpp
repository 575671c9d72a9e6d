#pragma once

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

// Included by source files of this folder only: the one place that knows GDAL's types.
namespace geodata::gdal {

struct CloseGdal {
    void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};
using GdalDataset = std::unique_ptr<GDALDataset, CloseGdal>;
using GdalFeature = OGRFeatureUniquePtr;

/// Keeps GDAL's messages off the screen while it lives; the last one is `CPLGetLastErrorMsg()`.
class QuietGdal {
public:
    QuietGdal() { CPLPushErrorHandler(CPLQuietErrorHandler); }
    ~QuietGdal() { CPLPopErrorHandler(); }
    QuietGdal(const QuietGdal&) = delete;
    QuietGdal& operator=(const QuietGdal&) = delete;
};

/// A list as GDAL's C functions want it.
CPLStringList string_list(const std::vector<std::string>& texts);

/// Opens with one of the drivers, with flags of GDAL's; null where it cannot, and the last message says why. A path that is
/// absolute can neither be a URL nor in one of GDAL's virtual file systems, if it was found on disk.
GdalDataset opened(const std::string& path, int flags, const std::vector<std::string>& drivers,
                   const std::vector<std::string>& options = {});

/// Opens a real file with one named driver, read only. Throws Error naming the file and GDAL's reason.
GdalDataset open_vector(const std::filesystem::path& file, const std::string& driver,
                        const std::vector<std::string>& options = {});

/// Makes a file of tables; null where GDAL cannot.
GdalDataset created(const std::filesystem::path& file, const std::string& driver);

/// Closes a file, which is when GDAL writes what it kept back and a full disk shows; false then.
bool closed(GdalDataset file);

/// `, no space left on device`: the reason that GDAL gave last; empty where it gave none.
std::string gdal_reason();

/// Throws Error of `what` with that reason.
[[noreturn]] void fail_as_gdal_says(const std::string& what);

/// Longitude before latitude.
OGRSpatialReference wgs84();

/// From a system of coordinates to that one; null where it is that or none.
std::unique_ptr<OGRCoordinateTransformation> change_to_wgs84(const OGRSpatialReference* from);

}  // namespace geodata::gdal
