#include "geodata/base/plain_letters.hpp"
#include "geodata/base/text.hpp"
#include "geodata/io/gdal/functions.hpp"

#include <ogr_srs_api.h>

#include <map>

namespace geodata::gdal {

namespace {

/// The list of systems of coordinates in PROJ's tables.
struct SystemList {
    int count = 0;
    OSRCRSInfo** systems = OSRGetCRSInfoListFromDatabase("EPSG", nullptr, &count);
    SystemList() = default;
    SystemList(const SystemList&) = delete;
    SystemList& operator=(const SystemList&) = delete;
    ~SystemList() { OSRDestroyCRSInfoList(systems); }
};

// `France - onshore and offshore` and `United Kingdom (UK) - Great Britain` begin with the country. Areas of several begin
// with `Europe`, which is the name of none.
std::string country_of(const std::string& area) {
    auto name = area.substr(0, area.find(" - "));
    name = name.substr(0, name.find(" ("));
    return plain_letters(trimmed(name.substr(0, name.find(';'))));
}

}  // namespace

std::vector<NamedBox> named_areas() {
    const SystemList list;
    std::map<std::string, LonLatBox> boxes;
    for (int i = 0; list.systems != nullptr && i < list.count; ++i) {
        const auto& system = *list.systems[i];
        if (system.pszAreaName == nullptr || !system.bBboxValid ||
            system.dfWestLongitudeDeg > system.dfEastLongitudeDeg) {
            continue;
        }
        auto& box = boxes[country_of(system.pszAreaName)];
        box.add({system.dfWestLongitudeDeg, system.dfSouthLatitudeDeg});
        box.add({system.dfEastLongitudeDeg, system.dfNorthLatitudeDeg});
    }
    std::vector<NamedBox> areas;
    constexpr double widest = 60;  // of more than a country the place says nothing
    for (const auto& [name, box] : boxes) {
        if (!name.empty() && box.east - box.west <= widest) {
            areas.push_back({name, box});
        }
    }
    return areas;
}

}  // namespace geodata::gdal
