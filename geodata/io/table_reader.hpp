#pragma once

#include "geodata/io/faults.hpp"
#include "geodata/io/table.hpp"

#include <filesystem>
#include <memory>

namespace geodata {

class LayerFile;

/// An opened dataset: a folder of CSV and GeoJSON files, or one GeoPackage. A table of outlines may be a FlatGeobuf
/// (`regions.fgb`) instead of a GeoJSON, which is quicker for many. GDAL opens only these three kinds here, and only real
/// files of this machine: no `/vsi` paths, no URLs, no VRT in disguise. Or layers that somebody else has opened.
class TableReader {
public:
    /// Throws Error when there is nothing at the path; a file that is no GeoPackage shows when it is read.
    explicit TableReader(std::filesystem::path path);
    /// `layers` must outlive it.
    explicit TableReader(LayerFile& layers);
    ~TableReader();

    /// No rows where the table is missing. Throws Error when it cannot be read or lacks a required column.
    /// Not for two threads at once.
    /// Where all faults are wanted, rows of CSV that have one are left out.
    Table read(const TableFormat& format, const Faults& faults = {}) const;

    /// The text of `dataset.json`; of a GeoPackage the column `json` of its layer `dataset`. `{}` where there is none.
    std::string description() const;

    /// Whether the table is there, with or without rows.
    bool has(const TableFormat& format) const;

private:
    std::filesystem::path flatgeobuf_of(const TableFormat& format) const;
    Table read_flatgeobuf(const TableFormat& format) const;
    LayerFile& layers() const;

    std::filesystem::path path_;
    bool is_package_ = false;
    LayerFile* given_ = nullptr;                  // opened by somebody else
    mutable std::unique_ptr<LayerFile> package_;  // once a layer was asked for
};

}  // namespace geodata
