#include "app/export/films/film_file.hpp"

#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

const std::vector<FilmFormat>& film_formats() {
    // Threads as two cores keep busy: x264 wants more than that, VP9 loses by it.
    // x264 veryfast and VP9 realtime: flat pictures gain little from slower settings, and cost many times as long.
    static const std::vector<FilmFormat> formats{
        {".mp4", "MP4 film (H.264)", "libx264", "preset=veryfast:crf=20", 4, false, true, false},
        {".webm", "WebM film (VP9)", "libvpx-vp9",
         "deadline=realtime:cpu-used=8:row-mt=1:tile-columns=2:crf=30:b=0", 2, true, true, false},
        // Browsers take a picture that stands for less than two hundredths of a second for one that stands for ten.
        {".gif", "GIF animation", "gif", "", 1, false, false, true, 50}};
    return formats;
}

const FilmFormat* film_format_of(const std::string& file_name) {
    return geodata::format_of_name(film_formats(), file_name);
}

std::string rate_fault(const FilmFormat& format, double fps) {
    return fps <= format.most_fps ? std::string()
                                  : fmt::format("A {} shows at most {:g} pictures a second, found {:g}; "
                                                "browsers play faster ones slowly.",
                                                format.title, format.most_fps, fps);
}

}  // namespace viewer
