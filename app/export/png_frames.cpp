#include "app/export/png_frames.hpp"

#include "app/export/deflate_end.hpp"
#include "app/export/png_chunks.hpp"
#include "app/export/png_rows.hpp"
#include "geodata/base/error.hpp"

#include <libdeflate.h>

#include <algorithm>

namespace viewer {

namespace {

// Every band is packed for itself: higher ones make smaller files, lower ones leave more of them as they are.
constexpr int band_rows = 24;

// A stream that ends in its midst: its last block no longer says so, and an empty stored block fills the last byte.
// Such streams can be put one behind another (RFC 1951, 3.2.4; what zlib calls a full flush).
void make_continuable(std::string& stream) {
    const auto end = find_deflate_end(stream);
    auto& header = stream[end.last_header / 8];
    header = static_cast<char>(header & ~(1 << end.last_header % 8));
    const std::size_t spare = 8 * stream.size() - end.end;  // zeros
    if (spare < 3) {
        stream += '\0';
    }
    stream.append("\x00\x00\xFF\xFF", 4);
}

// Adler-32 of two texts one behind the other, from those of each.
std::uint32_t joined_adler(std::uint32_t first, std::uint32_t second, std::size_t second_bytes) {
    constexpr std::uint64_t base = 65'521;
    const std::uint64_t length = second_bytes % base;
    const std::uint64_t a1 = first & 0xFFFF;
    const std::uint64_t a = (a1 + (second & 0xFFFF) + base - 1) % base;
    const std::uint64_t b = (length * a1 + (first >> 16) + (second >> 16) + base - length) % base;
    return static_cast<std::uint32_t>(b << 16 | a);
}

}  // namespace

struct PngFrames::Packer {
    std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor{
        libdeflate_alloc_compressor(png_compression), libdeflate_free_compressor};
    std::string rows;
    std::string stream;
};

PngFrames::PngFrames(int width, int height, double dpi)
    : width_(width), height_(height), dpi_(dpi),
      bands_(static_cast<std::size_t>((height + band_rows - 1) / band_rows)),
      packer_(std::make_unique<Packer>()) {
    if (packer_->compressor == nullptr) {
        throw geodata::Error("Not enough memory to compress the picture; choose a smaller size.");
    }
}

PngFrames::~PngFrames() = default;

void PngFrames::pack(const Raster& raster, RowRange rows, Band& band) {
    auto& [compressor, bytes, stream] = *packer_;
    rgb_rows(raster, rows, bytes);
    stream.resize(libdeflate_deflate_compress_bound(compressor.get(), bytes.size()));
    stream.resize(libdeflate_deflate_compress(compressor.get(), bytes.data(), bytes.size(), stream.data(),
                                              stream.size()));
    make_continuable(stream);
    band.adler = libdeflate_adler32(1, bytes.data(), bytes.size());
    band.bytes = bytes.size();
    band.chunk.clear();
    add_chunk(band.chunk, "IDAT", stream);
}

// An empty last block and the checksum of all rows.
std::string PngFrames::checksum_chunk() const {
    std::uint32_t adler = 1;
    for (const auto& band : bands_) {
        adler = joined_adler(adler, band.adler, band.bytes);
    }
    std::string end("\x03\x00", 2);
    add_number(end, adler);
    std::string chunk;
    add_chunk(chunk, "IDAT", end);
    return chunk;
}

std::string PngFrames::encode(const Raster& raster, const RowRanges& changed, const PngTexts& texts) {
    auto png = png_beginning(width_, height_, dpi_, texts);
    add_chunk(png, "IDAT", std::string_view("\x78\x01", 2));  // the zlib header
    int first = 0;
    for (auto& band : bands_) {
        const RowRange rows{first, std::min(first + band_rows, height_)};
        if (band.chunk.empty() || touches(changed, rows)) {
            pack(raster, rows, band);
        }
        png += band.chunk;
        first = rows.end;
    }
    png += checksum_chunk();
    add_chunk(png, "IEND", {});
    return png;
}

}  // namespace viewer
