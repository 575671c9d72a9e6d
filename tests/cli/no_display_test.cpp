#include "tests/support/program.hpp"

#include <catch2/catch.hpp>

using test::run;

namespace {

void refuses_the_window(const test::Environment& display) {
    const auto result = run({}, display);
    CAPTURE(result.err);
    CHECK(result.exit == 2);
    CHECK(result.out.empty());
    CHECK(test::is_one_sentence(result.err));
    CHECK(result.err.find("terrachron render") != std::string::npos);
}

}  // namespace

TEST_CASE("without a display the window is refused with one sentence and exit 2") { refuses_the_window({}); }

// Ends by a signal today and is reported; take the tag away with the fault.
TEST_CASE("a display that does not answer is refused in the same way") {
    refuses_the_window({{"DISPLAY", ":99999"}});
}
