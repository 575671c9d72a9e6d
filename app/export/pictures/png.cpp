#include "app/export/pictures/png.hpp"

#include "geodata/base/error.hpp"

#include <zlib.h>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace viewer {

namespace {

// Of the quick levels of zlib the one whose files are small.
constexpr int level = 3;
constexpr int raw_window = -15;  // 32 KiB, and no zlib header for each band

// Every band is packed for itself: higher ones make smaller files, lower ones leave more of them as they are.
constexpr int band_rows = 24;

const Bytef* bytes_of(std::string_view text) { return reinterpret_cast<const Bytef*>(text.data()); }

// Four bytes, the highest first.
void add_number(std::string& out, unsigned long value) {
    for (int shift = 24; shift >= 0; shift -= 8) {
        out += static_cast<char>(value >> shift & 0xFF);
    }
}

void add_chunk(std::string& png, std::string_view type, std::string_view data) {
    add_number(png, data.size());
    const auto start = png.size();
    png += type;
    png += data;
    const auto sealed = std::string_view(png).substr(start);
    add_number(png, crc32_z(0, bytes_of(sealed), sealed.size()));
}

std::string header(int width, int height) {
    std::string data;
    add_number(data, static_cast<unsigned long>(width));
    add_number(data, static_cast<unsigned long>(height));
    return data + std::string("\x08\x02\x00\x00\x00", 5);  // 8 bits, RGB, no interlace
}

std::string resolution(double dpi) {
    const auto per_metre = static_cast<unsigned long>(std::lround(dpi / 0.0254));
    std::string data;
    add_number(data, per_metre);
    add_number(data, per_metre);
    return data + '\x01';
}

// All that stands before the first row.
std::string png_beginning(int width, int height, double dpi, const PngTexts& texts) {
    std::string png("\x89PNG\r\n\x1a\n", 8);
    add_chunk(png, "IHDR", header(width, height));
    add_chunk(png, "pHYs", resolution(dpi));
    for (const auto& [keyword, text] : texts) {
        add_chunk(png, "iTXt", keyword + std::string("\0\0\0\0\0", 5) + text);
    }
    add_chunk(png, "IDAT", std::string_view("\x78\x01", 2));  // the zlib header
    return png;
}

// Rows as a PNG packs them: RGB, each row after its filter byte 0.
void rgb_rows(const Raster& raster, RowRange rows, std::string& out) {
    const auto width = static_cast<std::size_t>(raster.width);
    out.resize((3 * width + 1) * static_cast<std::size_t>(rows.end - rows.first));
    char* to = out.data();
    for (int y = rows.first; y < rows.end; ++y) {
        const std::uint8_t* from = raster.row(y);
        *to++ = 0;
        for (std::size_t x = 0; x < width; ++x, from += 4, to += 3) {
            to[0] = static_cast<char>(from[2]);
            to[1] = static_cast<char>(from[1]);
            to[2] = static_cast<char>(from[0]);
        }
    }
}

}  // namespace

// Deflate streams that end in their midst, so that one can be put behind another: a full flush.
class PngEncoder::Packer {
public:
    Packer() {
        if (deflateInit2(&stream_, level, Z_DEFLATED, raw_window, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY) !=
            Z_OK) {
            throw geodata::Error("Not enough memory to compress the picture; choose a smaller size.");
        }
    }
    ~Packer() { deflateEnd(&stream_); }
    Packer(const Packer&) = delete;
    Packer& operator=(const Packer&) = delete;

    Band pack(const Raster& raster, RowRange rows) {
        rgb_rows(raster, rows, rows_);
        Band band{{}, static_cast<std::uint32_t>(adler32_z(1, bytes_of(rows_), rows_.size())), rows_.size()};
        add_chunk(band.chunk, "IDAT", flushed());
        return band;
    }

private:
    std::string_view flushed() {
        constexpr std::size_t marker = 16;  // what a flush adds, at most
        deflateReset(&stream_);
        packed_.resize(deflateBound(&stream_, static_cast<uLong>(rows_.size())) + marker);
        stream_.next_in = const_cast<Bytef*>(bytes_of(rows_));  // zlib's own type: it only reads them
        stream_.avail_in = static_cast<uInt>(rows_.size());
        stream_.next_out = reinterpret_cast<Bytef*>(packed_.data());
        stream_.avail_out = static_cast<uInt>(packed_.size());
        deflate(&stream_, Z_FULL_FLUSH);
        return std::string_view(packed_).substr(0, packed_.size() - stream_.avail_out);
    }

    z_stream stream_{};
    std::string rows_;
    std::string packed_;
};

PngEncoder::PngEncoder(int width, int height, double dpi)
    : width_(width), height_(height), dpi_(dpi),
      bands_(static_cast<std::size_t>((height + band_rows - 1) / band_rows)),
      packer_(std::make_unique<Packer>()) {}

PngEncoder::~PngEncoder() = default;

// An empty last block and the checksum of all rows.
std::string PngEncoder::checksum_chunk() const {
    uLong adler = 1;
    for (const auto& band : bands_) {
        adler = adler32_combine(adler, band.adler, static_cast<z_off_t>(band.bytes));
    }
    std::string end("\x03\x00", 2);
    add_number(end, adler);
    std::string chunk;
    add_chunk(chunk, "IDAT", end);
    return chunk;
}

std::string PngEncoder::encode(const Raster& raster, const RowRanges& changed, const PngTexts& texts) {
    auto png = png_beginning(width_, height_, dpi_, texts);
    int first = 0;
    for (auto& band : bands_) {
        const RowRange rows{first, std::min(first + band_rows, height_)};
        if (band.chunk.empty() || touches(changed, rows)) {
            band = packer_->pack(raster, rows);
        }
        png += band.chunk;
        first = rows.end;
    }
    png += checksum_chunk();
    add_chunk(png, "IEND", {});
    return png;
}

std::string encode_png(const Raster& raster, double dpi, const PngTexts& texts) {
    return PngEncoder(raster.width, raster.height, dpi).encode(raster, {}, texts);
}

}  // namespace viewer
