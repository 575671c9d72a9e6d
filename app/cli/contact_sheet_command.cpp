#include "app/cli/command.hpp"
#include "app/cli/film_days.hpp"
#include "app/cli/page_options.hpp"
#include "app/export/files/atomic_file.hpp"
#include "app/export/pictures/contact_sheet.hpp"
#include "app/export/pictures/picture_formats.hpp"
#include "geodata/analysis/words/sentences.hpp"
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
    PageSpec page;
    DaysOptions days;
    int columns = 0;
    std::string theme;
};

const PictureFormat& chosen_format(const Options& options) {
    const auto* format = picture_format_of(options.output.string());
    if (format == nullptr) {
        throw UsageError{
            fmt::format("-o must end in {}, found '{}'.", picture_extensions(), options.output.string())};
    }
    return *format;
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
    const auto& format = chosen_format(options);
    check_page(wanted.page);
    chosen_pace(wanted.days);
    const auto loaded = load(options);
    require_writable(options.output, options.overwrite);
    const auto map = make_map_data(loaded.dataset, loaded.listing);
    const auto days = chosen_days(wanted.days, *map.dataset, map.steps, most_maps, "maps");
    auto page = page_settings(wanted.page, map, days.front());
    page.theme = theme_named(wanted.theme);
    const auto text = text_of(map, days);
    write_file(
        options.output,
        format.encode(contact_sheet(map, page, days, wanted.columns), page_scale(wanted.page, page), text),
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
    add_dates_option(app, wanted.days);
    app.add_option("--columns", wanted.columns,
                   "Maps side by side, 1 to 20 (default: what shows them largest)")
        ->check(is_number(1, 20));
    add_theme_option(app, wanted.theme);
    add_page_options(app, wanted.page);
    add_dataset_options(app, options);
}

}  // namespace

Command contact_sheet_command() {
    const auto wanted = std::make_shared<SheetOptions>();
    return {"contact-sheet", "Many days on one page as small maps",
            [wanted](CLI::App& app, Options& options) {
                *wanted = {};
                add_options(app, options, *wanted);
            },
            [wanted](const Options& options, const Streams& streams) {
                return run_contact_sheet(*wanted, options, streams);
            }};
}

}  // namespace viewer
