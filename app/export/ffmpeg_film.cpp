#include "app/export/ffmpeg_codec.hpp"
#include "app/export/palette.hpp"
#include "app/export/yuv.hpp"

#include <cmath>
#include <future>

extern "C" {
#include <libavutil/opt.h>
}

namespace viewer {

namespace {

YuvPlanes planes_of(AVFrame& frame) {
    YuvPlanes planes;
    for (std::size_t i = 0; i < 3; ++i) {
        planes.data[i] = frame.data[i];
        planes.stride[i] = frame.linesize[i];
    }
    return planes;
}

void describe_colours(AVCodecContext& codec) {
    codec.colorspace = AVCOL_SPC_BT709;
    codec.color_primaries = AVCOL_PRI_BT709;
    codec.color_trc = AVCOL_TRC_BT709;
    codec.color_range = AVCOL_RANGE_MPEG;
    codec.chroma_sample_location = AVCHROMA_LOC_CENTER;
}

}  // namespace

struct FilmFile::Parts {
    FilmFormat kind;
    std::unique_ptr<AVFormatContext, FfmpegRelease> format;
    Codec codec;
    Frame frame;
    Packet packet{av_packet_alloc()};
    AVStream* stream = nullptr;  // of `format`
    std::unique_ptr<Palette> palette;
    std::int64_t shown = 0;  // frames so far
    double fps = 30;
    int last_frames = 1;
    std::future<void> sending;  // the picture before; waits for its end before anything else here is given up

    void open_file(const std::filesystem::path& file, const FilmHead& head);
    void open_codec(const FilmHead& head);
    void write_head();
    void paint(const Raster& raster, const RowRanges& changed);
    void wait();
    void set_palette() const;
    void show(int frames);
    void send(const AVFrame* picture) const;
    void check_disk() const;
    std::int64_t time_of(std::int64_t frames) const;
};

void FilmFile::Parts::open_file(const std::filesystem::path& file, const FilmHead& head) {
    AVFormatContext* made = nullptr;
    checked(avformat_alloc_output_context2(&made, nullptr, nullptr, file.c_str()),
            "the film cannot be begun");
    format.reset(made);
    format->flags |= AVFMT_FLAG_BITEXACT;
    av_dict_set(&format->metadata, "title", head.title.c_str(), 0);
    av_dict_set(&format->metadata, "comment", head.comment.c_str(), 0);
    checked(avio_open(&format->pb, file.c_str(), AVIO_FLAG_WRITE), "the film cannot be begun");
}

void FilmFile::Parts::open_codec(const FilmHead& head) {
    codec = new_codec(kind.encoder, kind.threads);
    codec->width = head.width;
    codec->height = head.height;
    codec->pix_fmt = kind.palette ? AV_PIX_FMT_PAL8 : AV_PIX_FMT_YUV420P;
    // GIF counts time in hundredths of a second, the others in frames.
    const auto rate = av_d2q(head.fps, 100'000);
    codec->time_base = kind.palette ? AVRational{1, 100} : av_inv_q(rate);
    codec->framerate = rate;
    codec->gop_size = static_cast<int>(std::lround(5 * head.fps));  // so far apart are the places to jump to
    if (!kind.palette) {
        describe_colours(*codec);
    }
    if ((format->oformat->flags & AVFMT_GLOBALHEADER) != 0) {
        codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    }
    AVDictionary* options = nullptr;
    if (!kind.options.empty()) {
        checked(av_dict_parse_string(&options, kind.options.c_str(), "=", ":", 0), "the encoder's options");
    }
    const int opened = avcodec_open2(codec.get(), nullptr, &options);
    av_dict_free(&options);
    checked(opened, "the encoder cannot be opened for this size");
}

void FilmFile::Parts::write_head() {
    stream = avformat_new_stream(format.get(), nullptr);
    stream->time_base = codec->time_base;
    stream->avg_frame_rate = codec->framerate;
    checked(avcodec_parameters_from_context(stream->codecpar, codec.get()), "the film cannot be begun");
    AVDictionary* options = nullptr;
    av_dict_set(&options, "movflags", "+faststart", 0);  // plays before it is wholly loaded
    const int written = avformat_write_header(format.get(), &options);
    av_dict_free(&options);
    checked(written, "the film's header cannot be written");
}

std::int64_t FilmFile::Parts::time_of(std::int64_t frames) const {
    return kind.palette ? std::llround(static_cast<double>(frames) * 100 / fps) : frames;
}

void FilmFile::Parts::set_palette() const {
    auto* entries = reinterpret_cast<std::uint32_t*>(frame->data[1]);
    const auto& colours = palette->colours();
    for (std::size_t i = 0; i < 256; ++i) {
        entries[i] = 0xFF000000U | (i < colours.size() ? colours[i] : 0U);
    }
}

// Passes on what went wrong.
void FilmFile::Parts::wait() {
    if (sending.valid()) {
        sending.get();
    }
}

void FilmFile::Parts::paint(const Raster& raster, const RowRanges& changed) {
    checked(av_frame_make_writable(frame.get()), "there is no memory for a frame");
    if (palette != nullptr) {
        set_palette();
    }
    for (const auto rows : changed) {
        if (palette != nullptr) {
            palette->apply(raster, rows, frame->data[0], frame->linesize[0]);
        } else {
            to_yuv420(raster, rows, planes_of(*frame));
        }
    }
}

void FilmFile::Parts::check_disk() const {
    if (format->pb->error < 0) {
        checked(format->pb->error, "the film cannot be written");
    }
}

void FilmFile::Parts::send(const AVFrame* picture) const {
    checked(avcodec_send_frame(codec.get(), picture), "a frame cannot be encoded");
    for (;;) {
        const int received = avcodec_receive_packet(codec.get(), packet.get());
        if (received == AVERROR(EAGAIN) || received == AVERROR_EOF) {
            return;
        }
        checked(received, "a frame cannot be encoded");
        packet->stream_index = stream->index;
        if (packet->duration == 0) {
            packet->duration = time_of(1);
        }
        av_packet_rescale_ts(packet.get(), codec->time_base, stream->time_base);
        checked(av_interleaved_write_frame(format.get(), packet.get()), "the film cannot be written");
        check_disk();
    }
}

FilmFile::FilmFile(const std::filesystem::path& file, const FilmFormat& format, const FilmHead& head)
    : parts_(std::make_unique<Parts>()) {
    parts_->kind = format;
    parts_->fps = head.fps;
    parts_->open_file(file, head);
    parts_->open_codec(head);
    parts_->write_head();
    parts_->frame = new_frame(*parts_->codec);
    if (format.palette) {
        parts_->palette = std::make_unique<Palette>(head.colours);
    }
}

FilmFile::~FilmFile() = default;

void FilmFile::Parts::show(int frames) {
    const int pictures = kind.palette ? 1 : frames;
    for (int i = 0; i < pictures; ++i) {
        frame->pts = time_of(shown + i);
        send(frame.get());
    }
    shown += frames;
}

void FilmFile::add(const Raster& raster, const RowRanges& changed, int frames) {
    auto& parts = *parts_;
    parts.wait();
    parts.paint(raster, changed);
    parts.last_frames = frames;
    if (parts.kind.beside) {
        parts.sending = std::async(std::launch::async, [&parts, frames] { parts.show(frames); });
    } else {
        parts.show(frames);
    }
}

void FilmFile::finish() {
    auto& parts = *parts_;
    parts.wait();
    if (parts.kind.palette) {
        av_opt_set_int(parts.format->priv_data, "final_delay", parts.time_of(parts.last_frames), 0);
    }
    parts.send(nullptr);
    checked(av_write_trailer(parts.format.get()), "the film's end cannot be written");
    parts.check_disk();
    checked(avio_closep(&parts.format->pb), "the film's end cannot be written");
}

}  // namespace viewer
