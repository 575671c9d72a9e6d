#pragma once

#include <functional>
#include <vector>

namespace viewer {

/// Rows `first` up to, but without, `end`.
struct RowRange {
    int first = 0;
    int end = 0;

    bool empty() const { return end <= first; }
    void add(RowRange other);
    friend bool operator==(RowRange, RowRange) = default;
};

/// Rows of a picture as runs, from the top and apart from one another.
using RowRanges = std::vector<RowRange>;

/// The rows within a range for which `chosen` is true.
RowRanges rows_where(RowRange range, const std::function<bool(int)>& chosen);

/// Whether a row of the range is among them.
bool touches(const RowRanges& rows, RowRange range);

}  // namespace viewer
