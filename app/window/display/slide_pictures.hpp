#pragma once

#include "app/scene/map/map_data.hpp"
#include "app/state/viewer_state.hpp"

#include <SFML/Graphics/Texture.hpp>

#include <memory>
#include <vector>

namespace viewer {

/// Small pictures of the slides of a presentation, as a class sees them first, for the panel that orders them. One is
/// painted for a call, so that the window goes on.
class SlidePictures {
public:
    /// Brings the pictures nearer to the presentation and hands over what there is.
    void follow(const MapData& map, const ViewerState& state, std::vector<void*>& pictures);
    /// The data behind the slides is other.
    void forget() { kept_.clear(); }
    /// Whether another call would paint another picture.
    bool unfinished() const { return unfinished_; }
    /// How many were painted, for tests.
    int painted() const { return painted_; }

private:
    struct Kept {
        Slide slide;
        Look look;
        geodata::Counting counting = geodata::Counting::once;
        std::unique_ptr<sf::Texture> texture;
    };
    const Kept* find(const Slide& slide, const ViewerState& state) const;
    void paint(const MapData& map, const ViewerState& state, int position);

    std::vector<Kept> kept_;
    bool unfinished_ = false;
    int painted_ = 0;
};

}  // namespace viewer
