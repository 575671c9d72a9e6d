#include "app/ui/actions/palette_items.hpp"

#include "app/ui/actions/fuzzy.hpp"
#include "app/ui/map_page.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/analysis/words/event_words.hpp"
#include "geodata/base/text.hpp"
#include "geodata/model/typed_date.hpp"

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

using Items = std::vector<PaletteItem>;

PaletteItem item(const char* kind, std::string title, std::string note,
                 std::function<void(const UiContext&)> choose) {
    return {kind, std::move(title), std::move(note), {}, {}, std::move(choose)};
}

void add_commands(const UiContext& ui, Items& items) {
    for (const auto& group : action_groups()) {
        for (const auto& action : group.actions) {
            if (action.key_only) {
                continue;
            }
            items.push_back({"command", full_title(action), keys_text(action.keys), action.keywords,
                             obstacle_to(action, ui.now),
                             [&action](const UiContext& to) { to.perform(action); }});
        }
    }
}

void add_regions(const UiContext& ui, Items& items) {
    for (const auto& row : ui.map.shown.rows) {
        items.push_back(item("region", ui.dataset()[row.region].name,
                             date_text(ui.dataset(), row, row.records.front()),
                             [region = row.region](const UiContext& to) { to.act(SelectRegion{region}); }));
    }
}

// The ground around a town that makes it easy to find.
PlaneBox around(PlanePoint point) {
    constexpr double reach = 40'000;
    return {point.x - reach, point.y - reach, point.x + reach, point.y + reach};
}

void add_towns(const UiContext& ui, Items& items) {
    for (std::size_t i = 0; i < ui.dataset().context.size(); ++i) {
        const auto& place = ui.dataset().context[i];
        if (place.kind == "town" || place.kind == "pass") {
            items.push_back(item(place.kind.c_str(), place.name, "shows it on the map",
                                 [at = ui.map.context[i].point](const UiContext& to) {
                                     to.act(ShowGround{around(at)});
                                     const auto status = statuses_now(to.map, to.state);
                                     to.act(SelectRegion{region_at(to.map, status, at), true});
                                 }));
        }
    }
}

void add_days(const UiContext& ui, Items& items) {
    for (const auto& step : ui.map.steps) {
        std::vector<std::string> names;
        for (const auto& change : step.changes) {
            names.push_back(
                ui.dataset()[ui.map.shown.rows[static_cast<std::size_t>(change.row)].region].name);
        }
        items.push_back(item("day", long_text(step.day), joined(names, ", "),
                             [day = step.day](const UiContext& to) { to.act(GoToDay{day}); }));
    }
}

void add_events(const UiContext& ui, Items& items) {
    for (const auto& event : ui.dataset().events) {
        items.push_back(item("event", event_words(event), readable_text(event.date),
                             [day = event.date.earliest](const UiContext& to) { to.act(GoToDay{day}); }));
    }
}

void add_sources(const UiContext& ui, Items& items) {
    for (std::size_t i = 0; i < ui.dataset().sources.size(); ++i) {
        const auto& source = ui.dataset().sources[i];
        items.push_back(item("source", source.short_name, source.title,
                             [i](const UiContext& to) { to.show_source(SourceIndex{static_cast<int>(i)}); }));
    }
}

void add_datasets(const UiContext& ui, Items& items) {
    for (const auto& recent : ui.memory.recent) {
        items.push_back(item("dataset", recent.title, "opens it",
                             [path = recent.path](const UiContext& to) { to.open_dataset(path); }));
    }
}

void add_typed_day(const UiContext& ui, const std::string& query, Items& items) {
    const auto typed = read_typed_day(query, ui.dataset().first_day, ui.dataset().last_day);
    if (typed.day) {
        items.push_back(item("day", "Go to " + long_text(*typed.day), "",
                             [day = *typed.day](const UiContext& to) { to.act(GoToDay{day}); }));
    }
}

// What the title says counts more than other words, and these more than notes.
std::optional<int> score_of(const std::string& query, const PaletteItem& item) {
    const auto whole = fuzzy_score(query, item.title + " " + item.keywords + " " + item.note);
    if (!whole) {
        return std::nullopt;
    }
    return std::max({*whole, fuzzy_score(query, item.title).value_or(0) + 4,
                     item.keywords.empty() ? 0 : fuzzy_score(query, item.keywords).value_or(0) + 2});
}

}  // namespace

std::vector<PaletteItem> palette_items(const UiContext& ui) {
    Items items;
    add_commands(ui, items);
    add_regions(ui, items);
    add_towns(ui, items);
    add_days(ui, items);
    add_events(ui, items);
    add_sources(ui, items);
    add_datasets(ui, items);
    return items;
}

std::vector<PaletteItem> found_items(const UiContext& ui, const std::string& query, std::size_t most) {
    const auto items = palette_items(ui);
    std::vector<std::pair<int, const PaletteItem*>> scored;
    for (const auto& each : items) {
        if (const auto score = score_of(query, each)) {
            scored.emplace_back(*score, &each);
        }
    }
    std::stable_sort(scored.begin(), scored.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    Items found;
    add_typed_day(ui, query, found);
    for (const auto& [score, each] : scored) {
        // Letters scattered over a long text are no find beside a word that begins with them.
        if (found.size() == most || score * 3 < scored.front().first * 2) {
            break;
        }
        found.push_back(*each);
    }
    return found;
}

}  // namespace viewer
