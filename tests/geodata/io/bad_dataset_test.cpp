#include "geodata/io/dataset_reader.hpp"

#include "geodata/base/error.hpp"
#include "tests/support/folder.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace geodata;

namespace {

/// One thing wrong with the good dataset, and what the sentence about it must name.
struct Fault {
    const char* what;
    const char* file;
    const char* from;
    const char* to;
    const char* begins;  ///< file and row
    const char* field;
    const char* found;  ///< the offending text
};

constexpr auto control = "control.csv";
constexpr auto totals = "totals.csv";

const std::vector<Fault> faults{
    {"a date that may be two days", control, "1900-03-10", "5/8/1993", "control.csv:2: ", "'from'",
     "5/8/1993"},
    {"a day that does not exist", control, "north,1900,1901-09-01", "north,1900,31 Feb",
     "control.csv:3: ", "'until'", "31 Feb"},
    {"31 February in ISO form", control, "1901-05,,part", "1901-02-31,,part", "control.csv:5: ", "'from'",
     "1901-02-31"},
    {"an interval the wrong way round", control, "south,1901-09-01", "south,1902/1901",
     "control.csv:4: ", "'from'", "1902/1901"},
    {"an end before the beginning", control, "1900-03-10,1901-09-01", "1900-03-10,1900-03-10",
     "control.csv:2: ", "'until'", "1900-03-10"},
    {"a region nobody knows", control, "upper-valley,north", "uper-valley,north",
     "control.csv:2: ", "'region'", "uper-valley"},
    {"a party nobody knows", control, "valley,south,1901-09", "valley,sauth,1901-09",
     "control.csv:4: ", "'holder'", "sauth"},
    {"a source nobody knows", control, "whole,,gazette,page 3,", "whole,,gazete,page 3,",
     "control.csv:4: ", "'source'", "gazete"},
    {"an extent that is none", control, ",,part,,atlas", ",,half,,atlas", "control.csv:5: ", "'extent'",
     "half"},
    {"an empty required cell", control, "valley,north,1900,", "valley,,1900,", "control.csv:3: ", "'holder'",
     ""},
    {"a share above the whole", control, ",,part,,atlas", ",,part,101,atlas", "control.csv:5: ", "'share'",
     "101"},
    {"a share that is not a number", control, ",,part,,atlas", ",,part,nan,atlas",
     "control.csv:5: ", "'share'", "nan"},
    {"an area with a comma", "areas.csv", "valley,875,", "valley,\"1,875\",", "areas.csv:3: ", "'km2'",
     "1,875"},
    {"an area below zero", "areas.csv", "valley,875,", "valley,-875,", "areas.csv:3: ", "'km2'", "-875"},
    {"an area larger than the Earth", "areas.csv", "valley,875,", "valley,1e308,", "areas.csv:3: ", "'km2'",
     "1e308"},
    {"a source id twice", "sources.csv", "atlas,Atlas", "gazette,Atlas", "sources.csv:3: ", "'id'",
     "gazette"},
    {"a role that is none", "sources.csv", "foreign,,comparison", "foreign,,secondary",
     "sources.csv:3: ", "'role'", "secondary"},
    {"a date of publication that is none", "sources.csv", "official\",1902", "official\",\"soon\"",
     "sources.csv:2: ", "'published'", "soon"},
    {"a share without denominator", totals, "1900,country,atlas", "1900,,atlas",
     "totals.csv:2: ", "'denominator'", ""},
    {"a denominator nobody knows", totals, "1900,country,atlas", "1900,contry,atlas",
     "totals.csv:2: ", "'denominator'", "contry"},
    {"a quantity that is none", totals, "change_count", "changes", "totals.csv:3: ", "'quantity'", "changes"},
    {"a scope that names nothing", totals, "no,kind=district", "no,hills", "totals.csv:3: ", "'scope'",
     "hills"},
    {"fewer locators than sources", totals, "page 1;sheet 4", "page 1;sheet 4;row 2",
     "totals.csv:3: ", "'locator'", "page 1;sheet 4;row 2"},
    {"one of two sources unknown", totals, "gazette;atlas", "gazette;atlass", "totals.csv:3: ", "'source'",
     "gazette;atlass"},
    {"neither yes nor no", totals, "share,2,yes", "share,2,maybe", "totals.csv:2: ", "'approximate'",
     "maybe"},
    {"an event in an unknown region", "events.csv", "Bridge,valley,gazette", "Bridge,hill,gazette",
     "events.csv:2: ", "'region'", "hill"},
    {"an event without a title", "events.csv", "1901-08-20,Truce of Bridge", "1901-08-20,",
     "events.csv:2: ", "'title'", ""},
    {"a statement of an unknown document", "statements.csv", "S2,atlas", "S2,atlsa",
     "statements.csv:3: ", "'document'", "atlsa"},
    {"a statement id twice", "statements.csv", "S2,atlas", "S1,atlas", "statements.csv:3: ", "'id'", "S1"},
    {"a statement with a date that is none", "statements.csv", "date,1901-08-20", "date,20 Augst 1901",
     "statements.csv:2: ", "'date'", "20 Augst 1901"},
    {"a figure that is not a number", "statements.csv", ",300,people", ",about 300,people",
     "statements.csv:8: ", "'figure'", "about 300"},
    {"a statement without a gist", "statements.csv", "The truce is dated to two days.", "",
     "statements.csv:3: ", "'gist'", ""},
    {"a statement that refers to no table", "statements.csv", "to two days.,,,,,events:truce",
     "to two days.,,,,,battles:truce", "statements.csv:3: ", "'rows'", "battles:truce"},
    {"a statement that refers to a table only", "statements.csv", "to two days.,,,,,events:truce",
     "to two days.,,,,,events:", "statements.csv:3: ", "'rows'", "events:"},
    {"a name by an unknown source", "names.csv", "Brigge,gazette", "Brigge,hearsay",
     "names.csv:4: ", "'source'", "hearsay"},
    {"a region id twice", "regions.geojson", "\"id\": \"upper-valley\"", "\"id\": \"valley\"",
     "regions.geojson: feature 2: ", "'id'", "valley"},
    {"a basis that is none", "regions.geojson", "\"reconstructed\"", "\"guessed\"",
     "regions.geojson: feature 2: ", "'basis'", "guessed"},
    {"a whole that is unknown", "regions.geojson", "\"part_of\": \"valley\"", "\"part_of\": \"hill\"",
     "regions.geojson: feature 2: ", "'part_of'", "hill"},
    {"a region that is part of itself", "regions.geojson", "\"part_of\": \"valley\"",
     "\"part_of\": \"upper-valley\"", "regions.geojson: feature 2: ", "'part_of'", "upper-valley"},
    {"a circle of parts", "regions.geojson", "\"part_of\": \"\"", "\"part_of\": \"upper-valley\"",
     "regions.geojson: feature 1: ", "'part_of'", "upper-valley"},
    {"a place with an impossible date", "context.geojson", "\"from\": \"\"", "\"from\": \"1901-13\"",
     "context.geojson: feature 1: ", "'from'", "1901-13"},
    {"a rank that is none", "context.geojson", "\"rank\": 1", "\"rank\": 77",
     "context.geojson: feature 1: ", "'rank'", "77"},
};

std::string sentence_about(const Fault& fault) {
    test::GoodCopy dataset;
    dataset.replace(fault.file, fault.from, fault.to);
    try {
        read_dataset(dataset.path());
    } catch (const Error& error) {
        return error.what();
    }
    return "no error at all";
}

}  // namespace

TEST_CASE("each fault in a table gives one sentence with file, row, field and the text found") {
    for (const auto& fault : faults) {
        DYNAMIC_SECTION(fault.what) {
            const auto sentence = sentence_about(fault);
            CAPTURE(sentence);
            CHECK(sentence.starts_with(fault.begins));
            CHECK(sentence.find(fault.field) != std::string::npos);
            CHECK(sentence.find(fault.found) != std::string::npos);
            CHECK(sentence.find('\n') == std::string::npos);
            CHECK((sentence.ends_with('.') || sentence.ends_with("?")));
        }
    }
}

TEST_CASE("an unknown id comes with the nearest one known") {
    const auto fault = std::find_if(faults.begin(), faults.end(),
                                    [](const Fault& f) { return std::string(f.found) == "uper-valley"; });
    CHECK(sentence_about(*fault).ends_with("Did you mean 'upper-valley'?"));
}
