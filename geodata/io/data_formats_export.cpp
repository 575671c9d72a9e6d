#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"
#include "geodata/io/data_export.hpp"

#include <algorithm>

namespace geodata {

const std::vector<DataFormat>& data_formats() {
    static const std::vector<DataFormat> formats = [] {
        std::vector<DataFormat> list{
            {".gpkg", "GeoPackage", "GPKG", {}, true, true, {}, 0, day_from({0, 1, 1})},
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
             254,
             day_from({1000, 1, 1})},  // its years have four digits
            {".fgb", "FlatGeobuf", "FlatGeobuf", {}, true, false, {}, 0},
            {".kml", "KML with time spans", "LIBKML", {}, true, false, {}, 0, {}, true},
            {".csv", "CSV table", "CSV", {"LINEFORMAT=LF", "STRING_QUOTING=IF_NEEDED"}, false, false, {}, 0},
            {".xlsx", "Excel workbook", "XLSX", {}, false, true, {}, 0},
            {".ods",
             "OpenDocument spreadsheet",
             "ODS",
             {},
             false,
             true,
             {},
             0,
             day_from({1582, 10, 15})}};  // spreadsheets count earlier days by the Julian calendar
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
    return format_of_name(data_formats(), file_name);
}

std::string data_extensions() { return joined(each_of(data_formats(), &DataFormat::extension), ", "); }

}  // namespace geodata
