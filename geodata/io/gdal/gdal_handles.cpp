#include "geodata/io/gdal/gdal_handles.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/file.hpp"
#include "geodata/base/text_check.hpp"

#include <fmt/format.h>

#include <mutex>

namespace geodata::gdal {

// Registering three drivers takes a fraction of the time of all of them.
void register_drivers() {
    static std::once_flag once;
    std::call_once(once, [] {
        RegisterOGRCSV();
        RegisterOGRGeoJSON();
        RegisterOGRGeoPackage();
        RegisterOGRFlatGeobuf();
        // Nothing of a dataset leads to the network.
        OSRSetPROJEnableNetwork(FALSE);
        CPLSetConfigOption("GDAL_HTTP_MAX_RETRY", "0");
        CPLSetConfigOption("GDAL_HTTP_PROXY", "127.0.0.1:9");
    });
}

std::vector<char*> string_list(const std::vector<std::string>& texts) {
    std::vector<char*> list;
    for (const auto& text : texts) {
        list.push_back(const_cast<char*>(text.c_str()));  // GDAL's C lists are not const, it only reads
    }
    list.push_back(nullptr);
    return list;
}

GdalDataset open_vector(const std::filesystem::path& file, const char* driver,
                        const std::vector<std::string>& options) {
    register_drivers();
    require_readable(file);
    const QuietGdal quiet;
    const std::vector<std::string> names{driver};
    const auto drivers = string_list(names);
    const auto list = string_list(options);
    CPLErrorReset();
    // An absolute path can neither be a URL nor one of GDAL's virtual file systems, since it was found on disk.
    auto* opened = GDALOpenEx(std::filesystem::absolute(file).c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY,
                              drivers.data(), list.data(), nullptr);
    if (opened == nullptr) {
        const auto reason = quotable(CPLGetLastErrorMsg());
        throw Error(fmt::format("{}: this is not a readable {} file{}.", file.string(), driver,
                                reason.empty() ? "" : " (" + reason + ")"));
    }
    return GdalDataset(GDALDataset::FromHandle(opened));
}

}  // namespace geodata::gdal
