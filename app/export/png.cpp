#include "app/export/png.hpp"

#include "app/export/png_chunks.hpp"
#include "app/export/png_rows.hpp"
#include "geodata/base/error.hpp"

#include <libdeflate.h>

#include <memory>

namespace viewer {

namespace {

std::string compressed(const std::string& data) {
    const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor(
        libdeflate_alloc_compressor(png_compression), libdeflate_free_compressor);
    if (compressor == nullptr) {
        throw geodata::Error("Not enough memory to compress the picture; choose a smaller size.");
    }
    std::string out(libdeflate_zlib_compress_bound(compressor.get(), data.size()), '\0');
    out.resize(libdeflate_zlib_compress(compressor.get(), data.data(), data.size(), out.data(), out.size()));
    return out;
}

}  // namespace

std::string encode_png(const Raster& raster, double dpi, const PngTexts& texts) {
    auto png = png_beginning(raster.width, raster.height, dpi, texts);
    std::string rows;
    rgb_rows(raster, {0, raster.height}, rows);
    add_chunk(png, "IDAT", compressed(rows));
    add_chunk(png, "IEND", {});
    return png;
}

}  // namespace viewer
