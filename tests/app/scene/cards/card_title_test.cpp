#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

using namespace viewer;

namespace {

const std::string title_of_120_letters = "A very long history of two valleys, 1900-1901, after the official "
                                         "gazette and the pocket atlas, second edition, revised";

MapData titled(const std::string& title, const std::string& lachin = "Lachin") {
    auto map = test::map();
    auto dataset = *map.dataset;
    dataset.title = title;
    dataset.regions[test::region("lachin").position()].name = lachin;
    map.dataset = std::make_shared<const geodata::Dataset>(std::move(dataset));
    return map;
}

DisplayList picture(const MapData& map, double width, double height, double unit) {
    auto settings = default_settings(map, width, height, test::day("1992-05-18"));
    settings.unit = unit;
    return build_scene(map, settings);
}

double size_of(const DisplayList& list, const std::string& words) {
    for (const auto& item : test::items_of(list, Role::card))
        if (const auto* text = std::get_if<Text>(&item.shape); text != nullptr && text->utf8 == words)
            return text->size;
    return 0;
}

std::string all_words(const DisplayList& list) {
    std::string words;
    for (const auto& text : test::texts_of(list, Role::card)) words += text + " ";
    return words;
}

}  // namespace

TEST_CASE("a long title leaves the day its size") {
    for (const double unit : {0.75, 1.0, 1.5, 3.0})
        for (const auto& title : {title_of_120_letters, std::string(120, 'W')}) {
            CAPTURE(unit, title);
            const double with_short = size_of(picture(titled("War"), 1200, 800, unit), "18 May 1992");
            const double with_long = size_of(picture(titled(title), 1200, 800, unit), "18 May 1992");
            REQUIRE(with_short > 0);
            CHECK(with_long >= with_short * 0.999);
        }
}

TEST_CASE("a long title is set in several lines, every word of it") {
    const auto words = all_words(picture(titled(title_of_120_letters), 1920, 1080, 1));
    CHECK(words.find(title_of_120_letters) != std::string::npos);
    CHECK(size_of(picture(titled(title_of_120_letters), 1920, 1080, 1), title_of_120_letters) == 0);
}

TEST_CASE("a title beyond the room of the card ends with an ellipsis") {
    CHECK(all_words(picture(titled(std::string(2000, 'x')), 1920, 1080, 1)).find("…") != std::string::npos);
}

TEST_CASE("a long name of what changed does not push its area out") {
    const auto list = picture(titled("War", "Lachin" + std::string(120, 'n')), 1920, 1080, 1);
    CHECK(test::has_text(list, Role::card, "840 km²"));
    CHECK(size_of(list, "18 May 1992") ==
          Approx(size_of(picture(titled("War"), 1920, 1080, 1), "18 May 1992")));
}
