#include "app/cli/command.hpp"
#include "app/cli/film_days.hpp"
#include "app/cli/page_options.hpp"
#include "app/export/atomic_file.hpp"
#include "app/export/contact_sheet.hpp"
#include "app/export/picture_formats.hpp"
#include "app/scene/build_scene.hpp"
#include "geodata/analysis/sentences.hpp"
#include "geodata/base/text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>
#include <ostream>

namespace viewer {

using namespace geodata;

namespace {

constexpr std::size_t most_maps = 60;

struct SheetOptions {
    PageOptions page;
    DaysOptions days;
    std::string dates;  ///< days one by one, instead of `days`
    int columns = 0;
    bool pages = false;
};

const PictureFormat& chosen_format(const Options& options, bool pages) {
    const auto* format = picture_format_of(options.output.string());
    if (format == nullptr) {
        throw UsageError{
            fmt::format("-o must end in {}, found '{}'.", picture_extensions(), options.output.string())};
    }
    if (pages && format->extension != ".pdf") {
        throw UsageError{"--pages makes one page for each map and needs a name ending in .pdf."};
    }
    return *format;
}

std::vector<Day> listed_days(const std::string& dates, const Dataset& dataset) {
    std::vector<Day> days;
    for (const auto& text : split(dates, ',')) {
        const auto day = parse_day(text);
        if (!day || *day < dataset.first_day || *day > dataset.last_day) {
            throw UsageError{fmt::format("--dates takes days from {} to {} with commas between, found '{}'.",
                                         iso_text(dataset.first_day), iso_text(dataset.last_day), text)};
        }
        days.push_back(*day);
    }
    return days;
}

std::vector<Day> chosen_days(const SheetOptions& wanted, const MapData& map) {
    const auto range = chosen_range(wanted.days, *map.dataset);
    auto days = wanted.dates.empty() ? film_days(map.steps, range.from, range.to, chosen_pace(wanted.days))
                                     : listed_days(wanted.dates, *map.dataset);
    if (days.size() > most_maps) {
        throw UsageError{
            fmt::format("That would be {} maps, and {} are possible; choose a longer --by step or a "
                        "shorter time.",
                        days.size(), most_maps)};
    }
    return days;
}

std::string pages_of(const MapData& map, const SceneSettings& page, const std::vector<Day>& days,
                     const PictureText& text) {
    std::vector<DisplayList> pages;
    for (const auto day : days) {
        auto settings = page;
        settings.day = day;
        pages.push_back(build_scene(map, settings));
    }
    return encode_pages(pages, text);
}

PictureText text_of(const MapData& map, const std::vector<Day>& days) {
    std::vector<std::string> sentences;
    for (const auto day : days) {
        for (const auto& sentence : describe_day(*map.dataset, map.listing, day)) {
            sentences.push_back(sentence);
        }
    }
    return {map.dataset->title, joined(sentences, " ")};
}

int run_contact_sheet(const SheetOptions& wanted, const Options& options, const Streams& streams) {
    const auto& format = chosen_format(options, wanted.pages);
    check_page(wanted.page);
    chosen_pace(wanted.days);
    const auto loaded = load(options);
    require_writable(options.output, options.overwrite);
    const auto map = make_map_data(loaded.dataset, loaded.listing);
    const auto days = chosen_days(wanted, map);
    const auto page = page_settings(wanted.page, map, days.front());
    const auto text = text_of(map, days);
    write_file(options.output,
               wanted.pages ? pages_of(map, page, days, text)
                            : format.encode(contact_sheet(map, page, days, wanted.columns),
                                            page_scale(wanted.page, page), text),
               options.overwrite);
    if (!options.quiet) {
        streams.err << fmt::format("wrote {} ({} maps)\n", options.output.string(), days.size());
    }
    return 0;
}

void add_options(CLI::App& app, Options& options, SheetOptions& wanted) {
    add_output_options(app, options);
    app.get_option("--output")->required()->description("Page to write: " + picture_extensions());
    add_days_options(app, wanted.days, "change");
    app.add_option("--dates", wanted.dates, "Chosen days instead, like 1992-05-08,1993-07-23");
    app.add_option("--columns", wanted.columns,
                   "Maps side by side, 1 to 20 (default: what shows them largest)")
        ->check(is_number(1, 20));
    app.add_flag("--pages", wanted.pages, "A handout: one page for each day, PDF only");
    add_page_options(app, wanted.page);
    add_dataset_options(app, options);
}

}  // namespace

Command contact_sheet_command() {
    const auto wanted = std::make_shared<SheetOptions>();
    return {"contact-sheet", "Many days on one page as small maps, or as the pages of a PDF",
            [wanted](CLI::App& app, Options& options) {
                *wanted = {};
                add_options(app, options, *wanted);
            },
            [wanted](const Options& options, const Streams& streams) {
                return run_contact_sheet(*wanted, options, streams);
            }};
}

}  // namespace viewer
