#include "app/export/films/ffmpeg/ffmpeg_codec.hpp"

#include <fmt/format.h>

#include <array>

namespace viewer::ffmpeg {

namespace {

std::string reason(int code) {
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(code, text.data(), text.size());
    return text.data();
}

const AVCodec& find_encoder(const std::string& name) {
    const auto* encoder = avcodec_find_encoder_by_name(name.c_str());
    if (encoder == nullptr) {
        throw FilmError(
            fmt::format("the FFmpeg libraries here have no encoder '{}'; choose another format", name));
    }
    return *encoder;
}

}  // namespace

void FfmpegRelease::operator()(AVFormatContext* format) const {
    if (format->oformat != nullptr && format->pb != nullptr) {
        avio_closep(&format->pb);
    }
    avformat_free_context(format);
}

int checked(int code, const std::string& doing) {
    if (code < 0) {
        throw FilmError(fmt::format("{}: {}", doing, reason(code)));
    }
    return code;
}

Codec new_codec(const std::string& encoder, int threads) {
    av_log_set_level(AV_LOG_QUIET);  // what matters is in the codes
    Codec codec(avcodec_alloc_context3(&find_encoder(encoder)));
    if (codec == nullptr) {
        throw FilmError("there is not enough memory for the encoder; choose a smaller size");
    }
    codec->flags |= AV_CODEC_FLAG_BITEXACT;  // no version in the file: the same film is the same bytes
    codec->thread_count = threads;
    return codec;
}

Frame new_frame(const AVCodecContext& codec) {
    Frame frame(av_frame_alloc());
    frame->format = codec.pix_fmt;
    frame->width = codec.width;
    frame->height = codec.height;
    frame->color_range = codec.color_range;
    checked(av_frame_get_buffer(frame.get(), 0), "there is no memory for a frame");
    return frame;
}

}  // namespace viewer::ffmpeg
