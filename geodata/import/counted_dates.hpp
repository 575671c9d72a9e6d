#pragma once

#include "geodata/import/import_table.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace geodata {

/// Whether a column is called like a beginning, an end or another time, of the thing or of its row.
bool called_like_time(const ForeignField& column);

/// What a cell says as a date of ours; nothing where it is written in another way.
using CellReader = std::function<std::optional<std::string>(const std::string&)>;

/// Reads a column anew where each of its cells can be read or says that there is no date, and any can be read. Returns whether
/// it did; `note`, a sentence that the column's name begins, tells it in the notes of the table.
bool read_column(ImportTable& table, std::size_t column, const CellReader& read, std::string_view note);

/// Columns of times that programs wrote as counts become columns of days: milliseconds or seconds since 1970, as web maps
/// have, and days of a spreadsheet. Only where the column is called like a time and all its cells can be such.
void read_counted_dates(ImportTable& table);

/// Years and days of the Buddhist era, of the Hijra and of the Persian solar year become ours, where the name of the column or
/// each cell says so (`start (BE)`, `1300 AH`). A year of another length is taken from its first day, in a column of ends until
/// its last. The Hijra is counted by rule, which may be a day off what was seen.
void read_other_calendars(ImportTable& table);

/// Fractions of years, `1914.58`, in columns called like times become months; years of two digits, which may be of any century,
/// are told to be unread.
void read_year_fractions(ImportTable& table);
void tell_short_years(ImportTable& table);

/// `start_date:edtf` beside `start_date`, as OpenHistoricalMap has: the more exact text takes the place of the other.
void take_edtf_columns(ImportTable& table);

}  // namespace geodata
