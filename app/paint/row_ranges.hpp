#pragma once

#include <algorithm>
#include <functional>
#include <vector>

namespace viewer {

/// Rows `first` up to, but without, `end`.
struct RowRange {
    int first = 0;
    int end = 0;
    friend bool operator==(RowRange, RowRange) = default;
};

/// Rows of a picture as runs, from the top and apart from one another.
using RowRanges = std::vector<RowRange>;

/// The rows within a range for which `chosen` is true.
inline RowRanges rows_where(RowRange range, const std::function<bool(int)>& chosen) {
    RowRanges rows;
    for (int y = range.first; y < range.end; ++y) {
        if (!chosen(y)) {
            continue;
        }
        if (!rows.empty() && rows.back().end == y) {
            ++rows.back().end;
        } else {
            rows.push_back({y, y + 1});
        }
    }
    return rows;
}

/// Whether a row of the range is among them.
inline bool touches(const RowRanges& rows, RowRange range) {
    return std::ranges::any_of(rows,
                               [&](RowRange one) { return one.first < range.end && range.first < one.end; });
}

}  // namespace viewer
