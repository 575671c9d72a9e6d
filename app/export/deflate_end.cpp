#include "app/export/deflate_end.hpp"

#include "geodata/base/error.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

namespace viewer {

namespace {

constexpr unsigned end_of_block = 256;
constexpr unsigned longest_code = 15;

[[noreturn]] void fail() {
    throw geodata::Error("The picture could not be packed: a broken deflate stream.");
}

class Bits {
public:
    explicit Bits(std::string_view stream) : stream_(stream) {}

    std::size_t position() const { return at_; }
    void skip(std::size_t count) { at_ += count; }
    void to_byte() { at_ = (at_ + 7) / 8 * 8; }

    /// The next bits, the first one lowest; zeros behind the end. At least 25 of them are true.
    std::uint32_t peek() const {
        const std::size_t byte = at_ / 8;
        std::uint32_t word = 0;
        if (byte + 4 <= stream_.size()) {
            std::memcpy(&word, stream_.data() + byte, 4);  // little endian, like every machine we run on
        } else {
            if (byte > stream_.size()) {
                fail();
            }
            std::memcpy(&word, stream_.data() + byte, stream_.size() - byte);
        }
        return word >> at_ % 8;
    }
    unsigned take(unsigned count) {
        const unsigned value = peek() & ((1U << count) - 1);
        skip(count);
        return value;
    }

private:
    std::string_view stream_;
    std::size_t at_ = 0;
};

/// A prefix code by the lengths of its words, looked up by as many bits as the longest has.
class Code {
public:
    explicit Code(std::span<const std::uint8_t> lengths) {
        std::array<unsigned, longest_code + 1> count{};
        for (const auto length : lengths) {
            ++count[length];
            bits_ = std::max<unsigned>(bits_, length);
        }
        count[0] = 0;
        std::array<unsigned, longest_code + 2> next{};
        for (unsigned length = 1; length <= longest_code; ++length) {
            next[length + 1] = (next[length] + count[length]) << 1;
        }
        table_.assign(std::size_t{1} << bits_, 0);
        for (std::size_t symbol = 0; symbol < lengths.size(); ++symbol) {
            if (lengths[symbol] > 0) {
                enter(symbol, lengths[symbol], next[lengths[symbol]]++);
            }
        }
    }

    unsigned take(Bits& bits) const {
        const auto entry = table_[bits.peek() & ((1U << bits_) - 1)];
        if (entry == 0) {
            fail();
        }
        bits.skip(entry & 15U);
        return entry >> 4;
    }

private:
    void enter(std::size_t symbol, unsigned length, unsigned word) {
        unsigned reversed = 0;
        for (unsigned i = 0; i < length; ++i) {
            reversed |= (word >> i & 1U) << (length - 1 - i);
        }
        for (std::size_t i = reversed; i < table_.size(); i += std::size_t{1} << length) {
            table_[i] = static_cast<std::uint16_t>(symbol << 4 | length);
        }
    }

    unsigned bits_ = 1;
    std::vector<std::uint16_t> table_;  // symbol and length of its word
};

void skip_symbols(Bits& bits, const Code& literals, const Code& distances) {
    for (;;) {
        const unsigned symbol = literals.take(bits);
        if (symbol < end_of_block) {
            continue;
        }
        if (symbol == end_of_block) {
            return;
        }
        bits.skip(symbol >= 265 && symbol < 285 ? (symbol - 261) / 4 : 0);
        const unsigned distance = distances.take(bits);
        bits.skip(distance >= 4 ? distance / 2 - 1 : 0);
    }
}

void skip_fixed(Bits& bits) {
    std::array<std::uint8_t, 288> lengths{};
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        lengths[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
    }
    std::array<std::uint8_t, 30> distances{};
    distances.fill(5);
    skip_symbols(bits, Code(lengths), Code(distances));
}

std::vector<std::uint8_t> read_lengths(Bits& bits, const Code& code, std::size_t count) {
    std::vector<std::uint8_t> lengths;
    while (lengths.size() < count) {
        const unsigned symbol = code.take(bits);
        if (symbol < 16) {
            lengths.push_back(static_cast<std::uint8_t>(symbol));
        } else if (symbol == 16) {
            lengths.insert(lengths.end(), 3 + bits.take(2),
                           lengths.empty() ? std::uint8_t{0} : lengths.back());
        } else {
            lengths.insert(lengths.end(), symbol == 17 ? 3 + bits.take(3) : 11 + bits.take(7), 0);
        }
    }
    return lengths;
}

void skip_dynamic(Bits& bits) {
    constexpr std::array<std::size_t, 19> order{16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                                11, 4,  12, 3, 13, 2, 14, 1, 15};
    const std::size_t literal_count = 257 + bits.take(5);
    const std::size_t distance_count = 1 + bits.take(5);
    const std::size_t length_count = 4 + bits.take(4);
    std::array<std::uint8_t, 19> code_lengths{};
    for (std::size_t i = 0; i < length_count; ++i) {
        code_lengths[order[i]] = static_cast<std::uint8_t>(bits.take(3));
    }
    const auto lengths = read_lengths(bits, Code(code_lengths), literal_count + distance_count);
    const std::span<const std::uint8_t> all(lengths);
    skip_symbols(bits, Code(all.first(literal_count)), Code(all.subspan(literal_count, distance_count)));
}

void skip_block(Bits& bits, unsigned kind) {
    if (kind == 0) {
        bits.to_byte();
        const unsigned length = bits.take(16);
        bits.skip(16 + 8 * static_cast<std::size_t>(length));
    } else if (kind == 1) {
        skip_fixed(bits);
    } else if (kind == 2) {
        skip_dynamic(bits);
    } else {
        fail();
    }
}

}  // namespace

DeflateEnd find_deflate_end(std::string_view stream) {
    Bits bits(stream);
    for (;;) {
        const auto header = bits.position();
        const bool last = bits.take(1) == 1;
        skip_block(bits, bits.take(2));
        if (bits.position() > 8 * stream.size()) {
            fail();
        }
        if (last) {
            return {header, bits.position()};
        }
    }
}

}  // namespace viewer
