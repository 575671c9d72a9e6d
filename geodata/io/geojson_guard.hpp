#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace geodata {

/// To be asked before GDAL opens a GeoJSON, which would follow a `crs` that is a link to wherever it leads. Throws Error
/// for a file that is no JSON, is nested too deep, or has a system of coordinates, at any level, that is not a plain name
/// like `urn:ogc:def:crs:EPSG::32638` or `EPSG:4326`.
void require_safe_geojson(const std::filesystem::path& file);

/// The same of a text that was read from a file of that name.
void require_safe_geojson(std::string_view text, const std::string& name);

}  // namespace geodata
