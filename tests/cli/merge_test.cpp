#include "tests/support/folder.hpp"
#include "tests/support/program.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using test::run;

namespace {

/// One dataset that two editors have copied.
struct Three {
    test::GoodCopy base;
    test::GoodCopy ours;
    test::GoodCopy theirs;
    test::Folder folder;

    test::Run merge(test::Arguments more) const {
        test::Arguments words{"merge", base.path(), ours.path(), theirs.path()};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }
};

}  // namespace

TEST_CASE("merge puts together what two editors changed, and writes it as ours is written") {
    Three three;
    three.ours.replace("control.csv", "upper-valley,north,1900-03-10", "\"upper-valley\",north,1900-03-11");
    three.theirs.replace("areas.csv", "valley,875", "valley,880");
    three.theirs.replace("control.csv", "the year only", "no day");
    const auto result = three.merge({"-o", three.folder / "both"});
    CAPTURE(result.err);
    CHECK(result.exit == 0);
    CHECK(result.out == "2 changes of theirs taken\nwrote " + (three.folder / "both").string() + "\n");
    auto wanted = test::read_file(three.ours / "control.csv");
    wanted.replace(wanted.find("the year only"), 13, "no day");
    CHECK(test::read_file(three.folder / "both" / "control.csv") == wanted);
    CHECK(test::read_file(three.folder / "both" / "areas.csv") ==
          test::read_file(three.theirs / "areas.csv"));
}

TEST_CASE(
    "a cell that both changed is a conflict: exit status 1, nothing written, until one side is preferred") {
    Three three;
    three.ours.replace("areas.csv", "valley,875", "valley,870");
    three.theirs.replace("areas.csv", "valley,875", "valley,880");
    const auto result = three.merge({"-o", three.folder / "both"});
    CHECK(result.exit == 1);
    CHECK(result.out == "0 changes of theirs taken\n"
                        "conflict  areas: valley, as listed, gazette, page 2, row 2: km2\n"
                        "  base: 875\n  ours: 870\n  theirs: 880\n\n"
                        "1 conflict: nothing was written; --prefer ours or --prefer theirs settles them\n");
    CHECK(three.folder.file_count() == 0);
    const auto json = nlohmann::json::parse(three.merge({"--json"}).out);
    CHECK(json["conflicts"] == nlohmann::json::parse(R"([{"table": "areas",
        "row": "valley, as listed, gazette, page 2, row 2", "column": "km2",
        "base": "875", "ours": "870", "theirs": "880"}])"));
    CHECK(three.merge({"--prefer", "theirs", "-o", three.folder / "both"}).exit == 0);
    CHECK(test::read_file(three.folder / "both" / "areas.csv") ==
          test::read_file(three.theirs / "areas.csv"));
}

TEST_CASE("merge that gives nothing readable is refused, and nothing is written") {
    Three three;
    three.ours.replace("sources.csv", "atlas,Atlas,Pocket Atlas,A. Printer,foreign,,comparison,\n", "");
    three.theirs.replace("areas.csv", "valley,875", "valley,880");
    const auto result = three.merge({"-o", three.folder / "both"});
    CHECK(result.exit == 1);
    CHECK(test::is_one_sentence(result.err));
    CHECK(three.folder.file_count() == 0);
}

TEST_CASE("merge without three datasets is a mistake in use") {
    const test::GoodCopy dataset;
    CHECK(run({"merge", dataset.path(), dataset.path()}).exit == 2);
}
