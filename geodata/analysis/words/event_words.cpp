#include "geodata/analysis/words/event_words.hpp"

#include <fmt/format.h>

namespace geodata {

std::string event_words(const Event& event) {
    const bool named = event.place.empty() || event.title.find(event.place) != std::string::npos;
    return named ? event.title : fmt::format("{} ({})", event.title, event.place);
}

}  // namespace geodata
