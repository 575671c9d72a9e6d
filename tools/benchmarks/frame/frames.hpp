#pragma once

#include "app/scene/map/map_data.hpp"

#include <string>

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

/// Whole windows and their maps on the built-in data, against clear and display, and against a copied picture, at 1080p
/// and 4K. Targets B2 and B3.
bool measure_frames(const FrameSetting& setting, const viewer::MapData& map);

/// The same for many outlines. Target B4.
bool measure_large(const FrameSetting& setting, const viewer::MapData& large);

/// A window in which nothing happens. Target B1. Opens it in a process of its own, so call it before anything else
/// opens one.
bool measure_idle(const FrameSetting& setting, const viewer::MapData& map);

/// From the start of the program to the first picture of many outlines, against GDAL's own tool. Target C1.
bool measure_loading(const FrameSetting& setting, const std::string& program, const geodata::Dataset& large);

/// From the start of the program to its first frame, and its parts. Target D1.
bool measure_start(const FrameSetting& setting, const std::string& program, const viewer::MapData& map);

}  // namespace bench
