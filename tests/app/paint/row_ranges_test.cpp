#include "app/paint/row_ranges.hpp"

#include <catch2/catch.hpp>

using namespace viewer;

TEST_CASE("chosen rows come as runs") {
    CHECK(rows_where({0, 10}, [](int y) { return y == 2 || y == 3 || y == 9; }) ==
          RowRanges{{2, 4}, {9, 10}});
    CHECK(rows_where({4, 6}, [](int) { return true; }) == RowRanges{{4, 6}});
    CHECK(rows_where({0, 10}, [](int) { return false; }).empty());
    CHECK(rows_where({5, 5}, [](int) { return true; }).empty());
}

TEST_CASE("a range is touched only by rows within it") {
    const RowRanges rows{{3, 5}, {9, 10}};
    CHECK(touches(rows, {4, 6}));
    CHECK(touches(rows, {0, 4}));
    CHECK_FALSE(touches(rows, {5, 9}));
    CHECK_FALSE(touches({}, {0, 100}));
}
