#include "geodata/import/date_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace geodata {

bool only_digits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int digits_value(std::string_view digits) { return std::atoi(std::string(digits).c_str()); }

std::string edtf_year(int year) { return fmt::format("{}{:04}", year < 0 ? "-" : "", std::abs(year)); }

std::optional<ForeignDate> edtf_of(const std::string& text, DateGrain grain) {
    auto date = parse_edtf(text);
    return date ? std::optional(ForeignDate{std::move(*date), grain}) : std::nullopt;
}

std::optional<ForeignDate> edtf_of_day(int year, int month, int day) {
    return edtf_of(fmt::format("{}-{:02}-{:02}", edtf_year(year), month, day), DateGrain::day);
}

}  // namespace geodata
