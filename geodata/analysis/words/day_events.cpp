#include "geodata/analysis/words/day_events.hpp"

#include "geodata/analysis/words/event_words.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace geodata {

namespace {

constexpr int longest_days = 92;  // a season; events of whole years would stand on every day

constexpr std::size_t most_named = 12;  // events between two days; more are counted

// One statement, and all who make it.
struct Told {
    std::string title;
    std::string place;  // where one of them states it and the title does not
    std::string when;   // empty: the day itself
    std::vector<std::string> sources;
};

std::vector<Told> told(const Dataset& dataset, const std::vector<int>& events, bool with_dates) {
    std::vector<Told> all;
    for (const int position : events) {
        const auto& event = nth(dataset.events, position);
        const auto when = with_dates ? readable_text(event.date) : std::string();
        auto& same =
            found_or_added(all, [&](const Told& one) { return one.title == event.title && one.when == when; },
                           {event.title, {}, when, {}});
        same.place = same.place.empty() ? place_beside(event) : same.place;
        same.sources.push_back(dataset[event.citation.source].short_name);
    }
    return all;
}

std::string sentence(const std::string& beginning, const std::vector<Told>& events) {
    const auto texts = each_of(events, [](const Told& one) {
        std::vector<std::string> beside{one.place, one.when, joined(one.sources, ", ")};
        std::erase(beside, "");
        return fmt::format("{} ({})", one.title, joined(beside, "; "));
    });
    return fmt::format("{}: {}.", beginning, joined(texts, "; "));
}

// Dated within the days between two, neither of them included, in the order of time.
std::vector<int> events_between(const Dataset& dataset, Day first, Day last) {
    auto found = positions_where(dataset.events, [&](const Event& event) {
        return event.date.earliest > first && event.date.latest < last;
    });
    std::ranges::stable_sort(found, {}, [&](int event) { return nth(dataset.events, event).date.earliest; });
    return found;
}

void add_events_of(const Dataset& dataset, Day day, std::vector<std::string>& sentences) {
    if (const auto events = events_on(dataset, day).on_the_day; !events.empty()) {
        sentences.push_back(sentence("Events dated to " + long_text(day), told(dataset, events, false)));
    }
}

}  // namespace

DayEvents events_on(const Dataset& dataset, Day day) {
    const auto of_length = [&](bool one_day) {
        return positions_where(dataset.events, [&](const Event& event) {
            return event.date.contains(day) && event.date.is_day() == one_day &&
                   event.date.latest - event.date.earliest < longest_days;
        });
    };
    return {of_length(true), of_length(false)};
}

std::vector<int> advances_on(const Dataset& dataset, Day day) {
    return positions_where(dataset.events, [&](const Event& event) {
        return !event.towards.empty() && event.date.contains(day);
    });
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

std::vector<std::string> describe_events_between(const Dataset& dataset, Day a, Day b) {
    std::vector<std::string> sentences;
    add_events_of(dataset, a, sentences);
    const auto between = told(dataset, events_between(dataset, std::min(a, b), std::max(a, b)), true);
    if (between.size() > most_named) {
        sentences.push_back(fmt::format("{} events are dated between the two days, from {} ({}) to {} ({}).",
                                        count_text(between.size()), between.front().title,
                                        between.front().when, between.back().title, between.back().when));
    } else if (!between.empty()) {
        sentences.push_back(sentence("Events dated between the two days", between));
    }
    if (a != b) {
        add_events_of(dataset, b, sentences);
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
