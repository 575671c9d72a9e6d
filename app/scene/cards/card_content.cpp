#include "app/scene/cards/card_content.hpp"

#include "app/scene/cards/date_card_lines.hpp"
#include "app/scene/cards/legend_entries.hpp"
#include "app/scene/map/region_look.hpp"
#include "app/scene/map/scene_memory.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace viewer {

using namespace geodata;

namespace {

// So many days are looked at for each row of the list, that a very long list does not hold up the first picture.
constexpr std::size_t most_looks = 100'000;
constexpr std::size_t most_days = 400;
constexpr int days_of_quick_play = 100;

std::vector<Day> every_so_many(const std::set<Day>& days, std::size_t most) {
    std::vector<Day> kept;
    const std::size_t step = (days.size() + most - 1) / std::max<std::size_t>(most, 1);
    std::size_t at = 0;
    for (const auto day : days) {
        if (at++ % std::max<std::size_t>(step, 1) == 0 || at == days.size()) {
            kept.push_back(day);
        }
    }
    return kept;
}

void enlarge(CardSize& size, CardSize other) {
    size = {std::max(size.width, other.width), std::max(size.height, other.height)};
}

void add_date(const Drawing& day, CardContent& content) {
    const auto below_day = lines_below_day(day);
    for (std::size_t i = 0; i < date_line_widths.size(); ++i) {
        const auto lines = lines_below_title(day, below_day, date_line_widths.at(i));
        enlarge(content.date.at(i), {widest_line(day, lines), height_of(lines)});
    }
}

// A day with nearly all of the signs that there are sets them a little smaller, rather than that all others keep free
// what it needs.
void add_legend(const Drawing& day, const LegendSight& sight, CardContent& content) {
    constexpr double kept_of_height = 0.87;
    const auto entries = legend_entries(day, sight);
    for (std::size_t i = 0; i < legend_line_widths.size(); ++i) {
        CardSize all;
        for (const auto& entry : entries) {
            const auto size = entry_size(day, entry, legend_line_widths.at(i));
            all = {std::max(all.width, size.width), all.height + size.height};
        }
        enlarge(content.legend.at(i), {all.width, kept_of_height * all.height});
    }
}

// Of two days beside each other A stands while B goes by.
std::optional<Day> standing_day(const SceneSettings& settings) {
    return settings.beside && settings.tag == "A" ? std::optional(settings.day) : settings.beside;
}

// Equal for all pictures whose cards hold the same.
SceneSettings content_key(const SceneSettings& settings) {
    SceneSettings key = lasting_settings(settings);
    key.width = key.height = 0;
    key.unit = text_ratio(settings);
    key.day = {};
    key.beside = standing_day(settings);
    key.tag = settings.beside ? std::string() : settings.tag;  // two maps beside each other have equal cards
    key.hidden = key.buttons = {};
    key.cards_right = false;
    key.hidden_answers = {};
    key.date_card = key.legend = key.scale_bar = key.inset = key.graticule = key.degrees = key.labels =
        key.north_arrow = true;
    key.source_line = settings.source_line || settings.beside;  // of two maps the other has it
    return key;
}

// Of the settings that `content_key` makes.
CardContent widest_content(const MapData& map, const SceneSettings& settings, const LegendSight& sight) {
    CardContent content;
    auto shown = settings;
    const auto tags =
        settings.beside ? std::vector<std::string>{"A", "B"} : std::vector<std::string>{settings.tag};
    for (const auto day : telling_days(map)) {
        shown.day = day;
        if (settings.since_days > 0) {
            shown.since = std::max(map.dataset->first_day, day - settings.since_days);
        }
        for (const bool hidden : {false, true}) {
            shown.hidden_answers.number = hidden;
            for (const auto& tag : tags) {
                shown.tag = tag;
                add_date(Drawing(map, shown).with_unit(1), content);
            }
        }
        shown.hidden_answers.number = false;                   // of which the legend says nothing
        for (const int highlight : {1, days_of_quick_play}) {  // with which more signs are seen at once
            shown.highlight_days = highlight;
            add_legend(Drawing(map, shown).with_unit(1), sight, content);
        }
        shown.highlight_days = 1;
    }
    return content;
}

// A title may take a second line on a narrow card.
CardSize dated_card(const CardContent& content, std::size_t lines) {
    constexpr double title = 32;
    constexpr double next_line = 22;
    const auto& size = content.date.at(lines);
    return {size.width + 2 * card_padding, size.height + title + (lines > 0 ? next_line : 0) + card_padding};
}

// How many page units a unit may have for cards of that size, which stand above each other.
double unit_for_cards(const SceneSettings& settings, double edge, CardSize date, CardSize key) {
    if (settings.height > settings.width) {
        return std::min({(settings.width - 2 * edge) / date.width, 0.7 * settings.width / key.width,
                         0.28 * settings.height / date.height, 0.28 * settings.height / key.height});
    }
    const bool one_card = settings.hidden.empty();
    const double part = one_card ? 0.48 : 0.36;  // of the width
    const double lowest =
        one_card ? 1 : 0.5;  // of the height: between two cards there is no room for the map
    return std::min({part * settings.width / date.width, part * settings.width / key.width,
                     lowest * settings.height / date.height,
                     (settings.height - 4 * edge) / (date.height + key.height)});
}

// The cards as they are at that ratio of type, in whichever lines leave them largest.
double most_unit(const MapData& map, SceneSettings settings, double ratio) {
    settings.unit = ratio * unit_for(settings.width, settings.height);
    settings.camera = fitted(map.home, {0, 0, settings.width, settings.height});  // no type grows by a zoom
    const Drawing drawing(map, settings);
    const auto content = card_content(drawing);
    const bool dated = settings.date_card && content.date.front().height > 0;
    const bool keyed = settings.legend && content.legend.front().height > 0;
    double most = 0;
    for (std::size_t date = 0; date < date_line_widths.size(); ++date) {
        for (const auto& key : content.legend) {
            most = std::max(most, unit_for_cards(settings, drawing.edge(),
                                                 dated ? dated_card(content, date) : CardSize{1, 1},
                                                 keyed ? key : CardSize{1, 1}));
        }
    }
    return most;
}

}  // namespace

double fitting_unit(const MapData& map, const SceneSettings& settings) {
    const double usual = unit_for(settings.width, settings.height);
    constexpr double most = 3;
    const double wished = std::min(settings.unit / usual, most);
    if (wished <= 1) {
        return settings.unit;
    }
    double fits = most;
    for (int i = 0; i < 2; ++i) {
        fits = std::clamp(most_unit(map, settings, fits) / usual, 1.0, most);
    }
    // Near the largest that fits, the type grows more slowly than the wish.
    const double knee = fits < most ? std::max(1.0, 0.82 * fits) : most;
    const double ratio = wished <= knee ? wished : knee + (fits - knee) * (wished - knee) / (most - knee);
    return usual * ratio;
}

std::vector<Day> telling_days(const MapData& map) {
    const auto& dataset = *map.dataset;
    const auto first = dataset.first_day;
    const auto last = dataset.last_day;
    std::set<Day> days{first, last};
    const auto add = [&](Day day) {
        if (day >= first && day <= last) {
            days.insert({day, std::min(day + 1, last)});
        }
    };
    const auto add_date = [&](const std::optional<EdtfDate>& date) {
        if (date) {
            add(date->earliest);
            add(date->latest);
        }
    };
    for (const auto* list : {&map.steps, &map.interval_ends}) {
        std::ranges::for_each(*list, add, &ChangeDay::day);
    }
    for (const auto& record : dataset.control) {
        if (record.extent != Extent::whole) {
            add_date(record.from);
            add_date(record.until);
        }
    }
    for (const auto& feature : dataset.context) {
        add_date(feature.from);
        add_date(feature.until);
    }
    for (const auto& event : dataset.events) {
        if (!event.towards.empty()) {
            add_date(event.date);
        }
    }
    const auto rows = std::max<std::size_t>(1, map.shown.rows.size());
    return every_so_many(days, std::clamp<std::size_t>(most_looks / rows, 3, most_days));
}

double text_ratio(const SceneSettings& settings) {
    constexpr double steps = 20;
    const double ratio = settings.unit / unit_for(settings.width, settings.height);
    return std::round(std::clamp(ratio, 1.0, 3.0) * steps) / steps;
}

double display_size(const Drawing& drawing, double size, double power) {
    return size * std::pow(text_ratio(drawing.settings()), power - 1);
}

CardContent card_content(const Drawing& drawing) {
    const std::pair key{content_key(drawing.settings()), legend_sight(drawing)};
    // Looked for with what the key has, so that it does not hang on who asks first.
    auto settings = key.first;
    settings.width = drawing.settings().width;
    settings.height = drawing.settings().height;
    settings.unit = drawing.settings().unit;
    return *drawing.map().memory->cards.of(
        key, [&] { return widest_content(drawing.map(), settings, key.second); });
}

}  // namespace viewer
