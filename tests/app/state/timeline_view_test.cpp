#include "app/state/timeline_view.hpp"

#include "tests/support/words.hpp"

#include <catch2/catch.hpp>

using namespace viewer;
using test::day;

namespace {

const DayRange whole{day("1988-01-01"), day("1994-12-31")};
const DayRange may{day("1992-05-01"), day("1992-05-31")};

int days_of(const DayRange& range) { return range.last - range.first + 1; }

}  // namespace

TEST_CASE("zooming in keeps the day under the pointer where it is") {
    const auto at = day("1992-05-08");
    const auto nearer = zoomed_days(whole, whole, 2, at);
    CHECK(days_of(nearer) == days_of(whole) / 2);
    const auto part = [&](const DayRange& shown) {
        return static_cast<double>(at - shown.first) / days_of(shown);
    };
    CHECK(part(nearer) == Approx(part(whole)).margin(0.001));
}

TEST_CASE("zooming ends with three days and with the whole span") {
    auto shown = whole;
    for (int i = 0; i < 60; ++i) {
        const auto next = zoomed_days(shown, whole, 1.35, day("1992-05-08"));
        CHECK((days_of(next) < days_of(shown) || days_of(next) == 3));
        shown = next;
    }
    CHECK(days_of(shown) == 3);
    CHECK(shown.first <= day("1992-05-08"));
    CHECK(shown.last >= day("1992-05-08"));
    for (int i = 0; i < 60; ++i) {
        shown = zoomed_days(shown, whole, 1 / 1.35, day("1992-05-08"));
    }
    CHECK(shown == whole);
}

TEST_CASE("zooming in and out again shows what was shown") {
    CHECK(zoomed_days(zoomed_days(whole, whole, 2, day("1992-05-08")), whole, 0.5, day("1992-05-08")) ==
          whole);
}

TEST_CASE("no move leaves the span or changes how many days are shown") {
    CHECK(moved_days(may, whole, -100'000) == DayRange{day("1988-01-01"), day("1988-01-31")});
    CHECK(moved_days(may, whole, 100'000) == DayRange{day("1994-12-01"), day("1994-12-31")});
    CHECK(moved_days(may, whole, 10) == DayRange{day("1992-05-11"), day("1992-06-10")});
}

TEST_CASE("a span of less than three days is shown whole") {
    const DayRange two{day("1992-05-08"), day("1992-05-09")};
    CHECK(days_within({day("1992-05-08"), day("1992-05-08")}, two) == two);
    CHECK(zoomed_days(two, two, 4, day("1992-05-08")) == two);
}
