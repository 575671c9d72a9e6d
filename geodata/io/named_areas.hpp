#pragma once

#include "geodata/geometry/shape.hpp"

#include <string>
#include <vector>

namespace geodata {

/// A country, and the box in which its land and sea lie.
struct NamedArea {
    std::string name;  ///< in English, as `plain_letters` gives it
    LonLatBox box;
};

/// Countries by the areas for which systems of coordinates are made: some 250, today's names and borders; those over the 180th
/// meridian are not among them.
std::vector<NamedArea> named_areas();

/// Something with a name and the box of its coordinates.
struct NamedBox {
    std::string name;
    LonLatBox box;
};

/// How many of them lie where their names say, as they are and with longitude and latitude exchanged. What lies there both
/// ways or neither way says nothing.
struct AxesVotes {
    std::size_t as_read = 0;
    std::size_t exchanged = 0;
    std::string example{};  ///< of a name that lies there exchanged

    bool surely_exchanged() const { return exchanged > 0 && as_read * 10 <= exchanged; }
};
AxesVotes votes_by_name(const std::vector<NamedBox>& boxes, const std::vector<NamedArea>& areas);

}  // namespace geodata
