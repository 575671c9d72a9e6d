#include "app/export/tables/report_choices.hpp"
#include "tests/support/built_in.hpp"
#include "tests/support/words.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>

using namespace viewer;

namespace {

const ReportDays days{test::day("1993-08-23"), test::day("1992-12-31")};

std::string file_of(const ReportChoice& report, const std::string& extension) {
    return report_file(report, extension, test::built_in(), test::built_in_list(), days);
}

}  // namespace

TEST_CASE("every report comes as every kind of file") {
    for (const auto& report : report_choices())
        for (const auto& file : report_files()) {
            CAPTURE(report.word, file.extension);
            CHECK(file_of(report, file.extension).size() > 100);
        }
}

TEST_CASE("a report as TSV has the same cells in every line, and one line for each row") {
    for (const auto& report : report_choices()) {
        CAPTURE(report.word);
        const auto table = report.make(test::built_in(), test::built_in_list(), days).data;
        std::istringstream lines(file_of(report, ".tsv"));
        std::size_t count = 0;
        for (std::string line; std::getline(lines, line); ++count)
            CHECK(static_cast<std::size_t>(std::count(line.begin(), line.end(), '\t')) + 1 ==
                  table.columns.size());
        CHECK(count == table.rows.size() + 1);
    }
}

TEST_CASE("the file of a report is what its command prints") {
    const auto& stats = *find_report("stats");
    CHECK(file_of(stats, ".csv").find("1993-08-23,fizuli,Fizuli,held,yes,1993-08-23,1390,D4") !=
          std::string::npos);
    CHECK(file_of(stats, ".json").find("\"schema\": \"terrachron/stats/") != std::string::npos);
    CHECK(find_report("weather") == nullptr);
}

TEST_CASE("tabs and line ends in a cell do not break a TSV line") {
    CHECK(tsv_text({{{"a"}, {"b"}}, {{"one\ttwo", "three\nfour"}}}) == "a\tb\none two\tthree four\n");
}
