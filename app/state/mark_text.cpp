#include "app/state/mark_text.hpp"

#include "app/state/action.hpp"
#include "app/state/enum_names.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text_check.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

const WordTable<MarkKind>& kind_words() {
    static const WordTable<MarkKind> table{
        {MarkKind::pen, "pen"}, {MarkKind::arrow, "arrow"}, {MarkKind::text, "text"}};
    return table;
}

const WordTable<MarkColour>& colour_words() {
    static const WordTable<MarkColour> table{{MarkColour::red, "red"},
                                             {MarkColour::blue, "blue"},
                                             {MarkColour::green, "green"},
                                             {MarkColour::black, "black"}};
    return table;
}

[[noreturn]] void refuse_mark(const std::string& text) {
    constexpr std::size_t most_quoted = 80;
    throw Error(fmt::format("a mark is written like 'arrow red 46.5 39.8,46.7 39.9' or 'text blue 46.5 "
                            "39.8:Where?', found '{}'",
                            printable(text.substr(0, most_quoted))));
}

template <class Value>
Value word_in(const WordTable<Value>& table, const std::string& word, const std::string& text) {
    const auto* row = row_with(table, &std::pair<Value, std::string>::second, word);
    if (row == nullptr) {
        refuse_mark(text);
    }
    return row->first;
}

std::vector<LonLat> points_in(const std::string& list, const std::string& text) {
    std::vector<LonLat> points;
    for (const auto& place : split(list, ',')) {
        const auto numbers = split(place, ' ');
        if (numbers.size() != 2) {
            refuse_mark(text);
        }
        const auto lon = parse_number(numbers[0]);
        const auto lat = parse_number(numbers[1]);
        if (!lon.found || !lat.found) {
            refuse_mark(text);
        }
        points.push_back({lon.value, lat.value});
    }
    return points;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

std::string guarded_words(const std::string& words) {
    return replaced(replaced(words, "%", "%25"), "|", "%7C");
}

std::string plain_words(const std::string& words) {
    return replaced(replaced(words, "%7C", "|"), "%25", "%");
}

}  // namespace

std::string mark_text(const Mark& mark) {
    const auto places = each_of(
        mark.points, [](const LonLat& point) { return fmt::format("{:.5f} {:.5f}", point.lon, point.lat); });
    auto text = fmt::format("{} {} {}", word_of(kind_words(), mark.kind),
                            word_of(colour_words(), mark.colour), joined(places, ","));
    return mark.kind == MarkKind::text ? text + ":" + guarded_words(mark.text) : text;
}

Mark parse_mark(const std::string& text) {
    const auto colon = text.find(':');
    const auto head = text.substr(0, colon);
    const auto first = head.find(' ');
    const auto second = first == std::string::npos ? first : head.find(' ', first + 1);
    if (second == std::string::npos) {
        refuse_mark(text);
    }
    Mark mark;
    mark.kind = word_in(kind_words(), head.substr(0, first), text);
    mark.colour = word_in(colour_words(), head.substr(first + 1, second - first - 1), text);
    mark.points = points_in(head.substr(second + 1), text);
    mark.text = colon == std::string::npos ? std::string() : plain_words(text.substr(colon + 1));
    if (!is_sound_mark(mark)) {
        refuse_mark(text);
    }
    return mark;
}

std::string marks_text(const std::vector<Mark>& marks) { return joined(each_of(marks, mark_text), "|"); }

std::vector<Mark> parse_marks(const std::string& text) {
    std::vector<Mark> marks;
    for (const auto& each : split(text, '|')) {
        if (marks.size() == most_marks) {
            throw Error(fmt::format("a map takes at most {} marks", most_marks));
        }
        marks.push_back(parse_mark(each));
    }
    return marks;
}

}  // namespace viewer
