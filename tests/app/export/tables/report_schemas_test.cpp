#include "app/export/tables/reports.hpp"
#include "geodata/analysis/totals/user_total.hpp"
#include "tests/support/built_in.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/json_schema.hpp"
#include "tests/support/small_dataset.hpp"
#include "tests/support/where.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using namespace viewer;
using test::day;

namespace {

using Plain = nlohmann::json;

Plain schema_of(const std::string& name) {
    const auto root = std::filesystem::path(test::tests_folder).parent_path();
    return Plain::parse(test::read_file(root / "app" / "export" / "tables" / "schemas" / (name + ".json")));
}

void holds(const std::string& schema, const std::string& json) {
    std::string faults;
    for (const auto& fault : test::schema_faults(schema_of(schema), Plain::parse(json)))
        faults += fault + "\n";
    CAPTURE(schema, faults);
    CHECK(faults.empty());
}

std::string json_of(const Report& report) { return print(report, ReportFormat::json); }

/// Each dataset with its default list: the built-in one, another list, and a small one with much left out.
template <class Check>
void on_datasets(const Check& check) {
    check(test::built_in(), test::built_in_list());
    check(test::built_in(), make_listing(test::built_in(), test::source_of(test::built_in(), "azeriland")));
    test::SmallDataset small;
    const auto valley = small.region("valley", 100);
    small.held(small.region("bare", 0, valley), "1900", "1901-05");
    small.held(valley, "1900-03");
    small.held(valley, "1900-04", "", {1}, Extent::part);
    small.total(Quantity::share, 12, "1900", {{valley}, {}, {}, "valley"}, 0, true);
    small.total(Quantity::event_count, 2, "1900", {{}, {}, "flood", "events=flood"});
    check(small.data, small.list());
}

}  // namespace

TEST_CASE("the validator finds what a schema forbids") {
    const auto schema = schema_of("numbers-1");
    CHECK(test::schema_faults(schema, {{"schema", "terrachron/numbers/1"}, {"numbers", Plain::array()}})
              .empty());
    CHECK(test::schema_faults(schema, {{"schema", "terrachron/numbers/2"}, {"numbers", Plain::array()}})
              .size() == 1);
    CHECK(test::schema_faults(schema, {{"schema", "terrachron/numbers/1"}}).size() == 1);
    const auto faults = test::schema_faults(
        schema, {{"schema", "terrachron/numbers/1"}, {"numbers", {{{"id", 3}, {"title", ""}, {"more", 1}}}}});
    CHECK(faults.size() == 2);
}

TEST_CASE("every JSON report is as its schema says") {
    on_datasets([](const Dataset& dataset, const Listing& list) {
        for (const auto& change : chronology_of(dataset, list).changes)
            holds("stats-1", json_of(stats_report(dataset, list, change.day)));
        const auto added = make_user_total(dataset, {"about 3", "share", "", "", ""}, "Y1");
        holds("reconcile-1", json_of(reconcile_report(dataset, list, {{added}, false, true}).report));
        for (const auto step : {Step::change, Step::month, Step::year})
            holds("series-2",
                  json_of(series_report(dataset, list, {step, dataset.first_day, dataset.last_day, {0}})));
        holds("stats-by-party-1", json_of(party_stats_report(dataset, list, dataset.last_day)));
        holds("series-by-party-1",
              json_of(party_series_report(dataset, list,
                                          {Step::change, dataset.first_day, dataset.last_day, {0}})));
        holds("compare-2", json_of(compare_report(dataset, list, dataset.first_day, dataset.last_day)));
        holds("compare-2", json_of(compare_report(dataset, list, dataset.last_day, dataset.first_day)));
        holds("sources-1", json_of(sources_report(dataset)));
        holds("statements-1", json_of(statements_report(dataset, find_statements(dataset, {}))));
        holds("vocabulary-1", json_of(vocabulary_report(dataset, {})));
        holds("events-1", json_of(events_report(dataset, {})));
        holds("publications-1", json_of(source_list_report(dataset, {})));
        const ExplainContext context{dataset, list, dataset.last_day};
        holds("numbers-1", json_of(number_ids_report(number_ids(context))));
        for (const auto& number : number_ids(context))
            holds("explain-1", json_of(explain_report(dataset, explain(context, number.id))));
    });
}

TEST_CASE("numbers are grouped for reading and plain for machines") {
    const auto& dataset = test::built_in();
    const auto report = series_report(dataset, test::built_in_list(),
                                      {Step::change, dataset.first_day, dataset.last_day, {0}});
    CHECK(print(report, ReportFormat::text).find("14\u202F393") != std::string::npos);
    CHECK(print(report, ReportFormat::markdown).find("| 14\u202F393 |") != std::string::npos);
    CHECK(print(report, ReportFormat::csv).find("\n1993-10-29,14393,14393,14393,14682,") !=
          std::string::npos);
    CHECK(print(report, ReportFormat::json).find("\"low_km2\": 14393") != std::string::npos);
    CHECK(print(report, ReportFormat::csv).find("14,393") == std::string::npos);
}

TEST_CASE("Markdown tables have as many cells in each row as in the head") {
    const auto& dataset = test::built_in();
    const auto& list = test::built_in_list();
    for (const auto& text :
         {print(stats_report(dataset, list, day("1994-05-20")), ReportFormat::markdown),
          print(reconcile_report(dataset, list, {{}, false, true}).report, ReportFormat::markdown),
          print(compare_report(dataset, list, day("1992-05-10"), day("1994-05-12")), ReportFormat::markdown),
          print(sources_report(dataset), ReportFormat::markdown)}) {
        std::istringstream lines(text);
        std::ptrdiff_t expected = 0;
        for (std::string line; std::getline(lines, line);) {
            const auto cells = std::count(line.begin(), line.end(), '|');
            if (!line.starts_with('|')) {
                expected = 0;
            } else {
                CHECK((expected == 0 || cells == expected));
                expected = cells;
            }
        }
    }
}

TEST_CASE("sums that a database has added up hold to their schema") {
    const auto& dataset = test::built_in();
    const DaySums sums{day("1993-08-23"), {{{0}, 7, 1, {square_km(5), square_km(6), square_km(7)}, {}}}};
    holds("sums-1", json_of(sums_report(dataset, dataset.list_source, sums, {0})));
    holds("sums-1", json_of(sums_report(dataset, dataset.list_source, {day("1993-08-23"), {}}, {})));
}
