#include "app/scene/cards/card_title.hpp"

#include "app/scene/text_flow.hpp"

namespace viewer {

namespace {

constexpr double first_title_line = 32;
constexpr double next_title_line = 22;

}  // namespace

std::vector<CardLine> title_lines(const Drawing& drawing, const std::string& title, double width,
                                  std::size_t most) {
    const TextStyle style{16, Weight::regular, drawing.theme().secondary};
    auto texts = wrapped_lines(title, drawing.units(style.size), style.weight, width, 0, LineEnds::anywhere);
    if (texts.size() > most) {
        texts.resize(most);
        texts.back() = shortened(drawing, texts.back() + " …", style, width);
        if (!texts.back().ends_with("…")) {
            texts.back() += "…";
        }
    }
    std::vector<CardLine> lines;
    for (const auto& text : texts) {
        lines.push_back({{{text, style}}, lines.empty() ? first_title_line : next_title_line});
    }
    return lines;
}

std::string with_name_shortened(const Drawing& drawing, const std::string& text, const std::string& name,
                                const TextStyle& style, double most_width) {
    const auto at = text.find(name);
    const double too_wide = drawing.width_of(text, style) - most_width;
    if (too_wide <= 0 || name.empty() || at == std::string::npos) {
        return text;
    }
    const auto less = shortened(drawing, name, style, drawing.width_of(name, style) - too_wide);
    return text.substr(0, at) + (less.empty() ? "…" : less) + text.substr(at + name.size());
}

}  // namespace viewer
