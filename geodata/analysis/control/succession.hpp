#pragma once

#include "geodata/analysis/control/reading.hpp"
#include "geodata/model/dataset.hpp"

#include <array>
#include <vector>

namespace geodata {

/// Outlines of one thing that take each other's place within one interval, as versions do whose years meet: a row until 1918
/// and one of the same holder and name from 1918. On each day of it one of them is there and never both. So the low sum
/// takes the smallest for the whole interval, and the high sum the largest; the midpoint changes in its middle as always.
class Successions {
public:
    /// `areas` of the outlines, one for each region.
    Successions(const Dataset& dataset, const std::vector<Area>& areas);

    /// As `counted_days` of the record at this position, but for what follows each other.
    DaySpan days(int record, Reading reading) const;

private:
    /// Who has an end of a record's time for the whole interval: -1 as ever, 0 another, 1 this one.
    struct Shares {
        std::array<signed char, 2> of_start{-1, -1};  // for low and high
        std::array<signed char, 2> of_end{-1, -1};
    };

    const Dataset* dataset_;
    std::vector<Shares> shares_;  // for each record
};

}  // namespace geodata
