#include "geodata/import/region_ids.hpp"

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

}  // namespace geodata
