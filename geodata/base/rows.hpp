#pragma once

#include "geodata/base/text.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

// What tables are asked for: the row that is meant, those that fit, words to choose from.

namespace geodata {

/// The row at a position that is an `int`, as rows refer to each other.
template <class Rows>
decltype(auto) nth(Rows& rows, int position) {
    return rows[static_cast<std::size_t>(position)];
}

/// The positions of the rows that fit, in their order.
template <class Rows, class Fits>
std::vector<int> positions_where(const Rows& rows, Fits fits) {
    std::vector<int> positions;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (fits(rows[i])) {
            positions.push_back(static_cast<int>(i));
        }
    }
    return positions;
}

/// The position of the first row that fits, or -1.
template <class Rows, class Fits>
int position_where(const Rows& rows, Fits fits) {
    const auto found = std::find_if(std::begin(rows), std::end(rows), fits);
    return found == std::end(rows) ? -1 : static_cast<int>(found - std::begin(rows));
}

template <class Rows, class Value>
bool contains(const Rows& rows, const Value& value) {
    return std::find(std::begin(rows), std::end(rows), value) != std::end(rows);
}

/// Adds what is not among them.
template <class Rows, class Value>
void add_once(Rows& rows, const Value& value) {
    if (!contains(rows, value)) {
        rows.push_back(value);
    }
}

/// The first row that fits, or else `fresh`, which then stands behind the others.
template <class Row, class Fits>
Row& found_or_added(std::vector<Row>& rows, Fits fits, Row fresh) {
    const auto found = std::ranges::find_if(rows, fits);
    return found == rows.end() ? rows.emplace_back(std::move(fresh)) : *found;
}

/// Puts more rows behind the others.
template <class Rows>
void append(Rows& rows, Rows more) {
    rows.insert(rows.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// One part of each row, or what is made of it: `each_of(dataset.sources, &Source::id)`. Texts are copied.
template <class Rows, class Part>
auto each_of(const Rows& rows, Part part) {
    using Given = std::decay_t<decltype(std::invoke(part, *std::begin(rows)))>;
    constexpr bool text = std::is_convertible_v<Given, std::string_view>;
    std::vector<std::conditional_t<text, std::string, Given>> parts;
    for (const auto& row : rows) {
        parts.emplace_back(std::invoke(part, row));
    }
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
