#include "tests/support/program.hpp"
#include "tests/support/tools.hpp"

#include <catch2/catch.hpp>

using test::output_of;
using test::run;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

struct Pictures : test::Folder {
    /// Renders 18 May 1992 and returns the path in quotes.
    std::string make(const std::string& name, test::Arguments more = {}) const {
        test::Arguments arguments{"render", "--date", "1992-05-18", "-q", "-o", (*this / name).string()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const auto result = run(arguments);
        CAPTURE(result.err);
        REQUIRE(result.exit == 0);
        return "'" + (*this / name).string() + "'";
    }
};

}  // namespace

TEST_CASE("a page layout has the size of its paper") {
    const Pictures folder;
    CHECK(holds(output_of("pdfinfo " + folder.make("map.pdf", {"--layout", "a4-landscape"})),
                "841.89 x 595.276 pts (A4)"));
    CHECK(output_of("identify -format '%w %h' " +
                    folder.make("map.png", {"--layout", "a4", "--dpi", "300"})) == "2480 3508");
    CHECK(output_of("identify -format '%w %h' " + folder.make("square.png", {"--layout", "square"})) ==
          "1080 1080");
}

TEST_CASE("resolution is written into the picture") {
    const Pictures folder;
    CHECK(output_of("identify -units PixelsPerInch -format '%x' " + folder.make("map.png", {"--dpi", "192"}))
              .starts_with("192"));
    CHECK(
        output_of("identify -units PixelsPerInch -format '%x' " + folder.make("map.jpg")).starts_with("96"));
}

TEST_CASE("pictures describe themselves for those who do not see them") {
    const Pictures folder;
    for (const char* name : {"map.png", "map.svg", "map.jpg"}) {
        folder.make(name);
        CAPTURE(name);
        CHECK(holds(test::read_file(folder / name), "The listed area, each region counted once, is"));
    }
    CHECK(holds(output_of("pdfinfo " + folder.make("map.pdf")), "Subject:         First Karabakh war"));
}

TEST_CASE("a picture is drawn again from what it carries") {
    const Pictures folder;
    folder.make("first.png", {"--layout", "a4-landscape", "--without", "legend,inset", "--scale", "2"});
    for (const char* name : {"map.png", "map.svg", "map.pdf", "map.jpg"}) {
        folder.make(name, {"--layout", "a4-landscape", "--without", "legend,inset", "--scale", "2"});
        const auto again = (folder / "again.png").string();
        REQUIRE(run({"render", "--from", (folder / name).string(), "-o", again, "--overwrite"}).exit == 0);
        CAPTURE(name);
        CHECK((test::read_file(again) == test::read_file(folder / "first.png")));
    }
    test::write_text(folder / "other.png", "no picture of ours");
    const auto result =
        run({"render", "--from", (folder / "other.png").string(), "-o", (folder / "x.png").string()});
    CHECK(result.exit == 1);
    CHECK(test::is_one_sentence(result.err));
}

TEST_CASE("a PDF has the date and the source line as text, and all its fonts") {
    const Pictures folder;
    const auto pdf = folder.make("map.pdf");
    const auto text = output_of("pdftotext " + pdf + " -");
    CHECK(holds(text, "18 May 1992"));
    CHECK(holds(text, "Natural Earth"));
    CHECK_FALSE(holds(output_of("pdffonts " + pdf + " | tail -n +3 | awk '{print $(NF-4)}'"), "no"));
}

TEST_CASE("an SVG is drawn by another program") {
    const Pictures folder;
    const auto svg = folder.make("map.svg", {"--size", "640x360"});
    const auto out = "'" + (folder / "svg.png").string() + "'";
    output_of("rsvg-convert " + svg + " -o " + out);
    CHECK(output_of("identify -format '%w %h' " + out) == "640 360");
}

TEST_CASE("world file and GeoTIFF put the pixels on the equal-area plane") {
    const Pictures folder;
    const auto png = folder.make("map.png", {"--world-file"});
    CHECK(folder.file_count() == 3);
    const auto tif = folder.make("map.tif");
    const auto origin = [](const std::string& picture) {
        const auto text = output_of("gdalinfo " + picture);
        CHECK(holds(text, "Lambert Azimuthal Equal Area"));
        const auto at = text.find("Upper Left");
        return text.substr(at, 40);
    };
    CHECK(origin(png) == origin(tif));
}

TEST_CASE("a contact sheet has a map for each change, a handout a page") {
    const test::Folder folder;
    const auto sheet = (folder / "sheet.pdf").string();
    REQUIRE(run({"contact-sheet", "-o", sheet, "-q"}).exit == 0);
    const auto text = output_of("pdftotext '" + sheet + "' -");
    for (const char* day : {"8 May 1992", "18 May 1992", "2 April 1993", "29 October 1993"})
        CHECK(holds(text, day));
    const auto handout = (folder / "handout.pdf").string();
    REQUIRE(run({"contact-sheet", "--pages", "--dates", "1992-05-08,1993-08-23", "-o", handout, "-q"}).exit ==
            0);
    CHECK(holds(output_of("pdfinfo '" + handout + "'"), "Pages:           2"));
    CHECK(run({"contact-sheet", "--by", "day", "-o", (folder / "x.png").string()}).exit == 2);
}
