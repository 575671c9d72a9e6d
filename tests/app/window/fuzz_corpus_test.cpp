#include "tests/support/fuzz_corpus.hpp"

TEST_CASE("what was found by feeding sessions and files of actions from anywhere stays mended") {
    test::take_corpus(fuzz::window_targets());
}

TEST_CASE("sessions and files of actions are taken or refused with some of their bytes changed") {
    test::take_changed_corpus(fuzz::window_targets());
}
