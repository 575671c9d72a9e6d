#include "app/scene/cards/date_card_lines.hpp"

#include "app/scene/cards/card_content.hpp"
#include "geodata/analysis/control/comparison.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/analysis/words/overview.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

constexpr double widest_since = 620;
constexpr double news_width = 430;  // units: longer news goes on in a second line
constexpr double first_line = 36;
constexpr double next_line = 29;

// Large type has room for two, or for one and how many more there are.
std::size_t told_changes(const Drawing& drawing, std::size_t changes) {
    constexpr double large = 1.4;
    const bool few = text_ratio(drawing.settings()) > large;
    const std::size_t most = few ? 2 : 3;
    return changes <= most ? changes : few ? 1 : most;
}

// A very long name gives way to its figure.
std::string text_of_change(const Drawing& drawing, const std::string& text, const std::string& name,
                           const TextStyle& style) {
    constexpr double part_for_name = 0.55;
    const double most = drawing.units(news_width);
    const auto at = text.find(name);
    if (drawing.width_of(text, style) <= most || name.empty() || at == std::string::npos) {
        return text;
    }
    const auto less = shortened(drawing, name, style, part_for_name * most);
    return text.substr(0, at) + (less.empty() ? "…" : less) + text.substr(at + name.size());
}

// The line below the map names the source of the whole list, or that below the map beside it.
bool is_told_below(const Drawing& drawing, SourceIndex source) {
    const auto& settings = drawing.settings();
    return (settings.source_line || settings.beside) && source == drawing.dataset().list_source;
}

void add_change(const Drawing& drawing, const ChangeLine& change, Weight weight,
                std::vector<CardLine>& lines) {
    const TextStyle text{18, weight, drawing.theme().text};
    const TextStyle link{16, Weight::regular, drawing.theme().link};
    const auto& dataset = drawing.dataset();
    const auto source = dataset.control[static_cast<std::size_t>(change.record)].citation.source;
    const auto region = drawing.map().shown.rows[static_cast<std::size_t>(change.row)].region;
    CardLine line{{{text_of_change(drawing, change.text, dataset[region].name, text), text}}, next_line};
    line.pieces.push_back({dataset[source].short_name, link, is_told_below(drawing, source)});
    line.wraps_at = news_width;
    lines.push_back(std::move(line));
}

// `weight`: bold for what changed, regular for ends of intervals.
void add_changes(const Drawing& drawing, const ChangeDay& step, Weight weight, std::vector<CardLine>& lines) {
    const auto before = lines.size();
    const auto said_of = change_lines(drawing.dataset(), drawing.map().shown, step);
    const auto told = told_changes(drawing, said_of.size());
    for (std::size_t i = 0; i < told; ++i) {
        add_change(drawing, said_of[i], weight, lines);
    }
    if (said_of.size() > told) {
        const auto more = said_of.size() - told;
        lines.push_back({{{fmt::format("and {} more {}", count_text(more), more == 1 ? "change" : "changes"),
                           {18, weight, drawing.theme().text}}},
                         next_line});
    }
    if (lines.size() > before) {
        lines[before].advance = first_line;
    }
}

// More than stand on the widest line of a card: the line is shortened to its width.
constexpr std::size_t most_names_fitting = 24;

// A region that went from one party to another changed in the lists of both.
std::string dated_names(const Drawing& drawing, const ChangeDay& step) {
    std::vector<std::string> names;
    for (const auto& change : step.changes) {
        const auto& row = drawing.map().shown.rows[static_cast<std::size_t>(change.row)];
        const auto& name = drawing.dataset()[row.region].name;
        if (is_dated(change) && std::ranges::find(names, name) == names.end()) {
            names.push_back(name);
        }
        if (names.size() == most_names_fitting) {
            break;
        }
    }
    return joined(names, ", ");
}

CardLine change_of_another_day(const Drawing& drawing, const char* which, const ChangeDay& step) {
    const TextStyle style{18, Weight::regular, drawing.theme().secondary};
    const auto text = fmt::format("{} {}: {}", which, short_text(step.day), dated_names(drawing, step));
    return {{{shortened(drawing, text, style, drawing.units(news_width)), style}}, first_line};
}

void add_last_change(const Drawing& drawing, std::vector<CardLine>& lines) {
    if (const auto* step = last_dated_change(drawing.map().steps, drawing.settings().day)) {
        lines.push_back(change_of_another_day(drawing, "last change", *step));
    } else {
        lines.push_back(
            {{{"no change with a stated day so far", {18, Weight::regular, drawing.theme().secondary}}},
             first_line});
    }
}

// What the sum grew by between two days, low to high.
std::string growth_text(const LowMidHigh& growth) {
    const auto least = in_square_km(growth.low);
    const auto most = in_square_km(growth.high);
    return least == most ? signed_text(least) + " km²"
                         : fmt::format("{} to {} km²", signed_text(least), signed_text(most));
}

// The rows that differ, as `compare` counts them.
std::string differences_text(const geodata::Comparison& found) {
    auto text = fmt::format("{} newly held, {} no longer held", found.gained.size(), found.lost.size());
    return found.settled.empty()
               ? text
               : text + fmt::format(", {} at the end of the stated interval", found.settled.size());
}

// The day compared with, by its letter where the day shown has one.
std::string other_day(const Drawing& drawing, Day day) {
    return (drawing.settings().tag.empty() ? "" : "A, ") + short_text(day);
}

CardLine growth_line(const Drawing& drawing, const geodata::Comparison& found, Day since) {
    const auto& settings = drawing.settings();
    const bool of_all = drawing.map().of_all();
    std::string grown;
    if (of_all) {
        grown = overview_difference(drawing.dataset(), drawing.map().listing, since, settings.day);
    } else if (!states_areas(drawing.map().listing)) {  // no sum stands for areas that nobody stated
        grown = differences_text(found);
    } else if (settings.hidden_answers.number) {
        grown = "?";
    } else {
        grown = growth_text(settings.counting == Counting::once ? found.once_difference
                                                                : found.as_listed_difference);
    }
    const TextStyle bold{18, Weight::bold, drawing.theme().text};
    const auto text = fmt::format("since {}: {}", other_day(drawing, since), grown);
    return {{{of_all ? shortened(drawing, text, bold, drawing.units(widest_since)) : text, bold}}, 36};
}

}  // namespace

void add_news(const Drawing& drawing, std::vector<CardLine>& lines) {
    const auto& map = drawing.map();
    const auto& settings = drawing.settings();
    const auto* step = entry_of_day(map.steps, settings.day);
    const auto* ended = entry_of_day(map.interval_ends, settings.day);
    const auto& hidden = settings.hidden_answers;
    const bool quiet = step == nullptr && ended == nullptr;
    if (hidden.names || (hidden.date && quiet)) {
        // What a class is asked for is not told by the line below it.
        if (step != nullptr && hidden.names) {
            lines.push_back(
                {{{"changed on this day: which region?", {18, Weight::bold, drawing.theme().text}}}, 36});
        }
        return;
    }
    if (step != nullptr) {
        add_changes(drawing, *step, Weight::bold, lines);
    }
    if (ended != nullptr) {
        add_changes(drawing, *ended, Weight::regular, lines);
    }
    if (quiet) {
        add_last_change(drawing, lines);
    }
}

void add_comparison(const Drawing& drawing, std::vector<CardLine>& lines) {
    const auto& settings = drawing.settings();
    const auto found = compare_days(drawing.dataset(), drawing.map().listing, settings.since, settings.day);
    const auto before = found.a.sum(settings.counting);
    const TextStyle plain{17, Weight::regular, drawing.theme().secondary};
    lines.push_back(growth_line(drawing, found, settings.since));
    if (drawing.map().of_all() || !states_areas(drawing.map().listing)) {
        return;
    }
    lines.push_back({{{differences_text(found), plain}}, 29});
    lines.push_back(
        {{{fmt::format("on {}: {} km²", other_day(drawing, settings.since),
                       settings.hidden_answers.number ? "?" : bounds_text({before.low, before.high})),
           plain}},
         25});
}

// Of two maps beside each other that of day B says what lies between them.
void add_difference(const Drawing& drawing, std::vector<CardLine>& lines) {
    const auto& settings = drawing.settings();
    if (settings.beside && settings.tag == "B") {
        const auto found =
            compare_days(drawing.dataset(), drawing.map().listing, *settings.beside, settings.day);
        lines.push_back(growth_line(drawing, found, *settings.beside));
    }
}

std::vector<CardLine> next_change_lines(const Drawing& drawing) {
    const auto& settings = drawing.settings();
    const auto& steps = drawing.map().steps;
    const auto is_later = [&](const ChangeDay& step) {
        return step.day > settings.day && std::ranges::any_of(step.changes, is_dated);
    };
    const bool told = settings.mode == ShowMode::held && settings.date && !settings.brief &&
                      !settings.hidden_answers.names && !settings.hidden_answers.date;
    const auto next = told ? std::ranges::find_if(steps, is_later) : steps.end();
    return next == steps.end() ? std::vector<CardLine>()
                               : std::vector{change_of_another_day(drawing, "next change", *next)};
}

}  // namespace viewer
