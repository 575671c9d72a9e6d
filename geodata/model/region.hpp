#pragma once

#include "geodata/geometry/shape.hpp"
#include "geodata/model/edtf.hpp"
#include "geodata/model/index.hpp"

#include <optional>
#include <string>

namespace geodata {

/// How an outline came about: taken from a published map, or put together from other outlines.
enum class Basis { mapped, reconstructed };

/// A fixed piece of land that records and figures refer to.
struct Region {
    std::string id;
    std::string name;
    std::string kind;     ///< free word of the dataset: `district`, `raion`, `oblast`
    RegionIndex part_of;  ///< the region this one lies inside, or none
    Basis basis = Basis::mapped;
    std::string note;
    LonLatPolygons shape;
    std::optional<EdtfDate> from = {};
    std::optional<EdtfDate> until = {};
    friend bool operator==(const Region&, const Region&) = default;
};

}  // namespace geodata
