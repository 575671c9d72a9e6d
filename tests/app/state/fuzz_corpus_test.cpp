#include "tests/support/fuzz_corpus.hpp"

TEST_CASE("what was found by feeding readers with bytes from anywhere stays mended") {
    test::take_corpus(fuzz::targets());
}

TEST_CASE("readers take each input of the corpus with some of its bytes changed") {
    test::take_changed_corpus(fuzz::targets());
}
