#pragma once

#include "app/scene/map/map_data.hpp"
#include "geodata/analysis/totals/totals.hpp"
#include "geodata/io/database_dataset.hpp"

#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace viewer {

/// What of a dataset in a database a window has at hand: the records around the days shown, and the outlines around the ground
/// shown. What is missing is read in a thread of its own, while what was there stays.
class DatabaseView {
public:
    /// What is to be at hand.
    struct Wanted {
        std::vector<geodata::Day> days;
        geodata::LonLatBox ground;  ///< empty: all of it
        std::function<geodata::Listing(const geodata::Dataset&)> listing;
        geodata::NamePolicy names = {};
    };

    /// Reads the surroundings of `day` at once, and begins to ask for the series. Throws geodata::Error.
    DatabaseView(std::unique_ptr<geodata::DatabaseDataset> database, geodata::Day day);
    ~DatabaseView();
    DatabaseView(const DatabaseView&) = delete;
    DatabaseView& operator=(const DatabaseView&) = delete;

    /// What is at hand from the beginning; once.
    geodata::Dataset take_first() { return std::move(first_); }
    /// Reads the surroundings of another day at once, before anything is followed. Throws geodata::Error.
    geodata::Dataset read_around(geodata::Day day);

    /// Begins to read what is wanted and not at hand, and returns whether it has begun now. To be called often.
    bool follow(const Wanted& wanted);
    /// Reads once more what is at hand.
    void read_again() { at_hand_ = {}; }
    /// Whether the maps that were taken last tell of a day: else their sums would be of a part of what is held.
    bool tells_of(geodata::Day day) const { return holds_day(told_, day); }
    /// Whether something is on its way.
    bool reading() const { return work_.valid(); }
    /// What was read, as the dataset names it and as was wanted.
    struct Read {
        MapData plain;
        MapData named;
    };
    /// The maps of what was read, once. Throws geodata::Error for what could not be read; it is asked for again when something
    /// else is wanted.
    std::optional<Read> take();

    /// The sums over the whole span, of a list and party; empty until the database has answered.
    std::vector<geodata::ListedTotal> series(const geodata::Listing& listing, geodata::Counting counting);

private:
    struct AtHand {
        std::vector<geodata::DaySpan> days;
        std::optional<geodata::LonLatBox> ground;  ///< nothing: all outlines
        bool whole_ground = false;
    };
    AtHand around(const Wanted& wanted) const;
    static bool holds_day(const AtHand& slice, geodata::Day day);
    bool covers(const Wanted& wanted) const;
    void ask_series(const std::string& source);

    std::unique_ptr<geodata::DatabaseDataset> database_;  ///< used by one thread at a time: `work_`
    geodata::Dataset frame_;                              ///< without regions and records
    geodata::Dataset first_;
    int days_around_ = 1;
    AtHand at_hand_;  ///< or on its way
    AtHand told_;     ///< what was taken last
    bool failed_ = false;
    Wanted failed_for_;
    std::future<Read> work_;
    std::future<std::vector<geodata::DatabaseStep>> asking_;
    std::string series_of_;  ///< the source whose series is here or being asked for
    std::vector<geodata::DatabaseStep> steps_;
};

}  // namespace viewer
