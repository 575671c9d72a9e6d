#include "app/export/pictures/png.hpp"
#include "tests/support/desktop.hpp"
#include "tests/support/where.hpp"

#include <catch2/catch.hpp>

using test::Desktop;

namespace {

// A golden picture is kept at a quarter of the size: enough to see a panel that moved, small enough to keep.
constexpr int reduction = 4;
constexpr double alike = 0.97;

viewer::Raster reduced(const viewer::Raster& whole) {
    viewer::Raster small(whole.width / reduction, whole.height / reduction);
    for (int y = 0; y < small.height; ++y)
        for (int x = 0; x < small.width * 4; ++x) {
            int sum = 0;
            for (int dy = 0; dy < reduction; ++dy)
                for (int dx = 0; dx < reduction; ++dx)
                    sum += whole.row(y * reduction + dy)[(x / 4 * reduction + dx) * 4 + x % 4];
            small.row(y)[x] = static_cast<std::uint8_t>(sum / (reduction * reduction));
        }
    for (int i = 3; i < small.width * small.height * 4; i += 4)
        small.pixels[static_cast<std::size_t>(i)] = 255;
    return small;
}

/// As `test::check_golden` for pictures: leaves what was found beside the golden one when they differ, and with
/// TERRACHRON_ACCEPT=1 takes it as the new one. Look at it before it is committed.
void check_golden_picture(const std::string& name, const Desktop& desktop) {
    const auto golden = std::string(test::tests_folder) + "/golden/window-" + name;
    const auto screen = reduced(desktop.settled());
    const bool accept = std::getenv("TERRACHRON_ACCEPT") != nullptr;
    if (accept) test::write_text(golden + ".png", viewer::encode_png(screen));
    std::filesystem::remove(golden + ".out.png");
    if (test::similarity(screen, test::read_png(golden + ".png")) >= alike) return;
    test::write_text(golden + ".out.png", viewer::encode_png(screen));
    FAIL_CHECK(name << " differs from its golden picture; see " << golden << ".out.png");
}

std::string line(const std::string& words) { return "terrachron-state:1;" + words + ";end"; }

}  // namespace

TEST_CASE("the window looks as it did when it was last looked at") {
    for (const auto& [name, words] :
         {std::pair{"day", "date=1993-08-23"},
          {"dark-totals", "date=1993-08-23;theme=dark;tab=totals"},
          {"contrast-large", "date=1993-08-23;theme=contrast;text=1.5"},
          {"side-by-side", "compare=side-by-side;date=1994-12-31;tab=view;with=1992-12-31"},
          {"chart", "date=1993-08-23;show=chart;tab=findings"},
          {"talk", "date=1992-05-18;tab=talk"}}) {
        const Desktop desktop({"--fresh", "--state", line(words)});
        check_golden_picture(name, desktop);
    }
}
