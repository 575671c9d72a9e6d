#include "app/cli/assets.hpp"
#include "app/cli/command.hpp"
#include "app/cli/page_options.hpp"
#include "app/export/atomic_file.hpp"
#include "app/export/picture_formats.hpp"
#include "app/export/picture_state.hpp"
#include "app/export/world_file.hpp"
#include "app/paint/cairo_painter.hpp"
#include "app/scene/build_scene.hpp"
#include "geodata/analysis/sentences.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"
#include "geodata/io/raster_export.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <memory>
#include <ostream>

namespace viewer {

using namespace geodata;

namespace {

struct RenderOptions {
    PageOptions page;
    std::filesystem::path from;  ///< a picture to draw again
    bool world_file = false;
};

/// Everything that one picture is made of.
struct Picture {
    Loaded loaded;
    MapData map;
    SceneSettings settings;
    double scale = 1;
    PictureText text;
};

bool is_geotiff(const std::filesystem::path& output) {
    const auto extension = lower_case(output.extension().string());
    return extension == ".tif" || extension == ".tiff";
}

std::string extensions() { return picture_extensions() + ", .tif"; }

// Null for a GeoTIFF, which goes another way.
const PictureFormat* chosen_format(const Options& options) {
    if (options.output.empty()) {
        throw UsageError{fmt::format("-o FILE is needed: the picture to write, ending in {}.", extensions())};
    }
    const auto* format = picture_format_of(options.output.string());
    if (format == nullptr && !is_geotiff(options.output)) {
        throw UsageError{
            fmt::format("-o must end in {}, found '{}'.", extensions(), options.output.string())};
    }
    return format;
}

// Of a dataset of the user's only the name is kept: a path tells more of a machine than a picture should.
std::string dataset_name(const Options& options) {
    return options.dataset.empty() ? "built-in"
                                   : std::filesystem::absolute(options.dataset).filename().string();
}

PictureState state_of(const Options& options, const RenderOptions& wanted) {
    PictureState state{{"date", options.date}, {"dataset", dataset_name(options)}};
    add_page_state(wanted.page, state);
    if (!options.list.empty()) {
        state["list"] = options.list;
    }
    if (!options.prefer.empty()) {
        state["prefer"] = options.prefer;
    }
    if (!options.names.empty()) {
        state["names"] = options.names;
    }
    return state;
}

PictureState read_state(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    if (!stream.good() && bytes.empty()) {
        throw Error(fmt::format("{}: this picture cannot be read; check the path.", file.string()));
    }
    if (auto state = find_state(bytes)) {
        return *std::move(state);
    }
    throw Error(
        fmt::format("{}: this picture does not say what it shows; only pictures that Terrachron wrote do.",
                    file.string()));
}

void take(const PictureState& state, const char* name, std::string& into) {
    const auto found = state.find(name);
    if (into.empty() && found != state.end()) {
        into = found->second;
    }
}

// What was typed beside --from goes before what the picture says.
void take_state(const PictureState& state, Options& options, RenderOptions& wanted) {
    take(state, "date", options.date);
    take(state, "list", options.list);
    take(state, "prefer", options.prefer);
    take(state, "names", options.names);
    take_page_state(state, wanted.page);
    const auto dataset = state.find("dataset");
    if (options.dataset.empty() && dataset != state.end() && dataset->second != "built-in") {
        throw UsageError{fmt::format("The picture was made from the dataset '{}'; name it with --dataset.",
                                     dataset->second)};
    }
    if (!is_day(options.date).empty()) {
        throw UsageError{fmt::format("--from {}: the day {}.", wanted.from.string(), is_day(options.date))};
    }
}

Picture make_picture(const Options& options, const RenderOptions& wanted) {
    check_page(wanted.page);
    auto loaded = load(options);
    const auto day = chosen_day(options, *loaded.dataset);
    require_writable(options.output, options.overwrite);
    auto map = make_map_data(loaded.dataset, loaded.listing);
    const auto settings = page_settings(wanted.page, map, day);
    PictureText text{loaded.dataset->title + ", " + long_text(day),
                     joined(describe_day(*loaded.dataset, loaded.listing, day), " "),
                     state_line(state_of(options, wanted))};
    return {std::move(loaded), std::move(map), settings, page_scale(wanted.page, settings), std::move(text)};
}

void write_with_world_file(const Options& options, const PictureFormat& format, const Picture& picture) {
    const auto& target = options.output;
    const auto stem = target.stem().string();
    const std::vector<std::pair<std::string, std::string>> files{
        {target.filename().string(),
         format.encode(build_scene(picture.map, picture.settings), picture.scale, picture.text)},
        {stem + format.world_extension, world_file(picture.settings, picture.scale)},
        {target.filename().string() + ".aux.xml", plane_file(picture.map)}};
    std::vector<std::string> names;
    for (const auto& file : files) {
        names.push_back(file.first);
    }
    write_files(
        target.parent_path(), names, options.overwrite,
        [&](const std::filesystem::path& folder) {
            for (const auto& [name, content] : files) {
                write_part(folder / name, content, target.parent_path() / name);
            }
        },
        [](const std::filesystem::path&) {});  // every part was read back when it was written
}

void write_geotiff_file(const Options& options, const Picture& picture) {
    const auto raster = paint_raster(build_scene(picture.map, picture.settings), picture.scale);
    const MapView view(picture.settings.camera, {0, 0, picture.settings.width, picture.settings.height});
    const PlaneImage image{raster.width,
                           raster.height,
                           raster.stride,
                           raster.pixels.data(),
                           view.to_plane({0, 0}),
                           picture.settings.camera.metres_per_unit / picture.scale,
                           picture.map.projection.centre(),
                           picture.text.title + ". " + picture.text.description,
                           picture.text.state};
    const auto naming = [&](auto work) {
        return [&options, work](const std::filesystem::path& file) {
            try {
                work(file);
            } catch (const Error& error) {
                fail_to_write(options.output, error.what());
            }
        };
    };
    write_file(options.output, options.overwrite,
               naming([&](const std::filesystem::path& file) { write_geotiff(file, image); }),
               naming([&](const std::filesystem::path& file) { check_geotiff(file, image); }));
}

void write_picture(const Options& options, const PictureFormat* format, const Picture& picture, bool world) {
    if (format == nullptr) {
        write_geotiff_file(options, picture);
    } else if (world) {
        write_with_world_file(options, *format, picture);
    } else {
        write_file(options.output,
                   format->encode(build_scene(picture.map, picture.settings), picture.scale, picture.text),
                   options.overwrite);
    }
}

int run_render(const RenderOptions& given, const Options& typed, const Streams& streams) {
    auto options = typed;
    auto wanted = given;
    const auto* format = chosen_format(options);
    if (!wanted.from.empty()) {
        take_state(read_state(wanted.from), options, wanted);
    } else if (options.date.empty()) {
        throw UsageError{"--date DAY is needed, or --from PICTURE to draw a picture again."};
    }
    if (wanted.world_file && (format == nullptr || format->world_extension.empty())) {
        throw UsageError{"--world-file needs a picture of pixels, like .png."};
    }
    write_picture(options, format, make_picture(options, wanted), wanted.world_file);
    if (!options.quiet) {
        streams.err << fmt::format("wrote {}\n", options.output.string());
    }
    return 0;
}

void add_options(CLI::App& app, Options& options, RenderOptions& wanted) {
    add_date_option(app, options);
    app.get_option("--date")->required(false);
    app.add_option("--from", wanted.from, "Picture that Terrachron wrote: draw what it shows again");
    add_output_options(app, options);
    app.get_option("--output")->description("Picture to write: " + extensions());
    add_page_options(app, wanted.page);
    app.add_flag("--world-file", wanted.world_file,
                 "Also write where on the ground the pixels lie (.pgw, .aux.xml)");
    add_dataset_options(app, options);
}

}  // namespace

Command render_command() {
    const auto wanted = std::make_shared<RenderOptions>();
    return {"render", "Draw the map of a day into a picture file; needs no display",
            [wanted](CLI::App& app, Options& options) {
                *wanted = {};
                add_options(app, options, *wanted);
            },
            [wanted](const Options& options, const Streams& streams) {
                return run_render(*wanted, options, streams);
            }};
}

}  // namespace viewer
