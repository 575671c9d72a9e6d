#pragma once

#include <compare>
#include <cstddef>

namespace geodata {

/// Position of a row in one table of a Dataset; its own type for each table, so that a party is never taken for
/// a region. Negative means none.
template <class Tag>
struct Index {
    int value = -1;

    explicit operator bool() const { return value >= 0; }
    std::size_t position() const { return static_cast<std::size_t>(value); }
    friend bool operator==(Index, Index) = default;
    friend auto operator<=>(Index, Index) = default;
};

using RegionIndex = Index<struct RegionTag>;
using PartyIndex = Index<struct PartyTag>;
using SourceIndex = Index<struct SourceTag>;
using ReferenceAreaIndex = Index<struct ReferenceAreaTag>;

}  // namespace geodata
