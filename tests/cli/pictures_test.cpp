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

/// Type and content of every chunk of a RIFF file; fails where lengths do not add up.
std::vector<std::pair<std::string, std::string>> riff_chunks(const std::string& file) {
    const auto number = [&](std::size_t at) {
        std::size_t value = 0;
        for (int i = 3; i >= 0; --i)
            value = value << 8 | static_cast<unsigned char>(file[at + static_cast<std::size_t>(i)]);
        return value;
    };
    REQUIRE(file.starts_with("RIFF"));
    CHECK(number(4) + 8 == file.size());
    std::vector<std::pair<std::string, std::string>> chunks;
    std::size_t at = 12;
    for (; at + 8 <= file.size(); at += 8 + (number(at + 4) + 1) / 2 * 2)
        chunks.emplace_back(file.substr(at, 4), file.substr(at + 8, number(at + 4)));
    CHECK(at == file.size());
    return chunks;
}

}  // namespace

TEST_CASE("a page layout has the size of its paper") {
    const Pictures folder;
    CHECK(holds(output_of("pdfinfo " + folder.make("map.pdf", {"--layout", "a4-landscape"})),
                "841.89 x 595.276 pts (A4)"));
    CHECK(output_of("identify -format '%w %h' " +
                    folder.make("map.png", {"--layout", "a4", "--dpi", "300"})) == "2480 3508");
    CHECK(holds(output_of("pdfinfo " + folder.make("letter.pdf", {"--layout", "letter"})),
                "612 x 792 pts (letter)"));
    CHECK(output_of("identify -format '%w %h' " +
                    folder.make("letter.png", {"--layout", "letter-landscape", "--dpi", "300"})) ==
          "3300 2550");
    CHECK(output_of("identify -format '%w %h' " + folder.make("square.png", {"--layout", "square"})) ==
          "1080 1080");
}

TEST_CASE("resolution is written into every picture that has a place for it") {
    const Pictures folder;
    for (const char* name : {"map.png", "map.jpg"}) {
        CAPTURE(name);
        CHECK(output_of("identify -units PixelsPerInch -format '%x' " + folder.make(name, {"--dpi", "192"}))
                  .starts_with("192"));
    }
    CHECK(holds(output_of("ffprobe -v error -show_frames " + folder.make("map.webp", {"--dpi", "192"})),
                "XResolution=  19200:100"));
    const auto tif = output_of("gdalinfo " + folder.make("map.tif", {"--dpi", "192"}));
    CHECK(holds(tif, "TIFFTAG_XRESOLUTION=192\n"));
    CHECK(holds(tif, "TIFFTAG_RESOLUTIONUNIT=2 (pixels/inch)"));
}

TEST_CASE("a TIFF for print has the pixels of the PNG, its resolution and no place on the ground") {
    const Pictures folder;
    const auto tiff = folder.make("map.tiff", {"--size", "640x361", "--dpi", "192"});
    const auto png = folder.make("map.png", {"--size", "640x361", "--dpi", "192"});
    CHECK(output_of("identify -units PixelsPerInch -format '%m %x' " + tiff) == "TIFF 192");
    CHECK(output_of("ffmpeg -v error -i " + tiff + " -f rawvideo -pix_fmt rgb24 - | cksum") ==
          output_of("ffmpeg -v error -i " + png + " -f rawvideo -pix_fmt rgb24 - | cksum"));
    const auto facts = output_of("gdalinfo " + tiff);
    CHECK(holds(facts, "The listed area, overlaps counted once, is"));
    CHECK_FALSE(holds(facts, "Coordinate System is"));
}

TEST_CASE("pictures describe themselves for those who do not see them") {
    const Pictures folder;
    const std::string words = "The listed area, overlaps counted once, is";
    for (const char* name : {"map.png", "map.svg", "map.jpg", "map.webp"}) {
        folder.make(name);
        CAPTURE(name);
        CHECK(holds(test::read_file(folder / name), words));
    }
    CHECK(holds(output_of("pdfinfo " + folder.make("map.pdf")), "Subject:         First Karabakh war"));
    CHECK(holds(output_of("gdalinfo " + folder.make("text.png")), words));
    CHECK(holds(output_of("gdalinfo " + folder.make("map.tif")), words));
}

TEST_CASE("pictures of two days describe both and what differs between them") {
    const Pictures folder;
    const std::vector<std::pair<std::string, std::string>> kinds{
        {"side-by-side", "Two maps side by side: 8 May 1992 on the left, 18 May 1992 on the right."},
        {"swipe", "One map in two parts: left of the divider 8 May 1992, right of it 18 May 1992."},
        {"difference", "One map of 18 May 1992, told apart by what was held on 8 May 1992."}};
    for (const auto& [kind, place] : kinds) {
        const test::Arguments compared{"--overwrite", "--set", "compare=" + kind, "--set", "with=1992-05-08"};
        CAPTURE(kind);
        for (const char* name : {"two.png", "two.svg"}) {
            folder.make(name, compared);
            const auto file = test::read_file(folder / name);
            CHECK(holds(file, place));
            CHECK(holds(file, "18 May 1992 compared with 8 May 1992"));
            CHECK(holds(file, "Newly held from 8 May 1992 to 18 May 1992: Lachin (18 May 1992)."));
            CHECK(holds(file, "On 8 May 1992 the listed area, overlaps counted once, is"));
            CHECK(holds(file, "On 18 May 1992 the listed area, overlaps counted once, is"));
            CHECK_FALSE(holds(file, "On this day:"));
        }
        const auto facts = output_of("pdfinfo " + folder.make("two.pdf", compared));
        CHECK(holds(facts, place));
        CHECK(holds(facts, "Newly held from 8 May 1992 to 18 May 1992: Lachin (18 May 1992)."));
    }
}

TEST_CASE("a picture of the chart describes its steps") {
    const Pictures folder;
    folder.make("chart.png", {"--set", "show=chart"});
    const auto file = test::read_file(folder / "chart.png");
    CHECK(holds(file, "Area held, according to Virtual Karabakh; no holder named"));
    CHECK(holds(file, "From 18 May 1992: "));
    CHECK_FALSE(holds(file, "On this day:"));
}

TEST_CASE("a WebP with its description is still read by others, to the pixel") {
    const Pictures folder;
    const auto webp = folder.make("map.webp", {"--size", "640x361"});
    const auto png = folder.make("map.png", {"--size", "640x361"});
    CHECK(output_of("identify -format '%m %w %h' " + webp) == "WEBP 640 361");
    CHECK(output_of("ffmpeg -v error -i " + webp + " -f rawvideo -pix_fmt rgb24 - | cksum") ==
          output_of("ffmpeg -v error -i " + png + " -f rawvideo -pix_fmt rgb24 - | cksum"));
    const auto chunks = riff_chunks(test::read_file(folder / "map.webp"));
    REQUIRE(chunks.size() == 4);
    CHECK(chunks[0].first == "VP8X");
    CHECK(chunks[2].first == "EXIF");
    CHECK(chunks[3].first == "XMP ");
    CHECK(holds(chunks[3].second, "<iptc:AltTextAccessibility>"));
}

TEST_CASE("a picture is drawn again from what it carries") {
    const Pictures folder;
    folder.make("first.png", {"--layout", "a4-landscape", "--without", "legend,inset", "--scale", "2"});
    for (const char* name : {"map.png", "map.svg", "map.pdf", "map.jpg", "map.webp", "map.tif", "map.tiff"}) {
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

TEST_CASE("every part of a page can be left out, and nothing else goes with it") {
    const Pictures folder;
    const std::vector<std::pair<std::string, std::string>> parts{{"title", "First Karabakh war, 1988-1994"},
                                                                 {"date", "18 May 1992\n"},
                                                                 {"totals", "2.5 – 7.2 %"},
                                                                 {"legend", "within the stated interval"},
                                                                 {"scale", "0 km\n"},
                                                                 {"source", "Dates and areas:"},
                                                                 {"labels", "Jabrayil"}};
    for (const char* layout :
         {"slide", "a4", "a4-landscape", "a3", "a3-landscape", "letter", "letter-landscape", "square"}) {
        const auto whole = output_of("pdftotext " + folder.make("map.pdf", {"--layout", layout}) + " -");
        for (const auto& [part, words] : parts) {
            const auto pdf = folder.make("map.pdf", {"--overwrite", "--layout", layout, "--without", part});
            const auto text = output_of("pdftotext " + pdf + " -");
            for (const auto& [other, there] : parts) {
                CAPTURE(layout, part, other);
                if (other == part) CHECK(holds(whole, there));
                CHECK(holds(text, there) == (other != part));
            }
        }
        std::filesystem::remove(folder / "map.pdf");
    }
}

TEST_CASE("inset and graticule can be left out") {
    const Pictures folder;
    const auto whole = folder.make("whole.png");
    for (const char* part : {"inset", "graticule"}) {
        const auto without = folder.make(std::string(part) + ".png", {"--without", part});
        CHECK(output_of("compare -metric AE " + whole + " " + without + " null: 2>&1") != "0");
    }
}

TEST_CASE("a contact sheet has a map for each change") {
    const test::Folder folder;
    const auto sheet = (folder / "sheet.pdf").string();
    REQUIRE(run({"contact-sheet", "-o", sheet, "-q"}).exit == 0);
    const auto text = output_of("pdftotext '" + sheet + "' -");
    for (const char* day : {"8 May 1992", "18 May 1992", "2 April 1993", "29 October 1993"})
        CHECK(holds(text, day));
    const auto dark = (folder / "dark.svg").string();
    REQUIRE(run({"contact-sheet", "-o", dark, "-q", "--theme", "dark"}).exit == 0);
    CHECK(holds(test::read_file(dark), "#2b2e33"));
    CHECK(run({"contact-sheet", "--by", "day", "-o", (folder / "x.png").string()}).exit == 2);
}
