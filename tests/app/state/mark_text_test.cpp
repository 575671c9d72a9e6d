#include "app/scene/build_scene.hpp"
#include "app/state/mark_text.hpp"
#include "app/state/scene_of.hpp"
#include "app/state/state_text.hpp"
#include "geodata/base/error.hpp"
#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace viewer;
using namespace geodata;
using Catch::Contains;

namespace {

const Mark arrow{MarkKind::arrow, MarkColour::red, {{46.5, 39.8}, {46.7, 39.9}}, {}};
const Mark words{MarkKind::text, MarkColour::blue, {{46.25, 39.75}}, "50 % | of it: where?"};
const Mark pen{MarkKind::pen, MarkColour::green, {{46, 39}, {46.1, 39.2}, {46.2, 39.1}}, {}};

DisplayList drawn(const std::vector<Mark>& marks, double width) {
    auto state = initial_state(test::map());
    state.marks = marks;
    return build_scene(test::map(), scene_of(test::map(), state, width, width * 0.5625, width / 1920));
}

std::vector<Item> items_after(const DisplayList& plain, const DisplayList& list) {
    return {list.items.begin() + static_cast<std::ptrdiff_t>(plain.items.size()), list.items.end()};
}

std::string refused(const std::string& text) {
    try {
        parse_marks(text);
    } catch (const Error& error) {
        return error.what();
    }
    return "taken";
}

}  // namespace

TEST_CASE("marks are the same after writing and reading them") {
    const std::vector<Mark> marks{arrow, words, pen};
    CHECK(parse_marks(marks_text(marks)) == marks);
    CHECK(marks_text({arrow}) == "arrow red 46.50000 39.80000,46.70000 39.90000");
    CHECK(parse_marks("").empty());
}

TEST_CASE("marks are part of a state's words") {
    auto state = initial_state(test::map());
    state.marks = {arrow, words, pen};
    const auto text = state_text(state, test::map(), {});
    CHECK(state_from(text, test::map()).marks == state.marks);
    CHECK_FALSE(state_text(initial_state(test::map()), test::map(), {}).contains("marks"));
}

TEST_CASE("what is no mark is refused with what one is") {
    for (const char* text :
         {"arrow", "arrow red", "arrow red 46 39", "arrow pink 46 39,47 40", "brush red 46 39,47 40",
          "pen red 46 39", "text red 46 39", "text red 46 39:", "pen red 460 39,47 40", "pen red a b,c d",
          "arrow red 46 39,47 40,48 41", "pen red 46 39,47 40:words", "arrow red 46 95,47 40"}) {
        CAPTURE(text);
        CHECK_THAT(refused(text), Contains("a mark is written like"));
    }
}

TEST_CASE("an action with what is no mark changes nothing") {
    const auto state = initial_state(test::map());
    for (const Mark& mark : {Mark{}, Mark{MarkKind::arrow, MarkColour::red, {{46, 39}}, {}},
                             Mark{MarkKind::pen, MarkColour::red, {{46, 39}, {std::nan(""), 39}}, {}},
                             Mark{MarkKind::text, MarkColour::red, {{46, 39}}, std::string(300, 'x')}}) {
        CHECK(apply(state, AddMark{mark}, test::map()) == state);
    }
    CHECK(apply(state, AddMark{arrow}, test::map()).marks == std::vector<Mark>{arrow});
}

TEST_CASE("a mark lies on its place in pictures of every size, over everything else") {
    const auto small = drawn({arrow}, 960);
    const auto large = drawn({arrow}, 1920);
    const auto in_small = items_after(drawn({}, 960), small);
    const auto in_large = items_after(drawn({}, 1920), large);
    REQUIRE(in_small.size() == 4);
    REQUIRE(in_large.size() == 4);
    const auto head = [](const std::vector<Item>& items) {
        return std::get<Fill>(items.back().shape).rings.front().front();
    };
    CHECK(head(in_large).x == Approx(2 * head(in_small).x).margin(3));
    CHECK(head(in_large).y == Approx(2 * head(in_small).y).margin(3));
}

TEST_CASE("words on the map are one line of text around their place") {
    const auto items = items_after(drawn({}, 1920), drawn({words}, 1920));
    REQUIRE(items.size() == 1);
    CHECK(std::get<Text>(items.front().shape).utf8 == words.text);
}

TEST_CASE("what a slide hides stands nowhere in its picture") {
    const auto texts = [](const HiddenAnswers& hidden) {
        auto state = apply(initial_state(test::map()), GoToDay{test::day("1993-08-23")}, test::map());
        auto settings = scene_of(test::map(), state, 1920, 1080, 1);
        settings.hidden_answers = hidden;
        std::string all;
        for (const auto& item : build_scene(test::map(), settings).items) {
            if (const auto* text = std::get_if<Text>(&item.shape)) {
                all += text->utf8 + "\n";
            }
        }
        return all;
    };
    const auto plain = texts({});
    CHECK_THAT(plain, Contains("23 August 1993") && Contains("Fizuli") && Contains("no holder named"));
    const auto no_date = texts({true, false, false, false});
    CHECK_THAT(no_date, Contains("Which day?") && !Contains("1993"));
    const auto no_names = texts({false, true, false, false});
    CHECK_THAT(no_names, Contains("which region?") && !Contains("Fizuli") && !Contains("Jabrayil"));
    const auto no_holder = texts({false, false, true, false});
    CHECK_THAT(no_holder, Contains("by whom") && !Contains("holder named"));
    const auto no_number = texts({false, false, false, true});
    CHECK_THAT(no_number, Contains("? km²") && !Contains("%"));
}
