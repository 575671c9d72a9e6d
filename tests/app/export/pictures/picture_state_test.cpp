#include "app/export/pictures/picture_state.hpp"

#include <catch2/catch.hpp>

using namespace viewer;

TEST_CASE("a state is found in whatever surrounds it") {
    const PictureState state{{"date", "1992-05-18"}, {"list", "D4"}, {"without", "legend,inset"}};
    const auto line = state_line(state);
    CHECK(line == "terrachron-state:1;date=1992-05-18;list=D4;without=legend,inset;end");
    CHECK(find_state("\x89PNG..." + line + "\0more") == state);
}

TEST_CASE("a state with odd letters stays one line of plain ones") {
    const PictureState state{{"dataset", "Şuşa; (1992) <%>&\n"}};
    const auto line = state_line(state);
    for (const char c : line) CHECK((c > 31 && c < 127 && c != '<' && c != '(' && c != '&'));
    CHECK(find_state(line) == state);
}

TEST_CASE("no state, or half of one, is none") {
    CHECK_FALSE(find_state(""));
    CHECK_FALSE(find_state("terrachron-state:1;date=1992-05-18"));
    CHECK_FALSE(find_state("terrachron-state:2;date=1992-05-18;end"));
}
