#include "geodata/import/fitting_text.hpp"

#include <algorithm>
#include <cctype>

namespace geodata {

std::string id_word(std::string_view name) {
    constexpr std::size_t longest = 60;
    std::string id;
    for (const char c : name) {
        const auto letter = static_cast<unsigned char>(c);
        if (letter < 128 && std::isalnum(letter) != 0) {
            id += static_cast<char>(std::tolower(letter));
        } else if (letter < 128 && !id.empty() && id.back() != '-') {
            id += '-';
        }
    }
    id.resize(std::min(id.size(), longest));
    while (!id.empty() && id.back() == '-') {
        id.pop_back();
    }
    return id;
}

std::string UniqueIds::take(std::string_view name, std::string_view fallback) {
    auto id = id_word(name);
    if (id.empty()) {
        id = fallback;
    }
    const int count = ++taken_[id];
    if (count == 1) {
        return id;
    }
    return take(id + "-" + std::to_string(count), fallback);
}

std::string shortened(std::string text, std::size_t most) {
    if (text.size() > most) {
        auto end = most - 3;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
            --end;  // no half letters
        }
        text.resize(end);
        text += "…";
    }
    return text;
}

}  // namespace geodata
