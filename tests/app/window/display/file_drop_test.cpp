#include "app/window/display/file_drop.hpp"

#include <catch2/catch.hpp>

using viewer::first_file_of;

TEST_CASE("the first file of a list that was dropped is taken, with its blanks and letters") {
    CHECK(first_file_of("file:///home/a/my%20map.gpkg\r\nfile:///home/b\r\n") == "/home/a/my map.gpkg");
    CHECK(first_file_of("# a note\nfile://host/home/%C3%A9t%C3%A9") == "/home/\u00e9t\u00e9");
}

TEST_CASE("what names no file is not followed") {
    CHECK_FALSE(first_file_of("").has_value());
    CHECK_FALSE(first_file_of("https://example.org/map.gpkg").has_value());
    CHECK_FALSE(first_file_of("file://").has_value());
}

TEST_CASE("a percent sign without digits stays") { CHECK(first_file_of("file:///a%zz%2") == "/a%zz%2"); }
