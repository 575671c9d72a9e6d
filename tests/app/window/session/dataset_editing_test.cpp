#include "app/window/session/dataset_editing.hpp"

#include "geodata/base/error.hpp"
#include "geodata/io/dataset_reader.hpp"
#include "tests/support/built_in.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/where.hpp"

#include <catch2/catch.hpp>

using namespace viewer;
using namespace geodata;

namespace {

void agree(const Dataset&) {}

DatasetEditing editing_of(const std::filesystem::path& folder) {
    return DatasetEditing(folder, read_dataset(folder), false);
}

}  // namespace

TEST_CASE("an edit is a step that is taken back to the same bytes, and saved only when asked") {
    const test::GoodCopy dataset;
    const auto before = test::read_file(dataset / "control.csv");
    auto editing = editing_of(dataset.path());
    CHECK(editing.take({set_cell("control", 0, "from", "1900-03-11")}, agree)->control[0].from.text ==
          "1900-03-11");
    CHECK(editing.unsaved() == std::vector<std::string>{"control.csv"});
    CHECK(test::read_file(dataset / "control.csv") == before);
    CHECK(editing.go_to(0)->control[0].from.text == "1900-03-10");
    CHECK(editing.unsaved().empty());
    editing.go_to(1);
    editing.save();
    CHECK(editing.unsaved().empty());
    CHECK(test::read_file(dataset / "control.csv") != before);
    CHECK(read_dataset(dataset.path()).control[0].from.text == "1900-03-11");
}

TEST_CASE("an edit that the reader refuses changes nothing") {
    const test::GoodCopy dataset;
    auto editing = editing_of(dataset.path());
    CHECK_THROWS_WITH(editing.take({set_cell("control", 0, "from", "yesterday")}, agree),
                      Catch::StartsWith("control.csv:2: 'from' must be a day"));
    CHECK(editing.made() == 0);
    CHECK(editing.unsaved().empty());
}

TEST_CASE("what cannot be read is not gone back to, and nothing is changed by trying") {
    test::GoodCopy dataset;
    const auto good = read_dataset_text(dataset.path());
    dataset.replace("control.csv", "upper-valley,north,1900-03-10", "upper-valley,north,soon");
    DatasetEditing editing(dataset.path(), read_dataset(good, dataset.path()), false);
    editing.take_shown(good);
    CHECK_THROWS_WITH(editing.go_to(0), Catch::StartsWith("control.csv:2: 'from' must be a day"));
    CHECK(editing.made() == 1);
    CHECK(editing.text() == good);
}

TEST_CASE("a new step takes the place of those that were taken back") {
    const test::GoodCopy dataset;
    auto editing = editing_of(dataset.path());
    editing.take({set_cell("control", 0, "note", "one")}, agree);
    editing.go_to(0);
    editing.take({set_cell("control", 0, "note", "two")}, agree);
    CHECK(editing.go_to(2)->control[0].note == "two");
    CHECK(editing.made() == 1);
}

TEST_CASE("what another program changed meanwhile is never written over, and can be put together with it") {
    test::GoodCopy dataset;
    auto editing = editing_of(dataset.path());
    editing.take({set_cell("control", 0, "note", "mine")}, agree);
    dataset.replace("control.csv", "the year only", "theirs");
    const auto theirs = test::read_file(dataset / "control.csv");
    CHECK(editing.changed_outside());
    CHECK_THROWS_WITH(editing.save(), Catch::Contains("another program has changed control.csv"));
    CHECK(test::read_file(dataset / "control.csv") == theirs);
    CHECK(editing.with_outside(Prefer::neither).conflicts.empty());
    const auto both = editing.take_outside(Prefer::neither);
    CHECK(both->control[0].note == "mine");
    CHECK(both->control[1].note == "theirs");
    editing.save();
    CHECK(read_dataset(dataset.path()).control[0].note == "mine");
}

TEST_CASE(
    "the dataset that comes with the program is saved as a copy, with all that lies beside its tables") {
    const test::Folder folder;
    DatasetEditing editing(test::dataset_folder, test::built_in(), true);
    CHECK_FALSE(editing.obstacle().empty());
    editing.take({set_cell("dataset", 0, "title", "A copy")}, agree);
    editing.save_copy(folder / "copy");
    CHECK(read_dataset(folder / "copy").title == "A copy");
    CHECK(test::read_file(folder / "copy" / "control.csv") ==
          test::read_file(std::filesystem::path(test::dataset_folder) / "control.csv"));
    CHECK(read_dataset(test::dataset_folder).title != "A copy");
}
