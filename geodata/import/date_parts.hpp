#pragma once

#include "geodata/import/foreign_date.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace geodata {

// What the readers of dates in other people's tables are made of.

/// Whether a text is one digit or more and nothing else.
bool only_digits(std::string_view text);
/// What such digits count; at most nine of them.
int digits_value(std::string_view digits);

/// A year as EDTF writes it, with four digits at least: `0480`, `-0480`.
std::string edtf_year(int year);

/// A text of EDTF as a date of that grain; nothing where it is none.
std::optional<ForeignDate> edtf_of(const std::string& text, DateGrain grain);
/// The day, month from 1; nothing where there is no such day.
std::optional<ForeignDate> edtf_of_day(int year, int month, int day);

}  // namespace geodata
