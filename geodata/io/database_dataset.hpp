#pragma once

#include "geodata/io/database.hpp"
#include "geodata/io/database_address.hpp"
#include "geodata/io/database_sql.hpp"
#include "geodata/model/dataset.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace geodata {

/// By how much the sums of a party change on a day, in whole m² by reading (low, midpoint, high), and what happens on it, as
/// `ListNews` has it. Changes before the first day asked for are on it.
struct DatabaseStep {
    std::string holder;
    Day day;
    std::array<std::int64_t, 3> once{};
    std::array<std::int64_t, 3> as_listed{};
    int gained = 0;
    int lost = 0;
    int interval_ends = 0;
    bool counted = false;  ///< low or high count a region otherwise than on the day before
    int regions = 0;       ///< how many more high counts
    int without_area = 0;  ///< those of them of which no area is stated
};

/// Throws DatabaseError where the database has none.
void require_postgis(Database& database, const DatabaseAddress& address);

/// A dataset that lives in PostgreSQL with PostGIS, in the tables of assets/datasets/README.md, and is taken from there as
/// far as it is shown. Every failure is a DatabaseError, what cannot be understood an Error. Not for two threads at once.
class DatabaseDataset {
public:
    /// Connects, and looks whether there is a dataset.
    explicit DatabaseDataset(const DatabaseAddress& address);

    const DatabaseAddress& address() const { return address_; }

    /// Whether days can be asked for: `control` and `regions` have the columns of days, the outlines are in degrees, and
    /// dataset.json says what the records of a few days cannot tell (span, parties, list_source, default_view).
    bool by_days() const { return by_days_; }

    /// All of it.
    Dataset whole();

    /// What belongs to the days: the records, their regions and all that these lie in, with the small tables. Outside of the
    /// box regions have no outlines. The regions of what was taken before keep their places, so that they are still the same.
    Dataset on(const DatabaseSlice& slice);

    /// How many records there are, as far as PostgreSQL knows without counting.
    std::int64_t records();

    /// By the list of that source: of a day what each party holds that holds anything.
    std::vector<DatabaseStep> sums_on(const std::string& source, Day day);
    std::vector<DatabaseStep> series(const std::string& source, Day first, Day last);

private:
    DatabaseAddress address_;
    std::unique_ptr<Database> database_;
    DatabaseColumns columns_;
    std::vector<TableRow> known_regions_;  ///< in their places, without outlines
    bool by_days_ = false;
};

}  // namespace geodata
