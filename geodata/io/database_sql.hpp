#pragma once

#include "geodata/geometry/shape.hpp"
#include "geodata/io/csv_text.hpp"
#include "geodata/model/day.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

// What a database is asked, as text: PostgreSQL 15 with PostGIS.
namespace geodata {

/// What of the large tables is wanted. The small ones are always read whole.
struct DatabaseSlice {
    std::vector<DaySpan> days;  ///< regions held, and records, on any of these days; none: of no day
    std::optional<LonLatBox> outlines = {};  ///< of those that meet it; nothing: of all
};

/// The columns of each table of a schema, as they are spelled there.
using DatabaseColumns = std::map<std::string, std::set<std::string>>;

/// `'it''s'` and `"from"`
inline std::string sql_text(const std::string& text) { return quoted_cell(text, '\''); }
inline std::string sql_name(const std::string& name) { return quoted_cell(name); }

/// Table and name of all columns of a schema.
std::string columns_query(const std::string& schema);

/// The rows of a table in their order, in the columns of its format; with a slice those that belong to it. `columns` has the
/// table.
std::string rows_query(const std::string& schema, const TableFormat& format, const DatabaseColumns& columns,
                       const std::optional<DatabaseSlice>& slice);

/// For each party and day between two on which its sums change by the list of a source, or something is stated to: by how much
/// they do in m², and what began, ended, or is the end of an interval, in the columns of `DatabaseStep`.
std::string series_query(const std::string& schema, const std::string& source, Day first, Day last);

/// The columns of days that a database has beside those of the format, which say for `from` and `until` the first and the
/// last day that they may mean. A dataset is taken by days where `control` and `regions` have them.
inline constexpr const char* day_columns[] = {"from_first", "from_last", "until_first", "until_last"};

}  // namespace geodata
