#include "geodata/base/plain_letters.hpp"

#include <catch2/catch.hpp>

using geodata::plain_letters;

TEST_CASE("letters without their marks are small letters of Latin") {
    CHECK(plain_letters("São PAULO") == "sao paulo");
    CHECK(plain_letters("ÅLAND Œuvre Łódź Straße Þór Žižkov") == "aland oeuvre lodz strasse thor zizkov");
    CHECK(plain_letters("e\xCC\x81tat") == "etat");
}

TEST_CASE("capitals of Greek and Cyrillic are made small, other scripts stay") {
    CHECK(plain_letters("АВАРИЯ ΑΘΗΝΑ") == "авария αθηνα");
    CHECK(plain_letters("Ї") == "ї");
    CHECK(plain_letters("東京 ქართული") == "東京 ქართული");
}
