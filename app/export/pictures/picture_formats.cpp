#include "app/export/pictures/picture_formats.hpp"

#include "app/export/pictures/encoders.hpp"
#include "app/export/pictures/png.hpp"
#include "app/paint/pdf.hpp"
#include "app/paint/raster_painter.hpp"
#include "app/paint/svg_painter.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"

#include <algorithm>

namespace viewer {

namespace {

constexpr int jpeg_quality = 92;
constexpr double units_per_inch = 96;

std::string png_file(const DisplayList& list, double scale, const PictureText& text) {
    PngTexts texts{{"Title", text.title}, {"Software", "Terrachron"}};
    if (!text.description.empty()) {
        texts.emplace_back("Description", text.description);
    }
    if (!text.state.empty()) {
        texts.emplace_back("Comment", text.state);
    }
    return encode_png(paint_raster(list, scale), units_per_inch * scale, texts);
}

std::string jpeg_file(const DisplayList& list, double scale, const PictureText& text) {
    return encode_jpeg(paint_raster(list, scale), jpeg_quality, units_per_inch * scale, text);
}

std::string webp_file(const DisplayList& list, double scale, const PictureText& text) {
    return encode_webp(paint_raster(list, scale), units_per_inch * scale, text);
}

std::string tiff_file(const DisplayList& list, double scale, const PictureText& text) {
    return encode_tiff(paint_raster(list, scale), units_per_inch * scale, text);
}

PdfText pdf_text(const PictureText& text) {
    return {text.title, text.description, text.state, text.pages, text.pictures};
}

}  // namespace

const std::vector<PictureFormat>& picture_formats() {
    static const std::vector<PictureFormat> formats{
        {".png", "PNG picture", png_file, true, ".pgw"},
        {".svg", "SVG drawing",
         [](const DisplayList& list, double, const PictureText& text) {
             return with_svg_texts(paint_svg(list, text.title), text);
         },
         false, ""},
        {".pdf", "PDF page",
         [](const DisplayList& list, double, const PictureText& text) {
             return paint_pdf({&list, 1}, pdf_text(text));
         },
         false, ""},
        {".jpg", "JPEG picture", jpeg_file, true, ".jgw"},
        {".jpeg", "JPEG picture", jpeg_file, true, ".jgw"},
        {".webp", "WebP picture", webp_file, true, ".wpw"},
        {".tiff", "TIFF picture", tiff_file, true, ".tfw"}};
    return formats;
}

const PictureFormat* picture_format_of(const std::string& file_name) {
    return geodata::format_of_name(picture_formats(), file_name);
}

std::string picture_extensions() {
    return geodata::joined(geodata::each_of(picture_formats(), &PictureFormat::extension), ", ");
}

std::string encode_pages(const std::vector<DisplayList>& pages, const PictureText& text) {
    return paint_pdf(pages, pdf_text(text));
}

}  // namespace viewer
