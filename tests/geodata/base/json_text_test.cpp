#include "geodata/base/json_text.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using Catch::Matchers::Contains;
using Json = nlohmann::json;

namespace {

std::string nested(int levels, const std::string& open, const std::string& close) {
    std::string text;
    for (int i = 0; i < levels; ++i) text += open;
    text += "1";
    for (int i = 0; i < levels; ++i) text += close;
    return text;
}

}  // namespace

TEST_CASE("JSON that is nested a hundred thousand deep is refused with the limit") {
    for (const auto& text :
         {nested(100'000, "[", "]"), nested(100'000, "{\"a\":", "}"), std::string(100'000, '[')})
        CHECK_THROWS_WITH(parse_json<Json>(text, "talk.json"),
                          Contains("talk.json: ") && Contains("64 deep"));
    CHECK_NOTHROW(parse_json<Json>(nested(60, "[", "]"), "talk.json"));
}

TEST_CASE("brackets in texts do not count as levels") {
    CHECK_NOTHROW(
        parse_json<Json>("\"" + std::string(1000, '[') + "\\\"" + std::string(1000, '{') + "\"", "x"));
}

TEST_CASE("broken JSON is refused with the name of its place") {
    CHECK_THROWS_WITH(parse_json<Json>("{\"a\":", "talk.json"), Contains("talk.json: this is not JSON"));
}

TEST_CASE("broken JSON is refused with the line from which it is none") {
    CHECK_THROWS_WITH(parse_json<Json>("{\n\"a\": 1,\n\"b\": 2,\n}", "x"), Contains("from line 4 on"));
    CHECK_THROWS_WITH(parse_json<Json>("", "x"), Contains("the file is empty"));
}

TEST_CASE("a text in JSON that other formats could not hold is refused") {
    for (const char* text :
         {R"({"title":"a\u001bb"})", R"({"a\u0000b":1})", R"([["\uffff"]])", "[\"\xC0\xAF\"]"})
        CHECK_THROWS_AS(parse_json<Json>(text, "x"), Error);
}

TEST_CASE("a number in JSON that is too large is refused in words, not by the library's") {
    CHECK_THROWS_WITH(parse_json<Json>("{\"km2\": 1e999}", "dataset.json"),
                      "dataset.json: this number is too large to be read: '1e999'.");
}
