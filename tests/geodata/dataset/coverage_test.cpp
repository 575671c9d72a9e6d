#include "geodata/analysis/findings/data_check.hpp"
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

/// For each row of a table: whether it names a source and where in it.
std::map<std::string, std::vector<bool>> rows_cited() {
    std::map<std::string, std::vector<bool>> tables;
    for (const auto& row : built_in().control) tables["control"].push_back(cited(row.citation));
    for (const auto& row : built_in().areas) tables["areas"].push_back(cited(row.citation));
    for (const auto& row : built_in().events) tables["events"].push_back(cited(row.citation));
    for (const auto& row : built_in().names) tables["names"].push_back(cited(row.citation));
    for (const auto& row : built_in().reference_areas)
        tables["reference areas"].push_back(cited(row.citation));
    for (const auto& row : built_in().totals)
        tables["totals"].push_back(!row.citations.empty() &&
                                   std::all_of(row.citations.begin(), row.citations.end(), cited));
    return tables;
}

}  // namespace

TEST_CASE("every row of every table names its source and where in it") {
    for (const auto& [table, found] : rows_cited()) {
        CAPTURE(table);
        CHECK_FALSE(found.empty());
        CHECK(std::all_of(found.begin(), found.end(), [](bool row) { return row; }));
    }
}

TEST_CASE("most names have a publication, and those without say so") {
    int published = 0;
    int unsourced = 0;
    for (const auto& name : built_in().names) {
        const auto& source = built_in()[name.citation.source];
        published += is_publication(source);
        unsourced += source.id == "unsourced";
    }
    CHECK(published + unsourced == static_cast<int>(built_in().names.size()));
    CHECK(unsourced <= 25);
    WARN("names with a publication: " << published << " of " << built_in().names.size());
}

TEST_CASE("coverage counts only rows of publications") {
    for (const auto& line : coverage(built_in())) {
        CAPTURE(line.table);
        if (line.table == "names") CHECK(line.cited < line.rows);
        if (line.table == "events") CHECK(line.cited == line.rows);
    }
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

TEST_CASE("every listed region is named in Azerbaijani, Armenian, Russian and English") {
    for (const char* region : {"nagorno-karabakh", "shusha", "lachin", "kalbajar", "aghdam", "fizuli",
                               "jabrayil", "gubadli", "zangilan"})
        for (const char* language : {"az", "ru", "en", "hy"}) {
            CAPTURE(region, language);
            CHECK(std::any_of(built_in().names.begin(), built_in().names.end(), [&](const Name& name) {
                return name.of == region && name.language == language;
            }));
        }
}
