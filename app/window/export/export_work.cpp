#include "app/window/export/export_work.hpp"

#include "app/export/files/atomic_file.hpp"
#include "app/export/films/film_file.hpp"
#include "app/export/page/html_page.hpp"
#include "app/export/tables/state_table.hpp"
#include "app/order/data_file.hpp"
#include "app/order/picture_description.hpp"
#include "app/window/export/export_handout.hpp"
#include "app/window/export/export_sheet.hpp"
#include "geodata/base/text.hpp"
#include "geodata/io/record_export.hpp"
#include "geodata/model/typed_date.hpp"
#include "terrachron_config.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace viewer {

using namespace geodata;

namespace {

constexpr int units_per_inch = 96;
constexpr double side_step = 4;  // so that 1.5 pixels to a unit still give even sides

void round_sides(PageSpec& page) {
    const auto size = chosen_page(page);
    const auto side = [](double length) { return std::floor(length / side_step) * side_step; };
    page.layout.clear();
    page.size = PageSize{side(size.width), side(size.height)};
}

// Another list than the dataset's own is named.
std::string list_word(const MapData& map) {
    const auto& dataset = *map.dataset;
    return map.listing.source == dataset.list_source ? std::string() : dataset[map.listing.source].id;
}

// A day as it was typed into a field, or the usual one for an empty field.
Day typed_or(const std::string& text, Day usual, const char* field, DayWanted wanted,
             const Dataset& dataset) {
    if (trimmed(text).empty()) {
        return usual;
    }
    const auto typed = read_typed_day(text, dataset.first_day, dataset.last_day, wanted);
    if (!typed.day) {
        throw Error(fmt::format("{}: {}", field, typed.problem));
    }
    return *typed.day;
}

FilmTiming timing_of(const ExportChoices& choices, const FilmSpan& span, const ViewerState& state) {
    FilmTiming timing;
    timing.from = span.from;
    timing.to = span.to;
    timing.pace = pace_of(choices.by);
    timing.fps = choices.fps;
    if (choices.hold > 0) {
        timing.hold = choices.hold;
    } else if (timing.pace == Pace::play) {
        timing.hold = state.change_seconds;
    }
    return timing;
}

FilmRun film_run(const ExportChoices& choices, const ExportSource& source, int highlight_days) {
    return {film_span(choices, source), pace_of(choices.by) == Pace::play, highlight_days};
}

// The day of which the preview shows the picture.
ViewerState filmed_state(const ViewerState& state, const FilmSpan& span) {
    auto filmed = state;
    filmed.day = std::clamp(state.day, span.from, span.to);
    return filmed;
}

// What is shown, whatever the size of the page: the ground of the window goes along.
ViewerState shown_state(const ExportChoices& choices, const ExportSource& source) {
    auto shown = choices.kind == ExportKind::film ? filmed_state(source.state, film_span(choices, source))
                                                  : source.state;
    shown.layers = {};  // what is left out is the page's choice
    if (!shown.home_view) {
        shown.fitted_view = source.ground;
    }
    return shown;
}

PagePicture page_picture(const MapData& map, const ViewerState& state, const PageSpec& spec) {
    auto page = file_page(map, state, spec);
    const double scale = page_scale(spec, PageSize{page.width, page.height});
    return {map, std::move(page), scale, {}};
}

std::vector<FeatureTable> data_tables(const ExportChoices& choices, const ExportSource& source) {
    const auto& dataset = *source.map.dataset;
    if (choices.all_records) {
        return record_tables(dataset);
    }
    return {state_table(dataset, source.map.listing, source.state.day), source_table(dataset)};
}

void write_data_export(const ExportChoices& choices, const ExportSource& source,
                       const std::filesystem::path& target, bool overwrite) {
    const auto* format = data_format_of(target.string());
    if (format == nullptr) {
        throw Error(fmt::format("{}: not written, the name must end in {}.", target.filename().string(),
                                data_extensions()));
    }
    write_data(target, for_spreadsheet(*format), data_tables(choices, source), overwrite);
}

void write_report(const ExportChoices& choices, const ExportSource& source,
                  const std::filesystem::path& target, bool overwrite) {
    const auto* report = find_report(choices.report);
    const auto& chosen = report != nullptr ? *report : report_choices().front();
    require_writable(target, overwrite);
    write_file(target,
               report_file(chosen, target.extension().string(), *source.map.dataset, source.map.listing,
                           report_days(source.state)),
               overwrite);
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

PageSpec export_page(const ExportChoices& choices, const ExportSource& source) {
    PageSpec page;
    page.without = read_left_out(choices.without, "What is left out");
    page.scale = static_cast<double>(choices.dpi) / units_per_inch;
    if (choices.paper == "window") {
        page.size = PageSize{std::round(source.place.width), std::round(source.place.height)};
        page.unit = source.unit;
    } else if (choices.paper == "size") {
        page.size = read_page_size(choices.size, "A size of one's own");
        page.text = choices.text;
    } else {
        page.layout = read_page_layout(choices.paper, "The page");
        page.text = choices.text;
    }
    if (choices.kind == ExportKind::film) {
        round_sides(page);
    }
    return page;
}

// From the words that its file will hold, so that what the file says draws it again.
PagePicture export_picture(const ExportChoices& choices, const ExportSource& source) {
    const auto page = export_page(choices, source);
    const auto words = window_picture_words(source.map, shown_state(choices, source), source.ground, page,
                                            {source.dataset, list_word(source.map)});
    auto picture = page_picture(source.map, pictured_state(words, source.map), page);
    picture.text = picture_text(source.map, picture.page, words);
    return picture;
}

PagePicture preview_picture(const ExportChoices& choices, const ExportSource& source) {
    const auto spec = export_page(choices, source);
    if (choices.kind != ExportKind::film) {
        return page_picture(source.map, shown_state(choices, source), spec);
    }
    auto page = film_frame(source.map, shown_state(choices, source), spec, film_run(choices, source, 1));
    const double scale = page_scale(spec, PageSize{page.width, page.height});
    return {source.map, std::move(page), scale, {}};
}

FilmSpan film_span(const ExportChoices& choices, const ExportSource& source) {
    const auto& dataset = *source.map.dataset;
    const auto usual = usual_range(source.state.range, dataset);
    const FilmSpan span{typed_or(choices.first_day, usual.from, "First day", DayWanted::beginning, dataset),
                        typed_or(choices.last_day, usual.to, "Last day", DayWanted::end, dataset)};
    if (span.to < span.from) {
        throw Error(fmt::format("The last day, {}, lies before the first, {}.", long_text(span.to),
                                long_text(span.from)));
    }
    return span;
}

FilmPlan export_plan(const ExportChoices& choices, const ExportSource& source) {
    return plan_film(source.map.steps, timing_of(choices, film_span(choices, source), source.state));
}

FilmOrder film_order(const ExportChoices& choices, const ExportSource& source) {
    const auto page = export_page(choices, source);
    const auto& dataset = *source.map.dataset;
    auto plan = export_plan(choices, source);
    auto look = film_look(source.map, shown_state(choices, source), page,
                          film_run(choices, source, plan.highlight_days));
    return {source.map,
            std::move(look),
            std::move(plan),
            choices.fps,
            page_scale(page, chosen_page(page)),
            dataset.title,
            fmt::format("Dates and areas: {}. {}.", dataset[source.map.listing.source].title,
                        dataset.boundary_note),
            choices.once};
}

Pace pace_of(const std::string& word) {
    static const std::map<std::string, Pace> paces{{"day", Pace::day},
                                                   {"week", Pace::week},
                                                   {"month", Pace::month},
                                                   {"change", Pace::change},
                                                   {"play", Pace::play}};
    const auto found = paces.find(word);
    return found == paces.end() ? Pace::play : found->second;
}

void write_export(const ExportChoices& choices, const ExportSource& source,
                  const std::filesystem::path& target, bool overwrite) {
    switch (choices.kind) {
        case ExportKind::data: write_data_export(choices, source, target, overwrite); break;
        case ExportKind::report: write_report(choices, source, target, overwrite); break;
        case ExportKind::handout: write_handout(choices, source, target, overwrite); break;
        case ExportKind::contact_sheet: write_contact_sheet(choices, source, target, overwrite); break;
        case ExportKind::page:
            require_writable(target, overwrite);
            write_file(target, html_page(source.map, TERRACHRON_VERSION), overwrite);
            break;
        default: check_map_file(target); write_map_file(target, export_picture(choices, source), overwrite);
    }
}

ReportDays report_days(const ViewerState& state) { return {state.day, state.comparing.with}; }

TextTable export_table(const ExportChoices& choices, const ExportSource& source) {
    if (choices.kind == ExportKind::data) {
        return as_text_table(data_tables(choices, source).front());
    }
    const auto* report = find_report(choices.report);
    return (report != nullptr ? *report : report_choices().front())
        .table(*source.map.dataset, source.map.listing, report_days(source.state));
}

std::string suggested_name(const ExportChoices& choices, const ViewerState& state) {
    const auto day = iso_text(state.day);
    switch (choices.kind) {
        case ExportKind::film:
            return choices.extension() == ".png" ? "frame-####.png"
                   : choices.by == "play"        ? "film" + choices.extension()
                                                 : "film-by-" + choices.by + choices.extension();
        case ExportKind::data:
            return (choices.all_records ? std::string("records") : "state-" + day) + choices.extension();
        case ExportKind::report:
            return choices.report + (choices.report == "stats" ? "-" + day : "") + choices.extension();
        case ExportKind::page: return "map" + choices.extension();
        case ExportKind::handout: return "handout" + choices.extension();
        case ExportKind::contact_sheet: return "days" + choices.extension();
        default: return "map-" + day + choices.extension();
    }
}

}  // namespace viewer
