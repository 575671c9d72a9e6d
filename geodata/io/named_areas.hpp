#pragma once

#include "geodata/geometry/shape.hpp"

#include <string>
#include <vector>

namespace geodata {

/// Something with a name and a box of coordinates.
struct NamedBox {
    std::string name;
    LonLatBox box;
};

/// Countries, with their names in English as `plain_letters` gives them, by the areas of land and sea for which systems of
/// coordinates are made: some 250, today's names and borders; those over the 180th meridian are not among them.
std::vector<NamedBox> named_areas();

/// How many boxes lie where their names say, as they are and with longitude and latitude exchanged. What lies there both
/// ways or neither way says nothing.
struct AxesVotes {
    std::size_t as_read = 0;
    std::size_t exchanged = 0;
    std::string example{};  ///< of a name that lies there exchanged

    bool surely_exchanged() const { return exchanged > 0 && as_read * 10 <= exchanged; }
};
AxesVotes votes_by_name(const std::vector<NamedBox>& boxes, const std::vector<NamedBox>& areas);

}  // namespace geodata
