#include "app/export/pictures/encoders.hpp"

#include "geodata/base/error.hpp"

#include <fmt/format.h>
#include <webp/encode.h>
#include <webp/mux.h>

#include <cmath>
#include <cstdint>
#include <memory>

namespace viewer {

namespace {

[[noreturn]] void fail(const std::string& why) {
    throw geodata::Error(
        fmt::format("The WebP picture cannot be made, {}; choose another size or format.", why));
}

std::string packed(const Raster& raster) {
    if (raster.width > WEBP_MAX_DIMENSION || raster.height > WEBP_MAX_DIMENSION) {
        fail(fmt::format("as the format ends at {} pixels on a side", WEBP_MAX_DIMENSION));
    }
    WebPConfig config;
    WebPPicture picture;
    if (WebPConfigInit(&config) == 0 || WebPPictureInit(&picture) == 0) {
        fail("as its library is of another version");
    }
    config.lossless = 1;
    picture.use_argb = 1;
    picture.width = raster.width;
    picture.height = raster.height;
    WebPMemoryWriter file;
    WebPMemoryWriterInit(&file);
    picture.writer = WebPMemoryWrite;
    picture.custom_ptr = &file;
    const bool written = WebPPictureImportBGRX(&picture, raster.pixels.data(), raster.stride) != 0 &&
                         WebPEncode(&config, &picture) != 0;
    std::string bytes(reinterpret_cast<const char*>(file.mem), file.size);
    WebPMemoryWriterClear(&file);
    WebPPictureFree(&picture);
    if (!written) {
        fail("as memory ran out");
    }
    return bytes;
}

template <int bytes>
void add_number(std::string& out, std::uint32_t value) {
    for (int i = 0; i < bytes; ++i, value >>= 8) {
        out += static_cast<char>(value & 0xFF);
    }
}

// A tag of one value: its number, its type, and the value or where it lies.
void add_entry(std::string& out, std::uint32_t tag, std::uint32_t type, std::uint32_t value) {
    add_number<2>(out, tag);
    add_number<2>(out, type);
    add_number<4>(out, 1);
    add_number<4>(out, value);
}

// The smallest Exif: one directory of a little-endian TIFF with the three tags of resolution (Exif 2.32, 4.6).
std::string exif_resolution(double dpi) {
    constexpr std::uint32_t short_number = 3, rational = 5, inch = 2;
    constexpr std::uint32_t behind = 8 + 2 + 3 * 12 + 4;  // header, count, entries, no further directory
    std::string exif("II*\0\x08\0\0\0", 8);
    add_number<2>(exif, 3);
    add_entry(exif, 0x011A, rational, behind);
    add_entry(exif, 0x011B, rational, behind);
    add_entry(exif, 0x0128, short_number, inch);
    add_number<4>(exif, 0);
    add_number<4>(exif, static_cast<std::uint32_t>(std::lround(dpi * 100)));
    add_number<4>(exif, 100);
    return exif;
}

WebPData data_of(const std::string& text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

struct FreeMux {
    void operator()(WebPMux* mux) const { WebPMuxDelete(mux); }
};

}  // namespace

std::string encode_webp(const Raster& raster, double dpi, const PictureText& text) {
    const auto picture = packed(raster);
    const auto exif = exif_resolution(dpi);
    const auto xmp = xmp_packet(text);
    const WebPData picture_data = data_of(picture), exif_data = data_of(exif), xmp_data = data_of(xmp);
    const std::unique_ptr<WebPMux, FreeMux> mux(WebPMuxCreate(&picture_data, 0));
    WebPData file{};
    if (mux == nullptr || WebPMuxSetChunk(mux.get(), "EXIF", &exif_data, 0) != WEBP_MUX_OK ||
        WebPMuxSetChunk(mux.get(), "XMP ", &xmp_data, 0) != WEBP_MUX_OK ||
        WebPMuxAssemble(mux.get(), &file) != WEBP_MUX_OK) {
        fail("as memory ran out");
    }
    std::string bytes(reinterpret_cast<const char*>(file.bytes), file.size);
    WebPDataClear(&file);
    return bytes;
}

}  // namespace viewer
