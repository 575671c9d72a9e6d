#include "app/cli/series_chart.hpp"

#include "app/export/files/atomic_file.hpp"
#include "app/export/pictures/picture_formats.hpp"
#include "app/export/tables/report.hpp"
#include "app/order/picture_description.hpp"
#include "app/scene/chart/chart.hpp"
#include "geodata/base/text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <vector>

namespace viewer {

using namespace geodata;

namespace {

ChartSettings settings_for(const ChartOptions& options, const ChartData& data, const Dataset& dataset,
                           const ChartSpan& span) {
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

}  // namespace

void add_chart_options(CLI::App& app, ChartOptions& options) {
    add_order_options(app, options.typed, for_chart, "Of a chart: ");
    app.add_option("--counting", options.counting,
                   "Of a chart: a region inside another once, or as-listed (default: once)")
        ->check(CLI::IsMember({"once", "as-listed"}));
    app.add_option("--mark", options.mark, "Of a chart: a day to mark with its value")->check(is_day);
}

bool wants_chart(const Options& options) { return picture_format_of(options.output.string()) != nullptr; }

void refuse_chart_options(const ChartOptions& chart) {
    if (!(chart.typed.order == ExportOrder()) || !chart.counting.empty() || !chart.mark.empty()) {
        throw UsageError{
            fmt::format("--size, --layout, --scale, --dpi, --text, --counting, --theme and --mark are for "
                        "a chart; name one with -o, ending in {}.",
                        picture_extensions())};
    }
}

void write_chart(const Options& options, const ChartOptions& chart, const Loaded& loaded,
                 const ChartSpan& span) {
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

}  // namespace viewer
