#include "app/export/films/frame_painter.hpp"

#include "app/paint/raster_painter.hpp"
#include "app/scene/build_scene.hpp"
#include "tests/support/built_in.hpp"
#include "tests/support/words.hpp"

#include <catch2/catch.hpp>

#include <memory>

using namespace viewer;
using test::day;

namespace {

const MapData& map() {
    static const auto dataset = std::make_shared<const geodata::Dataset>(test::built_in());
    static const auto data = make_map_data(dataset, test::built_in_list());
    return data;
}

/// Paints runs of days around every change and compares each frame with a picture drawn anew.
void agrees(double width, double height, int highlight_days) {
    auto settings = default_settings(map(), width, height, map().dataset->first_day);
    settings.highlight_days = highlight_days;
    FramePainter painter(map(), settings, 1);
    Raster before;
    for (const auto& change : map().steps)
        for (const int shift : {-1, 0, 1, highlight_days}) {
            settings.day = change.day + shift;
            const auto changed = painter.paint(settings.day);
            const auto anew = paint_raster(build_scene(map(), settings), 1);
            CAPTURE(geodata::iso_text(settings.day), width, highlight_days);
            CHECK((painter.frame() == anew));
            for (int y = 0; y < before.height; ++y)
                if (!touches(changed, {y, y + 1}))
                    CHECK(std::equal(anew.row(y), anew.row(y) + anew.stride, before.row(y)));
            before = anew;
        }
}

}  // namespace

TEST_CASE("a frame of a film is to the pixel the picture of its day") {
    agrees(960, 540, 1);
    agrees(960, 540, 24);
}

TEST_CASE("so it is where cards crowd the page") { agrees(420, 300, 5); }
