#pragma once

#include "app/scene/drawing.hpp"
#include "app/scene/map/region_look.hpp"
#include "geodata/analysis/control/listing.hpp"

#include <optional>
#include <vector>

namespace viewer {

/// What decides the picture of a day besides its date card: days with equal keys and equal other settings share it.
struct FrameKey {
    std::vector<geodata::Holding> holdings;
    std::vector<RegionStatus> statuses;
    std::vector<int> parts;
    std::vector<bool> context;
    std::vector<int> advances;
    std::vector<PageRect> cards;  ///< the boxes that labels keep clear of
    /// Set when the date card touches another card: then nothing may be shared.
    std::optional<geodata::Day> only_on;
    friend bool operator==(const FrameKey&, const FrameKey&) = default;
};

/// One frame of a film: what may be shared as a key, and what is of this day alone.
struct FrameScene {
    FrameKey key;
    PageRect card;            ///< the date card; empty when it is switched off
    std::vector<Item> dated;  ///< its items
};

/// Takes a small part of the time of `build_scene`.
FrameScene frame_scene(const MapData& map, const SceneSettings& settings);

}  // namespace viewer
