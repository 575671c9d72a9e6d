#include "app/scene/cards/cards.hpp"

#include "app/scene/cards/card.hpp"
#include "app/scene/cards/card_title.hpp"
#include "app/scene/map/region_look.hpp"
#include "geodata/analysis/control/comparison.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/base/text.hpp"
#include "geodata/geometry/measure.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

constexpr std::size_t most_changes = 3;
constexpr double widest_change = 620;  // units: a longer name gives way to its figure

// What is missing is said to be missing: no sum stands for areas that nobody stated.
bool any_area_stated(const Drawing& drawing, const ListedTotal& total) {
    const auto& rows = drawing.map().listing.rows;
    return total.rows.empty() ||
           std::any_of(total.rows.begin(), total.rows.end(), [&](const CountedRow& row) {
               return rows[static_cast<std::size_t>(row.row)].area_claim >= 0;
           });
}

std::string regions_text(std::size_t count) {
    return fmt::format("{} {}", count, count == 1 ? "region" : "regions");
}

// As the outlines on the map have it, each counted once; land in two of them counts twice, which "about" allows for.
std::string measured_words(const Drawing& drawing, const ListedTotal& total) {
    Area measured;
    for (const auto& row : total.rows) {
        const auto region = drawing.map().listing.rows[static_cast<std::size_t>(row.row)].region;
        measured += plane_area(drawing.map().regions[region.position()].shape);
    }
    return fmt::format("about {} km² measured on the map", grouped(in_square_km(measured)));
}

CardLine headline(const Drawing& drawing, const ListedTotal& total) {
    const auto& theme = drawing.theme();
    const auto* whole = denominator_of(drawing.dataset(), drawing.map().listing.profile);
    const TextStyle large{30, Weight::bold, theme.emphasis};
    const TextStyle beside{21, Weight::regular, theme.secondary};
    const auto of =
        whole == nullptr ? std::string() : fmt::format("of {} km²", grouped(in_square_km(whole->area)));
    if (drawing.settings().hidden_answers.number) {
        return {{{"? km²", large}, {of + (of.empty() ? "your guess?" : ": your guess?"), beside}}, 48};
    }
    if (!any_area_stated(drawing, total)) {
        return {{{regions_text(total.rows.size()), large}, {measured_words(drawing, total), beside}}, 48};
    }
    CardLine line{{{bounds_text(total.sum) + " km²", large}}, 48};
    if (whole != nullptr) {
        line.pieces.push_back({fmt::format("{} · {} %", of, share_text(total.sum, whole->area)), beside});
    }
    return line;
}

CardLine meaning(const Drawing& drawing, const ListedTotal& total) {
    const bool open = total.sum.low != total.sum.high;
    const bool several = drawing.map().several_parties();
    const auto holder = several ? "held by " + listed_party(drawing.map()).short_name + ": " : std::string();
    if (!any_area_stated(drawing, total)) {
        return {{{holder + "no area stated", {17, Weight::regular, drawing.theme().secondary}}}, 34};
    }
    return {{{fmt::format("{}listed area, {}{}", holder, counting_text(total.counting),
                          open ? " · low: certain by this day, high: possible" : ""),
              {17, Weight::regular, drawing.theme().secondary}}},
            34};
}

// `weight`: bold for what changed, regular for ends of intervals.
void add_changes(const Drawing& drawing, const ChangeDay& step, Weight weight, std::vector<CardLine>& lines) {
    const auto& map = drawing.map();
    const TextStyle text{18, weight, drawing.theme().text};
    const TextStyle link{16, Weight::regular, drawing.theme().link};
    const auto said_of = change_lines(drawing.dataset(), map.shown, step);
    for (std::size_t i = 0; i < std::min(said_of.size(), most_changes); ++i) {
        const auto& change = said_of[i];
        const auto& record = drawing.dataset().control[static_cast<std::size_t>(change.record)];
        const auto& name =
            drawing.dataset()[map.shown.rows[static_cast<std::size_t>(change.row)].region].name;
        const auto said = with_name_shortened(drawing, change.text, name, text, drawing.units(widest_change));
        lines.push_back({{{said, text}, {drawing.dataset()[record.citation.source].short_name, link}},
                         i == 0 ? 36.0 : 29.0});
    }
    if (said_of.size() > most_changes) {
        lines.push_back({{{fmt::format("and {} more changes", said_of.size() - most_changes), text}}, 29});
    }
}

std::string dated_names(const Drawing& drawing, const ChangeDay& step) {
    std::vector<std::string> names;
    for (const auto& change : step.changes) {
        if (is_dated(change)) {
            names.push_back(
                drawing.dataset()[drawing.map().shown.rows[static_cast<std::size_t>(change.row)].region]
                    .name);
        }
    }
    return joined(names, ", ");
}

void add_last_change(const Drawing& drawing, std::vector<CardLine>& lines) {
    const auto* step = last_dated_change(drawing.map().steps, drawing.settings().day);
    const auto text = step == nullptr ? std::string("no change with a stated day so far")
                                      : fmt::format("last change {}: {}", short_text(step->day),
                                                    dated_names(drawing, *step));
    lines.push_back({{{text, {18, Weight::regular, drawing.theme().secondary}}}, 36});
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

void add_comparison(const Drawing& drawing, std::vector<CardLine>& lines) {
    const auto& settings = drawing.settings();
    const auto found = compare_days(drawing.dataset(), drawing.map().listing, settings.since, settings.day);
    const bool once = settings.counting == Counting::once;
    const auto before = found.a.sum(settings.counting);
    const TextStyle bold{18, Weight::bold, drawing.theme().text};
    const TextStyle plain{17, Weight::regular, drawing.theme().secondary};
    lines.push_back(
        {{{fmt::format("since {}: {}", short_text(settings.since),
                       settings.hidden_answers.number
                           ? "?"
                           : growth_text(once ? found.once_difference : found.as_listed_difference)),
           bold}},
         36});
    lines.push_back(
        {{{fmt::format("{}; on {}: {} km²", differences_text(found), short_text(settings.since),
                       settings.hidden_answers.number ? "?" : bounds_text({before.low, before.high})),
           plain}},
         29});
}

// What a class is asked for is not told by the line below it.
void add_hidden_news(const Drawing& drawing, bool changes, std::vector<CardLine>& lines) {
    const auto& hidden = drawing.settings().hidden_answers;
    const TextStyle style{18, Weight::bold, drawing.theme().text};
    if (changes && hidden.names) {
        lines.push_back({{{"changed on this day: which region?", style}}, 36});
    }
}

void add_news(const Drawing& drawing, std::vector<CardLine>& lines) {
    const auto& map = drawing.map();
    const auto& settings = drawing.settings();
    const auto* step = entry_of_day(map.steps, settings.day);
    const auto* ended = entry_of_day(map.interval_ends, settings.day);
    const auto& hidden = settings.hidden_answers;
    const bool tells_day = step == nullptr && ended == nullptr;
    if (hidden.names || (hidden.date && tells_day)) {
        add_hidden_news(drawing, step != nullptr, lines);
        return;
    }
    if (step != nullptr) {
        add_changes(drawing, *step, Weight::bold, lines);
    }
    if (ended != nullptr) {
        add_changes(drawing, *ended, Weight::regular, lines);
    }
    if (step == nullptr && ended == nullptr) {
        add_last_change(drawing, lines);
    }
}

std::string span_text(const Dataset& dataset) {
    return fmt::format("{}\u2013{}", year_text(year_month_day(dataset.first_day).year),
                       year_text(year_month_day(dataset.last_day).year));
}

std::vector<CardLine> everything_lines(const Drawing& drawing) {
    const auto& theme = drawing.theme();
    return {{{{span_text(drawing.dataset()), {62, Weight::bold, theme.text}}}, 64},
            {{{"every region listed as held on any day", {21, Weight::regular, theme.secondary}}}, 46}};
}

// While days run past, the card must not grow and shrink with their names.
double widest_day(const Drawing& drawing, const TextStyle& style) {
    double widest = 0;
    for (int month = 1; month <= 12; ++month) {
        const auto day = day_from({2000, month, 28});
        widest = std::max(widest, drawing.width_of(long_text(*day), style));
    }
    return widest;
}

void add_date(const Drawing& drawing, std::vector<CardLine>& lines) {
    const TextStyle style{62, Weight::bold, drawing.theme().text};
    const auto said = drawing.settings().hidden_answers.date ? std::string("Which day?")
                                                             : long_text(drawing.settings().day);
    lines.push_back({{{said, style}}, 64, widest_day(drawing, style)});
}

void add_totals(const Drawing& drawing, std::vector<CardLine>& lines) {
    const auto& settings = drawing.settings();
    const auto total =
        listed_total(drawing.dataset(), drawing.map().listing, settings.day, settings.counting);
    lines.push_back(headline(drawing, total));
    lines.push_back(meaning(drawing, total));
}

std::vector<CardLine> lines_below_title(const Drawing& drawing) {
    const auto& settings = drawing.settings();
    if (settings.mode == ShowMode::everything) {
        return everything_lines(drawing);
    }
    std::vector<CardLine> lines;
    if (settings.date) {
        add_date(drawing, lines);
    }
    if (settings.totals) {
        add_totals(drawing, lines);
    }
    if (settings.date && settings.mode == ShowMode::gained) {
        add_comparison(drawing, lines);
    } else if (settings.date && !settings.brief) {
        add_news(drawing, lines);
    }
    return lines;
}

std::vector<CardLine> date_lines(const Drawing& drawing, CardRoom room, std::size_t title_rows) {
    auto lines = lines_below_title(drawing);
    const auto& settings = drawing.settings();
    if (settings.title || settings.mode == ShowMode::everything) {
        const double width = lines.empty() ? room.width * 0.9 : widest_line(drawing, lines);
        const auto title = title_lines(drawing, drawing.dataset().title, width, title_rows);
        lines.insert(lines.begin(), title.begin(), title.end());
    }
    return lines;
}

PageRect draw_lines_at(Drawing& drawing, double left, CardRoom room, std::size_t title_rows) {
    return draw_fitted(drawing, room, 0, [&](Drawing& fitted) {
        return draw_text_card(fitted, {left, fitted.edge()}, date_lines(fitted, room, title_rows), 1e9);
    });
}

// A long title takes so many lines as leave the day the size that it has with one.
std::size_t title_rows_for(const Drawing& drawing, CardRoom room) {
    const auto shrunk = [&](std::size_t rows) {
        Drawing trial(drawing.map(), drawing.settings());
        const auto card = draw_text_card(trial, {0, 0}, date_lines(trial, room, rows), 1e9);
        return std::min({1.0, room.width / card.width, room.height / card.height});
    };
    std::size_t rows = 3;
    while (rows > 1 && shrunk(rows) < shrunk(1)) {
        --rows;
    }
    return rows;
}

}  // namespace

PageRect draw_date_card(Drawing& drawing) {
    if (!drawing.settings().date_card) {
        return {};
    }
    const auto& settings = drawing.settings();
    if (!settings.title && !settings.date && !settings.totals) {
        return {};
    }
    // The day is never cut: a large text on a small page makes the whole card smaller instead.
    const double seen_width = settings.width - settings.hidden.width;
    const double whole_width = std::max(seen_width - 2 * drawing.edge(), 1.0);
    // On an upright page the map lies below the card rather than beside it.
    const bool upright = settings.height > settings.width;
    const CardRoom room{upright ? whole_width : std::min(settings.width * 0.55, whole_width),
                        settings.height * (upright ? 0.3 : 0.42)};
    const auto rows = title_rows_for(drawing, room);
    if (!settings.cards_right) {
        return draw_lines_at(drawing, drawing.edge(), room, rows);
    }
    Drawing trial(drawing.map(), settings);
    const double width = draw_lines_at(trial, 0, room, rows).width;
    return draw_lines_at(drawing, settings.width - drawing.edge() - width, room, rows);
}

}  // namespace viewer
