#include "tools/benchmarks/export/peers.hpp"
#include "tools/benchmarks/export/plain_cairo.hpp"
#include "tools/benchmarks/export/setting.hpp"
#include "tools/benchmarks/process.hpp"
#include "tools/benchmarks/turns.hpp"

#include "app/export/pictures/png.hpp"
#include "app/paint/raster_painter.hpp"
#include "app/scene/build_scene.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <iterator>

namespace bench {

namespace {

using namespace viewer;

constexpr const char* ours = "terrachron animate, whole process";
constexpr const char* redrawn = "terrachron animate --redraw (no frame reused)";

struct Peak {
    double megabytes = 0;
};

Contender animate(const Setting& setting, const char* name, const std::string& stem, bool redraw,
                  Peak& peak) {
    const std::string folder = setting.folder / stem;
    std::vector<std::string> command{setting.program,
                                     "animate",
                                     "--quiet",
                                     "--overwrite",
                                     "--by",
                                     "day",
                                     "--size",
                                     "1920x1080",
                                     "--fps",
                                     "10",
                                     "--seconds",
                                     fmt::format("{}", setting.pictures / 10.0),
                                     "-o",
                                     folder + "/frame-###.png"};
    if (redraw) {
        command.emplace_back("--redraw");
    }
    return {name, setting.pictures, [command, folder, log = setting.log(), &peak] {
                // As a user would the first time: into an empty folder.
                std::filesystem::remove_all(folder);
                std::filesystem::create_directory(folder);
                const auto ran = run_or_die(command, log);
                peak.megabytes = std::max(peak.megabytes, ran.peak_mb);
                return ran.seconds;
            }};
}

std::vector<DisplayList> scenes(const Film& film) {
    std::vector<DisplayList> lists;
    auto settings = film.settings;
    settings.highlight_days = film.plan.highlight_days;
    for (const auto& step : film.plan.steps) {
        settings.day = step.day;
        lists.push_back(build_scene(film.map, settings));
    }
    return lists;
}

// One thread each: what drawing and packing cost without a program around them.
std::vector<Contender> floors(const Setting& setting, const std::vector<DisplayList>& lists) {
    const auto all = [&lists](auto work) {
        return
            [&lists, work] { return seconds_of([&] { std::for_each(lists.begin(), lists.end(), work); }); };
    };
    const int count = static_cast<int>(lists.size());
    const std::string file = setting.folder / "plain.png";
    const auto raster = std::make_shared<Raster>(paint_raster(lists.back(), 1));
    const std::shared_ptr<cairo_surface_t> surface(plain_cairo(lists.back()).release(), ReleaseSurface());
    return {{"plain Cairo, drawing alone, one thread", count,
             all([](const DisplayList& list) { plain_cairo(list); })},
            {"plain Cairo, drawing and its own PNG writer, one thread", count,
             all([file](const DisplayList& list) { write_by_libpng(plain_cairo(list).get(), file); })},
            {"PNG packing alone: libpng with zlib", count,
             all([file, surface](const DisplayList&) { write_by_libpng(surface.get(), file); })},
            {"PNG packing alone: ours, no band reused", count,
             all([raster](const DisplayList&) { encode_png(*raster); })}};
}

std::string bytes_of(const std::filesystem::path& file) {
    return {std::istreambuf_iterator<char>(std::ifstream(file, std::ios::binary).rdbuf()), {}};
}

// Of the same pixels the program makes the same bytes.
int different(const Setting& setting, std::size_t pictures) {
    int count = 0;
    for (const auto& name : sequence_names("frame-###.png", pictures)) {
        const auto reused = bytes_of(setting.folder / "reused" / name);
        count += !reused.empty() && reused == bytes_of(setting.folder / "redrawn" / name) ? 0 : 1;
    }
    return count;
}

bool speed_targets(const std::vector<Taken>& taken) {
    const auto has = [&](const char* name) {
        return std::any_of(taken.begin(), taken.end(), [&](const Taken& t) { return t.name == name; });
    };
    const auto target = [&](const char* id, const char* peer, const char* own, double least) {
        if (!has(peer)) {
            fmt::print("  {} not measured: needs {} (--peers)\n", id, peer);
            return true;
        }
        const auto what = fmt::format("times faster than {}", peer);
        return print_target(id, what, ratio(find(taken, peer), find(taken, own)), least, true);
    };
    bool met = target("A1", mapnik_fast, ours, 10);
    met = target("A1", mapnik_usual, ours, 15) && met;
    met = target("A2", mapnik_fast, redrawn, 3) && met;
    return target("A2", qgis, redrawn, 8) && met;
}

Raster decoded(const std::string& file) {
    const Surface surface(cairo_image_surface_create_from_png(file.c_str()));
    Raster raster(cairo_image_surface_get_width(surface.get()),
                  cairo_image_surface_get_height(surface.get()));
    for (int y = 0; y < raster.height; ++y) {
        std::memcpy(raster.row(y),
                    cairo_image_surface_get_data(surface.get()) +
                        static_cast<std::ptrdiff_t>(y) * cairo_image_surface_get_stride(surface.get()),
                    static_cast<std::size_t>(raster.stride));
    }
    return raster;
}

// Our maps have more on them than the peers' (patterns, legend, inset), so sizes are compared on the same pixels:
// Mapnik's pictures, packed as the program packs the frames of a sequence.
bool size_target(const Setting& setting) {
    fmt::print("  A3 bytes a picture: {:.0f}, redrawn {:.0f}\n",
               bytes_each(setting.folder / "reused", "frame-"),
               bytes_each(setting.folder / "redrawn", "frame-"));
    double own = 0;
    double peer = 0;
    for (int i = 0; setting.peers && i < setting.pictures; i += 10) {
        const auto file = setting.folder / "peers" / fmt::format("mapnik-{:03}.png", i);
        if (std::filesystem::exists(file)) {
            const auto raster = decoded(file);
            own += static_cast<double>(encode_png(raster).size());
            peer += static_cast<double>(file_size(file));
        }
    }
    return peer <= 0 || print_target("A3", "of the bytes of Mapnik's png32, the same pictures packed",
                                     own / peer, 1, false);
}

}  // namespace

bool measure_pictures(const Setting& setting) {
    const auto film = picture_film(setting);
    const auto lists = scenes(film);
    Peak peak;
    std::vector<Contender> contenders{animate(setting, ours, "reused", false, peak),
                                      animate(setting, redrawn, "redrawn", true, peak)};
    for (auto& floor : floors(setting, lists)) {
        contenders.push_back(std::move(floor));
    }
    if (setting.peers) {
        std::vector<geodata::Day> days;
        for (const auto& step : film.plan.steps) {
            days.push_back(step.day);
        }
        for (auto& peer : peers(setting, days)) {
            contenders.push_back(std::move(peer));
        }
    }
    const auto taken = in_turn(contenders, setting.rounds);
    print_head(fmt::format("{} dated maps, 1920x1080 PNG; median of {}", lists.size(), setting.rounds));
    std::for_each(taken.begin(), taken.end(), print);
    bool met = speed_targets(taken);
    met = size_target(setting) && met;
    met = print_target("A3", "MB at most, whole process", peak.megabytes, 150, false) && met;
    const int wrong = different(setting, lists.size());
    return print_target("A3", "pictures not to the pixel a full redraw", wrong, 0, false) && met;
}

}  // namespace bench
