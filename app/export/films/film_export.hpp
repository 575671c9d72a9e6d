#pragma once

#include "app/export/films/film_plan.hpp"
#include "app/scene/map/map_data.hpp"
#include "app/scene/scene_settings.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace viewer {

/// Frames that are more than one map, each drawn whole: two maps that are compared, or a chart.
struct FilmPage {
    double width = 0;  ///< page units
    double height = 0;
    /// The page of a day; called by several threads at once.
    std::function<DisplayList(const MapData&, geodata::Day)> draw;
};

/// Everything that a film shows.
struct Film {
    MapData map;
    SceneSettings settings;  ///< but for the day and `highlight_days`, which come from the plan
    FilmPlan plan;
    double fps = 30;
    double scale = 1;     ///< pixels per page unit
    bool redraw = false;  ///< draw every frame anew; the result is the same
    std::string title;
    std::string comment;
    std::optional<FilmPage> page = std::nullopt;  ///< instead of the map of `settings`
    bool once = false;                            ///< a GIF that does not begin again
    /// What lies over the map of a day, which may reach so far below it, in page units; called by one thread. A page of
    /// `page` has it already.
    std::function<std::vector<Item>(const MapData&, geodata::Day)> over = {};
    double below = 0;
};

/// How many pixels a frame has.
struct FrameSize {
    int width = 0;
    int height = 0;
};
FrameSize frame_size(const Film& film);

/// Called now and then with the steps done and all of them, never by two threads at once; with none done while work
/// goes on that comes before the first. What it throws stops the work and leaves nothing.
using Progress = std::function<void(int done, int all)>;

/// Writes a film whose format follows from the name of the target; whole or not there. It is opened again and its
/// frames are counted before it gets its name. SIGINT and SIGTERM stop it and leave nothing.
void write_film(const std::filesystem::path& target, const Film& film, bool overwrite,
                const Progress& progress);

/// True for names like `frame-####.png`.
bool is_sequence_name(const std::string& file_name);

/// The names of so many pictures, counted from 1: `####` gives four digits, more when they are needed.
std::vector<std::string> sequence_names(const std::string& file_name, std::size_t count);

/// Writes one PNG for each step of the plan into the folder of the target, all or none.
void write_sequence(const std::filesystem::path& target, const Film& film, bool overwrite,
                    const Progress& progress);

}  // namespace viewer
