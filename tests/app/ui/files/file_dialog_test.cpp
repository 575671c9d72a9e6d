#include "app/ui/files/file_dialog.hpp"

#include "app/ui/files/file_rows.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/tables.hpp"

#include <catch2/catch.hpp>

using namespace viewer;

namespace {

FileDialog asking_in(const test::Folder& folder, bool saving) {
    FileDialog dialog;
    FileQuestion question;
    question.saving = saving;
    question.filter = {{".csv"}, false};
    question.folder = folder.path();
    question.folder_mark = "dataset.json";
    open_file_dialog(dialog, question);
    return dialog;
}

}  // namespace

TEST_CASE("a folder without a file that can be opened says so, also where it has folders") {
    const test::Folder folder;
    CHECK(nothing_to_choose(asking_in(folder, false)) == "Nothing here that can be opened.");
    std::filesystem::create_directory(folder / "deeper");
    CHECK(nothing_to_choose(asking_in(folder, false)) == "Nothing here that can be opened.");
    CHECK(nothing_to_choose(asking_in(folder, true)) == "No file of this kind is here yet.");
    test::write_text(folder / "deeper/dataset.json", "{}");
    CHECK(nothing_to_choose(asking_in(folder, false)).empty());
    test::write_text(folder / "a.csv", "x");
    CHECK(nothing_to_choose(asking_in(folder, true)).empty());
}

TEST_CASE("the dialog is as high as its folder has entries, and does not shrink while it is open") {
    const test::Folder folder;
    auto dialog = asking_in(folder, false);
    const auto small = file_dialog_size(dialog.rows);
    std::filesystem::create_directory(folder / "many");
    for (int i = 0; i < 40; ++i) {
        test::write_text(folder / ("many/" + std::to_string(i) + ".csv"), "x");
    }
    go_to_folder(dialog, folder / "many");
    const auto large = file_dialog_size(dialog.rows);
    CHECK(large.height > small.height);
    CHECK(large.height <= 680);
    go_to_folder(dialog, folder.path());
    CHECK(file_dialog_size(dialog.rows).height == large.height);
}
