#pragma once

#include "geodata/analysis/control/listing.hpp"
#include "geodata/analysis/control/reading.hpp"
#include "geodata/analysis/totals/totals.hpp"

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace geodata {

class Successions;

/// A row of the list that some reading counts on a day. `inside`: held, but inside another held region of the sum,
/// so that it adds nothing when regions are counted once.
struct HeldRow {
    int row = -1;  ///< position in `Listing::rows`
    Area area;
    std::array<bool, 3> held{};  ///< for each `Reading`
    std::array<bool, 3> inside{};

    bool is_held(Reading reading) const { return held[static_cast<std::size_t>(reading)]; }
    /// Held, and inside another of a sum that counts each once.
    bool is_inside(Reading reading, Counting counting) const {
        return counting == Counting::once && inside[static_cast<std::size_t>(reading)];
    }
    /// What the row adds to the sum of a reading.
    Area added(Reading reading, Counting counting) const {
        return is_held(reading) && !is_inside(reading, counting) ? area : Area{};
    }

    friend bool operator==(const HeldRow&, const HeldRow&) = default;
};

/// All sums of one day with the rows that make them up, in the order of the list.
struct DayTotals {
    Day day;
    LowMidHigh once;
    LowMidHigh as_listed;
    std::vector<HeldRow> rows;

    LowMidHigh sum(Counting counting) const { return counting == Counting::once ? once : as_listed; }
    /// How many rows the high sum counts: of those that take each other's place one.
    int regions() const;
    friend bool operator==(const DayTotals&, const DayTotals&) = default;
};

/// What happens to the rows of a list on a day or within a time. Each beginning and each end counts once, on the first
/// day that the source gives for it.
struct ListNews {
    int gained = 0;         ///< rows stated to begin
    int lost = 0;           ///< rows stated to end
    int interval_ends = 0;  ///< rows counted otherwise because an interval is over: no changes

    ListNews& operator+=(const ListNews& other);
    friend bool operator==(const ListNews&, const ListNews&) = default;
};

/// The sums from `day` on, until the next step.
struct TotalStep {
    Day day;
    LowMidHigh once;
    LowMidHigh as_listed;
    ListNews news;
    bool counted =
        false;  ///< low or high count a row otherwise than the day before; else only the midpoint does

    LowMidHigh sum(Counting counting) const { return counting == Counting::once ? once : as_listed; }
    friend bool operator==(const TotalStep&, const TotalStep&) = default;
};

/// A list made ready for many questions: the days of each row merged and stored side by side.
/// Preparing takes the order of records (sorted within each row), a day the order of rows, the step series the order
/// of changes times the depth of nesting; never days times regions. Areas are taken to whole m² and added as
/// integers, so that sums do not depend on the order of adding.
class PreparedList {
public:
    /// A `scope` restricts it to the regions it names, and "inside" to regions of the scope; null takes all.
    /// `outlines`, areas of the regions, are added up in the place of those stated. Of regions that take each other's place
    /// one counts, see `Successions`.
    PreparedList(const Dataset& dataset, const Listing& listing, const Scope* scope = nullptr,
                 const std::vector<Area>* outlines = nullptr);

    DayTotals totals_on(Day day) const;

    /// One step for the first day of the dataset's span and for every later day of it on which a row changes.
    std::vector<TotalStep> steps() const;

    /// How many rows there are within the scope.
    std::size_t size() const { return rows_.size(); }

private:
    struct Row {
        int position = -1;  // in Listing::rows
        int parent = -1;    // nearest row around it within the scope, position in rows_
        std::int64_t square_metres = 0;
        std::array<std::uint32_t, 3> first_span{};  // in spans_; ends where the next reading or row begins
    };
    std::uint32_t span_end(std::size_t row, std::size_t reading) const;
    bool held(std::size_t row, std::size_t reading, Day day) const;
    /// For each row a bit for each reading that counts it.
    std::vector<std::uint8_t> held_on(Day day) const;
    void add_spans(const ListRow& from, Row& row, const Successions& successions);
    void add_news(const Dataset& dataset, const ListRow& from, const Row& row);
    void add_ends(DaySpan stated);
    /// Adds one to a number of the news of a day, if it lies in the span.
    void count(Day day, int ListNews::*number);
    void merge_news();
    void set_parents(const Listing& listing, const std::vector<int>& row_of_position);
    friend class Sweep;
    Day first_day_;
    Day last_day_;
    std::vector<Row> rows_;
    std::vector<std::size_t> outer_first_;        // positions in rows_, each after the row around it
    std::vector<DaySpan> spans_;                  // by row, then reading, then day; disjoint
    std::vector<std::pair<Day, ListNews>> news_;  // of the days that have some, in their order
};

/// The sums of a day without preparing: for lists of ordinary size.
DayTotals day_totals(const Dataset& dataset, const Listing& listing, Day day, const Scope* scope = nullptr);

/// The step in force on a day within the span of the steps.
const TotalStep& step_on(const std::vector<TotalStep>& steps, Day day);

}  // namespace geodata
