#include "app/scene/cards/date_card_lines.hpp"

#include "app/scene/cards/card_content.hpp"
#include "app/scene/cards/date_card_news.hpp"
#include "app/scene/map/region_look.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/base/text.hpp"
#include "geodata/geometry/measure.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

// Large type grows less than small type when all is set larger: it can be read anyway.
constexpr double day_power = 0.5;
constexpr double sum_power = 0.75;
constexpr double day_size = 62;         // units
constexpr double narrow_day_size = 48;  // in short lines

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
    const TextStyle sum{display_size(drawing, 30, sum_power), Weight::bold, theme.emphasis};
    const TextStyle beside{display_size(drawing, 21, sum_power), Weight::regular, theme.secondary};
    const double advance = display_size(drawing, 48, sum_power);
    const auto of =
        whole == nullptr ? std::string() : fmt::format("of {} km²", grouped(in_square_km(whole->area)));
    if (drawing.settings().hidden_answers.number) {
        return {{{"? km²", sum}, {of + (of.empty() ? "your guess?" : ": your guess?"), beside}}, advance};
    }
    if (!any_area_stated(drawing, total)) {
        return {{{regions_text(total.rows.size()), sum}, {measured_words(drawing, total), beside}}, advance};
    }
    CardLine line{{{bounds_text(total.sum) + " km²", sum}}, advance};
    if (whole != nullptr) {
        line.pieces.push_back({fmt::format("{} · {} %", of, share_text(total.sum, whole->area)), beside});
    }
    return line;
}

std::vector<CardLine> meaning(const Drawing& drawing, const ListedTotal& total) {
    const TextStyle style{17, Weight::regular, drawing.theme().secondary};
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
    const auto total =
        listed_total(drawing.dataset(), drawing.map().listing, settings.day, settings.counting);
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
    } else if (settings.date && !settings.brief) {
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
