#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"
#include "geodata/io/data_export.hpp"

#include <algorithm>

namespace geodata {

const std::vector<DataFormat>& data_formats() {
    static const std::vector<DataFormat> formats{
        {.extension = ".gpkg",
         .title = "GeoPackage",
         .driver = "GPKG",
         .several_tables = true,
         .days_from = day_from({0, 1, 1})},
        {.extension = ".geojson",
         .title = "GeoJSON (RFC 7946)",
         .driver = "GeoJSON",
         .layer_options = {"RFC7946=YES", "COORDINATE_PRECISION=7"}},
        {.extension = ".shp",
         .title = "Shapefile",
         .driver = "ESRI Shapefile",
         .layer_options = {"ENCODING=UTF-8"},
         .companions = {".shx", ".dbf", ".prj", ".cpg"},
         .longest_text = 254,
         .days_from = day_from({1000, 1, 1})},  // its years have four digits
        {.extension = ".fgb", .title = "FlatGeobuf", .driver = "FlatGeobuf", .in_order = false},
        {.extension = ".kml",
         .title = "KML with time spans",
         .driver = "LIBKML",
         .styles = true,
         .all_columns = false},
        {.extension = ".csv",
         .title = "CSV table",
         .driver = "CSV",
         .layer_options = {"LINEFORMAT=LF", "STRING_QUOTING=IF_NEEDED"},
         .geometry = false},
        {.extension = ".xlsx",
         .title = "Excel workbook",
         .driver = "XLSX",
         .geometry = false,
         .several_tables = true},
        {.extension = ".ods",
         .title = "OpenDocument spreadsheet",
         .driver = "ODS",
         .geometry = false,
         .several_tables = true,
         .days_from = day_from({1582, 10, 15})}};  // spreadsheets count earlier days by the Julian calendar
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
