#include "app/ui/palette_items.hpp"

#include "app/ui/fuzzy.hpp"
#include "app/ui/key_bindings.hpp"
#include "geodata/analysis/describe.hpp"
#include "geodata/analysis/event_words.hpp"
#include "geodata/base/text.hpp"

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

using Items = std::vector<PaletteItem>;

void add_commands(Items& items) {
    for (const auto& group : key_groups()) {
        for (const auto& binding : group.bindings) {
            items.push_back(
                {"command", binding.help, key_text(binding.press), [&binding](const UiContext& ui) {
                     if (const auto action = binding.action(ui.state, ui.map)) {
                         ui.act(*action);
                     }
                     ui.wish(binding.wish);
                 }});
        }
    }
}

void add_regions(const UiContext& ui, Items& items) {
    for (const auto& row : ui.map.listing.rows) {
        items.push_back({"region", ui.dataset()[row.region].name,
                         date_text(ui.dataset(), row, row.records.front()),
                         [region = row.region](const UiContext& to) { to.act(SelectRegion{region}); }});
    }
}

void add_days(const UiContext& ui, Items& items) {
    for (const auto& step : ui.map.steps) {
        std::vector<std::string> names;
        for (const auto& change : step.changes) {
            names.push_back(
                ui.dataset()[ui.map.listing.rows[static_cast<std::size_t>(change.row)].region].name);
        }
        items.push_back({"day", long_text(step.day), joined(names, ", "),
                         [day = step.day](const UiContext& to) { to.act(GoToDay{day}); }});
    }
}

void add_events(const UiContext& ui, Items& items) {
    for (const auto& event : ui.dataset().events) {
        items.push_back({"event", event_words(event), readable_text(event.date),
                         [day = event.date.earliest](const UiContext& to) { to.act(GoToDay{day}); }});
    }
}

void add_sources(const UiContext& ui, Items& items) {
    for (std::size_t i = 0; i < ui.dataset().sources.size(); ++i) {
        const auto& source = ui.dataset().sources[i];
        items.push_back({"source", source.short_name, source.title,
                         [i](const UiContext& to) { to.show_source(SourceIndex{static_cast<int>(i)}); }});
    }
}

void add_typed_day(const UiContext& ui, const std::string& query, Items& items) {
    const auto date = parse_edtf(query);
    if (date && date->latest >= ui.dataset().first_day && date->earliest <= ui.dataset().last_day) {
        items.push_back({"day", "go to " + long_text(date->earliest), "",
                         [day = date->earliest](const UiContext& to) { to.act(GoToDay{day}); }});
    }
}

}  // namespace

std::vector<PaletteItem> palette_items(const UiContext& ui) {
    Items items;
    add_commands(items);
    add_regions(ui, items);
    add_days(ui, items);
    add_events(ui, items);
    add_sources(ui, items);
    return items;
}

std::vector<PaletteItem> found_items(const UiContext& ui, const std::string& query, std::size_t most) {
    const auto items = palette_items(ui);
    std::vector<std::pair<int, const PaletteItem*>> scored;
    for (const auto& item : items) {
        if (const auto score = fuzzy_score(query, item.title + " " + item.note)) {
            scored.emplace_back(*score, &item);
        }
    }
    std::stable_sort(scored.begin(), scored.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    Items found;
    add_typed_day(ui, query, found);
    for (const auto& [score, item] : scored) {
        // Letters scattered over a long text are no find beside a word that begins with them.
        if (found.size() == most || score * 2 < scored.front().first) {
            break;
        }
        found.push_back(*item);
    }
    return found;
}

}  // namespace viewer
