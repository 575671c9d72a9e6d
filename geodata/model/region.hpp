#pragma once

#include "geodata/geometry/shape.hpp"
#include "geodata/model/edtf.hpp"
#include "geodata/model/index.hpp"

#include <optional>
#include <string>

namespace geodata {

/// How an outline came about: taken from a published map, or put together from other outlines.
enum class Basis { mapped, reconstructed };

/// A fixed piece of land that records and figures refer to. Land whose borders change is a region for each of its
/// outlines, each valid for its time.
struct Region {
    std::string id;
    std::string name;
    std::string kind;     ///< free word of the dataset: `district`, `raion`, `oblast`
    RegionIndex part_of;  ///< the region this one lies inside, or none
    Basis basis = Basis::mapped;
    std::string note;
    LonLatPolygons shape;
    std::optional<EdtfDate> from = {};  ///< the outline is valid from this day on; nothing: it always was
    std::optional<EdtfDate> until =
        {};  ///< the first day on which it is no longer valid; nothing: it still is
    friend bool operator==(const Region&, const Region&) = default;
};

/// The days on which the outline may be valid: from the first day of `from` up to the last of `until`.
inline DaySpan validity(const Region& region) {
    return {region.from ? region.from->earliest : earliest_day,
            region.until ? region.until->latest : latest_day + 1};
}

inline bool valid_on(const Region& region, Day day) { return validity(region).contains(day); }

}  // namespace geodata
