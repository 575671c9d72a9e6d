#include "app/scene/cards/legend_entries.hpp"

#include "app/scene/map/layers.hpp"
#include "app/scene/text_flow.hpp"
#include "geodata/analysis/control/parts.hpp"
#include "geodata/analysis/words/day_events.hpp"
#include "geodata/analysis/words/holder_words.hpp"
#include "geodata/base/text.hpp"
#include "geodata/geometry/measure.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace viewer {

using namespace geodata;

namespace {

bool any_reconstructed(const Drawing& drawing) {
    const auto& rows = drawing.map().shown.rows;
    return std::ranges::any_of(rows, [&](const ListRow& row) {
        return drawing.dataset()[row.region].basis == Basis::reconstructed;
    });
}

// Each with the first row that has it.
std::map<RegionStatus, std::size_t> shown_statuses(const Drawing& drawing) {
    std::map<RegionStatus, std::size_t> found;
    for (const auto day : shown_days(drawing.settings())) {
        const auto more = statuses_on(drawing, day);
        for (std::size_t row = 0; row < more.size(); ++row) {
            found.try_emplace(more[row], row);
        }
    }
    return found;
}

std::string unchanged_text(const Drawing& drawing) {
    if (drawing.settings().mode != ShowMode::held) {
        return "listed, not held on these days";
    }
    bool later = false;
    bool over = false;
    for (const auto day : shown_days(drawing.settings())) {
        for (const auto& holding : holdings_on(drawing.dataset(), drawing.map().shown, day)) {
            later = later || holding.hold == Hold::not_yet;
            over = over || holding.hold == Hold::ended;
        }
    }
    return !over ? "listed for a later date" : later ? "listed for another date" : "no longer held";
}

// Only what the picture shows on its day: an entry without its pattern on the map would mislead.
class StatusEntries {
public:
    StatusEntries(const Drawing& drawing, std::vector<LegendEntry>& entries)
        : drawing_(drawing), entries_(entries), shown_(shown_statuses(drawing)) {}

    bool shows(RegionStatus status) const { return shown_.contains(status); }
    void add(RegionStatus status, const std::string& text) {
        if (const auto found = shown_.find(status); found != shown_.end()) {
            LegendEntry entry{sign_of(status), text, status};
            entry.look = look_of_row(drawing_.map(), drawing_.theme(), found->second, status);
            entries_.push_back(std::move(entry));
        }
    }

private:
    const Drawing& drawing_;
    std::vector<LegendEntry>& entries_;
    std::map<RegionStatus, std::size_t> shown_;
};

void add_lasting_entries(const Drawing& drawing, const std::vector<PartyIndex>& parties, StatusEntries& signs,
                         std::vector<LegendEntry>& entries) {
    if (drawing.map().several_parties()) {
        add_party_entries(drawing, parties, entries);
    } else {
        const auto& settings = drawing.settings();
        const std::string when = settings.mode == ShowMode::everything ? " on some day" : "";
        signs.add(RegionStatus::held, settings.hidden_answers.holder
                                          ? "held" + when + ": by whom, according to whom?"
                                          : held_key_text(drawing.dataset(), drawing.map().listing, when));
    }
    signs.add(RegionStatus::possible, "within the stated interval, no day given");
    if (signs.shows(RegionStatus::unchanged)) {
        signs.add(RegionStatus::unchanged, unchanged_text(drawing));
    }
    if (any_reconstructed(drawing)) {
        LegendEntry entry{"dashed", "dashed rim: outline reconstructed"};
        entry.look = look_of(drawing.theme(), listed_party(drawing.map()), RegionStatus::unchanged);
        entry.dashed = true;
        entries.push_back(entry);
    }
}

void add_change_entries(const SceneSettings& settings, StatusEntries& signs) {
    if (settings.mode == ShowMode::gained) {
        const auto since = short_text(settings.since);
        signs.add(RegionStatus::changed, "newly held since " + since);
        signs.add(RegionStatus::lost, "held on " + since + ", no longer held");
        signs.add(RegionStatus::interval_ended, "held; end of the stated interval since " + since);
        return;
    }
    const std::string when = settings.highlight_days > 1 ? "just before this day" : "on this day";
    signs.add(RegionStatus::changed, "changed " + when);
    signs.add(RegionStatus::lost, "no longer held, " + when);
    signs.add(RegionStatus::interval_ended, "held; end of the stated interval " + when);
}

void add_part_entries(const Drawing& drawing, std::vector<LegendEntry>& entries) {
    std::map<std::pair<Extent, PartyIndex>, std::set<std::string>> kinds;
    for (const auto day : shown_days(drawing.settings())) {
        for (const int record : shown_parts_on(drawing.dataset(), drawing.map().listing, day)) {
            const auto& part = drawing.dataset().control[static_cast<std::size_t>(record)];
            kinds[{part.extent, part.holder}].insert(short_holder_text(drawing.dataset(), part));
        }
    }
    for (const auto& [kind, holders] : kinds) {
        const auto& [extent, party] = kind;
        const std::string what =
            extent == Extent::part ? "part of the district, no area stated: " : "extent not stated: ";
        const bool asked = drawing.settings().hidden_answers.holder;
        auto entry = land_entry(drawing.theme(), part_sign(extent, party),
                                what + (asked ? "by whom?" : enumerated({holders.begin(), holders.end()})),
                                drawing.theme().land);
        entry.dots = party;
        entry.extent = extent;
        entries.push_back(std::move(entry));
    }
}

void add_line_entries(const Drawing& drawing, std::vector<LegendEntry>& entries) {
    const auto days = shown_days(drawing.settings());
    for (const auto& feature : drawing.dataset().context) {
        const bool valid = std::ranges::any_of(days, [&](Day day) { return valid_on(feature, day); });
        if (feature.kind == "line" && valid) {
            const bool reconstructed = feature.basis == Basis::reconstructed;
            LegendEntry entry{line_sign(feature.name),
                              feature.name + (reconstructed ? ", reconstructed for this dataset" : "")};
            entry.dashed = reconstructed;
            entry.line = true;
            entries.push_back(std::move(entry));
        }
    }
}

void add_advance_entry(const Drawing& drawing, std::vector<LegendEntry>& entries) {
    const auto& dataset = drawing.dataset();
    std::vector<std::string> sources;
    for (const auto day : shown_days(drawing.settings())) {
        for (const int event : advances_on(dataset, day)) {
            const auto& citation = dataset.events[static_cast<std::size_t>(event)].citation;
            if (const auto& name = dataset[citation.source].short_name;
                std::ranges::find(sources, name) == sources.end()) {
                sources.push_back(name);
            }
        }
    }
    if (!sources.empty()) {
        LegendEntry entry{advance_sign,
                          "direction of an advance, no ground stated: " + joined(sources, ", ")};
        entry.arrow = true;
        entries.push_back(std::move(entry));
    }
}

std::vector<LegendEntry> entries_with(const Drawing& drawing, const std::vector<PartyIndex>& parties,
                                      bool no_outlines) {
    std::vector<LegendEntry> entries;
    StatusEntries signs(drawing, entries);
    add_lasting_entries(drawing, parties, signs, entries);
    if (no_outlines) {
        entries.push_back(land_entry(drawing.theme(), "no outlines",
                                     "no outlines in this dataset, land or sea", drawing.theme().unknown));
    }
    add_part_entries(drawing, entries);
    add_line_entries(drawing, entries);
    add_change_entries(drawing.settings(), signs);
    add_advance_entry(drawing, entries);
    return entries;
}

}  // namespace

LegendEntry land_entry(const Theme& theme, std::string id, std::string text, Colour fill) {
    LegendEntry entry{std::move(id), std::move(text)};
    entry.look.fill = fill;
    entry.look.rim = theme.region_rim;
    return entry;
}

LegendSight legend_sight(const Drawing& drawing) {
    const auto& map = drawing.map();
    LegendSight sight{shows_no_outlines(drawing), {}};
    if (map.several_parties()) {
        std::set<PartyIndex> parties;
        for (const auto drawn : drawn_in(map, drawing.view().ground())) {
            parties.insert(holder_of(drawing.dataset(), map.shown.rows[map.drawing_order[drawn]]));
        }
        sight.parties.assign(parties.begin(), parties.end());
    }
    return sight;
}

std::vector<LegendEntry> legend_entries(const Drawing& drawing) {
    const auto parties =
        drawing.map().several_parties() ? parties_in_view(drawing) : std::vector<PartyIndex>();
    return entries_with(drawing, parties, shows_no_outlines(drawing));
}

std::vector<LegendEntry> legend_entries(const Drawing& drawing, const LegendSight& sight) {
    const auto parties =
        drawing.map().several_parties() ? parties_holding(drawing, sight.parties) : std::vector<PartyIndex>();
    return entries_with(drawing, parties, sight.no_outlines);
}

std::vector<std::string> entry_lines(const Drawing& drawing, const LegendEntry& entry, double line_width) {
    constexpr double hair = 1e-6;
    return wrapped_lines(entry.text, drawing.units(entry_style(drawing).size), Weight::regular,
                         drawing.units(line_width) + hair);
}

CardSize entry_size(const Drawing& drawing, const LegendEntry& entry, double line_width) {
    const auto style = entry_style(drawing);
    const auto lines = entry_lines(drawing, entry, line_width);
    CardSize size;
    for (const auto& line : lines) {
        size.width = std::max(size.width, drawing.width_of(line, style));
    }
    size.width += drawing.units(legend_sample + 3 * legend_padding);
    size.height = drawing.units(legend_row + legend_next_line * static_cast<double>(lines.size() - 1));
    return size;
}

TextStyle entry_style(const Drawing& drawing) { return {16, Weight::regular, drawing.theme().text}; }

bool shows_no_outlines(const Drawing& drawing) {
    const auto page = drawing.page();
    constexpr int looks = 8;
    for (int i = 0; i <= looks; ++i) {
        const double x = page.width * i / looks;
        const double y = page.height * i / looks;
        for (const auto at :
             {PagePoint{x, 0}, PagePoint{x, page.height}, PagePoint{0, y}, PagePoint{page.width, y}}) {
            if (!contains(drawing.map().surveyed, drawing.view().to_plane(at))) {
                return true;
            }
        }
    }
    return false;
}

}  // namespace viewer
