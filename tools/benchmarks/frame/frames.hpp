#pragma once

#include "app/scene/map_data.hpp"

namespace bench {

/// What all parts of the frame benchmark share.
struct FrameSetting {
    int rounds = 7;
    int frames = 30;       ///< in one turn
    int regions = 50'000;  ///< of the large dataset
    int corners = 100;     ///< of each of its regions
    int idle_seconds = 10;
    bool peers = false;
};

/// Whole windows and their maps on the built-in data, against clear and display, and against a copied picture. Targets
/// B2 and B3.
bool measure_frames(const FrameSetting& setting, const viewer::MapData& map);

/// The same for many outlines, and what a change of one colour costs. Target B4.
bool measure_large(const FrameSetting& setting, const viewer::MapData& built_in,
                   const viewer::MapData& large);

/// A window in which nothing happens. Target B1. Opens it in a process of its own, so call it before anything else
/// opens one.
bool measure_idle(const FrameSetting& setting, const viewer::MapData& map);

/// Reading outlines against GDAL alone. Target C1.
bool measure_loading(const FrameSetting& setting, const geodata::Dataset& large);

/// Cutting outlines into triangles against GEOS. Target C2.
bool measure_triangles(const FrameSetting& setting, const viewer::MapData& large);

/// From the start of the program to its first frame, and its parts. Target D1.
bool measure_start(const FrameSetting& setting, const std::string& program, const viewer::MapData& map);

}  // namespace bench
