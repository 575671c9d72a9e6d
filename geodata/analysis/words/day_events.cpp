#include "geodata/analysis/words/day_events.hpp"

#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace geodata {

namespace {

constexpr int longest_days = 92;  // a season; events of whole years would stand on every day

// One statement, and all who make it.
struct Told {
    std::string title;
    std::string when;  // empty: the day itself
    std::vector<std::string> sources;
};

std::vector<Told> told(const Dataset& dataset, const std::vector<int>& events, bool with_dates) {
    std::vector<Told> all;
    for (const int position : events) {
        const auto& event = dataset.events[static_cast<std::size_t>(position)];
        const auto when = with_dates ? readable_text(event.date) : std::string();
        auto same = std::find_if(all.begin(), all.end(), [&](const Told& one) {
            return one.title == event.title && one.when == when;
        });
        if (same == all.end()) {
            same = all.insert(all.end(), {event.title, when, {}});
        }
        same->sources.push_back(dataset[event.citation.source].short_name);
    }
    return all;
}

std::string sentence(const char* beginning, const std::vector<Told>& events) {
    std::vector<std::string> texts;
    for (const auto& one : events) {
        texts.push_back(fmt::format("{} ({}{}{})", one.title, one.when, one.when.empty() ? "" : "; ",
                                    joined(one.sources, ", ")));
    }
    return fmt::format("{}: {}.", beginning, joined(texts, "; "));
}

}  // namespace

DayEvents events_on(const Dataset& dataset, Day day) {
    DayEvents found;
    for (std::size_t i = 0; i < dataset.events.size(); ++i) {
        const auto& date = dataset.events[i].date;
        if (!date.contains(day)) {
            continue;
        }
        if (date.is_day()) {
            found.on_the_day.push_back(static_cast<int>(i));
        } else if (date.latest - date.earliest < longest_days) {
            found.around_it.push_back(static_cast<int>(i));
        }
    }
    return found;
}

std::vector<int> advances_on(const Dataset& dataset, Day day) {
    std::vector<int> found;
    for (std::size_t i = 0; i < dataset.events.size(); ++i) {
        if (!dataset.events[i].towards.empty() && dataset.events[i].date.contains(day)) {
            found.push_back(static_cast<int>(i));
        }
    }
    return found;
}

std::vector<std::string> describe_events(const Dataset& dataset, Day day) {
    const auto events = events_on(dataset, day);
    std::vector<std::string> sentences;
    if (!events.on_the_day.empty()) {
        sentences.push_back(sentence("Events dated to this day", told(dataset, events.on_the_day, false)));
    }
    if (!events.around_it.empty()) {
        sentences.push_back(
            sentence("Events dated to a time around it", told(dataset, events.around_it, true)));
    }
    return sentences;
}

std::string describe_lines(const Dataset& dataset, Day day) {
    std::vector<std::string> lines;
    for (const auto& feature : dataset.context) {
        if (feature.kind == "line" && valid_on(feature, day)) {
            lines.push_back(fmt::format(
                "the {}{}{}", feature.name,
                feature.basis == Basis::reconstructed ? ", reconstructed for this dataset" : "",
                feature.note.empty() ? ""
                                     : " (" + std::string(feature.note, 0, feature.note.find('.')) + ")"));
        }
    }
    return lines.empty() ? std::string() : fmt::format("Drawn as well: {}.", enumerated(lines));
}

}  // namespace geodata
