#include "geodata/base/error.hpp"
#include "geodata/io/dataset_reader.hpp"
#include "geodata/io/dataset_rows.hpp"
#include "tests/support/folder.hpp"

#include <catch2/catch.hpp>

using namespace geodata;

namespace {

/// The good dataset with these areas, and its reference areas rounded to `whole` where that is given.
Dataset with_areas(const std::string& areas) {
    test::GoodCopy copy;
    test::write_text(copy / "areas.csv", areas);
    return read_dataset(copy.path());
}

std::string fault_of(const std::string& areas) {
    try {
        with_areas(areas);
    } catch (const Error& error) {
        return error.what();
    }
    return "no error at all";
}

}  // namespace

TEST_CASE("without a precision the digits of an area tell what it is rounded to") {
    const auto dataset = with_areas("region,km2,borders,source,locator\n"
                                    "valley,875,as listed,gazette,page 2\n"
                                    "upper-valley,440.5,as listed,gazette,page 2\n");
    CHECK(in_square_km(dataset.areas[0].precision) == Approx(1));
    CHECK(in_square_km(dataset.areas[1].precision) == Approx(0.1));
}

TEST_CASE("a stated precision is read, and written again where the digits do not tell it") {
    const auto dataset = with_areas("region,km2,precision,borders,source,locator\n"
                                    "valley,880,10,as listed,gazette,page 2\n"
                                    "upper-valley,440,,as listed,gazette,page 2\n");
    CHECK(in_square_km(dataset.areas[0].precision) == Approx(10));
    const auto rows = rows_of(dataset, dataset_table("areas")).rows;
    CHECK(rows[0].cells[2] == "10");
    CHECK(rows[1].cells[2].empty());
}

TEST_CASE("a precision below zero or in words is refused with its row") {
    for (const char* wrong : {"-1", "hundreds"}) {
        const auto sentence =
            fault_of(std::string("region,km2,precision,borders,source,locator\nvalley,880,") + wrong +
                     ",as listed,gazette,page 2\n");
        CAPTURE(sentence);
        CHECK(sentence.starts_with("areas.csv:2: 'precision'"));
        CHECK(sentence.find(wrong) != std::string::npos);
    }
}

TEST_CASE("a reference area may state its precision, which is written again") {
    test::GoodCopy copy;
    copy.replace("dataset.json", "\"km2\": ", "\"precision\": 500, \"km2\": ");
    const auto dataset = read_dataset(copy.path());
    CHECK(in_square_km(dataset.reference_areas[0].precision) == Approx(500));
    CHECK(description_of(dataset).find("\"precision\": 500") != std::string::npos);
}

TEST_CASE("what an event was directed at must be a region or a place of the context") {
    test::GoodCopy copy;
    test::write_text(copy / "events.csv", "date,title,kind,subject,place,region,source,locator,note,towards\n"
                                          "1901-08,March,military,march,,,gazette,page 3,,valley;nowhere\n");
    try {
        read_dataset(copy.path());
        FAIL("read without an error");
    } catch (const Error& error) {
        const std::string sentence = error.what();
        CAPTURE(sentence);
        CHECK(sentence.starts_with("events.csv:2: 'towards'"));
        CHECK(sentence.find("nowhere") != std::string::npos);
    }
}
