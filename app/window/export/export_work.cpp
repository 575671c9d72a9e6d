#include "app/window/export/export_work.hpp"

#include "app/export/files/atomic_file.hpp"
#include "app/export/page/html_page.hpp"
#include "app/export/tables/report_choices.hpp"
#include "app/export/tables/state_table.hpp"
#include "app/order/data_file.hpp"
#include "app/order/picture_description.hpp"
#include "geodata/base/error.hpp"
#include "geodata/io/record_export.hpp"
#include "terrachron_config.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace viewer {

using namespace geodata;

namespace {

constexpr double side_step = 4;  // so that 1.5 pixels to a unit still give even sides

void round_sides(PageSpec& page) {
    const auto size = chosen_page(page);
    const auto side = [](double length) { return std::floor(length / side_step) * side_step; };
    page.layout = nullptr;
    page.size = PageSize{side(size.width), side(size.height)};
}

// Another list than the dataset's own is named.
std::string list_word(const MapData& map) {
    const auto& dataset = *map.dataset;
    return map.listing.source == dataset.list_source ? std::string() : dataset[map.listing.source].id;
}

// What is shown, whatever the size of the page: the ground of the window goes along.
ViewerState shown_state(const ExportOrder& order, const ExportSource& source) {
    auto shown = source.state;
    if (order.kind == ExportKind::film) {
        const auto span = film_span(order, source);
        shown.day = std::clamp(shown.day, span.from, span.to);
    }
    shown.layers = {};  // what is left out is the page's choice
    shown.fitted_view = shown.home_view ? std::nullopt : std::optional(source.ground);
    return as_written(std::move(shown), source.map);
}

PagePicture page_picture(const MapData& map, const ViewerState& state, const PageSpec& spec) {
    auto page = file_page(map, state, spec);
    const double scale = page_scale(spec, PageSize{page.width, page.height});
    return {map, std::move(page), scale, {}};
}

std::vector<FeatureTable> data_tables(const ExportOrder& order, const ExportSource& source) {
    const auto& dataset = *source.map.dataset;
    if (order.all_records) {
        return record_tables(dataset);
    }
    return {state_table(dataset, source.map.listing, source.state.day), source_table(dataset)};
}

void write_data_export(const ExportOrder& order, const ExportSource& source,
                       const std::filesystem::path& target, bool overwrite) {
    const auto* format = data_format_of(target.string());
    if (format == nullptr) {
        throw Error(fmt::format("{}: not written, the name must end in {}.", target.filename().string(),
                                data_extensions()));
    }
    write_data(target, for_spreadsheet(*format), data_tables(order, source), overwrite);
}

void write_report(const ExportOrder& order, const ExportSource& source, const std::filesystem::path& target,
                  bool overwrite) {
    require_writable(target, overwrite);
    write_file(target,
               report_file(*order.report, target.extension().string(), *source.map.dataset,
                           source.map.listing, report_days(source.state)),
               overwrite);
}

// `film`, or `film-by-month` where a step was chosen.
std::string film_name(const ExportOrder& order) {
    const auto words = words_of(order);
    const auto by = words.find("by");
    return by == words.end() || pace_of(order) == Pace::play ? "film" : "film-by-" + by->second;
}

TextTable as_text_table(const FeatureTable& features) {
    TextTable table;
    for (const auto& column : features.columns) {
        table.columns.push_back({column.name, column.type == CellType::number});
    }
    for (const auto& row : features.rows) {
        table.rows.push_back(row.cells);
    }
    return table;
}

}  // namespace

PageSpec export_page(const ExportOrder& order, const ExportSource& source) {
    auto page = order.page;
    if (!page.has_own_size()) {
        page.size = PageSize{std::round(source.place.width), std::round(source.place.height)};
        page.unit = source.unit;
        page.text = 0;
    }
    if (order.kind == ExportKind::film) {
        round_sides(page);
    }
    return page;
}

PagePicture export_picture(const ExportOrder& order, const ExportSource& source) {
    const auto spec = export_page(order, source);
    const auto shown = shown_state(order, source);
    auto picture = page_picture(source.map, shown, spec);
    picture.text =
        picture_text(source.map, picture.page,
                     window_picture_words(source.map, shown, spec, {source.dataset, list_word(source.map)}));
    return picture;
}

PagePicture preview_picture(const ExportOrder& order, const ExportSource& source) {
    const auto spec = export_page(order, source);
    const auto shown = shown_state(order, source);
    if (order.kind != ExportKind::film) {
        return page_picture(source.map, shown, spec);
    }
    auto page = film_frame(source.map, shown, spec, film_run(order, shown, film_span(order, source), 1));
    const double scale = page_scale(spec, PageSize{page.width, page.height});
    return {source.map, std::move(page), scale, {}};
}

FilmSpan film_span(const ExportOrder& order, const ExportSource& source) {
    const auto usual = usual_range(source.state.range, *source.map.dataset);
    const FilmSpan span{order.first.value_or(usual.from), order.last.value_or(usual.to)};
    if (span.to < span.from) {
        throw Error(fmt::format("The last day, {}, lies before the first, {}.", long_text(span.to),
                                long_text(span.from)));
    }
    return span;
}

FilmPlan export_plan(const ExportOrder& order, const ExportSource& source) {
    return film_plan(order, source.map, source.state, film_span(order, source));
}

Film film_order(const ExportOrder& order, const ExportSource& source) {
    return film_order(order, source.map, shown_state(order, source), export_page(order, source),
                      film_span(order, source));
}

std::vector<Day> chosen_days(const ExportOrder& order, const ExportSource& source, std::size_t most,
                             const std::string& things) {
    auto days = days_of(order, source.map.steps, film_span(order, source));
    refuse_too_many(days, most, things);
    return days;
}

SheetOrder sheet_order(const ExportOrder& order, const ExportSource& source) {
    auto coloured = order;
    coloured.theme = source.state.look.theme;
    auto sheet = sheet_order(coloured, source.map, chosen_days(order, source, most_maps, "maps"));
    sheet.page.counting = source.state.counting;
    return sheet;
}

void write_export(const ExportOrder& order, const ExportSource& source, const std::filesystem::path& target,
                  bool overwrite) {
    switch (order.kind) {
        case ExportKind::data: write_data_export(order, source, target, overwrite); break;
        case ExportKind::report: write_report(order, source, target, overwrite); break;
        case ExportKind::handout:
            write_handout(target, source.map, handout_order(order, source), {}, overwrite);
            break;
        case ExportKind::contact_sheet:
            write_contact_sheet(target, source.map, sheet_order(order, source), overwrite);
            break;
        case ExportKind::page:
            require_writable(target, overwrite);
            write_file(target, html_page(source.map, TERRACHRON_VERSION), overwrite);
            break;
        default: check_map_file(target); write_map_file(target, export_picture(order, source), overwrite);
    }
}

ReportDays report_days(const ViewerState& state) { return {state.day, state.comparing.with}; }

std::string export_about(const ExportOrder& order, const ViewerState& state) {
    const auto days = report_days(state);
    switch (order.kind) {
        case ExportKind::page:
            return "One file with map, slider, tables, totals and sources. It opens in any browser, on any "
                   "device, and loads nothing from a network.";
        case ExportKind::data:
            return fmt::format(
                "The day shown is {}. Each row names its source and where in it the figure stands. "
                "Outlines are in WGS 84.",
                long_text(days.day));
        case ExportKind::report:
            return order.report->word == "compare"
                       ? fmt::format("{} compared with {}.", long_text(days.with), long_text(days.day))
                   : order.report->word == "stats" ? long_text(days.day) + "."
                                                   : "All days of the dataset.";
        default: return {};
    }
}

TextTable export_table(const ExportOrder& order, const ExportSource& source) {
    if (order.kind == ExportKind::data) {
        return as_text_table(data_tables(order, source).front());
    }
    return order.report->make(*source.map.dataset, source.map.listing, report_days(source.state)).data;
}

std::string suggested_name(const ExportOrder& order, const ViewerState& state) {
    const auto day = iso_text(state.day);
    switch (order.kind) {
        case ExportKind::film:
            return order.extension() == ".png" ? "frame-####.png" : film_name(order) + order.extension();
        case ExportKind::data:
            return (order.all_records ? std::string("records") : "state-" + day) + order.extension();
        case ExportKind::report:
            return order.report->word + (order.report == &report_choices().front() ? "-" + day : "") +
                   order.extension();
        case ExportKind::page: return "map" + order.extension();
        case ExportKind::handout: return "handout" + order.extension();
        case ExportKind::contact_sheet: return "days" + order.extension();
        default: return "map-" + day + order.extension();
    }
}

}  // namespace viewer
