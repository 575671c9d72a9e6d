#pragma once

#include "app/export/films/film_export.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace bench {

/// What all parts of the export benchmark share.
struct Setting {
    std::filesystem::path program;  ///< terrachron of the same build
    std::filesystem::path dataset;
    std::filesystem::path scripts;  ///< of the peers
    std::filesystem::path folder;   ///< for what is written; empty at the start, removed at the end
    viewer::MapData map;
    int rounds = 5;
    int pictures = 100;
    int days = 2557;
    bool peers = false;

    std::string log() const { return folder / "log"; }
};

/// The film that `animate` makes of these options: the day of every frame, evenly spread over the dataset's span.
viewer::Film picture_film(const Setting& setting);

/// A film of one frame a day from the first day.
viewer::Film daily_film(const Setting& setting);

/// 100 dated maps of 1920x1080; targets A1 to A3. Returns whether all that was measured is met.
bool measure_pictures(const Setting& setting);

/// 2557 daily frames of 1280x720 as H.264 and VP9; target E1.
bool measure_films(const Setting& setting);

}  // namespace bench
