#include "app/cli/command.hpp"
#include "app/cli/database_load.hpp"
#include "app/cli/order_options.hpp"
#include "app/cli/state_options.hpp"
#include "app/export/files/atomic_file.hpp"
#include "app/order/map_file.hpp"
#include "app/order/picture_description.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/file.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace viewer {

using namespace geodata;

namespace {

struct RenderOptions {
    TypedOrder typed;
    std::filesystem::path from;  ///< a picture to draw again
    StateOptions state;
    bool world_file = false;
};

// The words that draw the picture again; those of the page are as they are now.
PictureState state_of(const PictureState& given, const Options& options, const RenderOptions& wanted) {
    auto state = given;
    for (const auto& option : page_options()) {
        state.erase(option.name);
    }
    state["dataset"] = options.dataset.empty() ? "built-in" : dataset_word(options);
    add_page_state(wanted.typed.order.page, state);
    for (const auto& [word, typed] :
         {std::pair("list", &options.list), std::pair("prefer", &options.prefer),
          std::pair("party", &options.party), std::pair("names", &options.names)}) {
        if (!typed->empty()) {
            state[word] = *typed;
        }
    }
    return state;
}

PictureState read_state(const std::filesystem::path& file) {
    if (auto state = find_state(read_file_or_input(file, largest_table))) {
        return *std::move(state);
    }
    throw Error(
        fmt::format("{}: this picture does not say what it shows; only pictures that Terrachron wrote do.",
                    file.string()));
}

// What was typed beside --from goes before what the picture says.
void take_state(const PictureState& state, Options& options, RenderOptions& wanted) {
    const auto date = state.find("date");
    if (options.date.empty() && date != state.end()) {
        options.date = date->second;
    }
    take_data_words(state, options, wanted.typed.order.page);
    if (!is_day(options.date).empty()) {
        throw UsageError{fmt::format("{}: the day {}.",
                                     wanted.from.empty() ? "--state" : "--from " + wanted.from.string(),
                                     is_day(options.date))};
    }
}

// Nothing for a GeoTIFF, which says where it lies itself.
const PictureFormat* with_world_file(const Options& options) {
    const auto* format = picture_format_of(options.output.string());
    if (format == nullptr || format->world_extension.empty()) {
        throw UsageError{"--world-file needs a picture of pixels, like .png."};
    }
    return format;
}

// Of such a picture the records of its day are not enough.
bool shows_other_days(const PictureState& given, const StateOptions& set) {
    const auto is_such = [](const std::string& word) {
        return word == "mode" || word == "compare" || word == "with" || word == "show";
    };
    return std::any_of(given.begin(), given.end(), [&](const auto& word) { return is_such(word.first); }) ||
           std::any_of(set.set.begin(), set.set.end(),
                       [&](const std::string& word) { return is_such(word.substr(0, word.find('='))); });
}

void write_picture(const Options& options, const RenderOptions& wanted, const PictureState& given) {
    check_page(wanted.typed.order.page);
    const auto loaded = shows_other_days(given, wanted.state) ? load(options) : load_day(options);
    const auto day = chosen_day(options, *loaded.dataset);
    require_writable(options.output, options.overwrite);
    const auto map = make_map_data(loaded.dataset, loaded.listing);
    auto words = given;
    words.erase("date");
    add_set_words(wanted.state, map, words);
    auto state = pictured_state(words, map);
    state.day = words.contains("date") ? state.day : day;
    words["date"] = iso_text(state.day);
    const auto page = file_page(map, state, wanted.typed.order.page);
    const PagePicture picture{map, page,
                              page_scale(wanted.typed.order.page, PageSize{page.width, page.height}),
                              picture_text(map, page, state_of(words, options, wanted))};
    if (wanted.world_file) {
        write_with_world_file(options.output, *with_world_file(options), picture, options.overwrite);
    } else {
        write_map_file(options.output, picture, options.overwrite);
    }
}

PictureState given_state(const RenderOptions& wanted) {
    return wanted.from.empty() ? given_words(wanted.state) : read_state(wanted.from);
}

int run_render(const RenderOptions& given, const Options& typed, const Streams& streams) {
    auto options = typed;
    auto wanted = given;
    if (options.output.empty()) {
        throw UsageError{
            fmt::format("-o FILE is needed: the picture to write, ending in {}.", map_extensions())};
    }
    check_map_file(options.output);
    const auto state = given_state(wanted);
    if (!state.empty()) {
        take_state(state, options, wanted);
    } else if (options.date.empty()) {
        throw UsageError{"--date DAY is needed, or --from PICTURE to draw a picture again."};
    }
    if (wanted.world_file) {
        with_world_file(options);
    }
    write_picture(options, wanted, state);
    tell_written(options, streams);
    return 0;
}

void add_options(CLI::App& app, Options& options, RenderOptions& wanted) {
    add_date_option(app, options);
    app.get_option("--date")->required(false);
    app.add_option("--from", wanted.from, "Picture that Terrachron wrote: draw what it shows again")
        ->type_name("FILE");
    add_state_options(app, wanted.state);
    app.get_option("--state")->excludes("--from");
    add_output_options(app, options)->description("Picture to write: " + map_extensions());
    add_order_options(app, wanted.typed, for_kind(ExportKind::picture));
    app.add_flag("--world-file", wanted.world_file,
                 "Also write where on the ground the pixels lie (.pgw, .aux.xml)");
    add_dataset_options(app, options);
}

}  // namespace

Command render_command() {
    return command_with<RenderOptions>(
        "render", "Draw the map of a day into a picture file; needs no display", add_options, run_render);
}

}  // namespace viewer
