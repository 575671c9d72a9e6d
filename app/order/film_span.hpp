#pragma once

#include "app/state/viewer_state.hpp"
#include "geodata/model/dataset.hpp"

#include <optional>

namespace viewer {

/// The days of a film.
struct FilmSpan {
    geodata::Day from;
    geodata::Day to;  ///< included
};

/// The days of a range that is played, else of the whole dataset.
inline FilmSpan usual_range(const std::optional<DayRange>& played, const geodata::Dataset& dataset) {
    return played ? FilmSpan{played->first, played->last} : FilmSpan{dataset.first_day, dataset.last_day};
}

}  // namespace viewer
