#include "app/export/pictures/encoders.hpp"
#include "app/paint/svg_markup.hpp"

#include <fmt/format.h>

#include <string_view>

namespace viewer {

namespace {

std::string property(const char* name, const std::string& text) {
    return text.empty()
               ? std::string()
               : fmt::format("<{0}><rdf:Alt><rdf:li xml:lang=\"x-default\">{1}</rdf:li></rdf:Alt></{0}>\n",
                             name, xml_escaped(text));
}

std::string element(const char* name, const std::string& text) {
    return text.empty() ? std::string()
                        : std::string("<") + name + ">" + xml_escaped(text) + "</" + name + ">\n";
}

}  // namespace

std::string xmp_packet(const PictureText& text) {
    return R"(<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:iptc="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:terrachron="urn:terrachron">
)" + property("dc:title", text.title) +
           property("dc:description", text.description) +
           property("iptc:AltTextAccessibility", text.description) +
           (text.state.empty() ? std::string()
                               : "<terrachron:state>" + xml_escaped(text.state) + "</terrachron:state>\n") +
           "</rdf:Description></rdf:RDF></x:xmpmeta>\n";
}

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
