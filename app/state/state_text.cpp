#include "app/state/state_text.hpp"

#include "app/state/state_option.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
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
    if (const auto* option = row_with(state_options(), &StateOption::name, name)) {
        return *option;
    }
    throw Error(fmt::format("A state has no word '{}'.{}", name,
                            did_you_mean(name, each_of(state_options(), &StateOption::name))));
}

// Longitude and latitude of the middle, kilometres wide and high.
using View = std::array<double, 4>;

double rounded(double value, double parts) { return std::round(value * parts) / parts; }

// As exact as it is written.
View view_of(const PlaneBox& box, const MapData& map) {
    const auto middle = map.projection.to_lon_lat(box.centre());
    const auto km = [](double metres) { return rounded(std::clamp(metres / 1000, least_km, most_km), 1e6); };
    return {rounded(std::clamp(middle.lon, -180.0, 180.0), 1e7),
            rounded(std::clamp(middle.lat, -most_latitude, most_latitude), 1e7), km(box.width()),
            km(box.height())};
}

PlaneBox ground_of(const View& view, const MapData& map) {
    const auto middle = map.projection.to_plane({view[0], view[1]});
    PlaneBox box;
    box.add({middle.x - view[2] * 500, middle.y - view[3] * 500});
    box.add({middle.x + view[2] * 500, middle.y + view[3] * 500});
    return box;
}

}  // namespace

std::string ground_text(const PlaneBox& box, const MapData& map) {
    const auto view = view_of(box, map);
    return fmt::format("{:.7f},{:.7f},{:.6f},{:.6f}", view[0], view[1], view[2], view[3]);
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
    return ground_of({numbers[0], numbers[1], numbers[2], numbers[3]}, map);
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
        take_word(state, name, text, map);
    }
    return state;
}

void take_word(ViewerState& state, const std::string& name, const std::string& text, const MapData& map) {
    if (!of_pictures(name)) {
        option_named(name).read(state, text, map);
    }
}

ViewerState as_written(ViewerState state, const MapData& map) {
    if (state.fitted_view) {
        state.fitted_view = ground_of(view_of(*state.fitted_view, map), map);
    }
    for (auto& mark : state.marks) {
        for (auto& point : mark.points) {
            point = {rounded(point.lon, 1e5), rounded(point.lat, 1e5)};
        }
    }
    return state;
}

}  // namespace viewer
