#include "geodata/base/text.hpp"
#include "geodata/io/data_export.hpp"

#include <algorithm>

namespace geodata {

const std::vector<DataFormat>& data_formats() {
    static const std::vector<DataFormat> formats{
        {".gpkg", "GeoPackage", "GPKG", {}, true, true, {}, 0},
        {".geojson",
         "GeoJSON (RFC 7946)",
         "GeoJSON",
         {"RFC7946=YES", "COORDINATE_PRECISION=7"},
         true,
         false,
         {},
         0},
        {".shp",
         "Shapefile",
         "ESRI Shapefile",
         {"ENCODING=UTF-8"},
         true,
         false,
         {".shx", ".dbf", ".prj", ".cpg"},
         254},
        {".fgb", "FlatGeobuf", "FlatGeobuf", {}, true, false, {}, 0, false},
        {".kml", "KML with time spans", "LIBKML", {}, true, false, {}, 0},
        {".csv", "CSV table", "CSV", {"LINEFORMAT=LF", "STRING_QUOTING=IF_NEEDED"}, false, false, {}, 0},
        {".xlsx", "Excel workbook", "XLSX", {}, false, true, {}, 0},
        {".ods", "OpenDocument spreadsheet", "ODS", {}, false, true, {}, 0}};
    return formats;
}

const DataFormat* data_format_of(const std::string& file_name) {
    const auto name = lower_case(file_name);
    const auto& formats = data_formats();
    const auto found = std::find_if(formats.begin(), formats.end(), [&](const DataFormat& format) {
        return name.ends_with(format.extension);
    });
    return found == formats.end() ? nullptr : &*found;
}

std::string data_extensions() {
    std::vector<std::string> extensions;
    for (const auto& format : data_formats()) {
        extensions.push_back(format.extension);
    }
    return joined(extensions, ", ");
}

}  // namespace geodata
