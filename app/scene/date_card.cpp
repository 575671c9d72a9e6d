#include "app/scene/cards.hpp"

#include "app/scene/card.hpp"
#include "geodata/analysis/describe.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

constexpr const char* thin_space = "\u2009";
constexpr std::size_t most_changes = 3;

std::string counting_text(Counting counting) {
    return counting == Counting::once ? "each region once" : "as listed";
}

CardLine headline(const Drawing& drawing, const ListedTotal& total) {
    const auto& theme = drawing.theme();
    const auto& whole = drawing.dataset().reference_areas.front();
    return {{{bounds_text(total.sum, thin_space) + " km²", {30, Weight::bold, theme.emphasis}},
             {fmt::format("of {} km² · {} %", grouped(in_square_km(whole.area), 0, thin_space),
                          share_text(total.sum, whole.area)),
              {21, Weight::regular, theme.secondary}}},
            48};
}

CardLine meaning(const Drawing& drawing, const ListedTotal& total) {
    const bool open = total.sum.low != total.sum.high;
    return {{{fmt::format("listed area, {}{}", counting_text(total.counting),
                          open ? " · low: certain by this day, high: possible" : ""),
              {17, Weight::regular, drawing.theme().secondary}}},
            34};
}

void add_changes(const Drawing& drawing, const ChangeDay& step, std::vector<CardLine>& lines) {
    const auto& map = drawing.map();
    const TextStyle text{18, Weight::bold, drawing.theme().text};
    const TextStyle link{16, Weight::regular, drawing.theme().link};
    for (std::size_t i = 0; i < std::min(step.changes.size(), most_changes); ++i) {
        const auto& change = step.changes[i];
        const auto& record = drawing.dataset().control[static_cast<std::size_t>(change.record)];
        lines.push_back({{{change_text(drawing.dataset(), map.listing, change, thin_space), text},
                          {drawing.dataset()[record.citation.source].short_name, link}},
                         i == 0 ? 36.0 : 29.0});
    }
    if (step.changes.size() > most_changes) {
        lines.push_back(
            {{{fmt::format("and {} more changes", step.changes.size() - most_changes), text}}, 29});
    }
}

// The ends of an interval are no day on which anything is stated to have changed.
bool is_dated(const Change& change) {
    return change.before != Hold::possible && change.after != Hold::possible;
}

std::string dated_names(const Drawing& drawing, const ChangeDay& step) {
    std::vector<std::string> names;
    for (const auto& change : step.changes) {
        if (is_dated(change)) {
            names.push_back(
                drawing.dataset()[drawing.map().listing.rows[static_cast<std::size_t>(change.row)].region]
                    .name);
        }
    }
    return joined(names, ", ");
}

void add_last_change(const Drawing& drawing, std::vector<CardLine>& lines) {
    const auto* step = last_change(drawing.map().steps, drawing.settings().day);
    while (step != nullptr && dated_names(drawing, *step).empty()) {
        step = last_change(drawing.map().steps, step->day - 1);
    }
    const auto text = step == nullptr ? std::string("no change with a stated day so far")
                                      : fmt::format("last change {}: {}", short_text(step->day),
                                                    dated_names(drawing, *step));
    lines.push_back({{{text, {18, Weight::regular, drawing.theme().secondary}}}, 36});
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
    lines.push_back({{{long_text(drawing.settings().day), style}}, 64, widest_day(drawing, style)});
}

void add_totals(const Drawing& drawing, std::vector<CardLine>& lines) {
    const auto& settings = drawing.settings();
    const auto total =
        listed_total(drawing.dataset(), drawing.map().listing, settings.day, settings.counting);
    lines.push_back(headline(drawing, total));
    lines.push_back(meaning(drawing, total));
}

void add_changes_of_day(const Drawing& drawing, std::vector<CardLine>& lines) {
    const auto* step = last_change(drawing.map().steps, drawing.settings().day);
    if (step != nullptr && step->day == drawing.settings().day) {
        add_changes(drawing, *step, lines);
    } else {
        add_last_change(drawing, lines);
    }
}

std::vector<CardLine> date_lines(const Drawing& drawing) {
    const auto& settings = drawing.settings();
    std::vector<CardLine> lines;
    if (settings.title) {
        lines.push_back({{{drawing.dataset().title, {16, Weight::regular, drawing.theme().secondary}}}, 32});
    }
    if (settings.date) {
        add_date(drawing, lines);
    }
    if (settings.totals) {
        add_totals(drawing, lines);
    }
    if (settings.date) {
        add_changes_of_day(drawing, lines);
    }
    return lines;
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
    const CardRoom room{settings.width * 0.55, settings.height * 0.42};
    return draw_fitted(drawing, room, 0, [](Drawing& fitted) {
        return draw_text_card(fitted, {fitted.edge(), fitted.edge()}, date_lines(fitted), 1e9);
    });
}

}  // namespace viewer
