#include "app/paint/svg_painter.hpp"

#include <catch2/catch.hpp>

using namespace viewer;
using Catch::Matchers::Contains;

namespace {

DisplayList page_with_words(double width, double height, const std::string& words = "Lachin") {
    DisplayList list;
    list.width = width;
    list.height = height;
    Text text;
    text.at = {20, 40};
    text.utf8 = words;
    text.halo = {255, 255, 255, 255};
    text.halo_width = 2;
    list.items.push_back({Role::label, no_subject, text});
    return list;
}

constexpr double a4_width = 210 / 25.4 * 96;
constexpr double a4_height = 297 / 25.4 * 96;

}  // namespace

TEST_CASE("a page of paper says its size in millimetres, a picture in pixels") {
    CHECK_THAT(paint_svg(page_with_words(a4_width, a4_height)), Contains("width=\"210mm\" height=\"297mm\""));
    CHECK_THAT(paint_svg(page_with_words(1920, 1080)), Contains("width=\"1920\" height=\"1080\""));
}

TEST_CASE("a halo is an element below its words, for programs that know no order of painting") {
    const auto svg = paint_svg(page_with_words(640, 360));
    CHECK_THAT(svg, !Contains("paint-order"));
    const auto halo = svg.find("aria-hidden=\"true\" fill=\"none\" stroke=\"#ffffff\"");
    const auto words = svg.find("fill=\"#000000\">Lachin</text>");
    REQUIRE(halo != std::string::npos);
    REQUIRE(words != std::string::npos);
    CHECK(halo < words);
}

TEST_CASE("nothing is drawn outside the page, also where a program shows what lies there") {
    CHECK_THAT(paint_svg(page_with_words(640, 360)),
               Contains("<clipPath id=\"page\"><rect width=\"640\" height=\"360\"/></clipPath>") &&
                   Contains("<g clip-path=\"url(#page)\">"));
}

TEST_CASE("letters that join are one element in their font, which is embedded") {
    const auto svg = paint_svg(page_with_words(640, 360, "القدس 12 km"));
    CHECK_THAT(svg, Contains("style=\"font-family:'Noto Sans Arabic',sans-serif;font-kerning:auto\"") &&
                        Contains(">القدس</text>") && Contains("@font-face{font-family:'Noto Sans Arabic'"));
}

TEST_CASE("signs at the ends of words from right to left are told their direction") {
    CHECK_THAT(paint_svg(page_with_words(640, 360, "תל אביב")), Contains(">תל אביב</text>"));
    CHECK_THAT(paint_svg(page_with_words(640, 360, "!תל")), Contains("\u200F"));
}
