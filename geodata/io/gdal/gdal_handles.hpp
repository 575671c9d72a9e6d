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

/// Registers the drivers of the dataset format; any number of times.
void register_drivers();

/// A list as GDAL's C functions want it; it points into `texts`, which must outlive it.
std::vector<char*> string_list(const std::vector<std::string>& texts);

/// Opens a real file with one named driver, read only. Throws Error naming the file and GDAL's reason.
GdalDataset open_vector(const std::filesystem::path& file, const char* driver,
                        const std::vector<std::string>& options = {});

}  // namespace geodata::gdal
