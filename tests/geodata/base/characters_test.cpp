#include "geodata/base/characters.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace geodata;

TEST_CASE("a text is read by characters of one to four bytes and written the same") {
    const std::string text = "aé東𒀀";
    CHECK(characters_of(text) == U"aé東𒀀");
    CHECK(character_count(text) == 4);
    std::string again;
    for (const auto character : characters_of(text)) {
        append_character(again, character);
    }
    CHECK(again == text);
}

TEST_CASE("a broken sequence is one replacement character, and the next one stands") {
    CHECK(characters_of("\xE6\x9D"
                        "b") == U"\uFFFDb");                // ends too early
    CHECK(characters_of("\xC0\x80") == U"\uFFFD\uFFFD");    // overlong, by a byte that begins nothing
    CHECK(characters_of("\xE0\x80\x80") == U"\uFFFD");      // overlong
    CHECK(characters_of("\xED\xA0\x80") == U"\uFFFD");      // a surrogate
    CHECK(characters_of("\xF4\x90\x80\x80") == U"\uFFFD");  // above U+10FFFF
    CHECK(characters_of("\xBF"
                        "a\xFF") == U"\uFFFDa\uFFFD");
}

TEST_CASE("what is written as U+FFFD is well-formed, what merely is shown so is not") {
    CHECK(character_at("\uFFFD", 0).well_formed);
    CHECK_FALSE(character_at("\xFF", 0).well_formed);
}

TEST_CASE("capitals of every script have their small letters") {
    CHECK(small_letters("ABC xyz 1") == "abc xyz 1");
    CHECK(small_letters("DRŽITEL Święto ÜLKE") == "držitel święto ülke");
    CHECK(small_letters("ЇЖАК Область Ђ") == "їжак область ђ");
    CHECK(small_letters("ՀԱՅՔ Έναρξη") == "հայք έναρξη");
    CHECK(small_letters("İL") == "il");
    CHECK(small_letters("東京 שם") == "東京 שם");
}

TEST_CASE("bytes that are no text stay as they are in small letters") {
    CHECK(small_letters("A\xFF\xE6\x9D") == "a\xFF\xE6\x9D");
}
