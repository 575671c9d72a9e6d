#pragma once

#include "geodata/io/gdal/foreign_csv.hpp"
#include "geodata/io/gdal/gdal_handles.hpp"

#include <memory>
#include <string>

// Included by source files of this folder only.
namespace geodata::gdal {

class TextInMemory;

/// A file of somebody else's that GDAL has opened, with the text that stands for it where its own could not be read as it is.
struct OpenedForeign {
    std::shared_ptr<TextInMemory> text;  ///< must outlive the data
    GdalDataset data;
    PlainCsv csv;  ///< what became of a table of CSV
    bool says_no_place =
        false;  ///< a GeoJSON that names no system of coordinates, for which GDAL takes degrees
};

/// Opens it once it is known that it leads nowhere else and computes nothing. Throws Error naming the file.
OpenedForeign open_foreign(const ForeignFile& file);

/// What people call the files of a driver: `Shapefile`.
std::string form_of(const std::string& driver);

/// Whether the file may be of that driver.
bool allows(const ForeignFile& file, std::string_view driver);

}  // namespace geodata::gdal
