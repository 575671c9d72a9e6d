#include "tests/support/panels.hpp"
#include "tests/support/tools.hpp"
#include "tests/support/window_states.hpp"

#include <catch2/catch.hpp>

#include <functional>

// The data is changed with the mouse in a real window, taken back, saved, and never lost.
using namespace viewer;
using namespace geodata;
using test::Desktop;
using test::press;

namespace {

bool comes_to_hold(const std::function<bool()>& fact) {
    for (int tries = 0; tries < 100; ++tries) {
        if (fact()) return true;
        test::pause(0.1);
    }
    return false;
}

std::string control_of(const test::GoodCopy& dataset) { return test::read_file(dataset / "control.csv"); }

std::string with_date(std::string control, const std::string& before, const std::string& after) {
    return control.replace(control.find(before), before.size(), after);
}

/// Where the page of data sets out a text while the table of that dataset is being edited.
PagePoint place_of(const test::GoodCopy& dataset, const std::string& text) {
    auto state = initial_state(test::map());
    state.tab = PanelTab::data;
    const auto layout = test::layout_of(state);
    test::Panels panels(test::map(), layout.unit);
    const auto written = read_dataset_text(dataset.path());
    panels.memory.data.on = true;
    auto view = make_data_view(written, written, "control");
    name_cells(view, read_dataset(written, dataset.path()));
    panels.memory.data.view = std::make_shared<const DataView>(std::move(view));
    panels.draw(state, layout, draw_panel);
    std::vector<PlacedText> places;
    record_places(&places);
    panels.draw(state, layout, draw_panel);
    record_places(nullptr);
    for (const auto& one : places) {
        if (one.text == text) return {(one.low.x + one.high.x) / 2, (one.low.y + one.high.y) / 2};
    }
    FAIL("the page of data sets out no " << text);
    return {};
}

void choose(Desktop& desktop, const std::string& command) {
    desktop.key("ctrl+k");
    desktop.settled();
    desktop.type(command);
    desktop.settled();
    desktop.key("Return");
    desktop.settled();
}

void type_into(Desktop& desktop, PagePoint cell, const std::string& text) {
    desktop.click(cell.x, cell.y);
    desktop.settled();
    desktop.key("ctrl+a");
    desktop.type(text);
    desktop.key("Return");
    desktop.settled();
}

}  // namespace

TEST_CASE("a date is changed with the mouse, taken back and done again, and saved to the letter") {
    const test::GoodCopy dataset;
    const auto before = control_of(dataset);
    Desktop desktop({dataset.path().string(), "--fresh"});
    choose(desktop, "Edit the data");
    const auto start = desktop.settled();
    type_into(desktop, place_of(dataset, "1900-03-10"), "1900-04-11");
    CHECK(test::similarity(desktop.settled(), start) < 1);
    press(desktop, "Undo");
    desktop.settled();
    desktop.key("ctrl+s");
    desktop.settled();
    CHECK(control_of(dataset) == before);
    press(desktop, "Redo");
    desktop.settled();
    desktop.key("ctrl+s");
    CHECK(
        comes_to_hold([&] { return control_of(dataset) == with_date(before, "1900-03-10", "1900-04-11"); }));
    CHECK(comes_to_hold([&] { return dataset.file_count() == 10; }));
}

TEST_CASE("a date that is none is refused, and its field keeps what was typed until it is right") {
    const test::GoodCopy dataset;
    const auto before = control_of(dataset);
    Desktop desktop({dataset.path().string(), "--fresh"});
    choose(desktop, "Edit the data");
    type_into(desktop, place_of(dataset, "1900-03-10"), "soon");
    desktop.key("ctrl+a");
    desktop.type("1900-05");
    desktop.key("Return");
    desktop.settled();
    desktop.key("ctrl+s");
    CHECK(comes_to_hold([&] { return control_of(dataset) == with_date(before, "1900-03-10", "1900-05"); }));
}

TEST_CASE("a window with changes that are not saved asks before it closes") {
    const test::GoodCopy dataset;
    Desktop desktop({dataset.path().string(), "--fresh"});
    choose(desktop, "Edit the data");
    type_into(desktop, place_of(dataset, "1900-03-10"), "1900-04-11");
    choose(desktop, "Close the window");
    CHECK(desktop.runs());
    desktop.key("Escape");
    desktop.settled();
    CHECK(desktop.runs());
    desktop.key("ctrl+s");
    CHECK(comes_to_hold([&] { return control_of(dataset).find("1900-04-11") != std::string::npos; }));
    choose(desktop, "Close the window");
    CHECK(comes_to_hold([&] { return !desktop.runs(); }));
}

TEST_CASE("a change from outside does not take what is not saved here away") {
    test::GoodCopy dataset;
    Desktop desktop({dataset.path().string(), "--fresh"});
    choose(desktop, "Edit the data");
    type_into(desktop, place_of(dataset, "1900-03-10"), "1900-04-11");
    dataset.replace("control.csv", "the year only", "from elsewhere");
    test::pause(1.5);
    desktop.settled();
    CHECK(desktop.runs());
    desktop.key("Escape");
    desktop.settled();
    desktop.key("ctrl+s");
    test::pause(0.5);
    CHECK(control_of(dataset).find("from elsewhere") != std::string::npos);
}

TEST_CASE("Tab takes a cell and opens the next one with its own text") {
    const test::GoodCopy dataset;
    const auto before = control_of(dataset);
    Desktop desktop({dataset.path().string(), "--fresh"});
    choose(desktop, "Edit the data");
    const auto cell = place_of(dataset, "1900-03-10");
    desktop.click(cell.x, cell.y);
    desktop.settled();
    desktop.key("ctrl+a");
    desktop.type("1900-04-11");
    desktop.key("Tab");
    desktop.settled();
    desktop.key("End");
    desktop.type("~");
    desktop.key("Return");
    desktop.settled();
    desktop.key("ctrl+s");
    const auto wanted =
        with_date(with_date(before, "1900-03-10", "1900-04-11"), "11,1901-09-01", "11,1901-09-01~");
    CHECK(comes_to_hold([&] { return control_of(dataset) == wanted; }));
}

TEST_CASE("changes that were not saved when the program was ended are offered by the next window") {
    const test::GoodCopy dataset;
    const test::Folder home;
    const auto before = control_of(dataset);
    {
        Desktop desktop({dataset.path().string()}, home);
        desktop.key("Escape");  // the first lines
        desktop.settled();
        choose(desktop, "Edit the data");
        type_into(desktop, place_of(dataset, "1900-03-10"), "1900-04-11");
        desktop.close();
    }
    CHECK(control_of(dataset) == before);
    Desktop desktop({dataset.path().string()}, home);
    desktop.settled();
    desktop.click(794, 566);  // Open the changes, in the middle of the window
    desktop.settled();
    desktop.key("ctrl+s");
    CHECK(
        comes_to_hold([&] { return control_of(dataset) == with_date(before, "1900-03-10", "1900-04-11"); }));
}
