#include "app/export/films/ffmpeg/pixels.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

extern "C" {
#include <libavfilter/buffersink.h>
#include <libavfilter/buffersrc.h>
}

namespace viewer::ffmpeg {

namespace {

constexpr int band_rows = 16;  // even, since two rows share their colours
constexpr int palette_side = 16;

SwsContext* to_yuv(int width, int rows) {
    // Areas, so that a colour is the mean of its four pixels and of no others.
    auto* context = sws_getContext(width, rows, AV_PIX_FMT_BGR0, width, rows, AV_PIX_FMT_YUV420P,
                                   SWS_AREA | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INP | SWS_BITEXACT, nullptr,
                                   nullptr, nullptr);
    if (context == nullptr) {
        throw FilmError("there is not enough memory for a frame; choose a smaller size");
    }
    const int* bt709 = sws_getCoefficients(SWS_CS_ITU709);
    constexpr int unchanged = 1 << 16;
    sws_setColorspaceDetails(context, bt709, 1, bt709, 0, 0, unchanged, unchanged);
    return context;
}

Frame new_picture(int width, int height) {
    Frame frame(av_frame_alloc());
    frame->format = AV_PIX_FMT_BGRA;
    frame->width = width;
    frame->height = height;
    checked(av_frame_get_buffer(frame.get(), 0), "there is no memory for a frame");
    return frame;
}

Frame picture_of(const Raster& raster) {
    auto frame = new_picture(raster.width, raster.height);
    for (int y = 0; y < raster.height; ++y) {
        std::memcpy(frame->data[0] + static_cast<std::ptrdiff_t>(y) * frame->linesize[0], raster.row(y),
                    4 * static_cast<std::size_t>(raster.width));
    }
    return frame;
}

Frame picture_of(const std::vector<std::uint32_t>& colours) {
    auto frame = new_picture(palette_side, palette_side);
    for (std::size_t i = 0; i < std::size_t{palette_side} * palette_side; ++i) {
        auto* to = frame->data[0] + static_cast<std::ptrdiff_t>(i / palette_side) * frame->linesize[0] +
                   4 * (i % palette_side);
        const std::uint32_t colour = i < colours.size() ? colours[i] : 0;
        std::memcpy(to, &colour, 4);
    }
    return frame;
}

Graph new_graph() {
    av_log_set_level(AV_LOG_QUIET);  // what matters is in the codes
    Graph graph(avfilter_graph_alloc());
    graph->nb_threads = 1;
    return graph;
}

AVFilterContext* add(AVFilterGraph& graph, const char* filter, const char* name, const std::string& options) {
    AVFilterContext* made = nullptr;
    checked(avfilter_graph_create_filter(&made, avfilter_get_by_name(filter), name, options.c_str(), nullptr,
                                         &graph),
            "the colours cannot be chosen");
    return made;
}

AVFilterContext* add_source(AVFilterGraph& graph, const char* name, int width, int height) {
    return add(graph, "buffer", name,
               fmt::format("video_size={}x{}:pix_fmt={}:time_base=1/1", width, height,
                           static_cast<int>(AV_PIX_FMT_BGRA)));
}

void join(AVFilterContext* from, AVFilterContext* to, unsigned input = 0) {
    checked(avfilter_link(from, 0, to, input), "the colours cannot be chosen");
}

void push(AVFilterContext* source, AVFrame* frame) {
    checked(av_buffersrc_add_frame(source, frame), "the colours cannot be chosen");
}

Frame pull(AVFilterContext* sink) {
    Frame frame(av_frame_alloc());
    checked(av_buffersink_get_frame(sink, frame.get()), "the colours cannot be chosen");
    return frame;
}

class Colours : public FilmColours {
public:
    Colours(int width, int height) : graph_(new_graph()), in_(add_source(*graph_, "in", width, height)) {
        auto* choose = add(*graph_, "palettegen", "choose", {});
        out_ = add(*graph_, "buffersink", "out", {});
        join(in_, choose);
        join(choose, out_);
        checked(avfilter_graph_config(graph_.get(), nullptr), "the colours cannot be chosen");
    }

    void add_picture(const Raster& raster) override {
        const auto frame = picture_of(raster);
        frame->pts = count_++;
        push(in_, frame.get());
    }

    std::vector<std::uint32_t> choose() override {
        push(in_, nullptr);
        const auto palette = pull(out_);
        std::vector<std::uint32_t> colours(std::size_t{palette_side} * palette_side);
        for (int y = 0; y < palette_side; ++y) {
            std::memcpy(colours.data() + std::ptrdiff_t{y} * palette_side,
                        palette->data[0] + static_cast<std::ptrdiff_t>(y) * palette->linesize[0],
                        4 * std::size_t{palette_side});
        }
        return colours;
    }

private:
    Graph graph_;
    AVFilterContext* in_;
    AVFilterContext* out_ = nullptr;
    std::int64_t count_ = 0;
};

}  // namespace

YuvConverter::YuvConverter(int width, int height)
    : band_(to_yuv(width, band_rows)),
      rest_(height % band_rows > 0 ? to_yuv(width, height % band_rows) : nullptr) {}

void YuvConverter::convert(const Raster& raster, const RowRanges& changed, AVFrame& out) {
    for (int first = 0; first < raster.height; first += band_rows) {
        const int rows = std::min(band_rows, raster.height - first);
        if (!touches(changed, {first, first + rows})) {
            continue;
        }
        const std::uint8_t* from = raster.row(first);
        std::array<std::uint8_t*, 3> to{};
        for (std::size_t plane = 0; plane < to.size(); ++plane) {
            const int row = plane == 0 ? first : first / 2;
            to[plane] = out.data[plane] + static_cast<std::ptrdiff_t>(row) * out.linesize[plane];
        }
        sws_scale((rows == band_rows ? band_ : rest_).get(), &from, &raster.stride, 0, rows, to.data(),
                  out.linesize);
    }
}

PaletteFilter::PaletteFilter(int width, int height, const std::vector<std::uint32_t>& colours)
    : graph_(new_graph()), in_(add_source(*graph_, "in", width, height)) {
    auto* palette = add_source(*graph_, "palette", palette_side, palette_side);
    auto* use = add(*graph_, "paletteuse", "use", "dither=none");
    out_ = add(*graph_, "buffersink", "out", {});
    join(in_, use, 0);
    join(palette, use, 1);
    join(use, out_);
    checked(avfilter_graph_config(graph_.get(), nullptr), "the colours cannot be chosen");
    const auto picture = picture_of(colours);
    picture->pts = 0;
    push(palette, picture.get());
    push(palette, nullptr);
}

Frame PaletteFilter::apply(const Raster& raster) {
    const auto picture = picture_of(raster);
    picture->pts = count_++;
    push(in_, picture.get());
    return pull(out_);
}

std::unique_ptr<FilmColours> open_colours(int width, int height) {
    return std::make_unique<Colours>(width, height);
}

}  // namespace viewer::ffmpeg
