#include "app/export/pictures/svg_texts.hpp"

#include "app/paint/svg_markup.hpp"

#include <string_view>

namespace viewer {

namespace {

std::string element(const char* name, const std::string& text) {
    return text.empty() ? std::string()
                        : std::string("<") + name + ">" + xml_escaped(text) + "</" + name + ">\n";
}

}  // namespace

std::string with_svg_texts(std::string svg, const PictureText& text) {
    constexpr std::string_view title_end("</title>\n");
    const auto at = svg.find(title_end);
    if (at != std::string::npos) {
        svg.insert(at + title_end.size(),
                   element("desc", text.description) + element("metadata", text.state));
    }
    return svg;
}

}  // namespace viewer
