#pragma once

#include "geodata/import/import_table.hpp"

namespace geodata {

/// Columns of times that programs wrote as counts become columns of days: milliseconds or seconds since 1970, as web maps
/// have, and days of a spreadsheet. Only where the column is called like a time and all its cells can be such; told in the
/// notes of the table.
void read_counted_dates(ImportTable& table);

/// Fractions of years, `1914.58`, in columns called like times become months, told as well; years of two digits, which may be
/// of any century, are told to be unread.
void read_year_fractions(ImportTable& table);
void tell_short_years(ImportTable& table);

/// `start_date:edtf` beside `start_date`, as OpenHistoricalMap has: the more exact text takes the place of the other.
void take_edtf_columns(ImportTable& table);

}  // namespace geodata
