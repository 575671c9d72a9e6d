#pragma once

#include "geodata/model/dataset.hpp"

#include <string>
#include <vector>

namespace geodata {

/// A stated area held against the measured one.
struct AreaComparison {
    int claim = -1;  ///< position in `Dataset::areas`
    Area stated;
    Area measured;
    double difference_percent = 0;  ///< measured less stated, in percent of stated
    bool comparable = true;         ///< false for a figure that speaks of a part of the region
    std::string reason;             ///< why they differ, for differences above `area_tolerance_percent`
};

constexpr double area_tolerance_percent = 5;

/// Every stated area against the outline of its region, in the order of the dataset.
std::vector<AreaComparison> compare_areas(const Dataset& dataset);

}  // namespace geodata
