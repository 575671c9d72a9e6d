#include "app/export/films/frame_scene.hpp"

#include "app/scene/build_scene.hpp"
#include "app/scene/cards/cards.hpp"
#include "app/scene/map/layers.hpp"
#include "geodata/analysis/words/day_events.hpp"

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

// Halos and rims reach a little beyond the boxes of cards.
constexpr double rim_room = 4;

bool touches(const PageRect& a, PageRect b) {
    b = {b.left - rim_room, b.top - rim_room, b.width + 2 * rim_room, b.height + 2 * rim_room};
    return a.width > 0 && b.width > 2 * rim_room && a.overlaps(b);
}

std::vector<bool> valid_context(const Dataset& dataset, Day day) {
    std::vector<bool> valid;
    valid.reserve(dataset.context.size());
    for (const auto& feature : dataset.context) {
        valid.push_back(valid_on(feature, day));
    }
    return valid;
}

std::vector<Item> seen_items(Drawing& drawing, const SceneSettings& settings) {
    auto list = drawing.take();
    see(list, settings.vision);
    return std::move(list.items);
}

}  // namespace

FrameScene frame_scene(const MapData& map, const SceneSettings& settings) {
    Drawing date(map, settings);
    FrameScene scene;
    scene.card = draw_date_card(date);
    scene.dated = seen_items(date, settings);
    const Drawing others(map, settings);
    scene.key.cards = place_cards(others).boxes();
    scene.key.holdings = holdings_on(*map.dataset, map.shown, settings.day);
    for (auto& holding : scene.key.holdings) {
        holding.changed = false;  // of this day alone; the statuses say what is drawn of it
        holding.interval_ended = false;
    }
    scene.key.statuses = statuses(map, settings);
    scene.key.parts = shown_parts(others);
    scene.key.context = valid_context(*map.dataset, settings.day);
    scene.key.advances = advances_on(*map.dataset, settings.day);
    if (std::any_of(scene.key.cards.begin() + 1, scene.key.cards.end(),
                    [&](const PageRect& other) { return touches(scene.card, other); })) {
        scene.key.only_on = settings.day;
    }
    return scene;
}

}  // namespace viewer
