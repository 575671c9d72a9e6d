#include "app/export/pictures/picture_state.hpp"

#include "geodata/base/text.hpp"

#include <cctype>
#include <cstdio>
#include <string_view>

namespace viewer {

namespace {

constexpr std::string_view beginning = "terrachron-state:1;";
constexpr std::string_view ending = ";end";
constexpr std::size_t longest = 1'000'000;

bool plain(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
           std::string_view(".,:-_/ ").find(c) != std::string_view::npos;
}

// Bytes that a format or the line itself might take for its own are written as two hexadecimal digits behind a '%'.
std::string guarded(const std::string& text) {
    std::string safe;
    for (const char c : text) {
        if (plain(c)) {
            safe += c;
        } else {
            constexpr std::string_view digits = "0123456789ABCDEF";
            const auto byte = static_cast<unsigned char>(c);
            safe += {'%', digits[byte >> 4], digits[byte & 15]};
        }
    }
    return safe;
}

int digit(char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1; }

std::string unguarded(const std::string& text) {
    std::string plain_text;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool coded =
            text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 && digit(text[i + 2]) >= 0;
        plain_text += coded ? static_cast<char>(digit(text[i + 1]) << 4 | digit(text[i + 2])) : text[i];
        i += coded ? 2 : 0;
    }
    return plain_text;
}

}  // namespace

std::string state_line(const PictureState& state) {
    std::string line(beginning);
    for (const auto& [name, value] : state) {
        line += (line.ends_with(';') ? "" : ";") + name + "=" + guarded(value);
    }
    return line + std::string(ending);
}

std::optional<PictureState> find_state(const std::string& file) {
    const auto first = file.find(beginning);
    if (first == std::string::npos) {
        return std::nullopt;
    }
    const auto from = first + beginning.size();
    const auto until = file.find(ending, from);
    if (until == std::string::npos || until - from > longest) {
        return std::nullopt;
    }
    PictureState state;
    for (const auto& part : geodata::split(file.substr(from, until - from), ';')) {
        const auto equals = part.find('=');
        if (equals != std::string::npos) {
            state[part.substr(0, equals)] = unguarded(part.substr(equals + 1));
        }
    }
    return state;
}

}  // namespace viewer
