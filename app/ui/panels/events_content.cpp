#include "app/ui/panels/events_content.hpp"

#include "app/scene/characters.hpp"
#include "geodata/analysis/words/event_words.hpp"
#include "geodata/base/text.hpp"

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

const Event& event_at(const Dataset& dataset, int position) {
    return dataset.events[static_cast<std::size_t>(position)];
}

bool is_wanted(const Dataset& dataset, const Event& event, const EventQuery& query) {
    if (query.hidden.contains(event.kind)) {
        return false;
    }
    const auto words = event_words(event) + " " + event.place + " " + event.kind + " " +
                       readable_text(event.date) + " " + dataset[event.citation.source].short_name;
    return folded(words).find(folded(trimmed(query.filter))) != std::u32string::npos;
}

}  // namespace

std::vector<int> found_events(const Dataset& dataset, const EventQuery& query) {
    std::vector<int> found;
    for (int i = 0; i < static_cast<int>(dataset.events.size()); ++i) {
        if (is_wanted(dataset, event_at(dataset, i), query)) {
            found.push_back(i);
        }
    }
    std::stable_sort(found.begin(), found.end(), [&](int a, int b) {
        return event_at(dataset, a).date.earliest < event_at(dataset, b).date.earliest;
    });
    return found;
}

int current_event(const Dataset& dataset, const std::vector<int>& found, Day day) {
    const auto after = std::find_if(found.begin(), found.end(), [&](int position) {
        return event_at(dataset, position).date.earliest > day;
    });
    return static_cast<int>(after - found.begin()) - 1;
}

}  // namespace viewer
