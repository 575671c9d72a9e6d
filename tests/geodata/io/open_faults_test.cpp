#include "geodata/io/dataset_reader.hpp"

#include "geodata/base/error.hpp"
#include "tests/support/folder.hpp"

#include <catch2/catch.hpp>

// What the reader lets through or names wrongly today, as it should be. Each is reported; take its tag away with
// the fault.

using namespace geodata;

namespace {

/// The sentence about a good dataset in which one text of one file was replaced.
std::string sentence_after(const std::string& file, const std::string& from, const std::string& to) {
    test::GoodCopy dataset;
    dataset.replace(file, from, to);
    try {
        read_dataset(dataset.path());
    } catch (const Error& error) {
        return error.what();
    }
    return "no error at all";
}

bool begins(const std::string& sentence, const std::string& place) {
    UNSCOPED_INFO(sentence);
    return sentence.starts_with(place);
}

}  // namespace

TEST_CASE("a row is named by its line in the file, also below an empty line") {
    CHECK(begins(sentence_after("control.csv", "\nvalley,north,1900,", "\n\nvalley,north,31 Feb,"),
                 "control.csv:4: 'from'"));
}

TEST_CASE("a row is named by its line in the file, also below a cell of two lines") {
    CHECK(begins(sentence_after("control.csv", "row 1\",,the northerners\nvalley,north,1900,",
                                "row 1\",\"two\nlines\",the northerners\nvalley,north,31 Feb,"),
                 "control.csv:4: 'from'"));
}

TEST_CASE("a quotation mark that is never closed does not swallow the rows below it") {
    CHECK(begins(sentence_after("control.csv", "\"page 2, row 1\"", "\"page 2, row 1"), "control.csv:2: "));
}

TEST_CASE("a row with more cells than the header is refused") {
    CHECK(begins(sentence_after("control.csv", "the year only", "the year, only"), "control.csv:3: "));
}

TEST_CASE("a row with fewer cells than the header is refused") {
    CHECK(begins(sentence_after("control.csv", "\"page 2, row 1\",,the northerners\n",
                                "\"page 2, row 1\",the northerners\n"),
                 "control.csv:2: "));
}

TEST_CASE("an area of zero is refused, as the format says above zero") {
    CHECK(begins(sentence_after("areas.csv", "valley,875,", "valley,0,"), "areas.csv:3: 'km2'"));
}

TEST_CASE("two totals with one id are refused") {
    CHECK(begins(sentence_after("totals.csv", "T2,One", "T1,One"), "totals.csv:3: 'id'"));
}

TEST_CASE("a byte that is no UTF-8 is refused with its row") {
    CHECK(begins(sentence_after("control.csv", "page 2, row 1", "p\x81ge 2"), "control.csv:2: "));
}

TEST_CASE("an empty collection is a layer without features") {
    test::GoodCopy dataset;
    test::write_text(dataset / "context.geojson", "{\"type\": \"FeatureCollection\", \"features\": []}\n");
    CHECK_NOTHROW(read_dataset(dataset.path()));
}
