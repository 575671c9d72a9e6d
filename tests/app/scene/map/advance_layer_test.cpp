#include "app/scene/map/layers.hpp"

#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <set>

using namespace viewer;
using test::settings_on;

namespace {

/// The heads of arrows: triangles among the lines.
std::vector<PagePath> heads_on(const char* on) {
    std::vector<PagePath> heads;
    for (const auto& item : test::items_of(build_scene(test::map(), settings_on(on)), Role::line)) {
        if (const auto* fill = std::get_if<Fill>(&item.shape)) heads.push_back(fill->rings.front());
    }
    return heads;
}

PagePoint town_on_page(const std::string& id, const SceneSettings& settings) {
    const auto& features = test::built_in().context;
    const auto found =
        std::find_if(features.begin(), features.end(), [&](const auto& f) { return f.id == id; });
    REQUIRE(found != features.end());
    const MapView view(settings.camera, {0, 0, settings.width, settings.height});
    return view.to_page(test::map().context[static_cast<std::size_t>(found - features.begin())].point);
}

}  // namespace

TEST_CASE("an advance is an arrow to each place it was directed at, on the days of its event") {
    CHECK(heads_on("1994-03-31").empty());
    CHECK(heads_on("1994-04-01").size() == 2);
    CHECK(heads_on("1994-04-30").size() == 2);
    CHECK(heads_on("1994-05-01").empty());
    const auto settings = settings_on("1994-04-15");
    const auto heads = heads_on("1994-04-15");
    for (std::size_t i = 0; i < heads.size(); ++i) {
        const auto town = town_on_page(i == 0 ? "tartar" : "barda", settings);
        CHECK(std::hypot(heads[i][0].x - town.x, heads[i][0].y - town.y) < 12);
    }
}

TEST_CASE("no label stands on an arrow") {
    const auto list = build_scene(test::map(), settings_on("1994-04-15"));
    int shafts = 0;
    for (const auto& item : test::items_of(list, Role::line)) {
        const auto* stroke = std::get_if<Stroke>(&item.shape);
        if (stroke == nullptr || stroke->paths.size() != 1 || stroke->paths.front().size() != 2) continue;
        ++shafts;
        const auto from = stroke->paths.front()[0];
        const auto to = stroke->paths.front()[1];
        for (const auto& box : label_boxes(list)) {
            for (double part = 0; part <= 1; part += 0.05) {
                const PagePoint at{from.x + part * (to.x - from.x), from.y + part * (to.y - from.y)};
                CAPTURE(at.x, at.y);
                CHECK_FALSE(box.contains(at));
            }
        }
    }
    CHECK(shafts == 4);  // two arrows, each with its halo
}

TEST_CASE("the places that arrows point at keep their names") {
    const auto names = test::texts_of(build_scene(test::map(), settings_on("1994-04-15")), Role::label);
    for (const char* name : {"Mir-Bashir / Tartar", "Barda"})
        CHECK(std::count(names.begin(), names.end(), name) >= 1);
}

TEST_CASE("no ground is coloured for a direction") {
    const auto coloured = [](const char* on) {
        std::set<int> regions;
        for (const auto& item : test::items_of(build_scene(test::map(), settings_on(on)), Role::region))
            regions.insert(item.subject);
        return regions;
    };
    CHECK(coloured("1994-04-15") == coloured("1994-03-31"));
    CHECK(coloured("1994-12-31") == coloured("1994-05-31"));
}

TEST_CASE("the source line says that the line of May 1994 is reconstructed, on the days that have it") {
    const auto says = [](const char* on) {
        std::string all;
        for (const auto& text : test::texts_of(build_scene(test::map(), settings_on(on)), Role::card))
            all += text + " ";
        return all.find("Line of May 1994: reconstructed for this dataset") != std::string::npos;
    };
    CHECK(says("1994-05-12"));
    CHECK_FALSE(says("1994-05-11"));
}
