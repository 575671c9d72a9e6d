#pragma once

#include "geodata/base/units.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geodata {

/// Text without white space at either end: blanks, those at which no line breaks, and those that nobody sees (U+200B).
std::string_view trimmed(std::string_view text);

/// Parts between separators, each trimmed; an empty text gives no part, an empty part stays.
std::vector<std::string> split(std::string_view text, char separator);

/// Parts put together with `separator` between them.
std::string joined(const std::vector<std::string>& parts, std::string_view separator);

/// `A, B and C`
std::string enumerated(const std::vector<std::string>& words);

/// ASCII letters in lower case, everything else as it is.
std::string lower_case(std::string_view text);

/// A whole number or decimal with a point, as `1840` or `16.62`; `found` is false for anything else,
/// also for NaN, infinity and trailing text. Independent of the locale.
struct ParsedNumber {
    double value = 0;
    bool found = false;
};
ParsedNumber parse_number(std::string_view text);

/// The whole number that a text is, as `1920`, `-480` or, as spreadsheets write it, `3.0`; nothing for any other text, and for
/// a number that an `int` cannot hold, such as `1e300`, which must not be cast to one.
std::optional<int> parse_whole_number(std::string_view text);

/// A number for reading, the same wherever people read one: `14 393` with a narrow space at which no line breaks (U+202F),
/// `16.62`, `−100`. Data formats have plain numbers.
std::string grouped(double value, int decimals = 0);

/// `1 840 km²`
std::string square_km_text(Area area);

/// The same of a number of things.
inline std::string count_text(std::size_t count) { return grouped(static_cast<double>(count)); }

/// `1 row`, `2 rows`: with the word for one, and that for several.
inline std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return count_text(count).append(" ").append(count == 1 ? one : many);
}

/// A difference for reading: `+1 840`, `−2 440`, `0`.
std::string signed_text(double value, int decimals = 0);

/// The candidate that a user who typed `word` most likely meant, or an empty text when none is near
/// (edit distance above a third of its length, at least 1).
std::string closest(std::string_view word, const std::vector<std::string>& candidates);

/// " Did you mean 'X'?" for the closest candidate, or nothing.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates);

/// What one step of the last digit written is worth: 1 for `4400`, 0.01 for `13.62`. `number` as `parse_number` takes
/// it.
double last_digit(std::string_view number);

}  // namespace geodata
