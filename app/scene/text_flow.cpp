#include "app/scene/text_flow.hpp"

#include "app/scene/characters.hpp"
#include "app/scene/font_metrics.hpp"
#include "geodata/base/text.hpp"

#include <string_view>

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

// Letters with their marks.
std::vector<std::string> clusters_of(std::string_view word) {
    std::vector<std::string> clusters;
    while (!word.empty()) {
        clusters.emplace_back(word.substr(0, cluster_length(word)));
        word.remove_prefix(clusters.back().size());
    }
    return clusters;
}

// What stays on one line of a text that is written without blanks.
std::vector<std::string> breakable_parts(std::string_view word) {
    std::vector<std::string> parts;
    std::string before;
    for (const auto& cluster : clusters_of(word)) {
        if (before.empty() || may_break_between(before, cluster)) {
            parts.emplace_back();
        }
        parts.back() += cluster;
        before = cluster;
    }
    return parts;
}

}  // namespace

std::vector<std::string> wrapped_lines(const std::string& utf8, double width, const TextMeasure& width_of,
                                       LineEnds ends) {
    std::vector<std::string> lines;
    const auto add = [&](const std::string& part, const char* blank) {
        const auto longer = lines.empty() ? part : lines.back() + blank + part;
        if (lines.empty() || width_of(longer) > width) {
            lines.push_back(part);
        } else {
            lines.back() = longer;
        }
    };
    for (const auto& word : unbroken_words(utf8)) {
        if (ends == LineEnds::at_blanks || width_of(word) <= width) {
            add(word, " ");
            continue;
        }
        const char* blank = " ";
        for (const auto& part : breakable_parts(word)) {
            const bool within = ends == LineEnds::anywhere && width_of(part) > width;
            for (const auto& piece : within ? clusters_of(part) : std::vector<std::string>{part}) {
                add(piece, blank);
                blank = "";
            }
        }
    }
    return lines;
}

std::vector<std::string> in_two_lines(const std::string& utf8) {
    std::string first;
    for (const auto& part : breakable_parts(utf8)) {
        if (first.size() + part.size() / 2 > utf8.size() / 2 && !first.empty()) {
            return {first, utf8.substr(first.size())};
        }
        first += part;
    }
    return {utf8};
}

std::vector<std::string> wrapped_lines(const std::string& utf8, double size, Weight weight, double width,
                                       LineEnds ends) {
    return wrapped_lines(
        utf8, width, [&](const std::string& line) { return text_width(line, size, weight); }, ends);
}

}  // namespace viewer
