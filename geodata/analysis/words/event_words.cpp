#include "geodata/analysis/words/event_words.hpp"

#include <fmt/format.h>

namespace geodata {

std::string place_beside(const Event& event) {
    return event.title.find(event.place) == std::string::npos ? event.place : std::string();
}

std::string event_words(const Event& event) {
    const auto place = place_beside(event);
    return place.empty() ? event.title : fmt::format("{} ({})", event.title, place);
}

}  // namespace geodata
