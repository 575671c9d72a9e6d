#include "geodata/analysis/totals/reconcile.hpp"

#include "tests/support/built_in.hpp"
#include "tests/support/words.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace geodata;
using test::built_in;
using test::day;

namespace {

Reconciliation reconciled(const std::string& id, const std::string& source = "D4") {
    const auto& totals = built_in().totals;
    const auto found =
        std::find_if(totals.begin(), totals.end(), [&](const auto& total) { return total.id == id; });
    REQUIRE(found != totals.end());
    return reconcile(built_in(), make_listing(built_in(), test::source_of(built_in(), source)),
                     static_cast<int>(found - totals.begin()));
}

bool says(const Reconciliation& result, const std::string& words) {
    return result.reason.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("T1: 20 percent differs from 16.62 percent counted once and 16.95 as listed") {
    const auto t1 = reconciled("T1");
    CHECK(t1.verdict == Verdict::differs);
    CHECK(t1.tested_on == day("1994-12-31"));
    CHECK(t1.stated_km2 == Approx(17'320));
    CHECK(t1.once.low == Approx(16.62).margin(0.005));
    CHECK(t1.once.high == t1.once.low);
    CHECK(t1.as_listed.low == Approx(16.95).margin(0.005));
    CHECK(t1.once.high_difference_km2 == Approx(-2927));
    CHECK(t1.as_listed.high_difference_km2 == Approx(-2638));
    for (const char* words : {"16.62 %", "16.95 %", "2\u202F927 km² less", "2\u202F638 km² less",
                              "17\u202F320 km²", "86\u202F600 km²"}) {
        CAPTURE(words, t1.reason);
        CHECK(says(t1, words));
    }
}

TEST_CASE("T2: dated to 1992, 20 percent differs from 7.21 percent counted once and 7.54 as listed") {
    const auto t2 = reconciled("T2");
    CHECK(t2.verdict == Verdict::differs);
    CHECK(t2.tested_on == day("1992-12-31"));
    CHECK(t2.once.high == Approx(7.21).margin(0.005));
    CHECK(t2.as_listed.high == Approx(7.54).margin(0.005));
    CHECK(t2.once.high_difference_km2 == Approx(6240 - 17'320));
    CHECK(t2.as_listed.high_difference_km2 == Approx(6529 - 17'320));
    CHECK(says(t2, "On 31 December 1992"));
    CHECK(says(t2, "7.21 %"));
    CHECK(says(t2, "7.54 %"));
}

TEST_CASE("T1 and T2 say that the statement may include other land than the regions it names") {
    CHECK(says(reconciled("T1"), "may include other land"));
    CHECK(says(reconciled("T2"), "may include other land"));
}

TEST_CASE("T3: six districts changed in 1993, which agrees") {
    const auto t3 = reconciled("T3");
    CHECK(t3.verdict == Verdict::agrees);
    CHECK(t3.once.low == 6);
    CHECK(t3.once.high == 6);
}

TEST_CASE("T4a: seven regions held since the early 1990s, tested at the end of the span, agree") {
    const auto t4a = reconciled("T4a");
    CHECK(t4a.verdict == Verdict::agrees);
    CHECK(t4a.tested_on == day("1994-12-31"));
    CHECK(t4a.once.low == 7);
    CHECK(t4a.once.high == 7);
}

TEST_CASE("T4b: the same seven dated to 1992 differ, as the page's own list has one by then") {
    const auto t4b = reconciled("T4b");
    CHECK(t4b.verdict == Verdict::differs);
    CHECK(t4b.tested_on == day("1992-12-31"));
    CHECK(t4b.once.low == 1);
    CHECK(t4b.once.high == 1);
}

TEST_CASE("T5: four resolutions are found among the events") {
    const auto t5 = reconciled("T5");
    CHECK(t5.verdict == Verdict::agrees);
    CHECK(t5.once.low == 4);
    CHECK(t5.once.high == 4);
}

TEST_CASE("T6: one of about ten agreements is named, so not comparable") {
    const auto t6 = reconciled("T6");
    CHECK(t6.verdict == Verdict::not_comparable);
    CHECK(says(t6, "1 of about 10 is named"));
}

TEST_CASE("the second list agrees with its own totals: 15.25 percent, 13210 and 8810 km2") {
    CHECK(reconciled("W3", "azeriland").verdict == Verdict::agrees);
    CHECK(reconciled("W3", "azeriland").once.high == Approx(15.25).margin(0.005));
    CHECK(reconciled("W4", "azeriland").verdict == Verdict::agrees);
    CHECK(reconciled("W4", "azeriland").once.high == Approx(13'210));
    CHECK(reconciled("W5", "azeriland").verdict == Verdict::agrees);
    CHECK(reconciled("W5", "azeriland").once.high == Approx(8810));
}

TEST_CASE("de Waal's area is 13.62 percent of the country") {
    const auto w1 = reconciled("W1", "de-waal-2003");
    CHECK(w1.verdict == Verdict::agrees);
    CHECK(w1.once.high == Approx(13.62).margin(0.005));
    CHECK(reconciled("W2", "de-waal-2003").verdict == Verdict::agrees);
}

TEST_CASE("every stated total is reconciled in the order of the dataset, each with a sentence") {
    const auto results = reconcile_all(built_in(), test::built_in_list());
    REQUIRE(results.size() == built_in().totals.size());
    for (std::size_t i = 0; i < results.size(); ++i) {
        CAPTURE(built_in().totals[i].id, results[i].reason);
        CHECK(results[i].total == static_cast<int>(i));
        REQUIRE_FALSE(results[i].reason.empty());
        CHECK(results[i].reason.back() == '.');
    }
}
