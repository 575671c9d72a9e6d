#pragma once

#include <string>
#include <vector>

namespace geodata {

/// A unit in which tables state areas.
struct AreaUnit {
    std::string word;      ///< of the mapping
    double square_km = 1;  ///< that one of it is
};

inline const std::vector<AreaUnit>& area_units() {
    static const std::vector<AreaUnit> units{
        {"km2", 1}, {"m2", 1e-6}, {"ha", 0.01}, {"mi2", 2.589988110336}, {"acre", 0.0040468564224}};
    return units;
}

}  // namespace geodata
