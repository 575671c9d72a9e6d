#pragma once

#include <cstddef>
#include <string_view>

namespace viewer {

/// Bit positions in a deflate stream (RFC 1951), from the lowest bit of its first byte on.
struct DeflateEnd {
    std::size_t last_header = 0;  ///< of the first bit of the block that is marked as the last one
    std::size_t end = 0;          ///< of the first bit behind it
};

/// Follows a whole deflate stream without unpacking it. Throws geodata::Error when it is not one.
DeflateEnd find_deflate_end(std::string_view stream);

}  // namespace viewer
