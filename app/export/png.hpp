#pragma once

#include "app/paint/raster.hpp"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace viewer {

/// Keyword and text of a PNG text chunk, both UTF-8; keywords of 1 to 79 Latin letters.
using PngTexts = std::vector<std::pair<std::string, std::string>>;

/// The picture as a PNG file without alpha (pages are opaque), 8 bits a channel, unfiltered rows through a fast
/// deflate: for flat maps that is both smaller and quicker than the usual filters. `dpi` is written as pixels per
/// metre; texts as iTXt chunks.
class PngEncoder {
public:
    PngEncoder();
    ~PngEncoder();
    std::string encode(const Raster& raster, double dpi, const PngTexts& texts);

private:
    struct Memory;
    std::unique_ptr<Memory> memory_;  // used again for the next picture
};

/// The same for a single picture.
std::string encode_png(const Raster& raster, double dpi = 96, const PngTexts& texts = {});

}  // namespace viewer
