#include "tests/support/built_in.hpp"
#include "tests/support/csv.hpp"
#include "tests/support/where.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace geodata;
using test::built_in;

namespace {

const std::filesystem::path folder = test::dataset_folder;

bool cited(const Citation& citation) { return citation.source && !citation.locator.empty(); }

/// How many rows there are and how many of them name a source and where in it.
struct Coverage {
    int rows = 0;
    int cited = 0;
    void add(bool row_is_cited) {
        ++rows;
        cited += row_is_cited;
    }
};

std::map<std::string, Coverage> coverage() {
    std::map<std::string, Coverage> tables;
    for (const auto& row : built_in().control) tables["control"].add(cited(row.citation));
    for (const auto& row : built_in().areas) tables["areas"].add(cited(row.citation));
    for (const auto& row : built_in().events) tables["events"].add(cited(row.citation));
    for (const auto& row : built_in().names) tables["names"].add(cited(row.citation));
    for (const auto& row : built_in().reference_areas) tables["reference areas"].add(cited(row.citation));
    for (const auto& row : built_in().totals)
        tables["totals"].add(!row.citations.empty() &&
                             std::all_of(row.citations.begin(), row.citations.end(), cited));
    return tables;
}

}  // namespace

TEST_CASE("every row of every table names its source and where in it") {
    std::string printed;
    for (const auto& [table, found] : coverage()) {
        printed += table + " " + std::to_string(found.cited) + "/" + std::to_string(found.rows) + "  ";
        CAPTURE(table);
        CHECK(found.rows > 0);
        CHECK(found.cited == found.rows);
    }
    WARN("rows with source and locator: " << printed);
}

TEST_CASE("the reader takes every row of every file") {
    CHECK(built_in().control.size() == test::csv_rows(folder / "control.csv").size());
    CHECK(built_in().areas.size() == test::csv_rows(folder / "areas.csv").size());
    CHECK(built_in().totals.size() == test::csv_rows(folder / "totals.csv").size());
    CHECK(built_in().events.size() == test::csv_rows(folder / "events.csv").size());
    CHECK(built_in().names.size() == test::csv_rows(folder / "names.csv").size());
    CHECK(built_in().sources.size() == test::csv_rows(folder / "sources.csv").size());
}

TEST_CASE("the five documents are the primary sources, and all others are for comparison") {
    std::set<std::string> primary;
    for (const auto& source : built_in().sources)
        if (source.role == SourceRole::primary) primary.insert(source.id);
    CHECK(primary == std::set<std::string>{"D0", "D1", "D2", "D3", "D4"});
}

TEST_CASE("every source has a publisher and says whose view it gives") {
    for (const auto& source : built_in().sources) {
        CAPTURE(source.id);
        CHECK_FALSE(source.publisher.empty());
        CHECK_FALSE(source.perspective.empty());
        CHECK(source.short_name.size() <= 18);
    }
}

TEST_CASE("every source is used") {
    std::set<int> used;
    for (const auto& row : built_in().control) used.insert(row.citation.source.value);
    for (const auto& row : built_in().areas) used.insert(row.citation.source.value);
    for (const auto& row : built_in().events) used.insert(row.citation.source.value);
    for (const auto& row : built_in().names) used.insert(row.citation.source.value);
    for (const auto& row : built_in().reference_areas) used.insert(row.citation.source.value);
    for (const auto& row : built_in().totals)
        for (const auto& citation : row.citations) used.insert(citation.source.value);
    CHECK(used.size() == built_in().sources.size());
}

TEST_CASE("regions and places share one set of ids, and every name belongs to one of them") {
    std::set<std::string> ids;
    for (const auto& region : built_in().regions) CHECK(ids.insert(region.id).second);
    for (const auto& feature : built_in().context) {
        CAPTURE(feature.id);
        CHECK((feature.id.empty() || ids.insert(feature.id).second));
    }
    for (const auto& name : built_in().names) {
        CAPTURE(name.of, name.name);
        CHECK(ids.contains(name.of));
    }
}

TEST_CASE("every total has an id of its own") {
    std::set<std::string> ids;
    for (const auto& total : built_in().totals) CHECK(ids.insert(total.id).second);
}

TEST_CASE(
    "every listed region is named in Azerbaijani, Russian and English, all but Gubadli in Armenian too") {
    for (const char* region : {"nagorno-karabakh", "shusha", "lachin", "kalbajar", "aghdam", "fizuli",
                               "jabrayil", "gubadli", "zangilan"})
        for (const char* language : {"az", "ru", "en", "hy"}) {
            CAPTURE(region, language);
            const bool named =
                std::any_of(built_in().names.begin(), built_in().names.end(),
                            [&](const Name& name) { return name.of == region && name.language == language; });
            CHECK(named == !(region == std::string("gubadli") && language == std::string("hy")));
        }
}
