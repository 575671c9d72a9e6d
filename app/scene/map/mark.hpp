#pragma once

#include "geodata/geometry/shape.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace viewer {

enum class MarkKind : unsigned char { pen, arrow, text };
enum class MarkColour : unsigned char { red, blue, green, black };

/// Something that a presenter has drawn on the map. It lies on the ground and moves with it.
struct Mark {
    MarkKind kind = MarkKind::pen;
    MarkColour colour = MarkColour::red;
    std::vector<geodata::LonLat>
        points;        ///< of a pen two or more, of an arrow tail and head, of a text its middle
    std::string text;  ///< of `MarkKind::text` alone, one line
    friend bool operator==(const Mark&, const Mark&) = default;
};

constexpr std::size_t most_marks = 200;         ///< on one map
constexpr std::size_t most_mark_points = 2000;  ///< in one line of a pen
constexpr std::size_t longest_mark_text = 200;  ///< bytes

}  // namespace viewer
