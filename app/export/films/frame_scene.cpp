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
    Drawing others(map, settings);
    const auto legend = draw_legend(others, scene.card);
    const auto source_line = draw_source_line(others, legend);
    const auto scale_bar = draw_scale_bar(others, legend, source_line);
    const auto inset = place_inset(others, legend, source_line);
    scene.key.cards = {scene.card, legend, source_line,
                       scale_bar,  inset,  draw_north_arrow(others, scene.card, scale_bar, inset)};
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
