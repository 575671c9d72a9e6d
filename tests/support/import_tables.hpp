#pragma once

#include "geodata/import/import_table.hpp"
#include "geodata/model/dataset.hpp"

#include <string>
#include <vector>

// Small tables of somebody else's.
namespace test {

/// A square of one degree whose lower left corner is at (`lon`, 45).
inline geodata::LonLatPolygons square(double lon) {
    return {{{{lon, 45}, {lon + 1, 45}, {lon + 1, 46}, {lon, 46}}, {}}};
}

/// Rows of text, each with a square of its own; `types` for columns that are no text.
inline geodata::ForeignLayer layer(const std::string& file, const std::vector<std::string>& columns,
                                   const std::vector<std::vector<std::string>>& rows, bool outlines = true) {
    geodata::ForeignLayer made{file, file.substr(0, file.find('.')), "GeoJSON", {}, {}};
    for (const auto& column : columns) made.fields.push_back({column, geodata::CellType::text});
    for (const auto& row : rows) {
        geodata::ForeignFeature feature;
        feature.row = made.features.size() + 1;
        feature.cells = row;
        if (outlines) feature.land = square(2.0 * static_cast<double>(made.features.size()));
        made.features.push_back(feature);
    }
    return made;
}

inline geodata::ImportTable table(const std::vector<std::string>& columns,
                                  const std::vector<std::vector<std::string>>& rows) {
    return geodata::import_table({layer("lands.geojson", columns, rows)}, {});
}

/// How many regions are there on a day.
inline std::size_t valid_regions(const geodata::Dataset& dataset, const std::string& day) {
    const auto on = *geodata::parse_day(day);
    std::size_t count = 0;
    for (const auto& region : dataset.regions)
        count += (!region.from || region.from->earliest <= on) && (!region.until || on < region.until->latest)
                     ? 1
                     : 0;
    return count;
}

}  // namespace test
