#pragma once

#include "geodata/import/named_rows.hpp"

#include <cstddef>
#include <vector>

namespace geodata {

/// An outline that stands beside those that it consists of, as a state beside its provinces.
struct Enclosure {
    std::size_t outer = 0;           ///< position in `Versions::rows`
    std::vector<std::size_t> inner;  ///< of those that lie in it, at a time at which it is there
    double share = 0;                ///< how much of it they cover together at most at one time, 1 for all
};

/// All such of the versions: two outlines at least lie in one at the same time and cover nearly all of it. Takes the order of
/// pairs whose boxes lie in each other.
std::vector<Enclosure> enclosures_of(const ImportTable& table, const Versions& versions);

/// The same of rows that a column names, as far as those that name them are there at one time with them and lie in them. How
/// much of it they cover is not measured.
std::vector<Enclosure> stated_enclosures(const ImportTable& table, const Versions& versions,
                                         const NamedRows& named);

}  // namespace geodata
