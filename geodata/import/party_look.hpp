#pragma once

#include <cstddef>
#include <string>

namespace geodata {

/// How the parties of a dataset that states no colours are told apart.
struct PartyLook {
    std::string colour;  ///< `#RRGGBB`
    std::string pattern;
};

/// Of the `position`th: the colours of Okabe and Ito first, then hues that differ most from those before, each with a
/// pattern of its own in turn. The same position has the same look always.
PartyLook party_look(std::size_t position);

}  // namespace geodata
