#pragma once

#include "geodata/io/foreign_file.hpp"
#include "geodata/io/gdal/to_degrees.hpp"

#include <cpl_port.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What is done to the layers of somebody else's file once GDAL has read them. Each step tells in the notes of the layer what
// it has changed. Included by source files of this folder only.
namespace geodata::gdal {

/// Outlines and places that stand as text in the cells of a table, whatever the column is called: WKT with or without its
/// number of a system of coordinates, GeoJSON, the hexadecimal form of PostGIS, and columns of longitude and latitude for
/// rows that have nothing else. The columns go. What cannot be read is told in the layer.
void take_written_shapes(ForeignLayer& layer, const ToDegrees& to_degrees);

/// Where latitude stood before longitude for certain in some rows, it did in those too that do not show it.
void settle_axes(ForeignLayer& layer);

/// Makes the texts of a layer, which are bytes as they stood in the file, UTF-8: from the encoding `wanted`, else from the
/// one that `found_encoding` finds in all of them together; what that cannot tell is taken for Windows-1252. Control
/// characters become blanks. What was taken, and why, stands in the layer. Throws Error where `wanted` does not fit.
void settle_texts(ForeignLayer& layer, const std::string& wanted);

/// Takes the names of the columns of a workbook from below titles and empty lines, which are left out.
void settle_head(ForeignLayer& layer);

/// A note that a title was left out.
void tell_title(ForeignLayer& layer);

/// A cell that a workbook shows over several rows says the same of each of them: the rows below the first get what it says.
/// `lines` are those of the sheet on which the rows of the layer stand, counted from 1. `path` as GDAL opens it.
void fill_merged_cells(const std::string& path, std::size_t sheet, const std::vector<GIntBig>& lines,
                       ForeignLayer& layer);

/// Moves the days of a workbook that counts them from 1904, as Excel on old Macintoshes did, to where they belong: GDAL takes
/// every workbook for one that counts from 1900.
void count_from_1904(const std::string& path, std::vector<ForeignLayer>& layers);

/// Where the places of a KML are described by tables of HTML with a name and a value in each line, as GIS programs write the
/// columns of their tables, these become columns; the descriptions are empty then.
void unfold_descriptions(ForeignLayer& layer);

/// Writes into the columns `begin`, `end` and `timestamp` of layers of a KML what stands in its TimeSpan and TimeStamp: of
/// years and months alone, which KML allows, GDAL keeps nothing. Changes nothing where places and features cannot be told to
/// be the same.
void restore_kml_times(const std::string& path, std::vector<ForeignLayer>& layers);

/// The first column of that name, which is in small letters, whatever letters it has in the layer.
std::optional<std::size_t> field_called(const ForeignLayer& layer, std::string_view name);

}  // namespace geodata::gdal
