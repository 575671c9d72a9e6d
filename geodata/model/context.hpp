#pragma once

#include "geodata/geometry/shape.hpp"
#include "geodata/model/edtf.hpp"
#include "geodata/model/region.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace geodata {

using ContextShape = std::variant<LonLatPolygons, std::vector<LonLatLine>, LonLat>;

/// Something drawn for orientation only; no figure refers to it.
struct ContextFeature {
    std::string kind;  ///< `country`, `district`, `water`, `river`, `town`, `pass`, `line`
    std::string id;
    std::string name;
    int rank = 5;  ///< 1 most to 5 least important, for labels
    std::optional<EdtfDate> from;
    std::optional<EdtfDate> until;
    Basis basis = Basis::mapped;
    std::string note;
    std::string part_of;
    ContextShape shape;
    friend bool operator==(const ContextFeature&, const ContextFeature&) = default;
};

/// True when the feature's dates allow it on the day.
inline bool valid_on(const ContextFeature& feature, Day day) {
    return (!feature.from || day >= feature.from->earliest) &&
           (!feature.until || day < feature.until->latest);
}

}  // namespace geodata
