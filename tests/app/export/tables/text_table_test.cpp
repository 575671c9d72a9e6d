#include "app/export/tables/text_table.hpp"

#include "tests/support/csv.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace viewer;

namespace {

TextTable table(std::vector<std::vector<std::string>> rows) {
    return {{{"name"}, {"km²", true}}, std::move(rows)};
}

}  // namespace

TEST_CASE("plain columns are as wide as their widest cell, numbers to the right") {
    CHECK(plain_text(
              table({{"Lachin", "1\u202F840"}, {"Nagorno-Karabakh", "4\u202F400"}, {"Shusha", "289"}})) ==
          "name                km²\n"
          "Lachin            1\u202F840\n"
          "Nagorno-Karabakh  4\u202F400\n"
          "Shusha              289\n");
}

TEST_CASE("widths count characters, not bytes") {
    CHECK(plain_text(table({{"Şuşa", "1"}, {"Շուշի", "22"}, {"Шуша", "333"}})) == "name   km²\n"
                                                                                  "Şuşa     1\n"
                                                                                  "Շուշի   22\n"
                                                                                  "Шуша   333\n");
}

TEST_CASE("no line ends with spaces") {
    const TextTable notes{{{"name"}, {"note"}}, {{"Lachin", ""}, {"Kalbajar", "x"}, {"", ""}}};
    CHECK(plain_text(notes) == "name      note\nLachin\nKalbajar  x\n\n");
}

TEST_CASE("a table without rows is its header") {
    CHECK(plain_text(table({})) == "name  km²\n");
    CHECK(csv_text(table({})) == "name,km²\n");
    CHECK(markdown_text(table({})) == "| name | km² |\n| --- | ---: |\n");
}

TEST_CASE("CSV quotes cells with commas, quotes and line ends, and no others") {
    CHECK(csv_text(table(
              {{"plain", "1"}, {"a, b", "1"}, {"say \"yes\"", "1"}, {"two\nlines", "1"}, {"a;b c", ""}})) ==
          "name,km²\n"
          "plain,1\n"
          "\"a, b\",1\n"
          "\"say \"\"yes\"\"\",1\n"
          "\"two\nlines\",1\n"
          "a;b c,\n");
}

TEST_CASE("CSV read again gives the same cells") {
    const std::vector<std::vector<std::string>> cells{
        {"a,b", "\""}, {"\"\"", "line\nend"}, {"", ""}, {"Şuşa", ",\",\n"}};
    auto expected = cells;
    expected.insert(expected.begin(), {"name", "km²"});
    CHECK(test::csv_cells(csv_text(table(cells))) == expected);
}

TEST_CASE("Markdown keeps pipes inside their cells") {
    CHECK(markdown_text(table({{"a|b", "1"}, {"|", "2"}})) ==
          "| name | km² |\n| --- | ---: |\n| a\\|b | 1 |\n| \\| | 2 |\n");
}

TEST_CASE("a line end within a cell begins no row of a table for reading") {
    CHECK(markdown_text(table({{"two\nlines", "1"}, {"a\r\nb|c", "2"}})) ==
          "| name | km² |\n| --- | ---: |\n| two lines | 1 |\n| a b\\|c | 2 |\n");
    const auto plain = plain_text(table({{"two\nlines", "1"}}));
    CHECK(std::count(plain.begin(), plain.end(), '\n') == 2);
}

TEST_CASE("Markdown shows every letter of a text, and makes no tag, link, column or slant of it") {
    CHECK(in_markdown("Northern <forces>") == "Northern \\<forces>");
    CHECK(in_markdown("[list](http://a) | *row*") == "\\[list\\](http://a) \\| \\*row\\*");
    CHECK(in_markdown("_x_") == "\\_x\\_");
    CHECK(in_markdown("share.count_once") == "share.count_once");
}
