#include "app/scene/text_flow.hpp"

#include "app/scene/font_metrics.hpp"
#include "geodata/base/text.hpp"

namespace viewer {

std::vector<std::string> wrapped_lines(const std::string& utf8, double size, Weight weight, double width,
                                       double letter_space) {
    std::vector<std::string> lines;
    for (const auto& word : geodata::split(utf8, ' ')) {
        const auto longer = lines.empty() ? word : lines.back() + " " + word;
        if (lines.empty() || text_width(longer, size, weight, letter_space) > width) {
            lines.push_back(word);
        } else {
            lines.back() = longer;
        }
    }
    return lines;
}

}  // namespace viewer
