#pragma once

#include "geodata/io/plain/plain_values.hpp"

#include <bit>
#include <cstring>

namespace geodata {

/// Walks over bytes that are not to be trusted; every step past their end throws NotPlain. The bytes must outlive it.
class PlainBytes {
public:
    PlainBytes(const std::uint8_t* first, std::size_t size) : next_(first), left_(size) {
        // Numbers are taken as they lie, little-endian.
        require_plain(std::endian::native == std::endian::little);
    }

    std::size_t left() const { return left_; }

    const std::uint8_t* take(std::size_t count) {
        require_plain(count <= left_);
        const auto* taken = next_;
        next_ += count;
        left_ -= count;
        return taken;
    }

    template <class Number>
    Number take() {
        Number number;
        std::memcpy(&number, take(sizeof number), sizeof number);
        return number;
    }

    /// A number of things that take at least so many bytes each, which must still be there.
    std::uint32_t take_count(std::size_t bytes_each) {
        const auto count = take<std::uint32_t>();
        require_plain(count <= left_ / bytes_each);
        return count;
    }

private:
    const std::uint8_t* next_;
    std::size_t left_;
};

}  // namespace geodata
