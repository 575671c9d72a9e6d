#pragma once

#include "geodata/model/edtf.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace geodata {

/// What a text that a person typed says: a date, or why it is none, in one sentence that names the program's own form.
struct TypedDate {
    std::optional<EdtfDate> date;
    std::string problem;  ///< empty when there is a date
};

/// Reads a day, month or year as people write them: `8 May 1992`, `8 may 92`, `May 8, 1992`, `8.5.1992`, `1992-05-08`,
/// `May 1992`, `5/1992`, `1992`; months by their names in English, Azerbaijani, Armenian and Russian or by the first
/// letters of these; also `19920508`, `1992/05/08`, `1992-05-08T12:00` (the day counts), `480 BCE`. A year of two digits is one from `first` to `last`. What can be read as two days, like `5/8/1992`, is
/// refused with both of them.
TypedDate read_typed_date(std::string_view text, Day first, Day last);

/// The same for a field that takes one day from `first` to `last`: of a month or year its beginning or its end, as far as
/// it lies in that span.
struct TypedDay {
    std::optional<Day> day;
    std::string problem;
};
enum class DayWanted : unsigned char { beginning, end };
TypedDay read_typed_day(std::string_view text, Day first, Day last, DayWanted wanted = DayWanted::beginning);

}  // namespace geodata
