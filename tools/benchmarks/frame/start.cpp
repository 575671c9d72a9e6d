#include "tools/benchmarks/export/peers.hpp"
#include "tools/benchmarks/export/setting.hpp"
#include "tools/benchmarks/frame/frames.hpp"
#include "tools/benchmarks/process.hpp"
#include "tools/benchmarks/turns.hpp"

#include "app/cli/command.hpp"
#include "app/paint/changing_raster.hpp"
#include "app/scene/build_scene.hpp"
#include "app/scene/font_metrics.hpp"
#include "app/window/imgui/imgui_bridge.hpp"
#include "geodata/io/dataset_reader.hpp"
#include "geodata/io/gdal/gdal_handles.hpp"
#include "terrachron_config.hpp"

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Window/Context.hpp>
#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

namespace bench {

namespace {

using namespace viewer;

constexpr const char* ours_name = "terrachron, from its start to its first whole frame";
constexpr const char* glx_name = "glxinfo -B";
constexpr const char* qgis_name = "QGIS, from its start to its first canvas";
constexpr const char* headless_name = "terrachron render, first PNG";

// What the work takes in a process that has done nothing before.
double fresh_seconds(const std::function<double()>& work) {
    std::array<int, 2> ends{};
    double seconds = 0;
    if (pipe(ends.data()) != 0) {
        return seconds;
    }
    const pid_t child = fork();
    if (child == 0) {
        seconds = work();
        _exit(write(ends[1], &seconds, sizeof seconds) == sizeof seconds ? 0 : 1);
    }
    close(ends[1]);
    (void)!read(ends[0], &seconds, sizeof seconds);
    close(ends[0]);
    waitpid(child, nullptr, 0);
    return seconds;
}

Contender fresh(const std::string& name, const std::function<double()>& work) {
    return {name, 1, [work] { return fresh_seconds(work); }};
}

Contender process(const std::string& name, const std::vector<std::string>& command, const std::string& log) {
    return {name, 1, [=] { return run_or_die(command, log).seconds; }};
}

double fonts_seconds() {
    sf::RenderWindow window({1280, 720}, "fonts", sf::Style::None);
    return seconds_of([&] {
        ImguiBridge bridge(window);
        bridge.begin_frame(0.02, 1);
        bridge.end_frame();
    });
}

double font_file_seconds() {
    return seconds_of([] {
        for (const auto weight : {Weight::regular, Weight::bold}) {
            const std::ifstream stream(font_file(weight), std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(stream.rdbuf()), {}};
        }
    });
}

double gdal_seconds() {
    return seconds_of([] {
        const auto opened = geodata::gdal::open_vector(built_in_dataset() / "regions.geojson", "GeoJSON");
        while (const geodata::gdal::GdalFeature feature{opened->GetLayer(0)->GetNextFeature()}) {
        }
    });
}

double dataset_seconds() {
    return seconds_of([] {
        const auto dataset =
            std::make_shared<const geodata::Dataset>(geodata::read_dataset(built_in_dataset()));
        make_map_data(dataset, geodata::default_listing(*dataset));
    });
}

double first_map_seconds(const MapData& map) {
    return seconds_of([&] {
        ChangingRaster(0).paint(build_scene(map, default_settings(map, 1920, 1080, map.dataset->last_day)),
                                1);
    });
}

void measure_parts(const FrameSetting& setting, const std::string& program, const std::string& log,
                   const MapData& map) {
    const auto taken = in_turn(
        {process("dynamic linking: terrachron --version", {program, "--version"}, log),
         process("  floor: /bin/true", {"/bin/true"}, log),
         fresh("window and OpenGL context",
               [] { return seconds_of([] {
                        sf::RenderWindow({1920, 1080}, "window", sf::Style::None);
                    }); }),
         fresh("  floor: a context without a window", [] { return seconds_of([] { sf::Context context; }); }),
         fresh("fonts of the panels, first frame", fonts_seconds),
         fresh("  floor: reading the font files", font_file_seconds),
         fresh("dataset read, checked and laid on the plane", dataset_seconds),
         fresh("  floor: GDAL reads the districts", gdal_seconds),
         fresh("map painted first", [&] { return first_map_seconds(map); })},
        setting.rounds);
    print_head("parts of the start, each in a fresh process");
    std::for_each(taken.begin(), taken.end(), print);
}

// Both take a tenth of a second, which on a busy machine is half as much or twice: more turns than elsewhere.
bool measure_against_glxinfo(const FrameSetting& setting, const Contender& ours, const Setting& place) {
    if (run_process({"glxinfo", "-B"}, place.log()).exit != 0) {
        fmt::print("glxinfo is not installed: apt-get install mesa-utils\n");
        return true;
    }
    const auto taken = in_turn({ours, process(glx_name, {"glxinfo", "-B"}, place.log())}, 3 * setting.rounds);
    std::for_each(taken.begin(), taken.end(), print);
    return print_target("D1", "times glxinfo -B", ratio(taken[0], taken[1]), 2.4, false);
}

bool measure_against_qgis(const FrameSetting& setting, const Contender& ours, const Setting& place) {
    if (!setting.peers || run_process({"qgis", "--version"}, place.log()).exit != 0) {
        fmt::print("  D1 not measured against QGIS (--peers)\n");
        return true;
    }
    const std::vector<std::string> command{"qgis",
                                           "--nologo",
                                           "--noversioncheck",
                                           "--profiles-path",
                                           place.folder / "qgis",
                                           "--code",
                                           place.scripts / "qgis_start.py",
                                           place.dataset / "regions.geojson"};
    const auto taken = in_turn({ours, process(qgis_name, command, place.log())}, setting.rounds);
    std::for_each(taken.begin(), taken.end(), print);
    return print_target("D1", "of the time of QGIS", ratio(taken[0], taken[1]), 1.0 / 8, false);
}

bool measure_window_start(const FrameSetting& setting, const std::string& program, const Setting& place) {
    const std::string script = place.folder / "quit.txt";
    std::ofstream(script) << "quit\n";
    const auto ours = process(ours_name, {program, "--fresh", "--actions", script}, place.log());
    print_head("the window");
    const bool met = measure_against_glxinfo(setting, ours, place);
    return measure_against_qgis(setting, ours, place) && met;
}

bool measure_headless(const FrameSetting& setting, const std::string& program, const Setting& place) {
    const std::string picture = place.folder / "first.png";
    std::vector<Contender> contenders{
        process(headless_name, {program, "render", "--overwrite", "--date", "1993-08-23", "-o", picture},
                place.log())};
    if (setting.peers) {
        for (auto& peer : peers(place, {*geodata::day_from({1993, 8, 23})})) {
            contenders.push_back(std::move(peer));
        }
    }
    const auto taken = in_turn(contenders, setting.rounds);
    print_head("without a window");
    std::for_each(taken.begin(), taken.end(), print);
    const auto mapnik =
        std::find_if(taken.begin(), taken.end(), [](const Taken& t) { return t.name == mapnik_fast; });
    if (mapnik == taken.end()) {
        fmt::print("  D1 not measured against Mapnik (--peers)\n");
        return true;
    }
    return print_target("D1", "of the time of Mapnik from Python, first PNG", ratio(taken.front(), *mapnik),
                        0.7, false);
}

}  // namespace

bool measure_start(const FrameSetting& setting, const std::string& program, const MapData& map) {
    Setting place{program, built_in_dataset(), TERRACHRON_SOURCE_ASSETS "/../tools/benchmarks/export/peers",
                  std::filesystem::temp_directory_path() / fmt::format("terrachron-start-{}", getpid()), map};
    place.peers = setting.peers;
    std::filesystem::create_directories(place.folder);
    setenv("XDG_STATE_HOME", (place.folder / "state").c_str(), 1);  // the user's own session is left alone
    measure_parts(setting, program, place.log(), map);
    bool met = measure_window_start(setting, program, place);
    met = measure_headless(setting, program, place) && met;
    std::filesystem::remove_all(place.folder);
    return met;
}

}  // namespace bench
