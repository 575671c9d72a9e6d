#pragma once

#include "app/export/films/film_export.hpp"
#include "app/paint/raster.hpp"
#include "app/paint/row_ranges.hpp"

#include <memory>

namespace viewer {

/// The frames of a film, painted one after another. For one thread.
class FilmFrames {
public:
    FilmFrames() = default;
    virtual ~FilmFrames() = default;
    FilmFrames(const FilmFrames&) = delete;
    FilmFrames& operator=(const FilmFrames&) = delete;

    /// Returns the rows that differ from the frame painted before; all at the first.
    virtual RowRanges paint(geodata::Day day) = 0;
    virtual const Raster& frame() const = 0;
};

/// The quickest way to the frames of a film: one map is painted by its differences, a page whole. `map` is that of the
/// film or a copy for another thread; both must outlive the frames.
std::unique_ptr<FilmFrames> film_frames(const Film& film, const MapData& map);

}  // namespace viewer
