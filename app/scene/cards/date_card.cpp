#include "app/scene/cards/cards.hpp"

#include "app/scene/cards/card_content.hpp"
#include "app/scene/cards/card_title.hpp"
#include "app/scene/map/region_look.hpp"
#include "geodata/analysis/control/comparison.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/analysis/words/overview.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

constexpr std::size_t most_title_rows = 3;
constexpr double widest_since = 620;
constexpr double widest_of_all = 560;  // outlines before and after have both their areas
constexpr double widest_change = 430;  // units: a longer name gives way to its figure

// Large type grows less than small type when all is set larger: it can be read anyway.
constexpr double day_power = 0.5;
constexpr double sum_power = 0.75;

// What is missing is said to be missing: no sum stands for areas that nobody stated.
bool any_area_stated(const Drawing& drawing, const ListedTotal& total) {
    const auto& rows = drawing.map().listing.rows;
    return total.rows.empty() ||
           std::any_of(total.rows.begin(), total.rows.end(), [&](const CountedRow& row) {
               return rows[static_cast<std::size_t>(row.row)].area_claim >= 0;
           });
}

// Places and lines without any region: nobody holds anything, and there is nothing to add up.
bool of_context(const Drawing& drawing) {
    return drawing.map().shown.rows.empty() && drawing.dataset().regions.empty() &&
           !drawing.dataset().context.empty();
}

// As the outlines on the map have it, each thing counted once; land in two of them counts twice, which "about" allows for.
std::string measured_words(const Drawing& drawing) {
    const auto& map = drawing.map();
    Area measured;
    for (const int row : overview_on(drawing.dataset(), map.listing, drawing.settings().day).rows) {
        const auto region = map.listing.rows[static_cast<std::size_t>(row)].region;
        measured += map.regions[region.position()].area;
    }
    return fmt::format("about {} km² measured on the map", grouped(in_square_km(measured)));
}

// Of all parties the number of what is shown comes first: there is no one whose sum it would be.
CardLine headline_of_all(const Drawing& drawing, const TextStyle& sum, double advance) {
    return {{{overview_on(drawing.dataset(), drawing.map().listing, drawing.settings().day).text, sum}},
            advance};
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
        return headline_of_all(drawing, sum, advance);
    }
    if (!any_area_stated(drawing, total)) {
        const auto shown = overview_on(drawing.dataset(), drawing.map().listing, drawing.settings().day);
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
    const auto shown = overview_on(drawing.dataset(), map.listing, drawing.settings().day);
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
            : fmt::format("{} km² in all, listed, {}", bounds_text(total.sum), counting_text(total.counting));
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

// Large type has room for one, and for how many more there are.
std::size_t most_changes(const Drawing& drawing) {
    constexpr double large = 1.4;
    return text_ratio(drawing.settings()) > large ? 1 : 3;
}

// `weight`: bold for what changed, regular for ends of intervals.
void add_changes(const Drawing& drawing, const ChangeDay& step, Weight weight, std::vector<CardLine>& lines) {
    const auto& map = drawing.map();
    const TextStyle text{18, weight, drawing.theme().text};
    const TextStyle link{16, Weight::regular, drawing.theme().link};
    const auto said_of = change_lines(drawing.dataset(), map.shown, step);
    const auto most = most_changes(drawing);
    for (std::size_t i = 0; i < std::min(said_of.size(), most); ++i) {
        const auto& change = said_of[i];
        const auto& record = drawing.dataset().control[static_cast<std::size_t>(change.record)];
        const auto& name =
            drawing.dataset()[map.shown.rows[static_cast<std::size_t>(change.row)].region].name;
        const auto widest = map.of_all() ? widest_of_all : widest_change;
        const auto said = with_name_shortened(drawing, change.text, name, text, drawing.units(widest));
        lines.push_back({{{said, text}, {drawing.dataset()[record.citation.source].short_name, link}},
                         i == 0 ? 36.0 : 29.0});
    }
    if (said_of.size() > most) {
        const auto more = said_of.size() - most;
        lines.push_back(
            {{{fmt::format("and {} more {}", more, more == 1 ? "change" : "changes"), text}}, 29});
    }
}

// A region that went from one party to another changed in the lists of both.
// More than stand on the widest line of a card: the line is shortened to its width.
constexpr std::size_t most_names_fitting = 24;

std::string dated_names(const Drawing& drawing, const ChangeDay& step) {
    std::vector<std::string> names;
    for (const auto& change : step.changes) {
        const auto& row = drawing.map().shown.rows[static_cast<std::size_t>(change.row)];
        const auto& name = drawing.dataset()[row.region].name;
        if (is_dated(change) && std::find(names.begin(), names.end(), name) == names.end()) {
            names.push_back(name);
        }
        if (names.size() == most_names_fitting) {
            break;
        }
    }
    return joined(names, ", ");
}

void add_last_change(const Drawing& drawing, std::vector<CardLine>& lines) {
    const auto* step = last_dated_change(drawing.map().steps, drawing.settings().day);
    const auto text = step == nullptr ? std::string("no change with a stated day so far")
                                      : fmt::format("last change {}: {}", short_text(step->day),
                                                    dated_names(drawing, *step));
    const TextStyle style{18, Weight::regular, drawing.theme().secondary};
    lines.push_back({{{shortened(drawing, text, style, drawing.units(widest_change)), style}}, 36});
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
    if (drawing.map().of_all()) {
        const auto differs =
            overview_difference(drawing.dataset(), drawing.map().listing, since, settings.day);
        const TextStyle bold{18, Weight::bold, drawing.theme().text};
        const auto text = fmt::format("since {}: {}", other_day(drawing, since), differs);
        return {{{shortened(drawing, text, bold, drawing.units(widest_since)), bold}}, 36};
    }
    if (!states_areas(drawing.map().listing)) {  // no sum stands for areas that nobody stated
        return {{{fmt::format("since {}: {}", other_day(drawing, since), differences_text(found)),
                  {18, Weight::bold, drawing.theme().text}}},
                36};
    }
    const auto& grown =
        settings.counting == Counting::once ? found.once_difference : found.as_listed_difference;
    return {{{fmt::format("since {}: {}", other_day(drawing, since),
                          settings.hidden_answers.number ? "?" : growth_text(grown)),
              {18, Weight::bold, drawing.theme().text}}},
            36};
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
    if (of_context(drawing)) {
        return;
    }
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

TextStyle day_style(const Drawing& drawing) {
    return {display_size(drawing, 62, day_power), Weight::bold, drawing.theme().text};
}

CardLine day_line(const Drawing& drawing, const std::string& text) {
    auto tag = day_style(drawing);
    tag.colour = drawing.theme().link;
    CardLine line{{{text, day_style(drawing)}}, display_size(drawing, 64, day_power)};
    if (!drawing.settings().tag.empty()) {
        line.pieces.insert(line.pieces.begin(), {drawing.settings().tag, tag});
    }
    return line;
}

std::vector<CardLine> everything_lines(const Drawing& drawing) {
    return {day_line(drawing, span_text(drawing.dataset())),
            {{{"every region listed as held on any day",
               {display_size(drawing, 21, sum_power), Weight::regular, drawing.theme().secondary}}},
             display_size(drawing, 46, sum_power)}};
}

// While days run past, the card must not grow and shrink with their names.
void add_date(const Drawing& drawing, std::vector<CardLine>& lines) {
    const auto said = drawing.settings().hidden_answers.date ? std::string("Which day?")
                                                             : long_text(drawing.settings().day);
    auto line = day_line(drawing, said);
    for (int month = 1; month <= 12; ++month) {
        const auto day = long_text(*day_from({2000, month, 28}));
        line.least_width = std::max(line.least_width, widest_line(drawing, {day_line(drawing, day)}));
    }
    lines.push_back(std::move(line));
}

void add_totals(const Drawing& drawing, std::vector<CardLine>& lines) {
    const auto& settings = drawing.settings();
    const auto total =
        listed_total(drawing.dataset(), drawing.map().listing, settings.day, settings.counting);
    lines.push_back(headline(drawing, total));
    const auto below = meaning(drawing, total);
    lines.insert(lines.end(), below.begin(), below.end());
}

/// Where the date card stands: on all days alike.
struct DatePlace {
    PageRect card;
    double unit = 1;
    std::vector<CardLine> title;
};

// What is measured in units of 1.
Drawing plain_units(const Drawing& drawing) {
    Drawing plain(drawing.map(), drawing.settings());
    plain.set_unit(1);
    return plain;
}

bool has_title(const SceneSettings& settings) {
    return settings.title || settings.mode == ShowMode::everything;
}

double height_of(const std::vector<CardLine>& lines) {
    double height = 0;
    for (const auto& line : lines) {
        height += line.advance;
    }
    return height;
}

// The day is never cut: a large text on a small page makes the whole card smaller instead.
CardRoom room_of(const Drawing& drawing) {
    const auto& settings = drawing.settings();
    const double seen_width = settings.width - settings.hidden.width;
    const double whole_width = std::max(seen_width - 2 * drawing.edge(), 1.0);
    // On an upright page the map lies below the card rather than beside it.
    const bool upright = settings.height > settings.width;
    return {upright ? whole_width : std::min(settings.width * 0.5, whole_width),
            settings.height * (upright ? 0.3 : 0.46)};
}

// A long title takes so many lines as leave the day the size that it has with one.
DatePlace date_place(const Drawing& drawing) {
    const auto& settings = drawing.settings();
    const auto content = card_content(drawing);
    const auto room = room_of(drawing);
    const auto plain = plain_units(drawing);
    const double width = content.date_width > 0 ? content.date_width : 0.9 * room.width / drawing.unit();
    DatePlace best;
    for (std::size_t rows = 1; rows <= most_title_rows; ++rows) {
        DatePlace place;
        place.title =
            has_title(settings) ? title_lines(plain, drawing.dataset().title, width, rows) : best.title;
        const double wide = (width + 2 * card_padding) * drawing.unit();
        const double high = (height_of(place.title) + content.date_height + card_padding) * drawing.unit();
        const double fits = std::min({1.0, room.width / wide, room.height / high});
        place.unit = drawing.unit() * fits;
        place.card = {settings.cards_right ? settings.width - drawing.edge() - wide * fits : drawing.edge(),
                      drawing.edge(), wide * fits, high * fits};
        if (rows == 1 || place.unit >= best.unit) {
            best = std::move(place);
        }
    }
    return best;
}

bool is_empty(const SceneSettings& settings) {
    return !settings.date_card || (!settings.title && !settings.date && !settings.totals);
}

}  // namespace

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
    } else if (settings.totals) {
        add_difference(drawing, lines);
    }
    return lines;
}

PageRect place_date_card(const Drawing& drawing) {
    return is_empty(drawing.settings()) ? PageRect{} : date_place(drawing).card;
}

PageRect draw_date_card(Drawing& drawing) {
    if (is_empty(drawing.settings())) {
        return {};
    }
    const auto place = date_place(drawing);
    const double unit = drawing.unit();
    drawing.set_unit(place.unit);
    draw_card(drawing, place.card);
    auto lines = place.title;
    const auto below = lines_below_title(drawing);
    lines.insert(lines.end(), below.begin(), below.end());
    draw_card_lines(drawing, place.card, lines);
    drawing.set_unit(unit);
    return place.card;
}

}  // namespace viewer
