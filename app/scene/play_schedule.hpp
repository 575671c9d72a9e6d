#pragma once

#include "geodata/analysis/totals/totals.hpp"

#include <vector>

namespace viewer {

/// How playing shares out its time.
enum class Pacing : unsigned char {
    by_change,   ///< as much for each change, with a rest on it; what lies between passes quickly
    by_calendar  ///< as much for each day
};

/// When each day is shown while playing gives each change the same time, in the window and in films. Days go by in the
/// order of playing.
class PlaySchedule {
public:
    /// A day, and how far its time has passed.
    struct Moment {
        geodata::Day day;
        double part = 0;  ///< 0 to 1
    };

    /// From `first` to `last`, both included, or the other way. `change_seconds`, above 0, from one change to the next.
    PlaySchedule(const std::vector<geodata::ChangeDay>& changes, geodata::Day first, geodata::Day last,
                 double change_seconds, bool backwards = false);

    /// Until the day that is played last appears, and with the rest on it.
    double seconds_to_last() const { return pieces_.back().begin; }
    double seconds() const { return pieces_.back().begin + pieces_.back().seconds; }

    /// The moment after so many seconds; before the beginning the first, after the end the last.
    Moment at(double seconds) const;
    /// The reverse, for a day from `first` to `last`.
    double seconds_of(const Moment& moment) const;

private:
    /// Days that pass evenly: one that rests, or those between two.
    struct Piece {
        geodata::Day day;  ///< shown first
        int days = 1;
        double begin = 0;
        double seconds = 0;
    };
    void add(geodata::Day day, int days, double seconds);
    const Piece& piece_at(double seconds) const;
    const Piece& piece_of(geodata::Day day) const;

    int direction_;
    std::vector<Piece> pieces_;  ///< never empty
};

}  // namespace viewer
