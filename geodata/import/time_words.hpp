#pragma once

#include <string>
#include <vector>

namespace geodata {

/// The words of a column's name, see `name_words`.
using TimeWords = std::vector<std::string>;

/// Whether a column is called like a beginning, an end, or a time, in some languages.
bool begins_by_name(const TimeWords& words);
bool ends_by_name(const TimeWords& words);
bool dates_by_name(const TimeWords& words);

/// Whether it tells of the row and not of the thing: when it was edited, or the year of a census.
bool of_record_by_name(const TimeWords& words);

/// `created`: when the thing began or, beside a time of editing, when the row was written.
bool made_by_name(const TimeWords& words);

}  // namespace geodata
