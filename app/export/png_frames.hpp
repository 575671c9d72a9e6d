#pragma once

#include "app/export/png.hpp"
#include "app/export/row_ranges.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace viewer {

/// Packs the frames of a film as PNG files. The rows are packed in bands of their own, so that bands no row of which
/// changed since the frame before are taken over as they are. For one thread.
class PngFrames {
public:
    PngFrames(int width, int height, double dpi);
    ~PngFrames();

    /// The whole file. `changed` are the rows that differ from the raster of the call before; all at the first.
    std::string encode(const Raster& raster, const RowRanges& changed, const PngTexts& texts);

private:
    struct Band {
        std::string chunk;  // a whole IDAT chunk
        std::uint32_t adler = 1;
        std::size_t bytes = 0;  // before packing
    };
    struct Packer;
    void pack(const Raster& raster, RowRange rows, Band& band);
    std::string checksum_chunk() const;

    int width_;
    int height_;
    double dpi_;
    std::vector<Band> bands_;
    std::unique_ptr<Packer> packer_;
};

}  // namespace viewer
