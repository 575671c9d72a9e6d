#include "app/export/pictures/encoders.hpp"

#include "geodata/base/error.hpp"

#include <csetjmp>
#include <cstdio>

#include <jpeglib.h>

#include <array>
#include <cmath>
#include <cstdlib>
#include <memory>
#include <vector>

namespace viewer {

namespace {

struct Marker {
    int kind;
    std::string data;
};

// A marker has at most 65 533 bytes.
void add_marker(std::vector<Marker>& markers, int kind, const std::string& data) {
    constexpr std::size_t most = 65'533;
    if (!data.empty() && data.size() <= most) {
        markers.push_back({kind, data});
    }
}

std::vector<Marker> markers_of(const PictureText& text) {
    std::vector<Marker> markers;
    add_marker(markers, JPEG_APP0 + 1,
               std::string("http://ns.adobe.com/xap/1.0/\0", 29) +
                   xmp_packet({text.title, text.description}));
    for (const auto& comment : {text.title, text.description, text.state}) {
        add_marker(markers, JPEG_COM, comment);
    }
    return markers;
}

// The library leaves by a jump when it fails: nothing between here and there may have a destructor.
struct Failure {
    jpeg_error_mgr manager;  // first, as the library only knows this
    std::jmp_buf back;
    std::array<char, JMSG_LENGTH_MAX> reason;
};

[[noreturn]] void jump_back(j_common_ptr common) {
    auto* failure = reinterpret_cast<Failure*>(common->err);
    failure->manager.format_message(common, failure->reason.data());
    std::longjmp(failure->back, 1);
}

struct Job {
    const Raster& raster;
    int quality;
    double dpi;
    const std::vector<Marker>& markers;
};

void set_up(jpeg_compress_struct& jpeg, const Job& job) {
    jpeg.image_width = static_cast<JDIMENSION>(job.raster.width);
    jpeg.image_height = static_cast<JDIMENSION>(job.raster.height);
    jpeg.input_components = 4;
    jpeg.in_color_space = JCS_EXT_BGRX;
    jpeg_set_defaults(&jpeg);
    jpeg_set_quality(&jpeg, job.quality, TRUE);
    jpeg.optimize_coding = TRUE;
    jpeg.comp_info[0].h_samp_factor = 1;  // colours as fine as brightness
    jpeg.comp_info[0].v_samp_factor = 1;
    jpeg.density_unit = 1;  // dots per inch
    jpeg.X_density = static_cast<UINT16>(std::lround(job.dpi));
    jpeg.Y_density = jpeg.X_density;
}

void write(jpeg_compress_struct& jpeg, const Job& job) {
    set_up(jpeg, job);
    jpeg_start_compress(&jpeg, TRUE);
    for (const auto& marker : job.markers) {
        jpeg_write_marker(&jpeg, marker.kind, reinterpret_cast<const JOCTET*>(marker.data.data()),
                          static_cast<unsigned>(marker.data.size()));
    }
    for (int y = 0; y < job.raster.height; ++y) {
        auto* row = const_cast<JSAMPLE*>(job.raster.row(y));  // the library's own type: it only reads them
        jpeg_write_scanlines(&jpeg, &row, 1);
    }
    jpeg_finish_compress(&jpeg);
}

struct Output {
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    Output() = default;
    ~Output() { std::free(bytes); }
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;
};

bool compress(const Job& job, Output& output, Failure& failure) {
    jpeg_compress_struct jpeg{};
    jpeg.err = jpeg_std_error(&failure.manager);
    failure.manager.error_exit = jump_back;
    if (setjmp(failure.back) != 0) {
        jpeg_destroy_compress(&jpeg);
        return false;
    }
    jpeg_create_compress(&jpeg);
    jpeg_mem_dest(&jpeg, &output.bytes, &output.size);
    write(jpeg, job);
    jpeg_destroy_compress(&jpeg);
    return true;
}

}  // namespace

std::string encode_jpeg(const Raster& raster, int quality, double dpi, const PictureText& text) {
    const auto markers = markers_of(text);
    Output output;
    Failure failure{};
    if (!compress({raster, quality, dpi, markers}, output, failure)) {
        throw geodata::Error(std::string("The JPEG cannot be made: ") + failure.reason.data() +
                             "; choose another size or format.");
    }
    return {reinterpret_cast<const char*>(output.bytes), output.size};
}

}  // namespace viewer
