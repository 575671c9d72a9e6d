#include "app/export/films/film_module.hpp"

#include "tests/support/folder.hpp"
#include "tests/support/tools.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace viewer;

namespace {

void fill(Raster& raster, RowRange rows, std::uint32_t rgb) {
    for (int y = rows.first; y < rows.end; ++y)
        for (int x = 0; x < raster.width; ++x)
            for (int channel = 0; channel < 4; ++channel)
                raster.row(y)[4 * x + channel] =
                    channel < 3 ? static_cast<std::uint8_t>(rgb >> (8 * channel)) : std::uint8_t{255};
}

Raster filled(int width, int height, std::uint32_t rgb) {
    Raster raster(width, height);
    fill(raster, {0, height}, rgb);
    return raster;
}

/// Writes pictures as a film of one frame each; all rows of each but the first are told to have changed, or `changed`.
std::filesystem::path film(const test::Folder& folder, const std::string& name,
                           const std::vector<Raster>& pictures, const RowRanges& changed = {{0, 1000}},
                           bool once = false) {
    const auto& format = *film_format_of(name);
    FilmHead head{pictures[0].width, pictures[0].height, 10, "title", "comment", {}, once};
    if (format.palette) {
        const auto colours = open_colours(head.width, head.height);
        for (const auto& picture : pictures) colours->add_picture(picture);
        head.colours = colours->choose();
    }
    const auto out = open_film(folder / name, format, head);
    for (const auto& picture : pictures) {
        out->add(picture, &picture == pictures.data() ? RowRanges{{0, picture.height}} : changed, 1);
    }
    out->finish();
    return folder / name;
}

/// The bytes of all frames as FFmpeg's own program reads them.
std::string decoded(const std::filesystem::path& file, const std::string& pixels) {
    return test::output_of("ffmpeg -v error -i '" + file.string() + "' -f rawvideo -pix_fmt " + pixels +
                           " -");
}

}  // namespace

TEST_CASE("colours of a film follow BT.709 in limited range") {
    const std::vector<std::pair<std::uint32_t, std::array<int, 3>>> colours{{0xFFFFFF, {235, 128, 128}},
                                                                            {0x000000, {16, 128, 128}},
                                                                            {0xFF0000, {63, 102, 240}},
                                                                            {0x0000FF, {32, 240, 118}}};
    const test::Folder folder;
    for (const auto& [rgb, yuv] : colours) {
        CAPTURE(rgb);
        const auto found = decoded(film(folder, "film.mp4", {filled(64, 32, rgb)}), "yuv420p");
        REQUIRE(found.size() == 64 * 32 * 3 / 2);
        for (std::size_t plane = 0; plane < 3; ++plane) {
            const std::size_t at = plane == 0 ? 0 : 64 * 32 + (plane - 1) * 32 * 16;
            CHECK(std::abs(static_cast<unsigned char>(found[at]) - yuv[plane]) <= 1);
        }
        std::filesystem::remove(folder / "film.mp4");
    }
}

TEST_CASE("a film of which only the changed rows are converted is the film converted whole") {
    auto first = filled(64, 50, 0xFBF9F4);
    auto second = first;
    fill(second, {20, 23}, 0xE69F00);
    fill(second, {47, 50}, 0x3060A0);
    const test::Folder folder;
    const auto whole = film(folder, "whole.mp4", {first, second});
    const auto part = film(folder, "part.mp4", {first, second}, {{20, 23}, {47, 50}});
    CHECK((test::read_file(whole) == test::read_file(part)));
}

TEST_CASE("few colours are kept exactly in a GIF") {
    auto picture = filled(40, 20, 0xE69F00);
    fill(picture, {5, 9}, 0xFBF9F4);
    const test::Folder folder;
    const auto found = decoded(film(folder, "film.gif", {picture}), "bgra");
    CHECK(
        (found == std::string(reinterpret_cast<const char*>(picture.pixels.data()), picture.pixels.size())));
}

TEST_CASE("many colours in a GIF are near to each") {
    Raster raster = filled(64, 64, 0);
    for (int y = 0; y < 64; ++y)
        for (int x = 0; x < 64; ++x) {
            raster.row(y)[4 * x] = static_cast<std::uint8_t>(4 * x);
            raster.row(y)[4 * x + 1] = static_cast<std::uint8_t>(4 * y);
        }
    const test::Folder folder;
    const auto found = decoded(film(folder, "film.gif", {raster}), "bgra");
    REQUIRE(found.size() == raster.pixels.size());
    std::set<std::string> colours;
    int farthest = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
        farthest = std::max(farthest, std::abs(static_cast<unsigned char>(found[i]) - raster.pixels[i]));
        if (i % 4 == 0) colours.insert(found.substr(i, 3));
    }
    CHECK(colours.size() > 100);
    CHECK(farthest <= 24);
}

TEST_CASE("a GIF begins again, or stops at its end") {
    const test::Folder folder;
    const std::vector<Raster> pictures{filled(20, 20, 0xFF0000), filled(20, 20, 0x0000FF)};
    const auto repeats = [&](const char* name, bool once) {
        return test::read_file(film(folder, name, pictures, {{0, 20}}, once)).find("NETSCAPE2.0") !=
               std::string::npos;
    };
    CHECK(repeats("again.gif", false));
    CHECK_FALSE(repeats("once.gif", true));
}

TEST_CASE("a GIF is refused where browsers would slow it down") {
    CHECK(rate_fault(*film_format_of("film.gif"), 50).empty());
    CHECK(rate_fault(*film_format_of("film.gif"), 60) ==
          "A GIF animation shows at most 50 pictures a second, found 60; browsers play faster ones slowly.");
    CHECK(rate_fault(*film_format_of("film.mp4"), 60).empty());
}
