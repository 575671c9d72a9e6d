#include "app/export/webp_texts.hpp"

#include "app/paint/svg_markup.hpp"

#include <fmt/format.h>

#include <string_view>

// The container is that of RFC 9649, sections 2.3 to 2.7.
namespace viewer {

namespace {

constexpr std::size_t riff_header = 12;  // RIFF, size, WEBP
constexpr char has_xmp = 0x04;

void add_little(std::string& out, std::size_t value, int bytes) {
    for (int i = 0; i < bytes; ++i, value >>= 8) {
        out += static_cast<char>(value & 0xFF);
    }
}

void add_chunk(std::string& out, std::string_view type, std::string_view data) {
    out += type;
    add_little(out, data.size(), 4);
    out += data;
    out += std::string(data.size() % 2, '\0');
}

std::string extended_header(int width, int height) {
    std::string data{has_xmp, 0, 0, 0};
    add_little(data, static_cast<std::size_t>(width - 1), 3);
    add_little(data, static_cast<std::size_t>(height - 1), 3);
    return data;
}

std::string property(const char* name, const std::string& text) {
    return text.empty()
               ? std::string()
               : fmt::format("<{0}><rdf:Alt><rdf:li xml:lang=\"x-default\">{1}</rdf:li></rdf:Alt></{0}>\n",
                             name, xml_escaped(text));
}

std::string xmp(const PictureText& text) {
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

}  // namespace

std::string with_webp_texts(const std::string& webp, int width, int height, const PictureText& text) {
    const std::string_view file(webp);
    if (file.size() < riff_header || !file.starts_with("RIFF") ||
        !file.substr(riff_header).starts_with("VP8L")) {
        return webp;
    }
    std::string chunks("WEBP");
    add_chunk(chunks, "VP8X", extended_header(width, height));
    chunks += file.substr(riff_header);
    add_chunk(chunks, "XMP ", xmp(text));
    std::string out("RIFF");
    add_little(out, chunks.size(), 4);
    return out + chunks;
}

}  // namespace viewer
