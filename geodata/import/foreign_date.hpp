#pragma once

#include "geodata/model/edtf.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geodata {

/// How exactly a date of somebody else's table is given. `interval`: as EDTF of its own, with both its ends.
enum class DateGrain { day, month, year, interval };

/// What `5/8/1992` means in a column.
enum class DateOrder { unknown, day_first, month_first };

/// A date as somebody else's table gives it: all days that it may be.
struct ForeignDate {
    EdtfDate date;
    DateGrain grain = DateGrain::day;
};

/// Reads `1992-05-08`, `1992/05/08`, `19920508`, `1992-05`, `1992`, `1992.0`, a date with a time of day (the day is taken,
/// no time zone), `8.5.1992` or `5/8/1992` where the order is known or certain, names of months, years before our era as
/// `-0480` or `480 BCE`, and EDTF. Nothing for anything else.
std::optional<ForeignDate> read_foreign_date(std::string_view text, DateOrder order = DateOrder::unknown);

/// Whether a text in a column of dates says that there is none: empty, `present`, `NA`, `9999`.
bool says_no_date(std::string_view text);

/// The order of day and month in a column, by the dates in it that can only be read one way; unknown where there are none, or
/// some of each way.
/// `ambiguous` counts those that can be read two ways.
struct OrderFound {
    DateOrder order = DateOrder::unknown;
    std::size_t certain = 0;
    std::size_t ambiguous = 0;

    DateOrder or_day_first() const { return order == DateOrder::unknown ? DateOrder::day_first : order; }
};
OrderFound order_in(const std::vector<std::string>& texts);

EdtfDate date_of(Day day);

}  // namespace geodata
