#include "app/scene/text_lines.hpp"

#include "geodata/base/text.hpp"

namespace viewer {

std::vector<std::string> wrapped_lines(const std::string& text, double width,
                                       const std::function<double(const std::string&)>& width_of) {
    std::vector<std::string> lines;
    for (const auto& word : geodata::split(text, ' ')) {
        const auto longer = lines.empty() ? word : lines.back() + " " + word;
        if (lines.empty() || width_of(longer) > width) {
            lines.push_back(word);
        } else {
            lines.back() = longer;
        }
    }
    return lines;
}

}  // namespace viewer
