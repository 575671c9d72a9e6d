#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace geodata {

/// A number of a date as it is written.
struct WrittenNumber {
    int value = 0;
    std::size_t digits = 0;
    bool year() const { return digits >= 3; }
};

/// A text taken apart: its numbers and its month in their order, and what stands between the first two numbers.
struct WrittenDate {
    std::vector<WrittenNumber> numbers;
    std::optional<std::set<int>> month;
    char separator = ' ';
    std::string unknown;         ///< a word that means nothing in a date
    bool before_year_1 = false;  ///< BCE
    bool era = false;            ///< BCE or CE
};

/// Takes a date apart in whatever letters and order it is written; the time of day behind one is passed over.
WrittenDate taken_apart(const std::string& typed);

}  // namespace geodata
