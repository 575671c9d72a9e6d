#pragma once

#include "geodata/base/text.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

// What tables are asked for: words to choose from, and the row that was meant.
namespace geodata {

/// One part of each row: `each_of(dataset.sources, &Source::id)`.
template <class Rows, class Part>
std::vector<std::string> each_of(const Rows& rows, Part part) {
    std::vector<std::string> parts;
    std::transform(std::begin(rows), std::end(rows), std::back_inserter(parts),
                   [&](const auto& row) { return std::string(std::invoke(part, row)); });
    return parts;
}

/// The first row that fits, or null.
template <class Rows, class Fits>
auto first_of(const Rows& rows, Fits fits) -> decltype(&*std::begin(rows)) {
    const auto found = std::find_if(std::begin(rows), std::end(rows), fits);
    return found == std::end(rows) ? nullptr : &*found;
}

/// The row that has that value in a part, or null.
template <class Rows, class Part, class Value>
auto row_with(const Rows& rows, Part part, const Value& value) {
    return first_of(rows, [&](const auto& row) { return std::invoke(part, row) == value; });
}

/// The format that the name of a file ends as, in any letters, or null.
template <class Formats>
auto format_of_name(const Formats& formats, const std::string& file_name) {
    return first_of(formats, [name = lower_case(file_name)](const auto& format) {
        return name.ends_with(format.extension);
    });
}

}  // namespace geodata
