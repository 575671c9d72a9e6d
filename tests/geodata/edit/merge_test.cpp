#include "geodata/edit/merge.hpp"

#include "geodata/edit/edit.hpp"

#include <catch2/catch.hpp>

using namespace geodata;

namespace {

DatasetText control(const std::string& rows) {
    DatasetText text;
    text.put("control.csv", "region,holder,from,source\n" + rows);
    return text;
}

const std::string base_rows = "a,north,1900,s\nb,north,1901,s\n";

}  // namespace

TEST_CASE("what only they changed is taken, and ours stays as it is written") {
    const auto merged = merge(control(base_rows), control("\"a\",north, 1900,s\nb,north,1902,s\n"),
                              control("a,north,1899,s\nb,north,1901,s\nc,south,1903,s\n"));
    CHECK(merged.text.bytes("control.csv") ==
          "region,holder,from,source\n\"a\",north,1899,s\nb,north,1902,s\nc,south,1903,s\n");
    CHECK(merged.conflicts.empty());
    CHECK(merged.changes == 2);
}

TEST_CASE("a cell that both changed differently is a conflict, and ours stays until one side is preferred") {
    const auto ours = control("a,north,1905,s\nb,north,1901,s\n");
    const auto theirs = control("a,north,1906,s\nb,north,1901,s\n");
    const auto merged = merge(control(base_rows), ours, theirs);
    REQUIRE(merged.conflicts.size() == 1);
    CHECK(merged.conflicts.front() ==
          MergeConflict{"control", "a, north, s", "from", "1900", "1905", "1906"});
    CHECK(merged.text == ours);
    CHECK(merge(control(base_rows), ours, theirs, Prefer::theirs).text == theirs);
    CHECK(merge(control(base_rows), ours, theirs, Prefer::ours).text == ours);
}

TEST_CASE("the same change on both sides is none to be made") {
    const auto both = control("a,north,1905,s\nb,north,1901,s\nc,south,1903,s\n");
    const auto merged = merge(control(base_rows), both, both);
    CHECK(merged.text == both);
    CHECK(merged.conflicts.empty());
}

TEST_CASE("a row that one side removed goes, unless the other changed it") {
    const auto without = control("b,north,1901,s\n");
    CHECK(merge(control(base_rows), control(base_rows), without).text == without);
    CHECK(merge(control(base_rows), without, control(base_rows)).text == without);
    const auto changed = control("a,north,1905,s\nb,north,1901,s\n");
    const auto kept = merge(control(base_rows), changed, without);
    REQUIRE(kept.conflicts.size() == 1);
    CHECK(kept.conflicts.front() ==
          MergeConflict{"control", "a, north, s", "", "there", "changed", "removed"});
    CHECK(kept.text == changed);
    CHECK(merge(control(base_rows), changed, without, Prefer::theirs).text == without);
    CHECK(merge(control(base_rows), without, changed).conflicts.front().ours == "removed");
}

TEST_CASE("outlines are the same when their coordinates are, however written") {
    const auto regions = [](const std::string& name, const std::string& place) {
        DatasetText text;
        text.put("regions.geojson", R"({"features": [{"properties": {"id": "a", "name": ")" + name +
                                        R"("}, "geometry": {"coordinates": )" + place + "}}]}");
        return text;
    };
    const auto merged = merge(regions("A", "[1, 2]"), regions("A", "[1.0,2]"), regions("B", "[1.0, 2.0]"));
    CHECK(merged.text == regions("B", "[1.0,2]"));
    CHECK(merge(regions("A", "[1, 2]"), regions("A", "[1, 3]"), regions("A", "[1, 4]")).conflicts.size() ==
          1);
}
