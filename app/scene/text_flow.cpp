#include "app/scene/text_flow.hpp"

#include "app/scene/font_metrics.hpp"
#include "geodata/base/text.hpp"

namespace viewer {

namespace {

// What a line does not end before: a unit stays with its number.
std::vector<std::string> unbroken_words(const std::string& utf8) {
    std::vector<std::string> words;
    for (auto& word : geodata::split(utf8, ' ')) {
        const bool unit = word.starts_with("km²") || word.starts_with("%");
        if (unit && !words.empty()) {
            words.back() += " " + word;
        } else {
            words.push_back(std::move(word));
        }
    }
    return words;
}

}  // namespace

std::vector<std::string> wrapped_lines(const std::string& utf8, double width, const TextMeasure& width_of) {
    std::vector<std::string> lines;
    for (const auto& word : unbroken_words(utf8)) {
        const auto longer = lines.empty() ? word : lines.back() + " " + word;
        if (lines.empty() || width_of(longer) > width) {
            lines.push_back(word);
        } else {
            lines.back() = longer;
        }
    }
    return lines;
}

std::vector<std::string> wrapped_lines(const std::string& utf8, double size, Weight weight, double width,
                                       double letter_space) {
    return wrapped_lines(
        utf8, width, [&](const std::string& line) { return text_width(line, size, weight, letter_space); });
}

}  // namespace viewer
