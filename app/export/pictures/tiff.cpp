#include "app/export/pictures/encoders.hpp"

#include "geodata/base/error.hpp"

#include <tiffio.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <vector>

namespace viewer {

namespace {

// A file in memory, as the library asks for one.
struct Memory {
    std::string bytes;
    std::size_t at = 0;
};

Memory& memory_of(thandle_t handle) { return *static_cast<Memory*>(handle); }

tmsize_t read_from(thandle_t handle, void* to, tmsize_t size) {
    auto& memory = memory_of(handle);
    const auto left = memory.bytes.size() - std::min(memory.at, memory.bytes.size());
    const auto count = std::min(static_cast<std::size_t>(size), left);
    std::memcpy(to, memory.bytes.data() + memory.at, count);
    memory.at += count;
    return static_cast<tmsize_t>(count);
}

tmsize_t write_to(thandle_t handle, void* from, tmsize_t size) {
    auto& memory = memory_of(handle);
    const auto count = static_cast<std::size_t>(size);
    memory.bytes.resize(std::max(memory.bytes.size(), memory.at + count));
    std::memcpy(memory.bytes.data() + memory.at, from, count);
    memory.at += count;
    return size;
}

toff_t seek_in(thandle_t handle, toff_t offset, int whence) {
    auto& memory = memory_of(handle);
    const std::size_t begin = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? memory.at : memory.bytes.size();
    memory.at = begin + offset;
    return memory.at;
}

int close_nothing(thandle_t) { return 0; }
toff_t size_of(thandle_t handle) { return memory_of(handle).bytes.size(); }

struct Close {
    void operator()(TIFF* tiff) const { TIFFClose(tiff); }
};

void set_tags(TIFF* tiff, const Raster& raster, double dpi, const PictureText& text) {
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, static_cast<std::uint32_t>(raster.width));
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, static_cast<std::uint32_t>(raster.height));
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 8);
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, 3);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_RGB);
    TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, COMPRESSION_ADOBE_DEFLATE);
    TIFFSetField(tiff, TIFFTAG_PREDICTOR, PREDICTOR_HORIZONTAL);
    TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, TIFFDefaultStripSize(tiff, 0));
    TIFFSetField(tiff, TIFFTAG_RESOLUTIONUNIT, RESUNIT_INCH);
    TIFFSetField(tiff, TIFFTAG_XRESOLUTION, dpi);
    TIFFSetField(tiff, TIFFTAG_YRESOLUTION, dpi);
    TIFFSetField(tiff, TIFFTAG_SOFTWARE, "Terrachron");
    TIFFSetField(tiff, TIFFTAG_DOCUMENTNAME, text.title.c_str());
    TIFFSetField(tiff, TIFFTAG_IMAGEDESCRIPTION, (text.title + "\n" + text.description).c_str());
    TIFFSetField(tiff, TIFFTAG_ARTIST, text.state.c_str());
}

std::vector<std::uint8_t> rgb_row(const Raster& raster, int y) {
    std::vector<std::uint8_t> row;
    row.reserve(static_cast<std::size_t>(raster.width) * 3);
    const auto* pixel = raster.row(y);
    for (int x = 0; x < raster.width; ++x, pixel += 4) {
        row.insert(row.end(), {pixel[2], pixel[1], pixel[0]});
    }
    return row;
}

bool write_rows(TIFF* tiff, const Raster& raster) {
    for (int y = 0; y < raster.height; ++y) {
        auto row = rgb_row(raster, y);
        if (TIFFWriteScanline(tiff, row.data(), static_cast<std::uint32_t>(y), 0) != 1) {
            return false;
        }
    }
    return TIFFFlush(tiff) == 1;
}

}  // namespace

std::string encode_tiff(const Raster& raster, double dpi, const PictureText& text) {
    Memory memory;
    std::unique_ptr<TIFF, Close> tiff(TIFFClientOpen("picture", "w", &memory, read_from, write_to, seek_in,
                                                     close_nothing, size_of, nullptr, nullptr));
    bool written = tiff != nullptr;
    if (written) {
        set_tags(tiff.get(), raster, dpi, text);
        written = write_rows(tiff.get(), raster);
    }
    tiff.reset();
    if (!written) {
        throw geodata::Error("The TIFF cannot be made, as memory ran out; choose a smaller size.");
    }
    return memory.bytes;
}

}  // namespace viewer
