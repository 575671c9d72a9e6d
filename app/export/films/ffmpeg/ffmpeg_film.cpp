#include "app/export/films/ffmpeg/ffmpeg_codec.hpp"
#include "app/export/films/ffmpeg/pixels.hpp"

#include <cmath>
#include <future>
#include <optional>

extern "C" {
#include <libavutil/opt.h>
}

namespace viewer::ffmpeg {

namespace {

void describe_colours(AVCodecContext& codec) {
    codec.colorspace = AVCOL_SPC_BT709;
    codec.color_primaries = AVCOL_PRI_BT709;
    codec.color_trc = AVCOL_TRC_BT709;
    codec.color_range = AVCOL_RANGE_MPEG;
    codec.chroma_sample_location = AVCHROMA_LOC_CENTER;
}

class OpenFilm : public FilmFile {
public:
    OpenFilm(const std::filesystem::path& file, const FilmFormat& format, const FilmHead& head);
    void add(const Raster& raster, const RowRanges& changed, int frames) override;
    void finish() override;

private:
    FilmFormat kind_;
    std::unique_ptr<AVFormatContext, FfmpegRelease> format_;
    Codec codec_;
    Frame frame_;
    Packet packet_{av_packet_alloc()};
    AVStream* stream_ = nullptr;             // of `format_`
    std::optional<YuvConverter> converter_;  // one of the two
    std::optional<PaletteFilter> palette_;
    std::int64_t shown_ = 0;  // frames so far
    double fps_ = 30;
    bool once_ = false;
    int last_frames_ = 1;
    std::future<void>
        sending_;  // the picture before; waits for its end before anything else here is given up

    void open_file(const std::filesystem::path& file, const FilmHead& head);
    void open_codec(const FilmHead& head);
    void write_head();
    void paint(const Raster& raster, const RowRanges& changed);
    void wait();
    void show(int frames);
    void send(const AVFrame* picture) const;
    void check_disk() const;
    std::int64_t time_of(std::int64_t frames) const;
};

void OpenFilm::open_file(const std::filesystem::path& file, const FilmHead& head) {
    AVFormatContext* made = nullptr;
    checked(avformat_alloc_output_context2(&made, nullptr, nullptr, file.c_str()),
            "the film cannot be begun");
    format_.reset(made);
    format_->flags |= AVFMT_FLAG_BITEXACT;
    av_dict_set(&format_->metadata, "title", head.title.c_str(), 0);
    av_dict_set(&format_->metadata, "comment", head.comment.c_str(), 0);
    checked(avio_open(&format_->pb, file.c_str(), AVIO_FLAG_WRITE), "the film cannot be begun");
}

void OpenFilm::open_codec(const FilmHead& head) {
    codec_ = new_codec(kind_.encoder, kind_.threads);
    codec_->width = head.width;
    codec_->height = head.height;
    codec_->pix_fmt = kind_.palette ? AV_PIX_FMT_PAL8 : AV_PIX_FMT_YUV420P;
    // GIF counts time in hundredths of a second, the others in frames.
    const auto rate = av_d2q(head.fps, 100'000);
    codec_->time_base = kind_.palette ? AVRational{1, 100} : av_inv_q(rate);
    codec_->framerate = rate;
    codec_->gop_size = static_cast<int>(std::lround(5 * head.fps));  // so far apart are the places to jump to
    if (!kind_.palette) {
        describe_colours(*codec_);
    }
    if ((format_->oformat->flags & AVFMT_GLOBALHEADER) != 0) {
        codec_->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    }
    AVDictionary* options = nullptr;
    if (!kind_.options.empty()) {
        checked(av_dict_parse_string(&options, kind_.options.c_str(), "=", ":", 0), "the encoder's options");
    }
    const int opened = avcodec_open2(codec_.get(), nullptr, &options);
    av_dict_free(&options);
    checked(opened, "the encoder cannot be opened for this size");
}

void OpenFilm::write_head() {
    stream_ = avformat_new_stream(format_.get(), nullptr);
    stream_->time_base = codec_->time_base;
    stream_->avg_frame_rate = codec_->framerate;
    checked(avcodec_parameters_from_context(stream_->codecpar, codec_.get()), "the film cannot be begun");
    AVDictionary* options = nullptr;
    if (kind_.palette) {
        av_dict_set_int(&options, "loop", once_ ? -1 : 0, 0);
    } else {
        av_dict_set(&options, "movflags", "+faststart", 0);  // plays before it is wholly loaded
    }
    const int written = avformat_write_header(format_.get(), &options);
    av_dict_free(&options);
    checked(written, "the film's header cannot be written");
}

std::int64_t OpenFilm::time_of(std::int64_t frames) const {
    return kind_.palette ? std::llround(static_cast<double>(frames) * 100 / fps_) : frames;
}

// Passes on what went wrong.
void OpenFilm::wait() {
    if (sending_.valid()) {
        sending_.get();
    }
}

void OpenFilm::paint(const Raster& raster, const RowRanges& changed) {
    if (palette_) {
        frame_ = palette_->apply(raster);
        return;
    }
    checked(av_frame_make_writable(frame_.get()), "there is no memory for a frame");
    converter_->convert(raster, changed, *frame_);
}

void OpenFilm::check_disk() const {
    if (format_->pb->error < 0) {
        checked(format_->pb->error, "the film cannot be written");
    }
}

void OpenFilm::send(const AVFrame* picture) const {
    checked(avcodec_send_frame(codec_.get(), picture), "a frame cannot be encoded");
    for (;;) {
        const int received = avcodec_receive_packet(codec_.get(), packet_.get());
        if (received == AVERROR(EAGAIN) || received == AVERROR_EOF) {
            return;
        }
        checked(received, "a frame cannot be encoded");
        packet_->stream_index = stream_->index;
        if (packet_->duration == 0) {
            packet_->duration = time_of(1);
        }
        av_packet_rescale_ts(packet_.get(), codec_->time_base, stream_->time_base);
        checked(av_interleaved_write_frame(format_.get(), packet_.get()), "the film cannot be written");
        check_disk();
    }
}

OpenFilm::OpenFilm(const std::filesystem::path& file, const FilmFormat& kind, const FilmHead& head)
    : kind_(kind), fps_(head.fps), once_(head.once) {
    open_file(file, head);
    open_codec(head);
    write_head();
    if (kind.palette) {
        palette_.emplace(head.width, head.height, head.colours);
    } else {
        converter_.emplace(head.width, head.height);
        frame_ = new_frame(*codec_);
    }
}

void OpenFilm::show(int frames) {
    const int pictures = kind_.palette ? 1 : frames;
    for (int i = 0; i < pictures; ++i) {
        frame_->pts = time_of(shown_ + i);
        send(frame_.get());
    }
    shown_ += frames;
}

void OpenFilm::add(const Raster& raster, const RowRanges& changed, int frames) {
    wait();
    paint(raster, changed);
    last_frames_ = frames;
    if (kind_.beside) {
        sending_ = std::async(std::launch::async, [this, frames] { show(frames); });
    } else {
        show(frames);
    }
}

void OpenFilm::finish() {
    wait();
    if (kind_.palette) {
        av_opt_set_int(format_->priv_data, "final_delay", time_of(last_frames_), 0);
    }
    send(nullptr);
    checked(av_write_trailer(format_.get()), "the film's end cannot be written");
    check_disk();
    checked(avio_closep(&format_->pb), "the film's end cannot be written");
}

}  // namespace

std::unique_ptr<FilmFile> open_film(const std::filesystem::path& file, const FilmFormat& format,
                                    const FilmHead& head) {
    return std::make_unique<OpenFilm>(file, format, head);
}

}  // namespace viewer::ffmpeg

// The one name that the shared library is asked for.
extern "C" const void* terrachron_module() {
    using namespace viewer;
    static const FilmModule functions{ffmpeg::open_film, ffmpeg::open_colours, ffmpeg::read_film};
    return &functions;
}
