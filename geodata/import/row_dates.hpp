#pragma once

#include "geodata/import/foreign_date.hpp"
#include "geodata/import/mapping.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace geodata {

/// Begin and end of a row as they stand there; what cannot be read is kept as text.
struct RowDates {
    std::optional<ForeignDate> begin;
    std::optional<ForeignDate> end;
    std::string unread{};  ///< `'END_DATE' is no date that can be read: '31 June'`; empty: all was read
};

/// Of every row, by the columns that the mapping names. A row that is there at one time begins and ends at it.
std::vector<RowDates> row_dates(const ImportTable& table, const Mapping& mapping);

/// Those that have a beginning, by thing, each in the order of their beginnings. The dates must outlive them.
std::map<std::string, std::vector<const RowDates*>>
dated_rows_of_things(const std::vector<RowDates>& dates, const std::vector<std::string>& things);

/// What makes rows versions of one thing: the cell that the mapping names, else the name. Never empty.
std::vector<std::string> row_things(const ImportTable& table, const Mapping& mapping);
std::vector<std::string> row_names(const ImportTable& table, const Mapping& mapping);

}  // namespace geodata
