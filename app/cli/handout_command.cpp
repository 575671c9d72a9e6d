#include "app/cli/command.hpp"
#include "app/cli/film_days.hpp"
#include "app/cli/page_options.hpp"
#include "app/export/files/atomic_file.hpp"
#include "app/export/pictures/handout.hpp"
#include "app/export/pictures/picture_formats.hpp"
#include "app/order/handout_reader.hpp"
#include "app/scene/build_scene.hpp"
#include "app/scene/map/home_view.hpp"
#include "app/state/presentation_text.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <ostream>

namespace viewer {

using namespace geodata;

namespace {

constexpr std::size_t most_pages = 200;

struct HandoutOptions {
    PageSpec page;
    DaysOptions days;
    std::vector<std::string> notes;  ///< `1992-05-08=Text`
    std::string title;
    std::filesystem::path presentation;  ///< slides of a presentation instead of days
    std::string reader = "teacher";
    std::string theme;  ///< of the maps; the paper stays white
};

// A handout is printed: paper is its usual size.
PageSpec paper_options(const HandoutOptions& wanted) {
    auto page = wanted.page;
    if (page.layout.empty() && !page.size) {
        page.layout = "a4-landscape";
    }
    return page;
}

std::map<Day, std::string> chosen_notes(const HandoutOptions& wanted, const std::vector<Day>& days) {
    std::map<Day, std::string> notes;
    for (const auto& note : wanted.notes) {
        const auto day = parse_day(note.substr(0, note.find('=')));
        if (!day || note.find('=') == std::string::npos) {
            throw UsageError{
                fmt::format("--note takes a day and its text, like '1992-05-08=Text', found '{}'.", note)};
        }
        if (std::find(days.begin(), days.end(), *day) == days.end()) {
            throw UsageError{
                fmt::format("--note names {}, which is no page of this handout.", iso_text(*day))};
        }
        notes[*day] = note.substr(note.find('=') + 1);
    }
    return notes;
}

HandoutReader reader_of(const HandoutOptions& wanted) {
    return wanted.reader == "pupils" ? HandoutReader::pupils : HandoutReader::teacher;
}

void take_look(const HandoutOptions& wanted, SceneSettings& scene) {
    leave_out_parts(wanted.page, scene);
    scene.theme = theme_named(wanted.theme);
}

std::vector<HandoutPage> pages_of(const MapData& map, const HandoutPaper& paper, const HandoutOptions& wanted,
                                  const std::vector<Day>& days) {
    const auto notes = chosen_notes(wanted, days);
    std::vector<HandoutPage> pages;
    for (const auto day : days) {
        const auto note = notes.find(day);
        auto scene = handout_scene(map, paper, day);
        take_look(wanted, scene);
        pages.push_back(
            page_for(reader_of(wanted),
                     {scene, wanted.title, {}, note == notes.end() ? std::string() : note->second}));
    }
    return pages;
}

std::vector<HandoutPage> pages_of(const MapData& map, const HandoutPaper& paper, const HandoutOptions& wanted,
                                  const Presentation& presentation) {
    std::vector<HandoutPage> pages;
    for (const auto position : slides_for(reader_of(wanted), presentation)) {
        const auto& slide = presentation[position];
        auto scene = handout_scene(map, paper, slide.day);
        take_look(wanted, scene);
        scene.mode = slide.mode;
        scene.since = slide.since;
        scene.selected = slide.selected;
        scene.marks = slide.marks;
        if (slide.view) {
            scene.camera = camera_showing(map, {scene}, *slide.view);
        }
        pages.push_back(
            page_for(reader_of(wanted), {scene, wanted.title, slide.caption, slide.note}, slide.hidden));
    }
    return pages;
}

std::vector<HandoutPage> chosen_pages(const MapData& map, const HandoutPaper& paper,
                                      const HandoutOptions& wanted) {
    if (!wanted.presentation.empty()) {
        return pages_of(map, paper, wanted, read_presentation(wanted.presentation, map));
    }
    return pages_of(map, paper, wanted,
                    chosen_days(wanted.days, *map.dataset, map.steps, most_pages, "pages"));
}

int run_handout(const HandoutOptions& wanted, const Options& options, const Streams& streams) {
    if (lower_case(options.output.extension().string()) != ".pdf") {
        throw UsageError{fmt::format("-o must end in .pdf, found '{}'.", options.output.string())};
    }
    const auto page = paper_options(wanted);
    check_page(page);
    chosen_pace(wanted.days);
    const auto loaded = load(options);
    require_writable(options.output, options.overwrite);
    const auto map = make_map_data(loaded.dataset, loaded.listing);
    const auto sheet = chosen_page(page);
    const HandoutPaper paper{sheet.width, sheet.height, text_scale(page)};
    const auto pages = chosen_pages(map, paper, wanted);
    const auto sheets = handout(map, paper, pages);
    auto text = handout_text(map, wanted.title, pages);
    if (sheets.size() != pages.size()) {  // words that go on over more sheets
        text.pages.clear();
    }
    write_file(options.output, encode_pages(sheets, text), options.overwrite);
    if (!options.quiet) {
        streams.err << fmt::format("wrote {} ({} pages)\n", options.output.string(), sheets.size());
    }
    return 0;
}

void add_options(CLI::App& app, Options& options, HandoutOptions& wanted) {
    add_output_options(app, options);
    app.get_option("--output")->required()->description("Handout to write, ending in .pdf");
    add_days_options(app, wanted.days, "change");
    add_dates_option(app, wanted.days);
    app.add_option(
        "--note", wanted.notes,
        "Text of a page instead of the map in sentences, like '1992-05-08=Text'; once for each page");
    app.add_option(
           "--presentation,--talk", wanted.presentation,
           "Slides of a presentation (presentation.json or talk.json, or - for standard input) instead, "
           "with their captions and notes")
        ->type_name("FILE");
    app.add_option("--for", wanted.reader,
                   "teacher: with answers and notes; pupils: without them, with lines to write on")
        ->check(CLI::IsMember({"teacher", "pupils"}))
        ->default_str("teacher");
    app.add_option("--title", wanted.title, "Line above the day (default: the dataset's title)");
    add_theme_option(app, wanted.theme, "Of the maps: ");
    add_paper_options(app, wanted.page);
    add_dataset_options(app, options);
}

}  // namespace

Command handout_command() {
    const auto wanted = std::make_shared<HandoutOptions>();
    return {"handout", "A PDF to hand out: a page for each day with map, totals, note and sources",
            [wanted](CLI::App& app, Options& options) {
                *wanted = {};
                add_options(app, options, *wanted);
            },
            [wanted](const Options& options, const Streams& streams) {
                return run_handout(*wanted, options, streams);
            }};
}

}  // namespace viewer
