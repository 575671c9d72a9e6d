#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace geodata {

/// Words of a column's name, in lower case: `START_DATE` is start, date; `gwsYear` is gws, year; `startyear` too.
std::vector<std::string> name_words(std::string_view name);

/// Whether any of them is a known one.
bool has_word(const std::vector<std::string>& words, const std::vector<std::string_view>& known);

// Whether a column whose name has these words is called like a beginning, an end, or a time, in some languages.
bool begins_by_name(const std::vector<std::string>& words);
bool ends_by_name(const std::vector<std::string>& words);
bool dates_by_name(const std::vector<std::string>& words);

/// Whether it tells of the row and not of the thing: when it was edited, or the year of a census.
bool of_record_by_name(const std::vector<std::string>& words);

/// `created`: when the thing began or, beside a time of editing, when the row was written.
bool made_by_name(const std::vector<std::string>& words);

}  // namespace geodata
