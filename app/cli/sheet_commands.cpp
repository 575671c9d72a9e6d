#include "app/cli/command.hpp"
#include "app/cli/order_options.hpp"
#include "app/export/files/atomic_file.hpp"
#include "app/export/pictures/handout.hpp"
#include "app/export/pictures/picture_formats.hpp"
#include "app/order/handout_order.hpp"
#include "app/order/sheet_order.hpp"
#include "app/scene/build_scene.hpp"
#include "app/scene/map/home_view.hpp"
#include "app/state/presentation_text.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ostream>

namespace viewer {

using namespace geodata;

namespace {

constexpr std::size_t most_pages = 200;

struct HandoutOptions {
    TypedOrder typed;
    std::vector<std::string> notes;  ///< `1992-05-08=Text`
    std::string title;
    std::filesystem::path presentation;  ///< slides of a presentation instead of days
};

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

// The maps alone have the theme; the paper stays white.
void take_look(const ExportOrder& order, SceneSettings& scene) {
    leave_out_parts(order.sheet, scene);
    scene.theme = order.theme;
}

std::vector<HandoutPage> pages_of(const MapData& map, const HandoutPaper& paper, const HandoutOptions& wanted,
                                  const std::vector<Day>& days) {
    const auto notes = chosen_notes(wanted, days);
    std::vector<HandoutPage> pages;
    for (const auto day : days) {
        const auto note = notes.find(day);
        auto scene = handout_scene(map, paper, day);
        take_look(wanted.typed.order, scene);
        pages.push_back(
            page_for(wanted.typed.order.reader,
                     {scene, wanted.title, {}, note == notes.end() ? std::string() : note->second}));
    }
    return pages;
}

std::vector<HandoutPage> pages_of(const MapData& map, const HandoutPaper& paper, const HandoutOptions& wanted,
                                  const Presentation& presentation) {
    std::vector<HandoutPage> pages;
    for (const auto position : slides_for(wanted.typed.order.reader, presentation)) {
        const auto& slide = presentation[position];
        auto scene = handout_scene(map, paper, slide.day);
        take_look(wanted.typed.order, scene);
        scene.mode = slide.mode;
        scene.since = slide.since;
        scene.selected = slide.selected;
        scene.marks = slide.marks;
        if (slide.view) {
            scene.camera = camera_showing(map, {scene}, *slide.view);
        }
        pages.push_back(page_for(wanted.typed.order.reader, {scene, wanted.title, slide.caption, slide.note},
                                 slide.hidden));
    }
    return pages;
}

std::vector<HandoutPage> chosen_pages(const MapData& map, const HandoutPaper& paper,
                                      const HandoutOptions& wanted) {
    if (!wanted.presentation.empty()) {
        return pages_of(map, paper, wanted, read_presentation(wanted.presentation, map));
    }
    return pages_of(map, paper, wanted,
                    chosen_days(wanted.typed, *map.dataset, map.steps, most_pages, "pages"));
}

int run_handout(const HandoutOptions& wanted, const Options& options, const Streams& streams) {
    if (lower_case(options.output.extension().string()) != ".pdf") {
        throw UsageError{fmt::format("-o must end in .pdf, found '{}'.", options.output.string())};
    }
    check_page(wanted.typed.order.sheet);
    const auto loaded = load(options);
    require_writable(options.output, options.overwrite);
    const auto map = make_map_data(loaded.dataset, loaded.listing);
    const auto paper = handout_paper(wanted.typed.order.sheet);
    const auto sheets = write_handout(options.output, map, {paper, chosen_pages(map, paper, wanted)},
                                      wanted.title, options.overwrite);
    tell_written(options, streams, fmt::format("{} pages", sheets));
    return 0;
}

void add_options(CLI::App& app, Options& options, HandoutOptions& wanted) {
    add_output_options(app, options)->required()->description("Handout to write, ending in .pdf");
    wanted.typed.order.kind = ExportKind::handout;
    add_dates_option(app, wanted.typed);
    app.add_option(
        "--note", wanted.notes,
        "Text of a page instead of the map in sentences, like '1992-05-08=Text'; once for each page");
    app.add_option(
           "--presentation,--talk", wanted.presentation,
           "Slides of a presentation (presentation.json or talk.json, or - for standard input) instead, "
           "with their captions and notes")
        ->type_name("FILE");
    app.add_option("--title", wanted.title, "Line above the day (default: the dataset's title)");
    add_order_options(app, wanted.typed, for_kind(ExportKind::handout));
    add_dataset_options(app, options);
}

int run_contact_sheet(const TypedOrder& typed, const Options& options, const Streams& streams) {
    check_picture_name(options.output);
    check_page(typed.order.sheet);
    const auto loaded = load(options);
    require_writable(options.output, options.overwrite);
    const auto map = make_map_data(loaded.dataset, loaded.listing);
    const auto sheet =
        sheet_order(typed.order, map, chosen_days(typed, *map.dataset, map.steps, most_maps, "maps"));
    write_contact_sheet(options.output, map, sheet, options.overwrite);
    tell_written(options, streams, fmt::format("{} maps", sheet.days.size()));
    return 0;
}

void add_sheet_options(CLI::App& app, Options& options, TypedOrder& typed) {
    typed.order.kind = ExportKind::contact_sheet;
    typed.order.sheet = {};
    add_output_options(app, options)->required()->description("Page to write: " + picture_extensions());
    add_dates_option(app, typed);
    add_order_options(app, typed, for_kind(ExportKind::contact_sheet));
    add_dataset_options(app, options);
}

}  // namespace

Command handout_command() {
    return command_with<HandoutOptions>(
        "handout", "A PDF to hand out: a page for each day with map, totals, note and sources", add_options,
        run_handout);
}

Command contact_sheet_command() {
    return command_with<TypedOrder>("contact-sheet", "Many days on one page as small maps", add_sheet_options,
                                    run_contact_sheet);
}

}  // namespace viewer
