#include "geodata/import/foreign_date.hpp"

#include <catch2/catch.hpp>

using namespace geodata;

namespace {

std::string read(const std::string& text, DateOrder order = DateOrder::unknown) {
    const auto date = read_foreign_date(text, order);
    return date ? date->date.text : "nothing";
}

}  // namespace

TEST_CASE("a foreign date is read in the forms in which tables have it") {
    CHECK(read("1867-03-30") == "1867-03-30");
    CHECK(read("1867/03/30") == "1867-03-30");
    CHECK(read("1867.3.30") == "1867-03-30");
    CHECK(read("18670330") == "1867-03-30");
    CHECK(read("1867") == "1867");
    CHECK(read("1867.0") == "1867");
    CHECK(read("1867-03") == "1867-03");
    CHECK(read("30 March 1867") == "1867-03-30");
    CHECK(read("March 1867") == "1867-03");
}

TEST_CASE("of a foreign date with a time the day is taken as it stands") {
    CHECK(read("1867-03-30T23:59:59+05:00") == "1867-03-30");
    CHECK(read("1867/03/30 00:00:00") == "1867-03-30");
}

TEST_CASE("a foreign date with an unknown month or day written as 00 is as exact as it can be") {
    CHECK(read("1867-00-00") == "1867");
    CHECK(read("1867-03-00") == "1867-03");
}

TEST_CASE("a foreign date that can be read two ways needs to be told the order") {
    CHECK(read("5/8/1992") == "nothing");
    CHECK(read("5/8/1992", DateOrder::day_first) == "1992-08-05");
    CHECK(read("5/8/1992", DateOrder::month_first) == "1992-05-08");
    CHECK(read("25.8.1992") == "1992-08-25");
    CHECK(read("8/25/1992") == "1992-08-25");
}

TEST_CASE("the order of day and month is told by the dates of a column that have one reading") {
    CHECK(order_in({"5/8/1992", "25/8/1992"}).order == DateOrder::day_first);
    CHECK(order_in({"5/8/1992", "8/25/1992"}).order == DateOrder::month_first);
    CHECK(order_in({"5/8/1992"}).order == DateOrder::unknown);
    CHECK(order_in({"5/8/1992"}).ambiguous == 1);
    CHECK(order_in({"25/8/1992", "8/25/1992"}).order == DateOrder::unknown);
}

TEST_CASE("what is no date is none") {
    for (const char* text : {"", "31 June 1992", "1992-02-30", "Ohio", "1992-13-01", "12345678", "99"}) {
        CAPTURE(text);
        CHECK((read(text) == "nothing" || read(text) == "0099"));
    }
}

TEST_CASE("words for no date in a column of dates are known") {
    for (const char* text : {"", "present", "NA", "9999", "9999-12-31", "NULL"}) {
        CAPTURE(text);
        CHECK(says_no_date(text));
    }
    CHECK_FALSE(says_no_date("1992"));
}

TEST_CASE("years that programs wrote as numbers with points are years") {
    CHECK(read("1.914e3") == "1914");
    CHECK(read("1914.0") == "1914");
    CHECK(read("20220224123000") == "2022-02-24");
}

TEST_CASE("dates of Wikidata are read with their sign, and an unknown one is none") {
    CHECK(read("+1815-06-09T00:00:00Z") == "1815-06-09");
    CHECK(read("-0508-01-01T00:00:00Z") == "-0508-01-01");
    CHECK(says_no_date("t123456"));
    CHECK(says_no_date("http://www.wikidata.org/.well-known/genid/abc"));
}

TEST_CASE("words that leave a date open make intervals") {
    CHECK(read("early 1914") == "1914-01/1914-06");
    CHECK(read("late 1914") == "1914-07/1914-12");
    CHECK(read("spring 1914") == "1914-01/1914-12");
    CHECK(read("between 1860 and 1862") == "1860/1862");
    CHECK(read("1914 or 1915") == "1914/1915");
    CHECK(read("1914/15") == "1914/1915");
    CHECK(read("1911/12") == "1911-12");
    CHECK(read("19th century") == "1801/1900");
    CHECK(read("[1830..1832]") == "1830/1832");
    CHECK(read("1850 ca.") == "1850~");
}

TEST_CASE("months are known in other languages and as Roman numerals") {
    CHECK(read("1er août 1914") == "1914-08-01");
    CHECK(read("1.VIII.1914") == "1914-08-01");
    CHECK(read("1º de agosto de 1914") == "1914-08-01");
    CHECK(read("1 августа 1914") == "1914-08-01");
    CHECK(read("1914年8月1日") == "1914-08-01");
    CHECK(read("12 Mordor 1914") == "nothing");
}
