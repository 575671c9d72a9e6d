#include "geodata/base/text.hpp"
#include "geodata/io/data_export.hpp"

#include <algorithm>

namespace geodata {

const std::vector<DataFormat>& data_formats() {
    static const std::vector<DataFormat> formats = [] {
        std::vector<DataFormat> list{
            {".gpkg", "GeoPackage", "GPKG", {}, true, true, {}, 0},
            {".geojson",
             "GeoJSON (RFC 7946)",
             "GeoJSON",
             {"RFC7946=YES", "COORDINATE_PRECISION=7"},
             true,
             false,
             {},
             0,
             false},
            {".shp",
             "Shapefile",
             "ESRI Shapefile",
             {"ENCODING=UTF-8"},
             true,
             false,
             {".shx", ".dbf", ".prj", ".cpg"},
             254},
            {".fgb", "FlatGeobuf", "FlatGeobuf", {}, true, false, {}, 0, false},
            {".kml", "KML with time spans", "LIBKML", {}, true, false, {}, 0, false, true},
            {".csv",
             "CSV table",
             "CSV",
             {"LINEFORMAT=LF", "STRING_QUOTING=IF_NEEDED"},
             false,
             false,
             {},
             0,
             false},
            {".xlsx", "Excel workbook", "XLSX", {}, false, true, {}, 0},
            {".ods", "OpenDocument spreadsheet", "ODS", {}, false, true, {}, 0}};
        for (auto& format : list) {
            // FlatGeobuf sorts rows by place; KML makes titles and times of some columns.
            format.in_order = format.driver != "FlatGeobuf";
            format.all_columns = format.driver != "LIBKML";
        }
        return list;
    }();
    return formats;
}

DataFormat for_spreadsheet(DataFormat format) {
    if (format.driver == "CSV") {
        format.layer_options.emplace_back("WRITE_BOM=YES");
    }
    return format;
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
