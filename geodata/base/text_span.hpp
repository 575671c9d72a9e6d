#pragma once

#include <cstddef>
#include <string_view>

namespace geodata {

/// A part of a text, in bytes: from one place up to, not including, another.
struct TextSpan {
    std::size_t from = 0;
    std::size_t to = 0;

    std::string_view in(std::string_view text) const { return text.substr(from, to - from); }
};

}  // namespace geodata
