#include "app/window/display/slide_pictures.hpp"

#include "app/paint/raster_painter.hpp"
#include "app/state/action.hpp"
#include "app/state/picture_of.hpp"
#include "app/ui/layout.hpp"
#include "app/window/display/rgba.hpp"

#include <algorithm>
#include <utility>

namespace viewer {

namespace {

constexpr double slide_width = 1280;
constexpr double slide_height = 720;
constexpr double slide_scale = 0.25;  // pixels a unit
constexpr std::size_t most_kept = 200;

}  // namespace

const SlidePictures::Kept* SlidePictures::find(const Slide& slide, const ViewerState& state) const {
    const auto found = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& kept) {
        return kept.slide == slide && kept.look == state.look && kept.counting == state.counting;
    });
    return found == kept_.end() ? nullptr : &*found;
}

void SlidePictures::paint(const MapData& map, const ViewerState& state, int position) {
    auto presented = state;
    presented.text_scale = 1;
    presented = apply(presented, Present{position}, map);
    presented.presenting.before.reset();
    const auto layout = make_presenting_layout(slide_width, slide_height, 1);
    const auto page = page_of(map, presented, layout.map.width, layout.map.height, layout.unit);
    const auto raster = paint_raster(build_page(map, page), slide_scale);
    auto texture = std::make_unique<sf::Texture>();
    texture->setSmooth(show_in(*texture, raster));
    kept_.push_back({state.presentation[static_cast<std::size_t>(position)], state.look, state.counting,
                     std::move(texture)});
    ++painted_;
}

void SlidePictures::follow(const MapData& map, const ViewerState& state, std::vector<void*>& pictures) {
    bool may_paint = true;
    unfinished_ = false;
    if (kept_.size() > most_kept) {
        kept_.clear();
    }
    pictures.assign(state.presentation.size(), nullptr);
    for (std::size_t i = 0; i < state.presentation.size(); ++i) {
        if (find(state.presentation[i], state) == nullptr && may_paint) {
            paint(map, state, static_cast<int>(i));
            may_paint = false;
        }
        const auto* kept = find(state.presentation[i], state);
        unfinished_ = unfinished_ || kept == nullptr;
        if (kept != nullptr) {
            const std::uintptr_t handle = kept->texture->getNativeHandle();
            pictures[i] = reinterpret_cast<void*>(handle);  // NOLINT: how Dear ImGui names textures
        }
    }
}

}  // namespace viewer
