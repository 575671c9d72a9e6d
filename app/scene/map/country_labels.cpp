#include "app/scene/cards/card_content.hpp"
#include "app/scene/map/label_room.hpp"
#include "app/scene/map/layers.hpp"

#include <algorithm>
#include <array>

namespace viewer {

using namespace geodata;

namespace {

std::string capitals(const std::string& name) {
    std::string result = name;
    std::ranges::transform(result, result.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return result;
}

// Large letters stand wide apart; a country has its name in small ones rather than none.
struct CountryLetters {
    double size;
    double letter_space;
    double width_wanted;  ///< ground so many times as wide as the name
};
constexpr std::array country_letters{CountryLetters{25, 5, 1.5},    CountryLetters{21, 4, 1.3},
                                     CountryLetters{18, 3, 1.2},    CountryLetters{15, 2, 1.1},
                                     CountryLetters{13, 1.5, 1.05}, CountryLetters{11, 1, 1.02},
                                     CountryLetters{9, 0.5, 1.02},  CountryLetters{7.5, 0, 1.02}};
constexpr double least_country_letters = 13;  // units, in type of usual size

LabelLine country_line(const Drawing& drawing, std::size_t country, const CountryLetters& letters) {
    return {capitals(drawing.dataset().context[country].name),
            {letters.size, Weight::bold, drawing.theme().country_name, letters.letter_space, true}};
}

std::optional<PagePoint> country_place(const Drawing& drawing, const LabelPlacer& labels, std::size_t i,
                                       const CountryLetters& letters) {
    const auto& country = drawing.map().context[i];
    const auto size = labels.box_of({0, 0}, {country_line(drawing, i, letters)});
    if (size.width > drawing.view().length(country.box.width())) {
        return std::nullopt;
    }
    const LabelRoom room(drawing, country.polygons, country.box);
    return room.roomiest(labels, size, drawing.page().middle(), letters.width_wanted);
}

bool readable_letters(const Drawing& drawing, const CountryLetters& letters) {
    return letters.size * text_ratio(drawing.settings()) >= least_country_letters;
}

// Position in `country_letters` of the largest in which the country finds a place; their number when it finds none.
std::size_t largest_letters(const Drawing& drawing, const LabelPlacer& labels, std::size_t country) {
    for (std::size_t i = 0; i < country_letters.size(); ++i) {
        if (!readable_letters(drawing, country_letters.at(i))) {
            break;
        }
        if (country_place(drawing, labels, country, country_letters.at(i))) {
            return i;
        }
    }
    return country_letters.size();
}

}  // namespace

// Alike where they have room for it: in the largest letters that suit all that do not need very small ones.
void set_country_labels(const Drawing& drawing, LabelPlacer& labels) {
    constexpr std::size_t very_small = 5;
    const auto countries = shown_features(drawing, {"country"});
    std::vector<std::size_t> letters;
    std::size_t common = 0;
    for (const auto country : countries) {
        letters.push_back(largest_letters(drawing, labels, country));
        common = letters.back() < very_small ? std::max(common, letters.back()) : common;
    }
    for (std::size_t i = 0; i < countries.size(); ++i) {
        const auto own = std::max(letters[i], common);
        if (own < country_letters.size()) {
            const auto& chosen = country_letters.at(own);
            if (const auto at = country_place(drawing, labels, countries[i], chosen)) {
                labels.block(*at, {country_line(drawing, countries[i], chosen)});
            }
        }
    }
}

void set_district_labels(const Drawing& drawing, LabelPlacer& labels) {
    const auto& features = drawing.dataset().context;
    for (const auto i : shown_features(drawing, {"district"})) {
        const auto& shape = drawing.map().context[i];
        if (labels.has_set(features[i].name)) {
            continue;
        }
        const LabelLine name{features[i].name, {15, Weight::regular, drawing.theme().district_name, 0, true}};
        const auto size = labels.box_of({0, 0}, {name});
        if (drawing.view().length(shape.box.width()) < size.width ||
            drawing.view().length(shape.box.height()) < size.height) {
            continue;
        }
        const auto wish = drawing.view().to_page(shape.label_at);
        const LabelRoom room(drawing, shape.polygons, shape.box);
        if (room.holds(labels.box_of(wish, {name})) && labels.block(wish, {name})) {
            continue;
        }
        if (const auto at = room.roomiest(labels, size, wish, 1.2)) {
            labels.block(*at, {name});
        }
    }
}

}  // namespace viewer
