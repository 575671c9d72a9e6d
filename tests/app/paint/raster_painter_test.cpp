#include "app/paint/pdf.hpp"
#include "app/paint/raster_painter.hpp"
#include "app/paint/svg_painter.hpp"

#include "tests/support/sample_picture.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

using namespace viewer;

namespace {

constexpr Colour paper{240, 240, 240};
constexpr Colour orange{230, 130, 60};
constexpr Colour ink{10, 20, 30};
constexpr Colour clear{0, 0, 0, 0};

Colour pixel(const Raster& raster, int x, int y) {
    const std::uint8_t* p = raster.row(y) + 4 * x;
    return {p[2], p[1], p[0], p[3]};
}

PagePath square(double from, double until) {
    return {{from, from}, {until, from}, {until, until}, {from, until}};
}

Raster paint(Shape shape, double scale = 1) {
    return paint_raster({100, 60, paper, {{Role::region, no_subject, std::move(shape)}}}, scale);
}

Text label(std::string words) { return {{10, 30}, std::move(words), 20, Weight::regular, ink, 0, {}, 0}; }

int count(const Raster& raster, Colour colour) {
    int found = 0;
    for (int y = 0; y < raster.height; ++y)
        for (int x = 0; x < raster.width; ++x) found += pixel(raster, x, y) == colour;
    return found;
}

}  // namespace

TEST_CASE("a picture is as large as its page times the scale") {
    const Raster raster = paint_raster({100, 60.4, paper, {}}, 1.5);
    CHECK(raster.width == 150);
    CHECK(raster.height == 91);
    CHECK(count(raster, paper) == 150 * 91);
    CHECK(paint_raster({}, 1).width == 1);
}

TEST_CASE("a fill has its colour inside and its holes show what is below") {
    const Raster raster = paint(Fill{{square(10, 50), square(20, 40)}, orange});
    CHECK(pixel(raster, 15, 15) == orange);
    CHECK(pixel(raster, 30, 30) == paper);
    CHECK(pixel(raster, 60, 30) == paper);
    CHECK(count(raster, orange) == 40 * 40 - 20 * 20);
}

TEST_CASE("the rims of boxes and dots lie inside their edges") {
    const Raster box = paint(Box{{10, 10, 30, 20}, 0, orange, ink, 2});
    CHECK(pixel(box, 9, 15) == paper);
    CHECK(pixel(box, 10, 15) == ink);
    CHECK(pixel(box, 11, 15) == ink);
    CHECK(pixel(box, 12, 15) == orange);
    const Raster dot = paint(Dot{{30, 30}, 10, orange, ink, 3});
    CHECK(pixel(dot, 30, 30) == orange);
    CHECK(pixel(dot, 30, 21) == ink);
    CHECK(pixel(dot, 30, 18) == paper);
}

TEST_CASE("round corners leave the paper in the corner") {
    CHECK(pixel(paint(Box{{10, 10, 30, 20}, 8, orange, clear, 0}), 10, 10) == paper);
    CHECK(pixel(paint(Box{{10, 10, 30, 20}, 0, orange, clear, 0}), 10, 10) == orange);
    CHECK(pixel(paint(Box{{10, 10, 30, 20}, 500, orange, clear, 0}), 25, 20) == orange);
}

TEST_CASE("dashes leave gaps, and dashes without length are a solid line") {
    const auto line = [](std::vector<double> dash) {
        return paint(Stroke{{{{0, 20}, {100, 20}}}, false, 4, ink, std::move(dash), false});
    };
    CHECK(count(line({10, 10}), ink) == 50 * 4);
    CHECK(count(line({0, 0}), ink) == 100 * 4);
}

TEST_CASE("a line that leaves the picture and comes back is what a larger picture shows of it") {
    std::mt19937 chance(5);
    std::uniform_real_distribution<double> x(-60, 160);
    std::uniform_real_distribution<double> y(-60, 120);
    for (const bool closed : {false, true})
        for (const double width : {0.4, 1.5, 12.0}) {
            CAPTURE(closed, width);
            PagePath path(60);
            for (auto& point : path) point = {x(chance), y(chance)};
            auto moved = path;
            for (auto& point : moved) point = {point.x + 100, point.y + 100};
            const Colour faint{10, 20, 30, 90};
            const auto small = paint(Stroke{{path}, closed, width, faint, {}, closed});
            const auto large = paint_raster(
                {300,
                 260,
                 paper,
                 {{Role::region, no_subject, Stroke{{moved}, closed, width, faint, {}, closed}}}},
                1);
            int most = 0;
            for (int row = 0; row < small.height; ++row)
                for (int at = 0; at < small.width; ++at)
                    most = std::max(
                        most, std::abs(pixel(small, at, row).red - pixel(large, at + 100, row + 100).red));
            CHECK(most <= 1);
        }
}

TEST_CASE("a line that turns straight back is round at its tip, whichever way it runs") {
    for (const double tip : {50.0, 20.0}) {
        CAPTURE(tip);
        const double out = tip > 35 ? 1 : -1;
        const auto raster = paint(Stroke{{{{35, 30}, {tip, 30}, {35, 30}}}, false, 10, ink, {}, false});
        CHECK(pixel(raster, static_cast<int>(tip + 3 * out), 30) == ink);
        CHECK(pixel(raster, static_cast<int>(tip + 7 * out), 30) == paper);
        CHECK(pixel(raster, static_cast<int>(tip - 3 * out), 20) == paper);
        CHECK(pixel(raster, 90, 30) == paper);
    }
}

TEST_CASE("letters stand on their baseline and their halo lies below them") {
    Text text = label("H");
    const Raster plain = paint(text);
    CHECK(pixel(plain, 12, 25) == ink);
    CHECK(pixel(plain, 12, 31) == paper);
    CHECK(pixel(plain, 12, 14) == paper);
    text.halo = orange;
    text.halo_width = 3;
    const Raster haloed = paint(text);
    CHECK(pixel(haloed, 12, 25) == ink);
    CHECK(pixel(haloed, 12, 31) == orange);
}

TEST_CASE("text that leaves the page is cut off") {
    for (const PagePoint at :
         {PagePoint{-30, 10}, PagePoint{90, 63}, PagePoint{500, 500}, PagePoint{-900, -900}}) {
        Text text = label("Zangilan");
        text.at = at;
        CHECK(paint(text).height == 60);
    }
}

TEST_CASE("further items painted over a picture give the picture of the whole list") {
    DisplayList list = test::sample_picture();
    const Raster whole = paint_raster(list, 1.25);
    const std::vector<Item> later(list.items.begin() + 8, list.items.end());
    list.items.resize(8);
    Raster raster = paint_raster(list, 1.25);
    paint_over(raster, later, 1.25);
    CHECK(raster == whole);
}

TEST_CASE("the same list gives the same bytes") {
    const DisplayList list = test::sample_picture();
    CHECK(paint_raster(list, 1) == paint_raster(list, 1));
    const PdfText text{"t", {}, {}};
    CHECK(paint_pdf({&list, 1}, text) == paint_pdf({&list, 1}, text));
    CHECK(paint_svg(list, "t") == paint_svg(list, "t"));
}

TEST_CASE("an SVG holds its text, its title and its fonts") {
    const std::string svg =
        paint_svg({200, 100, paper, {{Role::label, no_subject, label("Şuşa & <Շուշի>")}}}, "A & B");
    CHECK(svg.find(">Şuşa &amp; &lt;Շուշի&gt;</text>") != std::string::npos);
    CHECK(svg.find("<title>A &amp; B</title>") != std::string::npos);
    CHECK(svg.find("font-family:'Noto Sans';font-weight:400;src:url(data:font/ttf;base64,AAEAAA") !=
          std::string::npos);
    CHECK(svg.find("font-family:'Noto Sans Armenian';") != std::string::npos);
    CHECK(svg.size() < 20'000);
}

TEST_CASE("a PDF is one page with embedded fonts") {
    const DisplayList list{960, 480, paper, {{Role::label, no_subject, label("Şuşa")}}};
    const std::string pdf = paint_pdf({&list, 1}, {"A page", {}, {}});
    CHECK(pdf.starts_with("%PDF-"));
    CHECK(pdf.find("NotoSans-Regular") != std::string::npos);
    CHECK(pdf.find("/MediaBox [ 0 0 720 360 ]") != std::string::npos);
    CHECK(pdf.find("CreationDate") == std::string::npos);
}
