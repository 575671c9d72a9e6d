#include "geodata/analysis/words/holder_words.hpp"

#include "tests/support/small_dataset.hpp"

#include <catch2/catch.hpp>

using namespace geodata;

namespace {

/// One record held by the north, in a dataset that records holders as stated.
test::SmallDataset held(const std::string& as_stated, SourceRole role = SourceRole::primary) {
    test::SmallDataset small;
    small.held(small.region("valley", 100), "1900");
    small.data.control[0].holder_as_stated = as_stated;
    small.data.holders_as_stated = true;
    small.data.sources[0].role = role;
    return small;
}

std::string words(const test::SmallDataset& small) { return held_by_text(small.data, small.data.control[0]); }

}  // namespace

TEST_CASE("a source's own term for the holder is quoted and the party is the dataset's term") {
    CHECK(words(held("the army")) == "held by “the army” (dataset's term: North)");
}

TEST_CASE("where a document names no holder, that is said") {
    CHECK(words(held("")) == "held, no holder named (dataset's term: North)");
}

TEST_CASE("of a comparison source nothing is said that the dataset does not record") {
    CHECK(words(held("", SourceRole::comparison)) == "held (dataset's term: North)");
}

TEST_CASE("a dataset that records no holder as stated says the party's name alone") {
    auto small = held("");
    small.data.holders_as_stated = false;
    CHECK(words(small) == "held by North");
    CHECK(party_text(small.data, {0}) == "North");
}
