#include "app/export/picture_formats.hpp"

#include "app/export/png.hpp"
#include "app/paint/cairo_painter.hpp"
#include "geodata/base/text.hpp"

#include <algorithm>

namespace viewer {

namespace {

std::string png_file(const DisplayList& list, double scale, const std::string& title) {
    return encode_png(paint_raster(list, scale), 96 * scale, {{"Title", title}, {"Software", "Terrachron"}});
}

}  // namespace

const std::vector<PictureFormat>& picture_formats() {
    static const std::vector<PictureFormat> formats{
        {".png", "PNG picture", png_file},
        {".svg", "SVG drawing",
         [](const DisplayList& list, double, const std::string& title) { return paint_svg(list, title); }},
        {".pdf", "PDF page",
         [](const DisplayList& list, double, const std::string& title) { return paint_pdf(list, title); }}};
    return formats;
}

const PictureFormat* picture_format_of(const std::string& file_name) {
    const auto name = geodata::lower_case(file_name);
    const auto& formats = picture_formats();
    const auto found = std::find_if(formats.begin(), formats.end(), [&](const PictureFormat& format) {
        return name.ends_with(format.extension);
    });
    return found == formats.end() ? nullptr : &*found;
}

std::string picture_extensions() {
    std::vector<std::string> extensions;
    for (const auto& format : picture_formats()) {
        extensions.push_back(format.extension);
    }
    return geodata::joined(extensions, ", ");
}

}  // namespace viewer
