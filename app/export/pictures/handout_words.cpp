#include "app/export/pictures/handout_words.hpp"

#include "app/scene/text_flow.hpp"
#include "geodata/analysis/control/listing_sources.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/analysis/words/sentences.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace viewer {

using namespace geodata;

namespace {

std::string blank_line(const Drawing& drawing, const TextStyle& style, double width) {
    const double one = drawing.width_of("_", style);
    return std::string(static_cast<std::size_t>(std::max(0.0, std::floor(width / one))), '_');
}

void add_wrapped(const Drawing& drawing, const std::string& text, const TextStyle& style, double first,
                 double next, double column, std::vector<HandoutLine>& lines) {
    for (const auto& paragraph : split(text, '\n')) {
        double advance = first;
        for (const auto& line :
             wrapped_lines(paragraph, drawing.units(style.size), style.weight, column, LineEnds::anywhere)) {
            lines.push_back({line, style, advance, {}});
            advance = next;
        }
    }
}

// The figures stand at the right of what they are, or below it where both have no room on a line.
void add_total(const Drawing& drawing, const HandoutPage& page, Counting counting, const std::string& rule,
               double column, std::vector<HandoutLine>& lines) {
    const auto& dataset = drawing.dataset();
    const auto sum = drawing.map().total_on(page.scene.day, counting).sum;
    const TextStyle style{16.5, Weight::bold, drawing.theme().emphasis};
    const auto share = share_of_whole(dataset, drawing.map().listing.profile, sum);
    const auto figures =
        share.empty() ? bounds_text(sum) + " km²" : fmt::format("{} km²   {} %", bounds_text(sum), share);
    const double wide = drawing.width_of(rule, style) + drawing.units(20) + drawing.width_of(figures, style);
    if (wide <= column) {
        lines.push_back({rule, style, 25, figures});
        return;
    }
    lines.push_back({rule, style, 25, {}});
    lines.push_back({figures, style, 22, {}});
}

void add_totals(const Drawing& drawing, const HandoutPage& page, double column,
                std::vector<HandoutLine>& lines) {
    const auto& dataset = drawing.dataset();
    const TextStyle small{13.5, Weight::regular, drawing.theme().secondary};
    lines.push_back({"Listed area on this day", {16.5, Weight::bold, drawing.theme().text}, 36, {}});
    add_total(drawing, page, Counting::once, counting_text(Counting::once), column, lines);
    add_total(drawing, page, Counting::as_listed, counting_text(Counting::as_listed), column, lines);
    const auto* whole = denominator_of(dataset, drawing.map().listing.profile);
    const auto of = whole == nullptr ? std::string()
                                     : fmt::format("; percent of the {} km² of {} ({})",
                                                   grouped(in_square_km(whole->area)), whole->name,
                                                   dataset[whole->citation.source].short_name);
    add_wrapped(drawing,
                fmt::format("By the list of {}{}. Of two figures the lower "
                            "counts what is certain by this day, the higher what is possible.",
                            listing_title(dataset, drawing.map().listing), of),
                small, 22, 18.5, column, lines);
}

// A line to write an answer on.
void add_blank(const Drawing& drawing, const std::string& asked, double column,
               std::vector<HandoutLine>& lines) {
    const TextStyle style{16.5, Weight::bold, drawing.theme().text};
    lines.push_back({asked + " " + blank_line(drawing, style, column - drawing.width_of(asked + " ", style)),
                     style,
                     34,
                     {}});
}

void add_questions(const Drawing& drawing, const HandoutPage& page, double column,
                   std::vector<HandoutLine>& lines) {
    const auto& hidden = page.scene.hidden_answers;
    const auto ask = [&](bool asked, const char* what) {
        if (asked) {
            add_blank(drawing, what, column, lines);
        }
    };
    ask(hidden.date, "Day:");
    ask(hidden.names, "Region:");
    ask(hidden.holder, "Held by, according to:");
    ask(hidden.number, "Listed area, km²:");
    const TextStyle style{16, Weight::regular, drawing.theme().secondary};
    for (int i = 0; i < 5; ++i) {
        lines.push_back({blank_line(drawing, style, column), style, i == 0 ? 46.0 : 36.0, {}});
    }
}

std::string usual_note(const Dataset& dataset, const Listing& listing, Day day) {
    auto sentences = describe_holdings(dataset, listing, day);
    if (auto parts = describe_parts(dataset, listing, day); !parts.empty()) {
        sentences.push_back(std::move(parts));
    }
    return joined(sentences, "\n");
}

}  // namespace

std::vector<HandoutLine> handout_lines(const Drawing& drawing, const HandoutPage& page, double column) {
    const auto& dataset = drawing.dataset();
    const auto& listing = drawing.map().listing;
    std::vector<HandoutLine> lines;
    const auto& hidden = page.scene.hidden_answers;
    const bool tells = page.caption.empty() && (hidden.date || hidden.names);
    add_wrapped(drawing,
                !page.caption.empty() ? page.caption
                : tells               ? std::string()
                                      : describe_change(dataset, listing, page.scene.day),
                {19, Weight::bold, drawing.theme().text}, 25, 25, column, lines);
    if (!hidden.number) {
        add_totals(drawing, page, column, lines);
    }
    if (page.for_pupils) {
        add_questions(drawing, page, column, lines);
        return lines;
    }
    const auto before_note = lines.size();
    add_wrapped(drawing, page.note.empty() ? usual_note(dataset, listing, page.scene.day) : page.note,
                {16, Weight::regular, drawing.theme().text}, 30, 22.5, column, lines);
    if (lines.size() > before_note) {
        lines[before_note].advance = 40;
    }
    return lines;
}

}  // namespace viewer
