#include "geodata/base/text.hpp"
#include "tests/support/panels.hpp"
#include "tests/support/where.hpp"

#include <catch2/catch.hpp>

using namespace viewer;
using namespace geodata;

namespace {

DatasetText good() { return read_dataset_text(std::filesystem::path(test::tests_folder) / "data/good"); }

/// What the page of data says and sets out of a table that is being edited, or not.
std::vector<std::string> page_of(test::Panels& panels, const DatasetText& now, const std::string& table) {
    panels.memory.data.table = table;
    panels.memory.data.view = std::make_shared<const DataView>(make_data_view(now, good(), table));
    auto state = initial_state(test::map());
    state.tab = PanelTab::data;
    std::vector<PlacedText> places;
    auto texts = panels.texts(state, PanelTab::data);
    record_places(&places);
    panels.draw(state, draw_panel);
    record_places(nullptr);
    for (const auto& one : places) {
        texts.push_back(one.text);
    }
    return texts;
}

bool says(const std::vector<std::string>& texts, const std::string& wanted) {
    return std::find(texts.begin(), texts.end(), wanted) != texts.end();
}

}  // namespace

TEST_CASE("the page of data shows the file, its columns and every cell, and nothing to change them with") {
    test::Panels panels(test::map());
    const auto texts = page_of(panels, good(), "sources");
    for (const char* text : {"sources.csv", "2 rows", "publisher", "atlas", "A. Printer"}) {
        CAPTURE(text);
        CHECK(says(texts, text));
    }
    CHECK_FALSE(says(texts, "+ Add a row"));
    CHECK_FALSE(says(texts, "\u00D7"));
}

TEST_CASE("while the data is being edited rows can be added and removed") {
    test::Panels panels(test::map());
    panels.memory.data.on = true;
    const auto texts = page_of(panels, good(), "sources");
    CHECK(says(texts, "+ Add a row"));
    CHECK(says(texts, "\u00D7"));
}

TEST_CASE("a row that is not saved has a mark, and the files are named") {
    test::Panels panels(test::map());
    panels.memory.data.on = true;
    panels.memory.data.unsaved = {"sources.csv"};
    const auto texts = page_of(panels, edited(good(), {set_cell("sources", 1, "title", "Other")}), "sources");
    CHECK(says(texts, "Not saved yet: sources.csv."));
    CHECK(says(texts, "1"));
    CHECK(says(texts, "2 \u2022"));
    CHECK(says(texts, "Other"));
}

TEST_CASE("a dataset that cannot be saved where it is says so") {
    test::Panels panels(test::map());
    panels.memory.data.on = true;
    panels.memory.data.obstacle = "The dataset that comes with the program stays as it is";
    const auto words = joined(page_of(panels, good(), "control"), " ");  // which are broken into lines
    CHECK_THAT(words, Catch::Contains("comes with the program stays as it is:"));
    CHECK_THAT(words, Catch::Contains("saved as a copy."));
}

TEST_CASE("a cell that was refused keeps its text, and the sentence stands above the table") {
    test::Panels panels(test::map());
    panels.memory.data.on = true;
    panels.memory.data.cell = {0, "from", "yesterday", true, "control.csv:2: 'from' must be a day.", ""};
    CHECK(says(page_of(panels, good(), "control"), "control.csv:2: 'from' must be a day."));
    CHECK(panels.memory.data.cell.text == "yesterday");
}

TEST_CASE("the search of rows looks into every cell") {
    const auto view = make_data_view(good(), good(), "sources");
    CHECK(found_rows(view, "a. PRINTER") == std::vector<int>{1});
    CHECK(found_rows(view, "nowhere").empty());
    CHECK(found_rows(view, "").size() == 2);
}

TEST_CASE("a table whose file cannot be read says why") {
    DatasetText broken;
    broken.put("sources.csv", "id,short\n\"a,b\n");
    CHECK_THAT(make_data_view(broken, broken, "sources").problem,
               Catch::Contains("opens here and never closes"));
}

TEST_CASE("the page of findings offers each repair, and asks for its edits") {
    test::Panels panels(test::map());
    panels.memory.data.repairs = repairs_of(edited(good(), {set_cell("control", 0, "from", "1900/03/10")}));
    const auto texts = panels.texts(initial_state(test::map()), PanelTab::findings);
    CHECK(says(texts, "control.csv:2: 'from' is written '1900/03/10'."));
    CHECK(says(texts, "Repair: Write it 1900-03-10"));
}

TEST_CASE("saving begins only where something is not saved") {
    const auto& save = user_action("save-data");
    const auto state = initial_state(test::map());
    Situation now{state, test::map()};
    CHECK(obstacle_to(save, now) == "Nothing has been changed in the data; Ctrl+E exports a picture.");
    now.unsaved_data = true;
    CHECK(obstacle_to(save, now).empty());
}
