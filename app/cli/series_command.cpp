#include "app/cli/report_options.hpp"
#include "app/export/reports.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <map>
#include <memory>

namespace viewer {

using namespace geodata;

namespace {

struct SeriesOptions {
    ReportOptions report;
    std::string by = "change";
    std::string from;
    std::string to;
};

const std::map<std::string, Step>& step_names() {
    static const std::map<std::string, Step> names{
        {"change", Step::change}, {"day", Step::day}, {"month", Step::month}, {"year", Step::year}};
    return names;
}

int run_series(const Options& options, const SeriesOptions& choices, const Streams& streams) {
    const auto loaded = load(options, choices.report);
    const auto& dataset = *loaded.dataset;
    SeriesChoices series;
    series.step = step_names().at(choices.by);
    series.first = choices.from.empty() ? dataset.first_day : day_in_span(dataset, choices.from, "--from");
    series.last = choices.to.empty() ? dataset.last_day : day_in_span(dataset, choices.to, "--to");
    series.denominator = chosen_denominator(dataset, choices.report);
    if (series.last < series.first) {
        throw UsageError{
            fmt::format("--to must not lie before --from, found {} and {}.", choices.to, choices.from)};
    }
    deliver(
        print(series_report(dataset, loaded.listing, series), chosen_report_format(options, choices.report)),
        options, streams);
    return 0;
}

}  // namespace

Command series_command() {
    const auto choices = std::make_shared<SeriesOptions>();
    return {"series", "The listed areas over time, and when they reach each stated total",
            [choices](CLI::App& app, Options& options) {
                *choices = {};
                app.add_option("--by", choices->by,
                               "One row for each day, month, year or change (default: change)")
                    ->check(CLI::IsMember({"day", "month", "year", "change"}));
                app.add_option("--from", choices->from, "First day (default: the dataset's)")->check(is_day);
                app.add_option("--to", choices->to, "Last day (default: the dataset's)")->check(is_day);
                add_report_options(app, options, choices->report);
                add_denominator_option(app, choices->report);
            },
            [choices](const Options& options, const Streams& streams) {
                return run_series(options, *choices, streams);
            }};
}

}  // namespace viewer
