#include "app/export/pictures/framed_map.hpp"

#include "app/scene/build_scene.hpp"
#include "app/scene/clip_items.hpp"
#include "app/scene/vision.hpp"

#include <algorithm>
#include <iterator>

namespace viewer {

void add_framed_map(const MapData& map, const SceneSettings& scene, const PageRect& box, double rim_width,
                    std::vector<Item>& out) {
    const auto picture = build_scene(map, scene);
    auto items = clipped_items(picture.items, {0, 0, box.width, box.height});
    move_items(items, box.left, box.top);
    out.push_back({Role::background, no_subject, Box{box, 0, picture.paper, {}, 0}});
    std::move(items.begin(), items.end(), std::back_inserter(out));
    const auto rim = seen(theme_of(scene.theme), scene.vision).card_rim;
    out.push_back({Role::card, no_subject, Box{box, 0, with_alpha(rim, 0), rim, rim_width}});
}

}  // namespace viewer
