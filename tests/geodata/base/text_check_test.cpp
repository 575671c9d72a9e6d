#include "geodata/base/text_check.hpp"

#include "geodata/base/error.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using Catch::Matchers::Contains;

TEST_CASE("texts of all scripts, tabs and line ends are text") {
    for (const char* text : {"", "Lachin", "Şuşa\tLaçın\r\n", "Ստեփանակերտ", "Степанакерт", "ქართული", "漢字",
                             "\xF0\x9F\x97\xBA"}) {
        CAPTURE(text);
        CHECK_FALSE(text_fault(text).has_value());
    }
}

TEST_CASE("what is no well-formed UTF-8 is found at its first byte") {
    for (const char* wrong : {"\xC0\xAF", "\xE0\x80\xAF", "\xF0\x80\x80\xAF",  // overlong
                              "\xED\xA0\x80", "\xED\xBF\xBF",                  // surrogates
                              "\xF4\x90\x80\x80", "\xF5\x80\x80\x80",          // beyond the last plane
                              "\x80", "\xC3", "\xE2\x82", "\xFF", "\xC3("}) {
        const auto fault = text_fault(std::string("ab") + wrong);
        REQUIRE(fault.has_value());
        CHECK(fault->at == 2);
        CHECK_THAT(fault->what, Contains("UTF-8"));
    }
}

TEST_CASE("control characters and what is no character are named") {
    CHECK_THAT(text_fault("a\x1B[2J")->what, Contains("U+001B"));
    CHECK_THAT(text_fault("a\x7F")->what, Contains("U+007F"));
    CHECK_THAT(text_fault("a\xC2\x9B")->what, Contains("U+009B"));
    CHECK_THAT(text_fault("a\xEF\xBF\xBF")->what, Contains("U+FFFF"));
    CHECK_THAT(text_fault(std::string_view("a\0b", 3))->what, Contains("U+0000"));
}

TEST_CASE("a fault is an error that names the place") {
    CHECK_NOTHROW(require_text("fine", "names.csv:3"));
    CHECK_THROWS_WITH(require_text("\x01", "names.csv:3"),
                      "names.csv:3: this text holds a control character (U+0001); take it out.");
}

TEST_CASE("a terminal is shown no control characters and no broken letters") {
    CHECK(printable("Şuşa") == "Şuşa");
    CHECK(printable("a\x1B[31m\n\xC2\x9B\xFF") == "a\\x1B[31m\\x0A\\xC2\\x9B\\xFF");
}
