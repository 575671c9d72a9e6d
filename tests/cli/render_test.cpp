#include "tests/support/program.hpp"

#include <catch2/catch.hpp>

using test::run;

namespace {

/// The bytes of the picture that the program writes.
std::string rendered(const std::string& name, test::Arguments more = {}) {
    const test::Folder folder;
    test::Arguments arguments{"render", "--date", "1993-08-23", "-o", (folder / name).string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const auto result = run(arguments);
    CAPTURE(result.err);
    REQUIRE(result.exit == 0);
    CHECK(result.out.empty());
    return test::read_file(folder / name);
}

unsigned number_at(const std::string& bytes, std::size_t at) {
    unsigned value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes.at(at + i));
    return value;
}

bool is_png(const std::string& bytes, unsigned width, unsigned height) {
    return bytes.starts_with("\x89PNG\r\n\x1a\n") && number_at(bytes, 16) == width &&
           number_at(bytes, 20) == height;
}

}  // namespace

TEST_CASE("render writes a PNG picture of 1920 by 1080 pixels") {
    CHECK(is_png(rendered("map.png"), 1920, 1080));
}

TEST_CASE("render writes the size that was asked for") {
    CHECK(is_png(rendered("map.png", {"--size", "1280x720"}), 1280, 720));
    CHECK(is_png(rendered("map.png", {"--size", "1000X700"}), 1000, 700));
}

TEST_CASE("scale gives more pixels to the same page") {
    CHECK(is_png(rendered("map.png", {"--size", "640x360", "--scale", "2"}), 1280, 720));
}

TEST_CASE("render writes an SVG drawing with the title and the names") {
    const auto svg = rendered("map.svg", {"--size", "1280x720"});
    CHECK(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
    CHECK(svg.find("width=\"1280\"") != std::string::npos);
    CHECK(svg.find("height=\"720\"") != std::string::npos);
    CHECK(svg.find("23 August 1993</title>") != std::string::npos);
    CHECK(svg.find(">Fizuli</text>") != std::string::npos);
    CHECK(svg.ends_with("</svg>\n"));
}

TEST_CASE("render writes a PDF page of the size at 96 units an inch") {
    const auto pdf = rendered("map.pdf", {"--size", "1280x720"});
    CHECK(pdf.starts_with("%PDF-"));
    CHECK(pdf.find("/MediaBox [ 0 0 960 540 ]") != std::string::npos);
}

TEST_CASE("the extension may be in capitals") {
    CHECK(is_png(rendered("MAP.PNG", {"--size", "640x360"}), 640, 360));
}

TEST_CASE("render says what it wrote, unless it is to be quiet") {
    const test::Folder folder;
    const auto file = (folder / "map.png").string();
    CHECK(run({"render", "--date", "1993-08-23", "-o", file, "--size", "640x360"}).err ==
          "wrote " + file + "\n");
    CHECK(run({"render", "--date", "1993-08-23", "-o", file, "--size", "640x360", "--overwrite", "-q"})
              .err.empty());
}

TEST_CASE("render leaves nothing but the picture in its folder") {
    const test::Folder folder;
    REQUIRE(run({"render", "--date", "1993-08-23", "-o", (folder / "map.png").string(), "--size", "640x360"})
                .exit == 0);
    CHECK(folder.file_count() == 1);
}

TEST_CASE("two days differ in their pictures and one day does not") {
    const test::Folder folder;
    const auto picture = [&](const char* date, const char* name) {
        run({"render", "--date", date, "-o", (folder / name).string(), "--size", "640x360"});
        return test::read_file(folder / name);
    };
    const auto before = picture("1993-08-22", "a.png");
    CHECK(before != picture("1993-08-23", "b.png"));
    CHECK(before == picture("1993-08-22", "c.png"));
}

TEST_CASE("an existing file stays as it is without --overwrite") {
    const test::Folder folder;
    const auto file = (folder / "map.png").string();
    test::write_text(file, "mine");
    const auto result = run({"render", "--date", "1993-08-23", "-o", file});
    CHECK(result.exit == 1);
    CHECK(test::is_one_sentence(result.err));
    CHECK(result.err.find(file) != std::string::npos);
    CHECK(result.err.find("--overwrite") != std::string::npos);
    CHECK(test::read_file(file) == "mine");
}

TEST_CASE("an existing file is replaced with --overwrite") {
    const test::Folder folder;
    test::write_text(folder / "map.png", "mine");
    REQUIRE(run({"render", "--date", "1993-08-23", "-o", (folder / "map.png").string(), "--size", "640x360",
                 "--overwrite"})
                .exit == 0);
    CHECK(is_png(test::read_file(folder / "map.png"), 640, 360));
    CHECK(folder.file_count() == 1);
}

TEST_CASE("a picture for a folder that is not there is refused with the path") {
    const auto result = run({"render", "--date", "1993-08-23", "-o", "/no/such/folder/map.png"});
    CHECK(result.exit == 1);
    CHECK(test::is_one_sentence(result.err));
    CHECK(result.err.find("/no/such/folder/map.png") != std::string::npos);
}
