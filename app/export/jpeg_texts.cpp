#include "app/export/jpeg_texts.hpp"

#include <cmath>
#include <string_view>

namespace viewer {

namespace {

constexpr std::string_view start("\xFF\xD8");
constexpr std::size_t longest_segment = 65'000;

void add_short(std::string& out, std::size_t value) {
    out += static_cast<char>(value >> 8 & 0xFF);
    out += static_cast<char>(value & 0xFF);
}

// JFIF 1.02, dots per inch, no thumbnail.
std::string header(double dpi) {
    std::string segment("\xFF\xE0\x00\x10JFIF\x00\x01\x02\x01", 12);
    add_short(segment, static_cast<std::size_t>(std::lround(dpi)));
    add_short(segment, static_cast<std::size_t>(std::lround(dpi)));
    return segment + std::string(2, '\0');
}

std::string comment(const std::string& text) {
    const auto shown = text.substr(0, longest_segment);
    std::string segment("\xFF\xFE");
    add_short(segment, shown.size() + 2);
    return segment + shown;
}

}  // namespace

std::string with_jpeg_texts(std::string jpeg, double dpi, const PictureText& text) {
    if (!jpeg.starts_with(start)) {
        return jpeg;
    }
    std::string segments = header(dpi);
    for (const auto& one : {text.title, text.description, text.state}) {
        segments += one.empty() ? std::string() : comment(one);
    }
    return jpeg.insert(start.size(), segments);
}

}  // namespace viewer
