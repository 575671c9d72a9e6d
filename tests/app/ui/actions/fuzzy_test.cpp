#include "app/ui/actions/fuzzy.hpp"

#include <catch2/catch.hpp>

using viewer::fuzzy_score;

TEST_CASE("letters are found in their order, whatever their case") {
    CHECK(fuzzy_score("kal", "Kalbajar").has_value());
    CHECK(fuzzy_score("KBJ", "Kalbajar").has_value());
    CHECK_FALSE(fuzzy_score("jbk", "Kalbajar").has_value());
    CHECK_FALSE(fuzzy_score("kalbajars", "Kalbajar").has_value());
    CHECK(fuzzy_score("", "anything") == 0);
    CHECK_FALSE(fuzzy_score("a", "").has_value());
}

TEST_CASE("a word's beginning counts more than letters within words") {
    CHECK(fuzzy_score("la", "Lachin") > fuzzy_score("la", "Zangilan"));
    CHECK(fuzzy_score("nc", "next change") > fuzzy_score("nc", "announcement"));
}

TEST_CASE("letters that follow each other count more than scattered ones") {
    CHECK(fuzzy_score("full", "full screen") > fuzzy_score("full", "offer usual toll"));
}

TEST_CASE("a word typed on counts more than the first letters of several words") {
    CHECK(fuzzy_score("lach", "Lachin") > fuzzy_score("lach", "Later account of the fighting at Horadiz"));
}

TEST_CASE("of two equal finds the shorter text comes first") {
    CHECK(fuzzy_score("day", "day") > fuzzy_score("day", "day after day after day"));
}

TEST_CASE("letters of every script are found, in whatever case they are typed") {
    CHECK(fuzzy_score("αθη", "ΑΘΗΝΑ").has_value());
    CHECK(fuzzy_score("НОВ", "новгород").has_value());
    CHECK(fuzzy_score("երե", "ԵՐԵՎԱՆ").has_value());
    CHECK(fuzzy_score("القدس", "محافظة القدس").has_value());
    CHECK(fuzzy_score("東", "東京").has_value());
    CHECK_FALSE(fuzzy_score("西", "東京").has_value());
}

TEST_CASE("no letter is found in the bytes of two others") {
    CHECK_FALSE(fuzzy_score("б", "аѱ").has_value());
}
