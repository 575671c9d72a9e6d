#pragma once

#include "geodata/model/day.hpp"
#include "geodata/model/feature_table.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace geodata {

/// A way to hand data to other programs. Adding one is one row in the table.
struct DataFormat {
    std::string extension;  ///< with the dot, in lower case
    std::string title;
    std::string driver;                           ///< as GDAL names it
    std::vector<std::string> layer_options = {};  ///< of GDAL
    bool geometry = true;
    bool several_tables = false;               ///< else only the first is written
    std::vector<std::string> companions = {};  ///< extensions of the other files that belong to it
    std::size_t longest_text = 0;              ///< bytes of a cell; 0: no limit
    /// From this day on its type for days keeps them, and others show them as they are; a column with an earlier one is
    /// text like 1992-05-08. Left out: every column of days is.
    std::optional<Day> days_from = {};
    bool styles = false;      ///< says how shapes are drawn
    bool in_order = true;     ///< gives the rows back in the order in which they were written
    bool all_columns = true;  ///< has each column under its name, also one that is a title or time elsewhere
};

const std::vector<DataFormat>& data_formats();

/// The format of a file name by its extension, or null.
const DataFormat* data_format_of(const std::string& file_name);

/// `.gpkg, .geojson, …`, for messages.
std::string data_extensions();

/// The format as spreadsheets want it: a text table then says that it is UTF-8.
DataFormat for_spreadsheet(DataFormat format);

/// Writes the tables (WGS 84, longitude before latitude) into a file that does not exist yet, and closes it. Throws
/// Error whose text is the end of a sentence, with GDAL's reason; the caller takes away what is half written.
void write_tables(const std::filesystem::path& file, const DataFormat& format,
                  const std::vector<FeatureTable>& tables);

/// Opens the file again with the same driver and compares: throws such an Error unless every table has its rows with
/// their values.
void check_tables(const std::filesystem::path& file, const DataFormat& format,
                  const std::vector<FeatureTable>& tables);

}  // namespace geodata
