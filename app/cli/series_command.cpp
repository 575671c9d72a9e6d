#include "app/cli/database_load.hpp"
#include "app/cli/order_options.hpp"
#include "app/cli/report_options.hpp"
#include "app/export/files/atomic_file.hpp"
#include "app/export/pictures/picture_formats.hpp"
#include "app/export/tables/report.hpp"
#include "app/export/tables/reports.hpp"
#include "app/order/picture_description.hpp"
#include "app/scene/chart/chart.hpp"
#include "geodata/base/text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ostream>
#include <vector>

namespace viewer {

using namespace geodata;

namespace {

/// What the user typed about the chart of a series; all empty for a table.
struct ChartOptions {
    TypedOrder typed;
    std::string counting;  ///< `once` or `as-listed`; empty: once
    std::string mark;      ///< a day to mark
};

ChartSettings settings_for(const ChartOptions& options, const ChartData& data, const Dataset& dataset,
                           const SeriesChoices& span) {
    const auto page = chosen_page(options.typed.order.page);
    auto settings = default_chart_settings(data, page.width, page.height);
    settings.unit *= text_scale(options.typed.order.page);
    settings.counting = options.counting == "as-listed" ? Counting::as_listed : Counting::once;
    settings.first = span.first;
    settings.last = span.last;
    if (!options.mark.empty()) {
        settings.mark = day_in_span(dataset, options.mark, "--mark");
    }
    return settings;
}

void add_chart_options(CLI::App& app, ChartOptions& options) {
    add_order_options(app, options.typed, for_chart, "Of a chart: ");
    app.add_option("--counting", options.counting,
                   "Of a chart: a region inside another once, or as-listed (default: once)")
        ->check(CLI::IsMember({"once", "as-listed"}));
    app.add_option("--mark", options.mark, "Of a chart: a day to mark with its value")->check(is_day);
}

bool wants_chart(const Options& options) { return picture_format_of(options.output.string()) != nullptr; }

void refuse_chart_options(const ChartOptions& chart) {
    if (chart.typed.order != ExportOrder() || !chart.counting.empty() || !chart.mark.empty()) {
        throw UsageError{
            fmt::format("--size, --layout, --scale, --dpi, --text, --counting, --theme and --mark are for "
                        "a chart; name one with -o, ending in {}.",
                        picture_extensions())};
    }
}

void write_chart(const Options& options, const ChartOptions& chart, const Loaded& loaded,
                 const SeriesChoices& span) {
    check_page(chart.typed.order.page);
    const auto data = make_chart_data(*loaded.dataset, loaded.listing, span.denominator);
    const auto settings = settings_for(chart, data, *loaded.dataset, span);
    const PictureText text{chart_title(data), chart_sentences(data, settings)};
    const auto picture =
        picture_format_of(options.output.string())
            ->encode(build_chart(data, settings, theme_of(chart.typed.order.theme)),
                     page_scale(chart.typed.order.page, PageSize{settings.width, settings.height}), text);
    write_file(options.output, picture, options.overwrite);
}

struct SeriesOptions : ReportOptions {
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
    series.denominator = chosen_denominator(dataset, loaded.listing.profile, choices);
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
    if (options.json || options.csv || choices.markdown || !choices.by.empty()) {
        throw UsageError{fmt::format(
            "--by, --json, --csv and --markdown are for tables, and {} is a picture; leave them out.",
            options.output.string())};
    }
}

int run_chart(const Options& options, const SeriesOptions& choices, const Streams& streams) {
    refuse_table_options(options, choices);
    const auto loaded = load(options);
    write_chart(options, choices.chart, loaded, chosen_series(loaded, choices));
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
        deliver(series_report(*loaded.dataset, loaded.listing, series,
                              series_sums(*database, *loaded.dataset, loaded.listing.source)),
                options, choices, streams);
        return 0;
    }
    const auto loaded = load(options);
    const auto series = chosen_series(loaded, choices);
    const auto report = by_party(choices) ? party_series_report(*loaded.dataset, loaded.listing, series)
                                          : series_report(*loaded.dataset, loaded.listing, series);
    deliver(report, options, choices, streams);
    return 0;
}

}  // namespace

Command series_command() {
    return command_with<SeriesOptions>(
        "series", "The listed areas over time as a table or a chart, and when they reach each stated total",
        [](CLI::App& app, Options& options, SeriesOptions& choices) {
            repeated(app.add_option(
                         "--by", choices.by,
                         "One row for each day, month, year or change (default: change); or party, alone or "
                         "beside one of these: what each party holds side by side"))
                ->check(CLI::IsMember({"day", "month", "year", "change", "party"}));
            app.add_option("--from", choices.from, "First day (default: the dataset's)")->check(is_day);
            app.add_option("--to", choices.to, "Last day (default: the dataset's)")->check(is_day);
            add_table_options(app, options, choices);
            add_denominator_option(app, choices);
            add_chart_options(app, choices.chart);
            app.get_option("--output")
                ->description("File to write: a table, or a chart when it ends in " + picture_extensions());
        },
        run_series);
}

}  // namespace viewer
