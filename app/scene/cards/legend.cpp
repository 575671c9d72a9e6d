#include "app/scene/cards/cards.hpp"

#include "app/scene/cards/card.hpp"
#include "app/scene/map/layers.hpp"
#include "app/scene/map/region_look.hpp"
#include "app/scene/text_flow.hpp"
#include "geodata/analysis/control/listing_sources.hpp"
#include "geodata/analysis/words/day_events.hpp"
#include "geodata/analysis/words/holder_words.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace viewer {

using namespace geodata;

namespace {

struct LegendEntry {
    std::string text;
    RegionLook look = {};
    bool dashed = false;
    bool line = false;
    PartyIndex dots = {};  ///< whose dots, or none
    bool arrow = false;
    Extent extent = Extent::part;
};

bool any_reconstructed(const Drawing& drawing) {
    const auto& rows = drawing.map().shown.rows;
    return std::any_of(rows.begin(), rows.end(), [&](const ListRow& row) {
        return drawing.dataset()[row.region].basis == Basis::reconstructed;
    });
}

bool any(const std::vector<RegionStatus>& found, RegionStatus status) {
    return std::find(found.begin(), found.end(), status) != found.end();
}

std::string unchanged_text(const Drawing& drawing) {
    if (drawing.settings().mode != ShowMode::held) {
        return "listed, not held on these days";
    }
    bool later = false;
    bool over = false;
    for (const auto& holding : holdings_on(drawing.dataset(), drawing.map().shown, drawing.settings().day)) {
        later = later || holding.hold == Hold::not_yet;
        over = over || holding.hold == Hold::ended;
    }
    return !over ? "listed for a later date" : later ? "listed for another date" : "no longer held";
}

// The first party that a status is shown of.
const Party& sample_party(const Drawing& drawing, RegionStatus status) {
    const auto& found = drawing.row_statuses();
    const auto row = std::find(found.begin(), found.end(), status);
    return row == found.end() ? listed_party(drawing.map())
                              : row_party(drawing.map(), static_cast<std::size_t>(row - found.begin()));
}

// Who holds land in view, those with most of it first.
std::vector<PartyIndex> parties_in_view(const Drawing& drawing) {
    const auto& map = drawing.map();
    const auto view = drawing.view().ground();
    std::map<PartyIndex, double> land;
    for (const auto drawn : drawn_in(map, view)) {
        const auto row = static_cast<std::size_t>(map.drawing_order[drawn]);
        if (is_held(drawing.row_statuses()[row])) {
            const auto& box = drawn_region(map, drawn).box;
            land[holder_of(drawing.dataset(), map.shown.rows[row])] += box.width() * box.height();
        }
    }
    std::vector<PartyIndex> parties;
    for (const auto& [party, size] : land) {
        parties.push_back(party);
    }
    std::stable_sort(parties.begin(), parties.end(),
                     [&](PartyIndex a, PartyIndex b) { return land[a] > land[b]; });
    return parties;
}

constexpr std::size_t most_parties = 9;

void add_party_entries(const Drawing& drawing, std::vector<LegendEntry>& entries) {
    if (drawing.settings().hidden_answers.holder) {
        entries.push_back({"held: by whom, according to whom?",
                           look_of(drawing.theme(), listed_party(drawing.map()), RegionStatus::held)});
        return;
    }
    const auto parties = parties_in_view(drawing);
    const auto shown = parties.size() > most_parties ? most_parties - 1 : parties.size();
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& party = drawing.map().party(parties[i]);
        entries.push_back({"held by " + party.name, look_of(drawing.theme(), party, RegionStatus::held)});
    }
    if (parties.size() > shown) {
        LegendEntry rest{fmt::format("and {} more", parties.size() - shown)};
        rest.look.fill = drawing.theme().land;
        rest.look.rim = drawing.theme().region_rim;
        entries.push_back(rest);
    }
}

// Only what the picture shows on its day: an entry without its pattern on the map would mislead.
void add_status_entries(const Drawing& drawing, std::vector<LegendEntry>& entries) {
    const auto& party = listed_party(drawing.map());
    const auto& found = drawing.row_statuses();
    const auto add = [&](RegionStatus status, const std::string& text) {
        if (any(found, status)) {
            entries.push_back({text, look_of(drawing.theme(), sample_party(drawing, status), status, 1,
                                             drawing.map().several_parties())});
        }
    };
    const auto& settings = drawing.settings();
    if (drawing.map().several_parties()) {
        add_party_entries(drawing, entries);
    }
    if (settings.mode == ShowMode::gained) {
        const auto since = short_text(settings.since);
        add(RegionStatus::changed, "newly held since " + since);
        add(RegionStatus::lost, "held on " + since + ", no longer held");
        add(RegionStatus::interval_ended, "held; end of the stated interval since " + since);
    } else {
        const std::string when = settings.highlight_days > 1 ? "just before this day" : "on this day";
        add(RegionStatus::changed, "changed " + when);
        add(RegionStatus::lost, "no longer held, " + when);
        add(RegionStatus::interval_ended, "held; end of the stated interval " + when);
    }
    if (!drawing.map().several_parties()) {
        const std::string when = settings.mode == ShowMode::everything ? " on some day" : "";
        add(RegionStatus::held, settings.hidden_answers.holder
                                    ? "held" + when + ": by whom, according to whom?"
                                    : held_key_text(drawing.dataset(), drawing.map().listing, when));
    }
    add(RegionStatus::possible, "within the stated interval, no day given");
    add(RegionStatus::unchanged, unchanged_text(drawing));
    if (any_reconstructed(drawing)) {
        entries.push_back({"dashed rim: outline reconstructed",
                           look_of(drawing.theme(), party, RegionStatus::unchanged), true});
    }
}

void add_part_entries(const Drawing& drawing, std::vector<LegendEntry>& entries) {
    std::map<std::pair<Extent, PartyIndex>, std::set<std::string>> kinds;
    for (const int record : shown_parts(drawing)) {
        const auto& part = drawing.dataset().control[static_cast<std::size_t>(record)];
        kinds[{part.extent, part.holder}].insert(short_holder_text(drawing.dataset(), part));
    }
    for (const auto& [kind, holders] : kinds) {
        const auto& [extent, party] = kind;
        const std::string what =
            extent == Extent::part ? "part of the district, no area stated: " : "extent not stated: ";
        const bool hidden = drawing.settings().hidden_answers.holder;
        LegendEntry entry{what + (hidden ? "by whom?" : enumerated({holders.begin(), holders.end()})),
                          {},
                          false,
                          false,
                          party,
                          false,
                          extent};
        entry.look.fill = drawing.theme().land;
        entry.look.rim = drawing.theme().region_rim;
        entries.push_back(entry);
    }
}

void add_line_entries(const Drawing& drawing, std::vector<LegendEntry>& entries) {
    for (const auto& feature : drawing.dataset().context) {
        if (feature.kind == "line" && valid_on(feature, drawing.settings().day)) {
            const bool reconstructed = feature.basis == Basis::reconstructed;
            entries.push_back({feature.name + (reconstructed ? ", reconstructed for this dataset" : ""),
                               {},
                               reconstructed,
                               true});
        }
    }
}

void add_advance_entry(const Drawing& drawing, std::vector<LegendEntry>& entries) {
    const auto& dataset = drawing.dataset();
    std::vector<std::string> sources;
    for (const int event : advances_on(dataset, drawing.settings().day)) {
        const auto& citation = dataset.events[static_cast<std::size_t>(event)].citation;
        if (const auto& name = dataset[citation.source].short_name;
            std::find(sources.begin(), sources.end(), name) == sources.end()) {
            sources.push_back(name);
        }
    }
    if (!sources.empty()) {
        entries.push_back({"direction of an advance, no ground stated: " + joined(sources, ", "),
                           {},
                           false,
                           false,
                           {},
                           true});
    }
}

void draw_sample(Drawing& drawing, const LegendEntry& entry, const PageRect& box) {
    const std::vector<PagePath> rings{
        {{box.left, box.top}, {box.right(), box.top}, {box.right(), box.bottom()}, {box.left, box.bottom()}}};
    if (entry.arrow) {
        const double middle = box.top + box.height / 2;
        draw_arrow(drawing, Role::card, {box.left, middle}, {box.right(), middle});
        return;
    }
    if (entry.line) {
        Stroke line{{{{box.left, box.top + box.height / 2}, {box.right(), box.top + box.height / 2}}},
                    false,
                    drawing.units(3.4),
                    drawing.theme().text,
                    {},
                    false};
        line.dash =
            entry.dashed ? std::vector<double>{drawing.units(12), drawing.units(5)} : std::vector<double>{};
        drawing.add(Role::card, std::move(line));
        return;
    }
    draw_region(drawing, rings, entry.look, entry.dashed, box, {box.left, box.top}, Role::card, no_subject);
    if (entry.dots) {
        for (const auto at : dot_grid(rings, drawing.units(11),
                                      {box.left + drawing.units(8), box.top + drawing.units(11)}, box)) {
            drawing.add(Role::card, part_dot(drawing, entry.dots, entry.extent, at));
        }
    }
}

// Long entries go on in further lines, so that one of them does not make all others small.
constexpr double most_entry_width = 480;  // units

std::vector<std::string> entry_lines(const Drawing& drawing, const LegendEntry& entry,
                                     const TextStyle& style) {
    return wrapped_lines(entry.text, drawing.units(style.size), style.weight,
                         drawing.units(most_entry_width));
}

PageRect draw_entries(Drawing& drawing, const std::vector<LegendEntry>& entries) {
    const TextStyle style{16, Weight::regular, drawing.theme().text};
    const double row = drawing.units(34);
    const double next_line = drawing.units(21);
    const double pad = drawing.units(16);
    const double sample = drawing.units(40);
    double widest = 0;
    double height = pad;
    for (const auto& entry : entries) {
        const auto lines = entry_lines(drawing, entry, style);
        for (const auto& line : lines) {
            widest = std::max(widest, drawing.width_of(line, style));
        }
        height += row + next_line * static_cast<double>(lines.size() - 1);
    }
    const PageRect card{drawing.edge(), drawing.settings().height - drawing.edge() - height,
                        widest + sample + 3 * pad, height};
    draw_card(drawing, card);
    double top = card.top + pad / 2;
    for (const auto& entry : entries) {
        draw_sample(drawing, entry,
                    {card.left + pad, top + row / 2 - drawing.units(11), sample, drawing.units(22)});
        double baseline = top + row / 2 + drawing.units(5.8);
        for (const auto& line : entry_lines(drawing, entry, style)) {
            drawing.text(Role::card, {card.left + 2 * pad + sample, baseline}, line, style);
            baseline += next_line;
        }
        top = baseline - next_line - drawing.units(5.8) + row / 2;
    }
    return card;
}

}  // namespace

PageRect draw_legend(Drawing& drawing, const PageRect& date_card) {
    if (!drawing.settings().legend) {
        return {};
    }
    std::vector<LegendEntry> entries;
    add_status_entries(drawing, entries);
    add_part_entries(drawing, entries);
    add_line_entries(drawing, entries);
    add_advance_entry(drawing, entries);
    if (entries.empty()) {
        return {};
    }
    const auto& settings = drawing.settings();
    // Half of a large type is readable, and so is about what the page has without a wish for larger.
    const double least_readable =
        std::min(0.5, 0.9 * unit_for(settings.width, settings.height) / settings.unit);
    const CardRoom room{settings.width * 0.55, settings.height - date_card.bottom() - 2 * drawing.edge()};
    return draw_fitted(drawing, room, least_readable,
                       [&](Drawing& fitted) { return draw_entries(fitted, entries); });
}

}  // namespace viewer
