#pragma once

#include "geodata/geometry/shape.hpp"
#include "geodata/model/feature_table.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace geodata {

/// A file of somebody else's, in a form that one of the allowed drivers reads.
struct ForeignFile {
    std::filesystem::path path;        ///< a regular file of this machine, or a folder ending in `.gdb`
    std::string member;                ///< path within it when it is a zip; else empty
    std::vector<std::string> drivers;  ///< as GDAL names them; the first that knows the file reads it
    std::string shown;                 ///< name of the file for people: `states.shp`
    std::string assumed_crs;           ///< where the file declares none, like `EPSG:32638`; empty: degrees
    std::string encoding{};            ///< of texts that declare none, see `TextEncoding::word`; empty: found
    std::string around{};              ///< names of the folders and the zip in which it stands, `2022/day_25`
};

/// One row: cells in the order of the fields, and what is drawn, in WGS 84 with longitude before latitude.
struct ForeignFeature {
    std::size_t row = 0;  ///< in its layer, from 1
    std::vector<std::string>
        cells;  ///< text as it stands there; days like 1992-05-08; an empty one is not stated
    LonLatPolygons land{};
    std::vector<LonLatLine> lines{};
    std::vector<LonLat> points{};
    std::string
        json{};  ///< the feature as GeoJSON where that tells more of time than its fields do; else empty
};

struct ForeignField {
    std::string name;
    CellType type = CellType::text;
    friend bool operator==(const ForeignField&, const ForeignField&) = default;
};

/// An outline that was no proper one, and what became of it.
struct OutlineRepair {
    std::size_t row = 0;    ///< in its layer, from 1
    std::string what;       ///< `the outline crossed itself`
    double km2_before = 0;  ///< as it stood there
    double km2_after = 0;
};

/// A table of a file, with or without geometry.
struct ForeignLayer {
    std::string file;  ///< as `ForeignFile::shown`
    std::string name;
    std::string form;  ///< `GeoJSON`, `Shapefile`
    std::vector<ForeignField> fields;
    std::vector<ForeignFeature> features;
    std::vector<OutlineRepair> repairs{};
    std::vector<std::size_t> exchanged{};  ///< rows in which latitude surely stood before longitude
    std::vector<std::string>
        left_out{};  ///< sentences: outlines that are no places on the Earth, each with its row
    std::vector<std::string> notes{};  ///< sentences: what else was done to what stood there
    std::string encoding{};           ///< what its texts were written in where they were no UTF-8; else empty
    std::string encoding_evidence{};  ///< what speaks for it
    std::string around{};             ///< as `ForeignFile::around`
    bool places_in_columns = false;   ///< all that is drawn of it are longitudes and latitudes in its columns
};

/// All layers of a file. Throws Error, which names the file, for what no allowed driver reads.
std::vector<ForeignLayer> read_foreign(const ForeignFile& file);

/// Paths of the files in a zip, in their order, without folders; those of a zip within it as
/// `inner.zip/borders.shp`. Throws Error for what is none, or holds too much.
std::vector<std::string> zip_members(const std::filesystem::path& zip);

}  // namespace geodata
