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

    /// The next bits, the first one lowest; zeros behind the end. At least 57 of them are true.
    std::uint64_t peek() const {
        const std::size_t byte = at_ / 8;
        std::uint64_t word = 0;
        if (byte + 8 <= stream_.size()) {
            std::memcpy(&word, stream_.data() + byte, 8);  // little endian, like every machine we run on
        } else {
            if (byte > stream_.size()) {
                fail();
            }
            std::memcpy(&word, stream_.data() + byte, stream_.size() - byte);
        }
        return word >> at_ % 8;
    }
    unsigned take(unsigned count) {
        const auto value = static_cast<unsigned>(peek()) & ((1U << count) - 1);
        skip(count);
        return value;
    }

private:
    std::string_view stream_;
    std::size_t at_ = 0;
};

/// What a word of a prefix code stands for; small, since tables of thousands are filled for every block.
struct Word {
    std::uint8_t meaning = 0;    ///< a symbol below 256, or one of those below
    std::uint8_t bits : 4 = 0;   ///< of the word; 0: there is no such word
    std::uint8_t extra : 4 = 0;  ///< bits that follow the word
};
constexpr std::uint8_t literal = 0;
constexpr std::uint8_t block_end = 1;
constexpr std::uint8_t match = 2;

/// A prefix code by the lengths of its words, looked up by as many bits as the longest has.
class Code {
public:
    using Meaning = Word (*)(unsigned symbol);

    Code(std::span<const std::uint8_t> lengths, Meaning meaning) {
        std::array<unsigned, longest_code + 1> count{};
        unsigned bits = 1;
        for (const auto length : lengths) {
            ++count[length];
            bits = std::max<unsigned>(bits, length);
        }
        count[0] = 0;
        std::array<unsigned, longest_code + 2> next{};
        for (unsigned length = 1; length <= longest_code; ++length) {
            next[length + 1] = (next[length] + count[length]) << 1;
        }
        mask_ = (1U << bits) - 1;
        table_.assign(std::size_t{1} << bits, {});
        for (unsigned symbol = 0; symbol < lengths.size(); ++symbol) {
            const auto length = lengths[symbol];
            if (length > 0) {
                auto word = meaning(symbol);
                word.bits = length & 15U;
                enter(word, next[length]++);
            }
        }
    }

    const Word& at(std::uint64_t bits) const { return table_[bits & mask_]; }

    Word take(Bits& bits) const {
        const auto word = at(bits.peek());
        if (word.bits == 0) {
            fail();
        }
        bits.skip(word.bits);
        return word;
    }

private:
    void enter(Word word, unsigned code) {
        unsigned reversed = 0;
        for (unsigned i = 0; i < word.bits; ++i) {
            reversed |= (code >> i & 1U) << (word.bits - 1U - i);
        }
        for (std::size_t i = reversed; i < table_.size(); i += std::size_t{1} << word.bits) {
            table_[i] = word;
        }
    }

    unsigned mask_ = 1;
    std::vector<Word> table_;
};

Word with_extra(std::uint8_t meaning, unsigned extra) {
    Word word;
    word.meaning = meaning;
    word.extra = extra & 15U;
    return word;
}
Word length_symbol(unsigned symbol) { return with_extra(static_cast<std::uint8_t>(symbol), 0); }
Word literal_symbol(unsigned symbol) {
    return symbol < end_of_block ? with_extra(literal, 0)
           : symbol == end_of_block
               ? with_extra(block_end, 0)
               : with_extra(match, symbol >= 265 && symbol < 285 ? (symbol - 261) / 4 : 0);
}
Word distance_symbol(unsigned symbol) { return with_extra(0, symbol >= 4 ? symbol / 2 - 1 : 0); }

// Most of the time of this file: as many literals as one look at the bits has room for, then a length with its
// distance.
void skip_symbols(Bits& bits, const Code& literals, const Code& distances) {
    constexpr unsigned room = 57 - longest_code;
    for (;;) {
        const auto next = bits.peek();
        unsigned used = 0;
        Word word = literals.at(next);
        while (word.bits > 0 && word.meaning == literal && used <= room - longest_code) {
            used += word.bits;
            word = literals.at(next >> used);
        }
        bits.skip(used);
        if (word.bits == 0) {
            fail();
        }
        if (word.meaning == literal) {
            continue;
        }
        bits.skip(std::size_t{word.bits} + word.extra);
        if (word.meaning == block_end) {
            return;
        }
        const auto distance = distances.take(bits);
        bits.skip(distance.extra);
    }
}

void skip_fixed(Bits& bits) {
    std::array<std::uint8_t, 288> lengths{};
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        lengths[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
    }
    std::array<std::uint8_t, 30> distances{};
    distances.fill(5);
    skip_symbols(bits, Code(lengths, literal_symbol), Code(distances, distance_symbol));
}

std::vector<std::uint8_t> read_lengths(Bits& bits, const Code& code, std::size_t count) {
    std::vector<std::uint8_t> lengths;
    while (lengths.size() < count) {
        const unsigned symbol = code.take(bits).meaning;
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
    const auto lengths =
        read_lengths(bits, Code(code_lengths, length_symbol), literal_count + distance_count);
    const std::span<const std::uint8_t> all(lengths);
    skip_symbols(bits, Code(all.first(literal_count), literal_symbol),
                 Code(all.subspan(literal_count, distance_count), distance_symbol));
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
