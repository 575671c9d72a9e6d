#include "app/scene/characters.hpp"

#include <catch2/catch.hpp>

using namespace viewer;

TEST_CASE("a cluster is a letter with all its marks") {
    CHECK(cluster_length("ab") == 1);
    CHECK(cluster_length("e\u0301b") == 3);
    CHECK(cluster_length("ที่น") == 9);
    CHECK(cluster_length("เมน") == 6);  // a vowel before its consonant
    CHECK(cluster_length("क्षम") == 9);  // consonants that are joined
}

TEST_CASE("a text is shortened by whole clusters") {
    CHECK(without_last_cluster("abe\u0301") == "ab");
    CHECK(without_last_cluster("क्ष") == "");
    CHECK(without_last_cluster("東京") == "東");
}

TEST_CASE("letters of every script are compared in lower case") {
    CHECK(folded("ΑΘΉΝΑ") == U"αθήνα");
    CHECK(folded("ՀԱՅՔ") == U"հայք");
    CHECK(folded("ŞUŞA") == U"şuşa");
    CHECK(folded("א\u200Fב") == U"אב");
}
