#include "app/cli/database_load.hpp"
#include "app/cli/database_sums.hpp"
#include "app/cli/report_options.hpp"
#include "app/cli/series_chart.hpp"
#include "app/export/pictures/picture_formats.hpp"
#include "app/export/tables/party_report.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ostream>

namespace viewer {

using namespace geodata;

namespace {

struct SeriesOptions {
    ReportOptions report;
    ChartOptions chart;
    std::vector<std::string> by;
    std::string from;
    std::string to;
};

const std::map<std::string, Step>& step_names() {
    static const std::map<std::string, Step> names{
        {"change", Step::change}, {"day", Step::day}, {"month", Step::month}, {"year", Step::year}};
    return names;
}

bool by_party(const SeriesOptions& choices) {
    return std::find(choices.by.begin(), choices.by.end(), "party") != choices.by.end();
}

constexpr int most_rows = 200'000;  // days of five centuries

SeriesChoices chosen_series(const Loaded& loaded, const SeriesOptions& choices) {
    const auto& dataset = *loaded.dataset;
    SeriesChoices series;
    for (const auto& by : choices.by) {
        series.step = by == "party" ? series.step : step_names().at(by);
    }
    series.first = choices.from.empty() ? dataset.first_day : day_in_span(dataset, choices.from, "--from");
    series.last = choices.to.empty() ? dataset.last_day : day_in_span(dataset, choices.to, "--to");
    series.denominator = chosen_denominator(dataset, loaded.listing.profile, choices.report);
    if (series.last < series.first) {
        throw UsageError{
            fmt::format("--to must not lie before --from, found {} and {}.", choices.to, choices.from)};
    }
    const int days = series.last - series.first + 1;
    if (series.step == Step::day && days > most_rows) {
        throw UsageError{
            fmt::format("That would be {} rows, and {} are possible; choose a longer step or a shorter time.",
                        days, most_rows)};
    }
    return series;
}

void refuse_table_options(const Options& options, const SeriesOptions& choices) {
    if (options.json || options.csv || choices.report.markdown || !choices.by.empty()) {
        throw UsageError{fmt::format(
            "--by, --json, --csv and --markdown are for tables, and {} is a picture; leave them out.",
            options.output.string())};
    }
}

int run_chart(const Options& options, const SeriesOptions& choices, const Streams& streams) {
    refuse_table_options(options, choices);
    const auto loaded = load(options);
    const auto series = chosen_series(loaded, choices);
    write_chart(options, choices.chart, loaded, {series.first, series.last, series.denominator});
    tell_written(options, streams);
    return 0;
}

int run_series(const SeriesOptions& choices, const Options& options, const Streams& streams) {
    if (wants_chart(options)) {
        return run_chart(options, choices, streams);
    }
    refuse_chart_options(choices.chart);
    if (const auto database = database_of_days(options)) {
        const auto loaded = loaded_frame(*database, options);
        const auto series = chosen_series(loaded, choices);
        deliver(print(series_report(*loaded.dataset, loaded.listing, series,
                                    series_sums(*database, *loaded.dataset, loaded.listing.source)),
                      chosen_report_format(options, choices.report)),
                options, streams);
        return 0;
    }
    const auto loaded = load(options);
    const auto series = chosen_series(loaded, choices);
    const auto report = by_party(choices) ? party_series_report(*loaded.dataset, loaded.listing, series)
                                          : series_report(*loaded.dataset, loaded.listing, series);
    deliver(print(report, chosen_report_format(options, choices.report)), options, streams);
    return 0;
}

}  // namespace

Command series_command() {
    return command_with<SeriesOptions>(
        "series", "The listed areas over time as a table or a chart, and when they reach each stated total",
        [](CLI::App& app, Options& options, SeriesOptions& choices) {
            app.add_option(
                   "--by", choices.by,
                   "One row for each day, month, year or change (default: change); or party, alone or "
                   "beside one of these: what each party holds side by side")
                ->expected(1)
                ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
                ->check(CLI::IsMember({"day", "month", "year", "change", "party"}));
            app.add_option("--from", choices.from, "First day (default: the dataset's)")->check(is_day);
            app.add_option("--to", choices.to, "Last day (default: the dataset's)")->check(is_day);
            add_table_options(app, options, choices.report);
            add_denominator_option(app, choices.report);
            add_chart_options(app, choices.chart);
            app.get_option("--output")
                ->description("File to write: a table, or a chart when it ends in " + picture_extensions());
        },
        run_series);
}

}  // namespace viewer
