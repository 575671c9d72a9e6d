#pragma once

#include "geodata/analysis/control/listing.hpp"
#include "geodata/analysis/control/reading.hpp"

#include <array>
#include <unordered_map>
#include <vector>

namespace geodata {

/// Regions of a list that take each other's place within one interval, as versions of a thing do whose years meet: a row
/// until 1918 and one of the same holder and name from 1918. On each day of it one of them is there and never both. So the
/// low sum takes the smallest for the whole interval, and the high sum the largest; the midpoint changes in its middle as
/// always. `database_sql` says the same to a database.
class Successions {
public:
    /// `areas` of the regions, stated or measured, by their positions; refers to the dataset.
    Successions(const Dataset& dataset, const Listing& listing, const std::vector<Area>& areas);

    /// As `counted_days` of the record at this position, which is one of the list, but for what follows each other.
    DaySpan days(int record, Reading reading) const;

private:
    /// Who has an end of a record's time for the whole interval: -1 as ever, 0 another, 1 this one.
    struct Shares {
        std::array<signed char, 2> of_start{-1, -1};  // for low and high
        std::array<signed char, 2> of_end{-1, -1};
    };

    const Dataset* dataset_;
    std::unordered_map<int, Shares> shares_;  // of the records of which an end is not counted as ever
};

}  // namespace geodata
