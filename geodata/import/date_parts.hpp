#pragma once

#include "geodata/import/foreign_date.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace geodata {

// What the readers of dates in other people's tables are made of.

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
/// Whether a text is one digit or more and nothing else.
bool only_digits(std::string_view text);
/// What such digits count; at most nine of them.
int digits_value(std::string_view digits);

/// The month that a word is, 1 to 12, in some languages of Europe, whole or shortened, or as a Roman numeral: `août`, `Sept`,
/// `марта`, `VIII`. 0 for none. Case does not matter.
int month_of_word(std::string_view word);

/// A year as EDTF writes it, with four digits at least: `0480`, `-0480`.
std::string edtf_year(int year);

/// A text of EDTF as a date of that grain; nothing where it is none.
std::optional<ForeignDate> edtf_of(const std::string& text, DateGrain grain);
/// The day, month from 1; nothing where there is no such day.
std::optional<ForeignDate> edtf_of_day(int year, int month, int day);

// Readers of a text that is trimmed and has no time of day; nothing for anything else.

/// Dates in words that leave them open, as intervals: `c. 1801`, `before 1801`, `1850s`, `early 1914`, `between 1860 and
/// 1862`, `1914/15`.
std::optional<ForeignDate> read_vague_date(std::string_view text, DateOrder order);

/// A date with its month in words or signs: `8 May 1992`, `1er août 1914`, `1.VIII.1914`, `1914年8月1日`.
std::optional<ForeignDate> read_worded_date(std::string_view text);

}  // namespace geodata
