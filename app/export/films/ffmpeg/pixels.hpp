#pragma once

#include "app/export/films/ffmpeg/ffmpeg_codec.hpp"

extern "C" {
#include <libavfilter/avfilter.h>
#include <libswscale/swscale.h>
}

namespace viewer::ffmpeg {

/// Converts pictures of one size, with even sides, to BT.709 in limited range, one colour for four pixels. Bands of rows
/// are converted apart, so that converting changed rows gives the same as converting all. For one thread.
class YuvConverter {
public:
    YuvConverter(int width, int height);
    void convert(const Raster& raster, const RowRanges& changed, AVFrame& out);

private:
    struct Release {
        void operator()(SwsContext* context) const { sws_freeContext(context); }
    };
    using Context = std::unique_ptr<SwsContext, Release>;

    Context band_;
    Context rest_;  // of the rows behind the last whole band; null without such
};

struct FreeGraph {
    void operator()(AVFilterGraph* graph) const { avfilter_graph_free(&graph); }
};
using Graph = std::unique_ptr<AVFilterGraph, FreeGraph>;

/// Gives each pixel the nearest of 256 colours. For one thread.
class PaletteFilter {
public:
    PaletteFilter(int width, int height, const std::vector<std::uint32_t>& colours);
    /// The picture with its palette.
    Frame apply(const Raster& raster);

private:
    Graph graph_;
    AVFilterContext* in_ = nullptr;   // of `graph_`
    AVFilterContext* out_ = nullptr;  // the same
    std::int64_t count_ = 0;
};

}  // namespace viewer::ffmpeg
