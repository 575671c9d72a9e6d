#include "tools/benchmarks/export/encoder_alone.hpp"

#include "app/export/films/film_frames.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <iostream>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavutil/opt.h>
#include <libswscale/swscale.h>
}

namespace bench {

namespace {

using namespace viewer;

void check(int code, const char* doing) {
    if (code < 0) {
        std::cerr << fmt::format("the encoder alone: {} failed\n", doing);
        std::exit(1);
    }
}

// Rows of three planes; `first` counts rows of the full-size plane and is even.
struct Rows {
    int first = 0;
    int count = 0;
    std::array<std::vector<std::uint8_t>, 3> planes;
};

std::size_t bytes_of(const Rows& rows) {
    return rows.planes[0].size() + rows.planes[1].size() + rows.planes[2].size();
}

struct Release {
    void operator()(AVCodecContext* codec) const { avcodec_free_context(&codec); }
    void operator()(AVFrame* frame) const { av_frame_free(&frame); }
    void operator()(AVPacket* packet) const { av_packet_free(&packet); }
};
using Codec = std::unique_ptr<AVCodecContext, Release>;

Codec opened(const FilmFormat& format, int width, int height, double fps, int threads) {
    Codec codec(avcodec_alloc_context3(avcodec_find_encoder_by_name(format.encoder.c_str())));
    codec->width = width;
    codec->height = height;
    codec->pix_fmt = AV_PIX_FMT_YUV420P;
    codec->time_base = av_inv_q(av_d2q(fps, 100'000));
    codec->framerate = av_d2q(fps, 100'000);
    codec->gop_size = static_cast<int>(std::lround(5 * fps));
    codec->thread_count = threads;
    AVDictionary* options = nullptr;
    check(av_dict_parse_string(&options, format.options.c_str(), "=", ":", 0), "reading its options");
    check(avcodec_open2(codec.get(), nullptr, &options), "opening it");
    av_dict_free(&options);
    return codec;
}

std::size_t send(AVCodecContext* codec, const AVFrame* frame, AVPacket* packet) {
    check(avcodec_send_frame(codec, frame), "a frame");
    std::size_t bytes = 0;
    while (avcodec_receive_packet(codec, packet) >= 0) {
        bytes += static_cast<std::size_t>(packet->size);
        av_packet_unref(packet);
    }
    return bytes;
}

void put(const Rows& rows, AVFrame& frame) {
    for (std::size_t plane = 0; plane < 3; ++plane) {
        const int part = plane == 0 ? 1 : 2;
        const int width = frame.width / part;
        const auto* from = rows.planes[plane].data();
        for (int y = rows.first / part; y < (rows.first + rows.count) / part; ++y, from += width) {
            std::memcpy(frame.data[plane] + static_cast<std::ptrdiff_t>(y) * frame.linesize[plane], from,
                        static_cast<std::size_t>(width));
        }
    }
}

Rows converted(const Raster& raster, RowRange changed) {
    const int first = changed.first & ~1;
    Rows rows{first, std::max(0, ((changed.end + 1) & ~1) - first), {}};
    std::array<std::uint8_t*, 3> planes{};
    std::array<int, 3> strides{};
    for (std::size_t plane = 0; plane < 3; ++plane) {
        const int part = plane == 0 ? 1 : 2;
        strides[plane] = raster.width / part;
        rows.planes[plane].resize(static_cast<std::size_t>(strides[plane] * (rows.count / part)));
        planes[plane] = rows.planes[plane].data();
    }
    if (rows.count > 0) {
        auto* context = sws_getContext(raster.width, rows.count, AV_PIX_FMT_BGR0, raster.width, rows.count,
                                       AV_PIX_FMT_YUV420P, SWS_AREA, nullptr, nullptr, nullptr);
        const auto* from = raster.row(first);
        sws_scale(context, &from, &raster.stride, 0, rows.count, planes.data(), strides.data());
        sws_freeContext(context);
    }
    return rows;
}

}  // namespace

struct RawFrames::Store {
    int width = 0;
    int height = 0;
    double fps = 30;
    std::vector<Rows> frames;
};

RawFrames::RawFrames(const Film& film) : store_(std::make_unique<Store>()) {
    FilmFrames painter(film);
    store_->fps = film.fps;
    for (const auto& step : film.plan.steps) {
        const auto changed = painter.paint(step.day);
        const auto rows = changed.empty() ? RowRange{} : RowRange{changed.front().first, changed.back().end};
        store_->frames.push_back(converted(painter.frame(), rows));
        for (int held = 1; held < step.frames; ++held) {
            store_->frames.emplace_back();
        }
    }
    store_->width = painter.frame().width;
    store_->height = painter.frame().height;
}

RawFrames::~RawFrames() = default;

int RawFrames::count() const { return static_cast<int>(store_->frames.size()); }

double RawFrames::megabytes() const {
    std::size_t bytes = 0;
    for (const auto& rows : store_->frames) {
        bytes += bytes_of(rows);
    }
    return static_cast<double>(bytes) / 1e6;
}

std::size_t RawFrames::encode(const FilmFormat& format, int threads) const {
    av_log_set_level(AV_LOG_QUIET);
    const auto codec = opened(format, store_->width, store_->height, store_->fps, threads);
    const std::unique_ptr<AVFrame, Release> frame(av_frame_alloc());
    const std::unique_ptr<AVPacket, Release> packet(av_packet_alloc());
    frame->format = codec->pix_fmt;
    frame->width = store_->width;
    frame->height = store_->height;
    check(av_frame_get_buffer(frame.get(), 0), "a frame's memory");
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < store_->frames.size(); ++i) {
        check(av_frame_make_writable(frame.get()), "a frame's memory");
        put(store_->frames[i], *frame);
        frame->pts = static_cast<std::int64_t>(i);
        bytes += send(codec.get(), frame.get(), packet.get());
    }
    return bytes + send(codec.get(), nullptr, packet.get());
}

}  // namespace bench
