#pragma once

#include "app/paint/raster.hpp"
#include "app/paint/row_ranges.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace viewer {

/// Keyword and text of a PNG text chunk, both UTF-8; keywords of 1 to 79 Latin letters.
using PngTexts = std::vector<std::pair<std::string, std::string>>;

/// Packs pictures of one size as PNG files without alpha (pages are opaque), 8 bits a channel, unfiltered rows through
/// a fast deflate: for flat maps that is both smaller and quicker than the usual filters. The rows are packed in bands,
/// so that bands no row of which changed since the picture before are taken over as they are; the file is the same as
/// that of the picture packed anew. For one thread.
class PngEncoder {
public:
    /// `dpi` is written as pixels per metre. Throws geodata::Error when there is not enough memory.
    PngEncoder(int width, int height, double dpi);
    ~PngEncoder();

    /// The whole file, with the texts as iTXt chunks. `changed` are the rows that differ from the raster of the call
    /// before; at the first they make no difference.
    std::string encode(const Raster& raster, const RowRanges& changed, const PngTexts& texts);

private:
    struct Band {
        std::string chunk;  // a whole IDAT chunk
        std::uint32_t adler = 1;
        std::size_t bytes = 0;  // before packing
    };
    class Packer;
    std::string checksum_chunk() const;

    int width_;
    int height_;
    double dpi_;
    std::vector<Band> bands_;
    std::unique_ptr<Packer> packer_;
};

/// The same for a single picture.
std::string encode_png(const Raster& raster, double dpi = 96, const PngTexts& texts = {});

}  // namespace viewer
