#include "app/cli/command.hpp"
#include "app/export/atomic_file.hpp"
#include "app/export/picture_formats.hpp"
#include "app/scene/build_scene.hpp"
#include "geodata/base/text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <ostream>

namespace viewer {

using namespace geodata;

namespace {

constexpr double least_side = 200;
constexpr double most_side = 16'384;

struct PageSize {
    double width = 1920;
    double height = 1080;
};

PageSize chosen_size(const Options& options) {
    if (options.size.empty()) {
        return {};
    }
    const auto sides = split(lower_case(options.size), 'x');
    const auto side = [&](std::size_t i) {
        return sides.size() == 2 ? parse_number(sides[i]) : ParsedNumber{};
    };
    for (std::size_t i = 0; i < 2; ++i) {
        const auto number = side(i);
        if (!number.found || number.value != static_cast<int>(number.value) || number.value < least_side ||
            number.value > most_side) {
            throw UsageError{fmt::format(
                "--size must be width x height in pixels, {} to {} each, like 1920x1080, found '{}'.",
                least_side, most_side, options.size)};
        }
    }
    return {side(0).value, side(1).value};
}

const PictureFormat& chosen_format(const Options& options) {
    if (options.output.empty()) {
        throw UsageError{
            fmt::format("-o FILE is needed: the picture to write, ending in {}.", picture_extensions())};
    }
    const auto* format = picture_format_of(options.output.string());
    if (format == nullptr) {
        throw UsageError{
            fmt::format("-o must end in {}, found '{}'.", picture_extensions(), options.output.string())};
    }
    return *format;
}

int run_render(const Options& options, const Streams& streams) {
    const auto& format = chosen_format(options);
    const auto size = chosen_size(options);
    const auto loaded = load(options);
    const auto day = chosen_day(options, *loaded.dataset);
    require_writable(options.output, options.overwrite);
    const auto map = make_map_data(loaded.dataset, loaded.listing);
    auto settings = default_settings(map, size.width, size.height, day);
    settings.unit *= options.text_scale;
    const auto title = loaded.dataset->title + ", " + long_text(day);
    write_file(options.output, format.encode(build_scene(map, settings), options.scale, title),
               options.overwrite);
    if (!options.quiet) {
        streams.err << fmt::format("wrote {}\n", options.output.string());
    }
    return 0;
}

}  // namespace

Command render_command() {
    return {"render", "Draw the map of a day into a picture file; needs no display",
            [](CLI::App& app, Options& options) {
                add_date_option(app, options);
                add_output_options(app, options);
                app.add_option("--size", options.size, "Width x height in pixels (default 1920x1080)");
                app.add_option("--scale", options.scale, "Pixels per unit of the size, 1 to 8")
                    ->check(is_number(1.0, 8.0));
                app.add_option("--text", options.text_scale, "Size of type and lines, 1 to 3")
                    ->check(is_number(1.0, 3.0));
                add_dataset_options(app, options);
            },
            run_render};
}

}  // namespace viewer
