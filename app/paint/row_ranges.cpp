#include "app/paint/row_ranges.hpp"

#include <algorithm>

namespace viewer {

void RowRange::add(RowRange other) {
    if (empty()) {
        *this = other;
    } else if (!other.empty()) {
        *this = {std::min(first, other.first), std::max(end, other.end)};
    }
}

RowRanges rows_where(RowRange range, const std::function<bool(int)>& chosen) {
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

bool touches(const RowRanges& rows, RowRange range) {
    return std::any_of(rows.begin(), rows.end(),
                       [&](RowRange one) { return one.first < range.end && range.first < one.end; });
}

}  // namespace viewer
