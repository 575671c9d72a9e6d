#include "app/state/map_element.hpp"

#include "geodata/base/rows.hpp"

#include <algorithm>

namespace viewer {

const std::vector<MapElement>& map_elements() {
    using Settings = SceneSettings;
    static const std::vector<MapElement> table{
        {"title", "Title", "", nullptr, &Settings::title},
        {"date", "Day", "", nullptr, &Settings::date},
        {"totals", "Listed area", "", nullptr, &Settings::totals},
        {"legend", "Legend", "Alt+L", &Layers::legend, &Settings::legend},
        {"scale", "Scale bar", "Alt+B", &Layers::scale_bar, &Settings::scale_bar},
        {"source", "Source line", "Alt+S", &Layers::source_line, &Settings::source_line},
        {"inset", "Where this is", "Alt+I", &Layers::inset, &Settings::inset},
        {"graticule", "Meridians and parallels", "Alt+G", &Layers::graticule, &Settings::graticule},
        {"degrees", "Degrees at the edge", "Alt+D", &Layers::degrees, &Settings::degrees},
        {"labels", "Names", "Alt+N", &Layers::labels, &Settings::labels},
        {"north", "North arrow", "Alt+O", &Layers::north_arrow, &Settings::north_arrow},
        {"time-bar", "Time bar of a film", "", nullptr, &Settings::time_bar, true}};
    return table;
}

const MapElement* find_map_element(const std::string& word) {
    return geodata::row_with(map_elements(), &MapElement::word, word);
}

std::vector<std::string> map_element_words(bool of_window) {
    std::vector<std::string> words;
    for (const auto& element : map_elements()) {
        if (!of_window || element.layer != nullptr) {
            words.push_back(element.word);
        }
    }
    return words;
}

}  // namespace viewer
