#include "app/export/ffmpeg/ffmpeg_codec.hpp"
#include "app/export/ffmpeg/functions.hpp"

#include <algorithm>
#include <array>
#include <cstring>

extern "C" {
#include <libavutil/opt.h>
}

namespace viewer::ffmpeg {

namespace {

// Full range and a colour for every pixel: what JPEG readers expect of sharp edges.
void to_full_yuv(const Raster& raster, AVFrame& frame) {
    for (int y = 0; y < raster.height; ++y) {
        const auto* pixel = raster.row(y);
        for (int x = 0; x < raster.width; ++x, pixel += 4) {
            const double red = pixel[2];
            const double green = pixel[1];
            const double blue = pixel[0];
            const std::array<double, 3> yuv{0.299 * red + 0.587 * green + 0.114 * blue,
                                            128 - 0.168736 * red - 0.331264 * green + 0.5 * blue,
                                            128 + 0.5 * red - 0.418688 * green - 0.081312 * blue};
            for (std::size_t plane = 0; plane < 3; ++plane) {
                frame.data[plane][static_cast<std::ptrdiff_t>(y) * frame.linesize[plane] + x] =
                    static_cast<std::uint8_t>(std::min(255.0, yuv[plane] + 0.5));
            }
        }
    }
}

void copy_pixels(const Raster& raster, AVFrame& frame) {
    for (int y = 0; y < raster.height; ++y) {
        std::memcpy(frame.data[0] + static_cast<std::ptrdiff_t>(y) * frame.linesize[0], raster.row(y),
                    4 * static_cast<std::size_t>(raster.width));
    }
}

void set_quality(AVCodecContext& codec, bool webp, int quality) {
    if (webp) {
        av_opt_set_int(&codec, "lossless", quality >= 100 ? 1 : 0, AV_OPT_SEARCH_CHILDREN);
        av_opt_set_double(&codec, "quality", quality >= 100 ? 75 : quality, AV_OPT_SEARCH_CHILDREN);
        return;
    }
    codec.flags |= AV_CODEC_FLAG_QSCALE;
    codec.global_quality = FF_QP2LAMBDA * (1 + (100 - quality) * 30 / 99);  // 1 is best, 31 worst
}

}  // namespace

std::string encode_still(const Raster& raster, const std::string& encoder, int quality) {
    const bool webp = encoder == "libwebp";
    const auto codec = new_codec(encoder, 1);
    codec->width = raster.width;
    codec->height = raster.height;
    codec->pix_fmt = webp ? AV_PIX_FMT_BGRA : AV_PIX_FMT_YUVJ444P;
    codec->color_range = AVCOL_RANGE_JPEG;
    codec->time_base = {1, 1};
    codec->thread_count = 1;
    set_quality(*codec, webp, quality);
    checked(avcodec_open2(codec.get(), nullptr, nullptr), "the picture cannot be encoded");
    const auto frame = new_frame(*codec);
    frame->quality = codec->global_quality;
    webp ? copy_pixels(raster, *frame) : to_full_yuv(raster, *frame);
    checked(avcodec_send_frame(codec.get(), frame.get()), "the picture cannot be encoded");
    checked(avcodec_send_frame(codec.get(), nullptr), "the picture cannot be encoded");
    const Packet packet(av_packet_alloc());
    checked(avcodec_receive_packet(codec.get(), packet.get()), "the picture cannot be encoded");
    return {reinterpret_cast<const char*>(packet->data), static_cast<std::size_t>(packet->size)};
}

}  // namespace viewer::ffmpeg
