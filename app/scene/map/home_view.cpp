#include "app/scene/map/home_view.hpp"

#include "app/scene/cards/legend_entries.hpp"
#include "app/scene/clip_items.hpp"
#include "app/scene/map/free_area.hpp"
#include "app/scene/map/scene_memory.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace viewer {

using namespace geodata;

namespace {

// Room around the regions when they have made way, as a part of their size.
constexpr double breathing_space = 1.08;
// Rather than that land becomes so many times smaller than the page has room for, cards cover some of it.
constexpr double smallest = 2.4;
// More outlines than this are taken for their boxes.
constexpr std::size_t most_outlines = 2000;

std::vector<std::size_t> listed_regions(const MapData& map) {
    std::vector<std::size_t> regions;
    for (const auto& row : map.shown.rows) {
        if (!map.regions[row.region.position()].box.empty()) {
            regions.push_back(row.region.position());
        }
    }
    return regions;
}

PlaneBox box_around(const MapData& map, const std::vector<std::size_t>& regions) {
    PlaneBox around;
    for (const auto region : regions) {
        const auto& box = map.regions[region].box;
        around.add({box.left, box.bottom});
        around.add({box.right, box.top});
    }
    return around;
}

bool reaches_into(const MapRegion& region, const MapView& view, const PageRect& card) {
    return std::ranges::any_of(region.shape, [&](const auto& polygon) {
        return !clipped_ring(view.path_on_page(polygon.outer), card).empty();
    });
}

bool covered(const MapData& map, const std::vector<std::size_t>& regions, const MapView& view,
             const std::vector<PageRect>& taken) {
    const bool by_boxes = regions.size() > most_outlines;
    return std::ranges::any_of(regions, [&](std::size_t position) {
        const auto& region = map.regions[position];
        const auto box = view.box_on_page(region.box);
        return std::ranges::any_of(taken, [&](const PageRect& card) {
            return card.overlaps(box) && (by_boxes || reaches_into(region, view, card));
        });
    });
}

// As near to `wish` as a box `size` wide fits between `from` and `to`; in its middle where it does not.
double nearest_place(double wish, double size, double from, double to) {
    const double low = from + size / 2;
    const double high = to - size / 2;
    return low > high ? (from + to) / 2 : std::clamp(wish, low, high);
}

struct Placed {
    Camera camera;
    double metres = 0;  ///< a page unit that it would take for the part to hold all of it
    double away = 0;    ///< from where the default view would have it, in page units
};

// The default view moved so that the box lies in that part of the page; `in_middle` of the page's width as far as it can.
Placed placed(const PlaneBox& box, const PageRect& part, const Camera& home, const PageRect& page,
              bool in_middle) {
    const double across = breathing_space * box.width() / part.width;
    const double down = breathing_space * box.height() / part.height;
    const double metres = std::max({home.metres_per_unit, across, down});
    const Camera there{home.centre, std::min({metres, smallest * home.metres_per_unit, farthest_zoom})};
    const auto now = MapView(there, page).to_page(box.centre());
    const PagePoint wish{in_middle ? page.middle().x : now.x, now.y};
    const double room = breathing_space / there.metres_per_unit;
    const PagePoint at{nearest_place(wish.x, room * box.width(), part.left, part.right()),
                       nearest_place(wish.y, room * box.height(), part.top, part.bottom())};
    return {dragged(there, at.x - now.x, at.y - now.y), metres, std::hypot(at.x - wish.x, at.y - wish.y)};
}

// A little larger is worth less than staying where it is.
bool is_better(const Placed& a, const Placed& b) {
    constexpr double about_as_large = 1.15;
    const double metres = a.metres / b.metres;
    return metres < 1 / about_as_large || (metres < about_as_large && a.away < b.away);
}

PageRect page_of_maps(const std::vector<SceneSettings>& maps) {
    return {0, 0, maps.front().width, maps.front().height};
}

std::vector<PageRect> taken_of(const MapData& map, const std::vector<SceneSettings>& maps) {
    std::vector<PageRect> taken;
    for (const auto& settings : maps) {
        const auto boxes = taken_by_cards(map, settings);
        taken.insert(taken.end(), boxes.begin(), boxes.end());
    }
    return taken;
}

// The scale bar and the legend's word on unknown ground depend on the zoom.
std::vector<SceneSettings> seen_from(std::vector<SceneSettings> maps, const Camera& camera) {
    for (auto& settings : maps) {
        settings.camera = camera;
    }
    return maps;
}

LegendSight sight_from(const MapData& map, const std::vector<SceneSettings>& maps, const Camera& camera) {
    const auto seen = seen_from(maps, camera);
    return legend_sight(Drawing(map, seen.front()));
}

// `home` is moved no farther than the cards ask for, which are as they are when seen from the other camera.
Camera find_home_from(const MapData& map, const std::vector<SceneSettings>& maps, const Camera& home,
                      const Camera& seen) {
    const auto page = page_of_maps(maps);
    const auto regions = listed_regions(map);
    if (regions.empty()) {
        return home;
    }
    const auto taken = taken_of(map, seen_from(maps, seen));
    const bool swiped =
        !maps.front().hidden.empty();  // then land on both sides of the divider is what is looked for
    if (!swiped && !covered(map, regions, MapView(home, page), taken)) {
        return home;
    }
    const auto box = box_around(map, regions);
    std::optional<Placed> best;
    for (const auto& part : free_parts(page, taken)) {
        const auto tried = placed(box, part, home, page, swiped);
        if (!best || is_better(tried, *best)) {
            best = tried;
        }
    }
    return best ? best->camera : home;
}

Camera find_home(const MapData& map, const std::vector<SceneSettings>& maps) {
    const auto first = fitted(map.home, page_of_maps(maps));
    const auto found = find_home_from(map, maps, first, first);
    // The legend has more words where unknown ground or the land of another party comes into sight.
    const bool same = sight_from(map, maps, first) == sight_from(map, maps, found);
    return same ? found : find_home_from(map, maps, first, found);
}

// Only what the places of the cards depend on: the view is looked for with that, whoever asks first and on whichever day.
std::vector<SceneSettings> home_key(const MapData& map, std::vector<SceneSettings> maps) {
    for (auto& settings : maps) {
        settings = lasting_settings(std::move(settings));
        settings.day = map.dataset->last_day;
    }
    return maps;
}

}  // namespace

Camera home_camera(const MapData& map, const SceneSettings& settings) {
    return home_camera(map, std::vector{settings});
}

Camera home_camera(const MapData& map, const std::vector<SceneSettings>& maps) {
    const auto key = home_key(map, maps);
    return *map.memory->homes.of(key, [&] { return find_home(map, key); });
}

Camera home_camera_like(const MapData& map, const SceneSettings& settings, const SceneSettings& usual) {
    const auto key = home_key(map, {settings, usual});
    return *map.memory->still_homes.of(key, [&] {
        const auto camera = home_camera(map, key.back());
        return find_home_from(map, {key.front()}, camera, camera);
    });
}

Camera camera_showing(const MapData& map, const std::vector<SceneSettings>& maps, const PlaneBox& box) {
    const auto page = page_of_maps(maps);
    auto camera = fitted(box, page);
    for (int i = 0; i < 2; ++i) {  // unknown ground may come into sight, and a word on the legend with it
        const auto part = largest_free_part(page, taken_of(map, seen_from(maps, camera)));
        camera = fitted(box, part);
        if (camera.metres_per_unit >
            map.zoom.farthest) {  // nearer than wished, what there is may lie beside it
            camera.centre = nearest_in(map.everything, camera.centre);
        }
        camera.metres_per_unit = std::clamp(camera.metres_per_unit, map.zoom.nearest, map.zoom.farthest);
        camera = dragged(camera, part.middle().x - page.width / 2, part.middle().y - page.height / 2);
    }
    return camera;
}

PlaneBox free_ground(const MapData& map, const std::vector<SceneSettings>& maps) {
    const auto page = page_of_maps(maps);
    const MapView view(maps.front().camera, page);
    const auto part = largest_free_part(page, taken_of(map, maps));
    PlaneBox box;
    box.add(view.to_plane({part.left, part.top}));
    box.add(view.to_plane({part.right(), part.bottom()}));
    return box;
}

}  // namespace viewer
