#include "app/export/pictures/png.hpp"
#include "tests/support/desktop.hpp"
#include "tests/support/unlike.hpp"
#include "tests/support/where.hpp"

#include <catch2/catch.hpp>

using test::Desktop;

namespace {

/// As `test::check_golden` for pictures: leaves what was found beside the golden one when they differ, and with
/// TERRACHRON_ACCEPT=1 takes it as the new one. Look at it before it is committed.
void check_golden_picture(const std::string& name, const Desktop& desktop) {
    const auto golden = std::string(test::tests_folder) + "/golden/window-" + name;
    const auto screen = desktop.settled();
    const bool accept = std::getenv("TERRACHRON_ACCEPT") != nullptr;
    if (accept) test::write_text(golden + ".png", viewer::encode_png(screen));
    std::filesystem::remove(golden + ".out.png");
    const auto unlike = test::unlike_places(screen, test::read_png(golden + ".png"));
    if (unlike.empty()) return;
    test::write_text(golden + ".out.png", viewer::encode_png(screen));
    FAIL_CHECK(name << " differs from its golden picture in " << unlike.size() << " places, the first at "
                    << unlike.front().left << ", " << unlike.front().top << "; see " << golden
                    << ".out.png. To take all of the window's as they are now:\n"
                    << "TERRACHRON_ACCEPT=1 ctest --preset ci -R 'looks as it did'");
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
