#include "app/state/timeline_view.hpp"
#include "app/ui/timeline/timeline.hpp"
#include "tests/support/panels.hpp"

#include <catch2/catch.hpp>

using namespace viewer;
using namespace geodata;
using test::day;

namespace {

/// A window that the timeline is looked at in.
struct Sides {
    double width;
    double height;
};

Layout layout_in(const Sides& sides, const ViewerState& state) {
    return make_layout(sides.width, sides.height, state.text_scale, true, state.timeline.lanes);
}

/// What the timeline says of a state in a window that has the type of these panels, with where it stands.
std::vector<PlacedText> texts_of(test::Panels& panels, const Layout& layout, const ViewerState& state) {
    std::vector<PlacedText> found;
    panels.draw(state, layout, draw_timeline);
    record_places(&found);
    panels.draw(state, layout, draw_timeline);
    record_places(nullptr);
    return found;
}

std::vector<PlacedText> texts_of(test::Panels& panels, const Sides& sides, const ViewerState& state) {
    return texts_of(panels, layout_in(sides, state), state);
}

std::vector<PlacedText> texts_in(const Sides& sides, const ViewerState& state) {
    test::Panels panels(test::map(), unit_for(sides.width, sides.height) * state.text_scale);
    return texts_of(panels, sides, state);
}

bool says(const std::vector<PlacedText>& texts, const std::string& part) {
    return std::any_of(texts.begin(), texts.end(), [&](const PlacedText& text) {
        return test::plain(text.text).find(test::plain(part)) != std::string::npos;
    });
}

ViewerState on(const char* date) {
    return apply(initial_state(test::map()), GoToDay{day(date)}, test::map());
}

ViewerState showing(ViewerState state, const char* first, const char* last) {
    auto view = state.timeline;
    view.shown = DayRange{day(first), day(last)};
    return apply(state, SetTimeline{view}, test::map());
}

/// Pairs of which one lies over the other, by more than the room around letters.
std::vector<std::string> overlaps(const std::vector<PlacedText>& texts) {
    std::vector<std::string> found;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const auto& a = texts[i];
            const auto& b = texts[j];
            const float x = std::min(a.high.x, b.high.x) - std::max(a.low.x, b.low.x);
            const float y = std::min(a.high.y, b.high.y) - std::max(a.low.y, b.low.y);
            if (x > 1 && y > 0.25F * std::min(a.high.y - a.low.y, b.high.y - b.low.y)) {
                found.push_back(a.text + " | " + b.text);
            }
        }
    }
    return found;
}

constexpr Sides full_hd{1920, 1080};

}  // namespace

TEST_CASE("the timeline has the years, both axes, what is stated and what is listed") {
    const auto texts = texts_in(full_hd, on("1993-08-23"));
    for (const char* part :
         {"1988", "1994", "10 000 km²", "10 %", "20 % stated", "km² listed", "23 Aug 1993"}) {
        CAPTURE(part);
        CHECK(says(texts, part));
    }
}

TEST_CASE("what is read out under the pointer stays beside the words of the tour") {
    test::Panels panels(test::map());
    const auto layout = layout_in(full_hd, on("1993-08-23"));
    panels.memory.tour.card = {1400, 600, 480, 270};
    auto& io = ImGui::GetIO();
    io.MousePos = {1350, static_cast<float>(layout.timeline.top + 110)};
    std::vector<PlacedText> places;
    for (int frame = 0; frame < 4; ++frame) {
        places = texts_of(panels, layout, on("1993-08-23"));
    }
    const auto read_out = std::find_if(places.begin(), places.end(), [&](const PlacedText& each) {
        return each.text.find("km² listed ·") != std::string::npos && each.high.y < layout.timeline.top;
    });
    REQUIRE(read_out != places.end());
    CHECK(read_out->high.x <= 1400);
}

TEST_CASE("what is told of the timeline goes when playing begins, and comes again when the pointer moves") {
    test::Panels panels(test::map());
    auto state = on("1993-08-23");
    const auto layout = layout_in(full_hd, state);
    const auto told = [&] {
        std::vector<PlacedText> places;
        for (int frame = 0; frame < 4; ++frame) {
            places = texts_of(panels, layout, state);
        }
        return says(places, "km² listed ·");
    };
    auto& io = ImGui::GetIO();
    io.MousePos = {1350, static_cast<float>(layout.timeline.top + 110)};
    CHECK(told());
    state.playing = true;
    CHECK_FALSE(told());
    io.MousePos.x += 1;
    CHECK(told());
    state.playing = false;
    CHECK(told());
}

TEST_CASE("the chip of the day hides no year") {
    for (const char* date : {"1988-01-01", "1990-07-01", "1993-08-23", "1994-12-31"}) {
        const auto texts = texts_in(full_hd, on(date));
        for (int year = 1988; year <= 1994; ++year) {
            CAPTURE(date, year);
            CHECK(says(texts, std::to_string(year)));
        }
        CHECK(overlaps(texts) == std::vector<std::string>{});
    }
}

TEST_CASE("no text of the timeline lies over another, at any size of window and type and any span") {
    for (const auto& sides : {Sides{1920, 1080}, {1366, 768}, {1280, 720}, {800, 560}, {3840, 2160}}) {
        for (const double text : {1.0, 1.5, 3.0}) {
            test::Panels panels(test::map(), unit_for(sides.width, sides.height) * text);
            auto state = on("1993-08-23");
            state.text_scale = text;
            state.comparing = {Comparison::side_by_side, day("1993-07-23"), 0.5};
            CAPTURE(sides.width, text);
            CHECK(overlaps(texts_of(panels, sides, state)) == std::vector<std::string>{});
            CHECK(overlaps(texts_of(panels, sides, showing(state, "1993-08-22", "1993-08-24"))) ==
                  std::vector<std::string>{});
            CHECK(overlaps(texts_of(panels, sides, showing(state, "1993-06-01", "1993-10-31"))) ==
                  std::vector<std::string>{});
        }
    }
}

TEST_CASE("zoomed to a month the timeline names its days and no other year") {
    const auto texts = texts_in(full_hd, showing(on("1992-05-18"), "1992-05-01", "1992-05-31"));
    CHECK(says(texts, "18 May"));
    CHECK_FALSE(says(texts, "1990"));
}

TEST_CASE("compared days have their letters") {
    auto state = on("1993-08-23");
    state.comparing = {Comparison::difference, day("1992-12-31"), 0.5};
    const auto texts = texts_in(full_hd, state);
    CHECK(says(texts, "A  31 Dec 1992"));
    CHECK(says(texts, "B  23 Aug 1993"));
}

TEST_CASE("how it is played stands beside the button") {
    auto state = on("1993-08-23");
    CHECK(says(texts_in(full_hd, state), "3 s a change"));
    CHECK(says(texts_in(full_hd, state), "Held on this day"));
    state.pacing = Pacing::by_calendar;
    state.range = DayRange{day("1992-05-01"), day("1993-10-31")};
    CHECK(says(texts_in(full_hd, state), "128 days/s"));
    CHECK(says(texts_in(full_hd, state), "1 May 1992 – 31 Oct 1993"));
}

TEST_CASE("lanes name each region, who holds it, and each source that disagrees") {
    auto state = on("1993-08-23");
    state.timeline.lanes = true;
    auto layout = layout_in(full_hd, state);
    layout.timeline.top -= 400;  // room for all, which scroll in a window
    layout.timeline.height += 400;
    test::Panels panels(test::map());
    const auto texts = texts_of(panels, layout, state);
    for (const auto& row : test::map().listing.rows) {
        CHECK(says(texts, (*test::map().dataset)[row.region].name));
    }
    CHECK(says(texts, test::map().dataset->parties.front().short_name));
    CHECK(says(texts, (*test::map().dataset)[find_source(*test::map().dataset, "azeriland")].short_name));
}
