#include "app/scene/build_scene.hpp"

#include "app/scene/cards/cards.hpp"
#include "app/scene/clip_items.hpp"
#include "app/scene/drawing.hpp"
#include "app/scene/map/home_view.hpp"
#include "app/scene/map/layers.hpp"
#include "geodata/geometry/measure.hpp"

#include <iterator>

namespace viewer {

namespace {

// Where no label may stand.
std::vector<PageRect> taken_of(const SceneSettings& settings, const CardPlaces& cards) {
    auto taken = cards.boxes();
    taken.push_back(settings.buttons);
    taken.insert(taken.end(), settings.reserved.begin(), settings.reserved.end());
    std::erase_if(taken, [](const PageRect& box) { return box.empty(); });
    return taken;
}

// What moves with the ground has no edge at which degrees could stand; their places stay free of names all the same.
void draw_ground(Drawing& drawing, std::vector<PageRect> taken, bool moves) {
    const auto& settings = drawing.settings();
    draw_context(drawing);
    if (settings.graticule) {
        draw_graticule(drawing);
    }
    draw_regions(drawing);
    draw_lines(drawing);
    draw_advances(drawing);
    if (settings.graticule && settings.degrees) {
        const auto degrees = degree_marks(drawing, taken);
        for (const auto& mark : degrees) {
            taken.push_back(mark.box);
        }
        if (!moves) {
            draw_degrees(drawing, degrees);
        }
    }
    if (settings.labels) {
        draw_labels(drawing, taken);
    }
}

}  // namespace

DisplayList build_scene(const MapData& map, const SceneSettings& settings) {
    // Labels keep clear of the cards, so these are laid out first and drawn last.
    Drawing cards(map, settings);
    Drawing drawing(map, settings);
    draw_ground(drawing, taken_of(settings, draw_cards(cards)), false);
    auto list = drawing.take();
    draw_marks(cards);  // seen even where a card lies: a presenter drew them there
    auto above = cards.take();
    std::move(above.items.begin(), above.items.end(), std::back_inserter(list.items));
    see(list, settings.vision);
    return list;
}

DisplayList build_ground(const MapData& map, const SceneSettings& settings, double beyond) {
    Drawing drawing(map, settings, beyond);
    draw_ground(drawing, taken_of(settings, place_cards(Drawing(map, settings))), true);
    draw_marks(drawing);
    auto list = drawing.take();
    list.width += 2 * beyond;
    list.height += 2 * beyond;
    move_items(list.items, beyond, beyond);
    see(list, settings.vision);
    return list;
}

std::vector<PageRect> names_on(const MapData& map, const SceneSettings& settings) {
    Drawing drawing(map, settings);
    if (settings.labels) {
        draw_labels(drawing, taken_of(settings, place_cards(drawing)));
    }
    return label_boxes(drawing.take());
}

DisplayList build_cards(const MapData& map, const SceneSettings& settings) {
    Drawing cards(map, settings);
    draw_cards(cards);
    auto list = cards.take();
    see(list, settings.vision);
    return list;
}

Camera camera_for(const geodata::PlaneBox& box, double width, double height) {
    return fitted(box, {0, 0, width, height});
}

SceneSettings default_settings(const MapData& map, double width, double height, geodata::Day day) {
    SceneSettings settings;
    settings.width = width;
    settings.height = height;
    settings.unit = unit_for(width, height);
    settings.day = day;
    settings.camera = home_camera(map, settings);
    return settings;
}

DateCardPart date_card_part(const MapData& map, const SceneSettings& settings, PagePoint at) {
    const Drawing cards(map, settings);
    if (!place_date_card(cards).contains(at)) {
        return DateCardPart::none;
    }
    return at.y < day_bottom_on(cards) ? DateCardPart::day : DateCardPart::sum;
}

geodata::RegionIndex pick(const MapData& map, const SceneSettings& settings, PagePoint at) {
    const Drawing cards(map, settings);
    const auto places = place_cards(cards);
    if (places.date.contains(at) || places.legend.contains(at) || places.inset.contains(at)) {
        return {};
    }
    const MapView view(settings.camera, {0, 0, settings.width, settings.height});
    return region_at(map, cards.row_statuses(), view.to_plane(at));
}

std::string legend_entry_at(const MapData& map, const SceneSettings& settings, PagePoint at) {
    const Drawing cards(map, settings);
    return legend_entry_at(cards, place_date_card(cards), at);
}

std::optional<geodata::PlanePoint> inset_place_at(const MapData& map, const SceneSettings& settings,
                                                  PagePoint at) {
    const Drawing cards(map, settings);
    const auto box = place_cards(cards).inset;
    return box.contains(at) ? std::optional(inset_view(cards, box).to_plane(at)) : std::nullopt;
}

}  // namespace viewer
