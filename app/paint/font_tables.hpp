#pragma once

#include "geodata/base/error.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace viewer {

// The frame of a TrueType file, by the OpenType specification 1.9, chapter "OpenType font file".

/// Append big-endian numbers of two and four bytes.
void put16(std::string& out, std::size_t value);
void put32(std::string& out, std::size_t value);

/// A run of big-endian numbers, which lie elsewhere. Reading past its end throws geodata::Error: the font is broken.
class Bytes {
public:
    Bytes() = default;
    explicit Bytes(std::string_view data) : data_(data) {}
    std::string_view data() const { return data_; }
    std::size_t size() const { return data_.size(); }
    std::size_t u8(std::size_t at) const { return static_cast<unsigned char>(part(at, 1).data_[0]); }
    std::size_t u16(std::size_t at) const { return u8(at) << 8 | u8(at + 1); }
    std::size_t u32(std::size_t at) const { return u16(at) << 16 | u16(at + 2); }
    Bytes part(std::size_t at, std::size_t length) const {
        if (at > data_.size() || length > data_.size() - at) throw geodata::Error("the font is cut off");
        return Bytes(data_.substr(at, length));
    }

private:
    std::string_view data_;
};

/// The tables of a font by their tags of four letters; they are parts of `file`.
std::map<std::string, Bytes, std::less<>> read_font(Bytes file);

/// A font file of these tables, with its checksums.
std::string write_font(std::map<std::string, std::string> tables);

}  // namespace viewer
