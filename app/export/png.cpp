#include "app/export/png.hpp"

#include "app/export/png_chunks.hpp"
#include "app/export/png_rows.hpp"
#include "geodata/base/error.hpp"

#include <libdeflate.h>

#include <memory>

namespace viewer {

namespace {

struct FreeCompressor {
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

}  // namespace

struct PngEncoder::Memory {
    std::unique_ptr<libdeflate_compressor, FreeCompressor> compressor{
        libdeflate_alloc_compressor(png_compression)};
    std::string rows;
    std::string packed;

    std::string_view pack() {
        packed.resize(libdeflate_zlib_compress_bound(compressor.get(), rows.size()));
        return {packed.data(), libdeflate_zlib_compress(compressor.get(), rows.data(), rows.size(),
                                                        packed.data(), packed.size())};
    }
};

PngEncoder::PngEncoder() : memory_(std::make_unique<Memory>()) {
    if (memory_->compressor == nullptr) {
        throw geodata::Error("Not enough memory to compress the picture; choose a smaller size.");
    }
}

PngEncoder::~PngEncoder() = default;

std::string PngEncoder::encode(const Raster& raster, double dpi, const PngTexts& texts) {
    auto png = png_beginning(raster.width, raster.height, dpi, texts);
    rgb_rows(raster, {0, raster.height}, memory_->rows);
    add_chunk(png, "IDAT", memory_->pack());
    add_chunk(png, "IEND", {});
    return png;
}

std::string encode_png(const Raster& raster, double dpi, const PngTexts& texts) {
    return PngEncoder().encode(raster, dpi, texts);
}

}  // namespace viewer
