#pragma once

#include "app/export/films/film_module.hpp"

#include <memory>
#include <string>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

// Internal to this folder, which is all that knows FFmpeg.
namespace viewer::ffmpeg {

// The functions of FilmModule, as the files of this folder define them.
std::unique_ptr<FilmFile> open_film(const std::filesystem::path& file, const FilmFormat& format,
                                    const FilmHead& head);
std::unique_ptr<FilmColours> open_colours(int width, int height);
FilmFacts read_film(const std::filesystem::path& file);

struct FfmpegRelease {
    void operator()(AVFormatContext* format) const;  ///< of a file being written
    void operator()(AVCodecContext* codec) const { avcodec_free_context(&codec); }
    void operator()(AVFrame* frame) const { av_frame_free(&frame); }
    void operator()(AVPacket* packet) const { av_packet_free(&packet); }
};
using Codec = std::unique_ptr<AVCodecContext, FfmpegRelease>;
using Frame = std::unique_ptr<AVFrame, FfmpegRelease>;
using Packet = std::unique_ptr<AVPacket, FfmpegRelease>;

/// FFmpeg answers failures by negative numbers; anything else is passed on. Throws FilmError: `DOING: why`.
int checked(int code, const std::string& doing);

/// An encoder that is not yet opened. It writes no version of its own into the file, so that the same film is the same
/// bytes. Throws FilmError when the libraries here have none of that name.
Codec new_codec(const std::string& encoder, int threads);

/// A picture in the size and colours of the codec.
Frame new_frame(const AVCodecContext& codec);

}  // namespace viewer::ffmpeg
