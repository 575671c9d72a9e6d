#pragma once

#include "app/export/row_ranges.hpp"
#include "app/paint/raster.hpp"

#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace viewer {

/// Counts the colours of pictures, to choose the few that stand for all.
class ColourCount {
public:
    void add(const Raster& raster);
    /// At most `most` colours as 0xRRGGBB, by median cut: the most frequent ones exactly, the others by their means.
    std::vector<std::uint32_t> choose(std::size_t most) const;

private:
    std::unordered_map<std::uint32_t, std::uint64_t> counts_;
};

/// Up to 256 colours and the nearest of them for any other. For one thread.
class Palette {
public:
    explicit Palette(std::vector<std::uint32_t> colours) : colours_(std::move(colours)) {}

    const std::vector<std::uint32_t>& colours() const { return colours_; }
    std::uint8_t nearest(std::uint32_t colour);
    /// One byte a pixel for the rows; the first byte of a row every `stride` bytes.
    void apply(const Raster& raster, RowRange rows, std::uint8_t* out, int stride);

private:
    std::vector<std::uint32_t> colours_;
    std::unordered_map<std::uint32_t, std::uint8_t> known_;
};

}  // namespace viewer
