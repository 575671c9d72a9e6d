#include "app/export/films/ffmpeg/ffmpeg_codec.hpp"

namespace viewer::ffmpeg {

namespace {

struct CloseInput {
    void operator()(AVFormatContext* format) const { avformat_close_input(&format); }
};

// Headers mostly say how large the pictures are; else some have to be decoded.
bool tells_size(const AVFormatContext& format) {
    return format.nb_streams > 0 && format.streams[0]->codecpar->width > 0;
}

}  // namespace

FilmFacts read_film(const std::filesystem::path& file) {
    AVFormatContext* opened = nullptr;
    const std::string doing = "the film cannot be read back";
    checked(avformat_open_input(&opened, file.c_str(), nullptr, nullptr), doing);
    const std::unique_ptr<AVFormatContext, CloseInput> format(opened);
    if (!tells_size(*format)) {
        checked(avformat_find_stream_info(format.get(), nullptr), doing);
    }
    const int stream =
        checked(av_find_best_stream(format.get(), AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0), doing);
    const auto* parameters = format->streams[stream]->codecpar;
    FilmFacts facts{0, parameters->width, parameters->height};
    const Packet packet(av_packet_alloc());
    int code = 0;
    while ((code = av_read_frame(format.get(), packet.get())) >= 0) {
        facts.frames += packet->stream_index == stream ? 1 : 0;
        av_packet_unref(packet.get());
    }
    if (code != AVERROR_EOF) {
        checked(code, doing);
    }
    return facts;
}

}  // namespace viewer::ffmpeg
