#include "app/scene/vision.hpp"

#include "app/scene/map/region_look.hpp"
#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace viewer;

namespace {

double distance(Colour a, Colour b) { return std::hypot(a.red - b.red, a.green - b.green, a.blue - b.blue); }

}  // namespace

TEST_CASE("greys look the same to all eyes") {
    for (const auto& choice : vision_choices())
        for (const int grey : {0, 80, 128, 255}) {
            const auto level = static_cast<std::uint8_t>(grey);
            CHECK(distance(seen(Colour{level, level, level}, choice.vision), {level, level, level}) <= 3);
        }
}

TEST_CASE("red and green of one brightness come near each other without red or green") {
    const Colour red = colour_from("#D62728");
    const Colour green = colour_from("#6B8E23");
    const double full = distance(red, green);
    CHECK(distance(seen(red, Vision::deuteranopia), seen(green, Vision::deuteranopia)) < full * 0.6);
    CHECK(distance(seen(red, Vision::tritanopia), seen(green, Vision::tritanopia)) > full * 0.5);
}

TEST_CASE("in greys the three channels are one") {
    const auto grey = seen(colour_from("#E69F00"), Vision::greys);
    CHECK(grey.red == grey.green);
    CHECK(grey.green == grey.blue);
}

TEST_CASE("a preview changes the colours of a picture and nothing else") {
    auto settings = test::settings_on("1993-08-23");
    const auto plain = build_scene(test::map(), settings);
    settings.vision = Vision::protanopia;
    const auto preview = build_scene(test::map(), settings);
    CHECK(plain.items.size() == preview.items.size());
    CHECK(plain.items != preview.items);
    settings.vision = Vision::full;
    CHECK(build_scene(test::map(), settings) == plain);
}

// What two statuses differ by for the eye: fill, hatch or the density of the hatch.
TEST_CASE("to all eyes and in all themes no two statuses look the same") {
    const auto& party = listed_party(test::map());
    const std::vector<RegionStatus> all{RegionStatus::unchanged, RegionStatus::possible,
                                        RegionStatus::held,      RegionStatus::changed,
                                        RegionStatus::lost,      RegionStatus::interval_ended};
    for (const auto& theme : theme_choices())
        for (const auto& eyes : vision_choices())
            for (std::size_t i = 0; i < all.size(); ++i)
                for (std::size_t k = i + 1; k < all.size(); ++k) {
                    CAPTURE(theme.title, eyes.title, i, k);
                    const auto a = look_of(theme_of(theme.name), party, all[i]);
                    const auto b = look_of(theme_of(theme.name), party, all[k]);
                    const double fills = distance(seen(a.fill, eyes.vision), seen(b.fill, eyes.vision));
                    const bool pattern = a.hatch_spacing != b.hatch_spacing || a.direction != b.direction ||
                                         std::abs(a.hatch_width - b.hatch_width) > 0.4 ||
                                         a.dashed != b.dashed;
                    CHECK((fills > 20 || pattern));
                }
}
