#include "app/scene/cards/date_card_lines.hpp"

#include "app/scene/cards/card_content.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/analysis/words/overview.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace viewer {

using namespace geodata;

namespace {

// Large type grows less than small type when all is set larger: it can be read anyway.
constexpr double day_power = 0.5;
constexpr double sum_power = 0.75;
constexpr double day_size = 62;         // units
constexpr double narrow_day_size = 48;  // in short lines
constexpr double widest_change = 430;   // units

// What is missing is said to be missing: no sum stands for areas that nobody stated.
bool any_area_stated(const Drawing& drawing, const ListedTotal& total) {
    const auto& rows = drawing.map().listing.rows;
    return total.rows.empty() || std::ranges::any_of(total.rows, [&](const CountedRow& row) {
               return rows[static_cast<std::size_t>(row.row)].area_claim >= 0;
           });
}

// Places and lines without any region: nobody holds anything, and there is nothing to add up.
bool of_context(const Drawing& drawing) {
    return drawing.map().shown.rows.empty() && drawing.dataset().regions.empty() &&
           !drawing.dataset().context.empty();
}

Overview overview_of(const Drawing& drawing) {
    return overview_on(drawing.dataset(), drawing.map().listing, drawing.settings().day);
}

// Whether a region is part of one of those, at whatever depth.
bool lies_in_any(const Dataset& dataset, RegionIndex region, const std::set<RegionIndex>& others) {
    for (auto around = dataset[region].part_of; around; around = dataset[around].part_of) {
        if (others.contains(around)) {
            return true;
        }
    }
    return false;
}

// As the outlines on the map have it, each thing counted once, and a part not again beside its whole, whoever holds them. Other
// land in two of them counts twice, which "about" allows for.
std::string measured_words(const Drawing& drawing) {
    const auto& map = drawing.map();
    std::set<RegionIndex> shown;
    for (const int row : overview_of(drawing).rows) {
        shown.insert(map.listing.rows[static_cast<std::size_t>(row)].region);
    }
    Area measured;
    for (const auto region : shown) {
        measured +=
            lies_in_any(drawing.dataset(), region, shown) ? Area{} : map.regions[region.position()].area;
    }
    return fmt::format("about {} km² measured on the map", grouped(in_square_km(measured)));
}

CardLine headline(const Drawing& drawing, const ListedTotal& total) {
    const auto& theme = drawing.theme();
    const auto* whole = denominator_of(drawing.dataset(), drawing.map().listing.profile);
    const TextStyle sum{display_size(drawing, 30, sum_power), Weight::bold, theme.emphasis};
    const TextStyle beside{display_size(drawing, 21, sum_power), Weight::regular, theme.secondary};
    const double advance = display_size(drawing, 48, sum_power);
    const auto of =
        whole == nullptr ? std::string() : fmt::format("of {} km²", grouped(in_square_km(whole->area)));
    if (of_context(drawing)) {
        return {{{context_overview(drawing.dataset(), drawing.settings().day).text, sum}}, advance};
    }
    if (drawing.settings().hidden_answers.number) {
        return {{{"? km²", sum}, {of + (of.empty() ? "your guess?" : ": your guess?"), beside}}, advance};
    }
    if (drawing.map().of_all()) {
        // The number of what is shown comes first: there is no one whose sum it would be.
        return {{{overview_of(drawing).text, sum}}, advance};
    }
    if (!any_area_stated(drawing, total)) {
        const auto shown = overview_of(drawing);
        return {{{regions_words(shown.things), sum}, {measured_words(drawing), beside}}, advance};
    }
    CardLine line{{{bounds_text(total.sum) + " km²", sum}}, advance};
    if (whole != nullptr) {
        line.pieces.push_back({fmt::format("{} · {} %", of, share_text(total.sum, whole->area)), beside});
    }
    return line;
}

// The largest stand for what cannot all be named.
std::vector<CardLine> meaning_of_all(const Drawing& drawing, const ListedTotal& total,
                                     const TextStyle& style) {
    const auto& map = drawing.map();
    const auto shown = overview_of(drawing);
    if (shown.things == 0) {
        return {{{{"none shown on this day", style}}, 34}};
    }
    const std::size_t most_largest = states_areas(map.listing) ? 2 : 3;  // as many as fit with their figures
    const auto largest =
        "largest: " +
        largest_words(drawing.dataset(), map.listing, shown, most_largest,
                      [&](RegionIndex region) { return map.regions[region.position()].area.square_metres; });
    const auto sum =
        !any_area_stated(drawing, total)
            ? measured_words(drawing) + ", none stated"
            : fmt::format("{} km² in all, listed, {}", bounds_text(total.sum),
                          total.counting == Counting::once ? "each holder's overlaps counted once"
                                                           : counting_text(total.counting));
    return {{{{sum, style}}, 34},
            {{{shortened(drawing, largest, style, drawing.units(widest_change)), style}}, 25}};
}

std::vector<CardLine> meaning(const Drawing& drawing, const ListedTotal& total) {
    const TextStyle style{17, Weight::regular, drawing.theme().secondary};
    if (of_context(drawing)) {
        const auto newest = context_overview(drawing.dataset(), drawing.settings().day).newest;
        return newest.empty()
                   ? std::vector<CardLine>()
                   : std::vector<CardLine>{
                         {{{shortened(drawing, "newest: " + newest, style, drawing.units(widest_change)),
                            style}},
                          34}};
    }
    if (drawing.map().of_all()) {
        return meaning_of_all(drawing, total, style);
    }
    const bool several = drawing.map().several_parties();
    const auto holder = several ? "held by " + listed_party(drawing.map()).short_name + ": " : std::string();
    if (!any_area_stated(drawing, total)) {
        return {{{{holder + "no area stated", style}}, 34}};
    }
    std::vector<CardLine> lines{{{{holder + "listed area, " + counting_text(total.counting), style}}, 34}};
    if (total.sum.low != total.sum.high) {
        lines.push_back({{{"low: certain by this day, high: possible", style}}, 25});
    }
    return lines;
}

std::string span_text(const Dataset& dataset) {
    return fmt::format("{}\u2013{}", year_text(year_month_day(dataset.first_day).year),
                       year_text(year_month_day(dataset.last_day).year));
}

CardLine day_line(const Drawing& drawing, const std::string& text, bool narrow) {
    const double size = display_size(drawing, narrow ? narrow_day_size : day_size, day_power);
    const TextStyle style{size, Weight::bold, drawing.theme().text};
    CardLine line{{{text, style}}, size * 1.03};
    if (!drawing.settings().tag.empty()) {
        line.pieces.insert(line.pieces.begin(),
                           {drawing.settings().tag, {size, Weight::bold, drawing.theme().link}});
    }
    return line;
}

std::string text_of_day(Day day, bool narrow) { return narrow ? short_text(day) : long_text(day); }

// While days run past, the card must not grow and shrink with their names.
CardLine date_line(const Drawing& drawing, bool narrow) {
    const auto& settings = drawing.settings();
    auto line = day_line(
        drawing, settings.hidden_answers.date ? "Which day?" : text_of_day(settings.day, narrow), narrow);
    for (int month = 1; month <= 12; ++month) {
        const auto day = text_of_day(*day_from({2000, month, 28}), narrow);
        line.least_width = std::max(line.least_width, widest_line(drawing, {day_line(drawing, day, narrow)}));
    }
    return line;
}

CardLine everything_line(const Drawing& drawing) {
    return {{{"every region listed as held on any day",
              {display_size(drawing, 21, sum_power), Weight::regular, drawing.theme().secondary}}},
            display_size(drawing, 46, sum_power)};
}

void add_totals(const Drawing& drawing, std::vector<CardLine>& lines) {
    const auto& settings = drawing.settings();
    const auto total = drawing.map().total_on(settings.day, settings.counting);
    lines.push_back(headline(drawing, total));
    const auto below = meaning(drawing, total);
    lines.insert(lines.end(), below.begin(), below.end());
}

}  // namespace

std::vector<CardLine> lines_below_day(const Drawing& drawing) {
    const auto& settings = drawing.settings();
    if (settings.mode == ShowMode::everything) {
        return {everything_line(drawing)};
    }
    std::vector<CardLine> lines;
    if (settings.totals) {
        add_totals(drawing, lines);
    }
    if (settings.date && settings.mode == ShowMode::gained) {
        add_comparison(drawing, lines);
    } else if (settings.date && !settings.brief && !of_context(drawing)) {
        add_news(drawing, lines);
    } else if (settings.totals) {
        add_difference(drawing, lines);
    }
    return lines;
}

std::vector<CardLine> lines_below_title(const Drawing& drawing, const std::vector<CardLine>& below_day,
                                        double line_width) {
    const auto& settings = drawing.settings();
    const bool narrow = line_width > 0;
    std::vector<CardLine> lines;
    if (settings.mode == ShowMode::everything) {
        lines.push_back(day_line(drawing, span_text(drawing.dataset()), narrow));
    } else if (settings.date) {
        lines.push_back(date_line(drawing, narrow));
    }
    const auto rest =
        narrow ? in_short_lines(drawing, below_day, line_width) : in_long_lines(drawing, below_day);
    lines.insert(lines.end(), rest.begin(), rest.end());
    return lines;
}

}  // namespace viewer
