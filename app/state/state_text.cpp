#include "app/state/state_text.hpp"

#include "app/state/state_option.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>
#include <vector>

namespace viewer {

using namespace geodata;

namespace {

// What a view may be; whatever is written can be read again.
constexpr double most_latitude = 89;
constexpr double least_km = 0.01;
constexpr double most_km = 40'000;

// What a picture says of its page and data; the window chooses those itself.
bool of_pictures(const std::string& name) {
    static const std::set<std::string> names{"size", "layout", "scale", "dpi", "dataset", "list", "unit"};
    return names.contains(name);
}

const StateOption& option_named(const std::string& name) {
    std::vector<std::string> known;
    for (const auto& option : state_options()) {
        if (option.name == name) {
            return option;
        }
        known.push_back(option.name);
    }
    throw Error(fmt::format("A state has no word '{}'.{}", name, did_you_mean(name, known)));
}

}  // namespace

std::string ground_text(const PlaneBox& box, const MapData& map) {
    const auto middle = map.projection.to_lon_lat(box.centre());
    const auto km = [](double metres) { return std::clamp(metres / 1000, least_km, most_km); };
    return fmt::format("{:.7f},{:.7f},{:.6f},{:.6f}", std::clamp(middle.lon, -180.0, 180.0),
                       std::clamp(middle.lat, -most_latitude, most_latitude), km(box.width()),
                       km(box.height()));
}

PlaneBox parse_ground(const std::string& text, const MapData& map) {
    const auto parts = split(text, ',');
    std::vector<double> numbers;
    for (const auto& part : parts) {
        const auto number = parse_number(part);
        if (number.found) {
            numbers.push_back(number.value);
        }
    }
    const bool whole = parts.size() == 4 && numbers.size() == 4;
    const auto is_side = [](double km) { return km >= least_km && km <= most_km; };
    if (!whole || std::abs(numbers[0]) > 180 || std::abs(numbers[1]) > most_latitude ||
        !is_side(numbers[2]) || !is_side(numbers[3])) {
        throw Error(fmt::format("view takes longitude, latitude, width and height in km, like "
                                "46.5,39.7,280,200, found '{}'.",
                                text));
    }
    const auto middle = map.projection.to_plane({numbers[0], numbers[1]});
    PlaneBox box;
    box.add({middle.x - numbers[2] * 500, middle.y - numbers[3] * 500});
    box.add({middle.x + numbers[2] * 500, middle.y + numbers[3] * 500});
    return box;
}

StateText state_text(const ViewerState& state, const MapData& map, const PlaneBox& ground) {
    StateText words;
    for (const auto& option : state_options()) {
        if (auto text = option.write(state, {map, ground}); !text.empty()) {
            words[option.name] = std::move(text);
        }
    }
    return words;
}

ViewerState state_from(const StateText& words, const MapData& map) {
    auto state = initial_state(map);
    for (const auto& [name, text] : words) {
        if (!of_pictures(name)) {
            option_named(name).read(state, text, map);
        }
    }
    return state;
}

}  // namespace viewer
