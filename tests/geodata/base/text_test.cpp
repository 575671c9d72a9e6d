#include "geodata/base/text.hpp"

#include <catch2/catch.hpp>

using namespace geodata;

using Words = std::vector<std::string>;

TEST_CASE("trimming takes white space from both ends and nothing from the middle") {
    CHECK(trimmed("  Kalbajar \t\r\n") == "Kalbajar");
    CHECK(trimmed("a  b") == "a  b");
    CHECK(trimmed(" \t ").empty());
    CHECK(trimmed("").empty());
}

TEST_CASE("trimming takes blanks that nobody sees too, and leaves letters of the same bytes") {
    CHECK(trimmed("\u00A0 Kalbajar\u200B\u3000 ") == "Kalbajar");
    CHECK(trimmed("\uFEFF").empty());
    CHECK(trimmed("\u00A0\u00A0").empty());
    CHECK(trimmed("1\u00A0840") == "1\u00A0840");
    CHECK(trimmed("\u00E0") == "\u00E0");
}

TEST_CASE("splitting keeps empty parts but makes none of an empty text") {
    CHECK(split("D2;D4", ';') == Words{"D2", "D4"});
    CHECK(split(" D2 ; D4 ", ';') == Words{"D2", "D4"});
    CHECK(split("a;;b", ';') == Words{"a", "", "b"});
    CHECK(split("a;", ';') == Words{"a", ""});
    CHECK(split("", ';').empty());
    CHECK(split("   ", ';').empty());
}

TEST_CASE("joining puts separators between parts only") {
    CHECK(joined({"a", "b", "c"}, ", ") == "a, b, c");
    CHECK(joined({"a"}, ", ") == "a");
    CHECK(joined({}, ", ").empty());
}

TEST_CASE("lower case changes ASCII letters and leaves all other bytes alone") {
    CHECK(lower_case("KaLbAjAr") == "kalbajar");
    CHECK(lower_case("ŞUŞA İ") == "ŞuŞa İ");
}

TEST_CASE("a number has a point and nothing behind it") {
    CHECK(parse_number("1840").value == 1840);
    CHECK(parse_number(" 16.62 ").value == 16.62);
    CHECK(parse_number("-3").value == -3);
    CHECK(parse_number("0").found);
    for (const char* text : {"", " ", "1,840", "1 840", "20%", "20 km2", "abc", "nan", "inf", "-inf", "1e999",
                             "1.2.3", "0x10", "--1", "１２"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_number(text).found);
    }
}

TEST_CASE("numbers for reading are grouped by thousands") {
    CHECK(grouped(14393) == "14\u202F393");
    CHECK(grouped(707) == "707");
    CHECK(grouped(1000) == "1\u202F000");
    CHECK(grouped(1234567) == "1\u202F234\u202F567");
    CHECK(grouped(16.62, 2) == "16.62");
    CHECK(grouped(1234.5, 1) == "1\u202F234.5");
}

TEST_CASE("a minus stands before the number and never before zero") {
    CHECK(grouped(-2927) == "−2\u202F927");
    CHECK(grouped(-100) == "−100");
    CHECK(grouped(-0.004, 2) == "0.00");
    CHECK(grouped(-0.006, 2) == "−0.01");
    CHECK(grouped(0) == "0");
    CHECK(signed_text(1840) == "+1\u202F840");
    CHECK(signed_text(-2440) == "−2\u202F440");
    CHECK(signed_text(0.001, 2) == "0.00");
}

TEST_CASE("the closest word is offered when it is near, and none when it is not") {
    const Words commands{"stats", "reconcile", "render"};
    CHECK(closest("statz", commands) == "stats");
    CHECK(closest("STATS", commands) == "stats");
    CHECK(closest("reconsile", commands) == "reconcile");
    CHECK(closest("rendr", commands) == "render");
    CHECK(closest("animate", commands).empty());
    CHECK(closest("x", commands).empty());
    CHECK(closest("stats", {}).empty());
    CHECK(did_you_mean("statz", commands) == " Did you mean 'stats'?");
    CHECK(did_you_mean("animate", commands).empty());
}
