// How fast pictures and films come out of the program, against what it cannot beat and against other programs.
// Usage: export_benchmark [--quick] [--peers] [--pictures | --films]; exits 1 when a target is missed.
//
// Every figure is the median of rounds in which all contenders take their turn once; every ratio is the median of the
// ratios of those rounds. --quick has too few frames and rounds for a verdict and only shows that all parts run.

#include "tools/benchmarks/export/setting.hpp"

#include "app/cli/command.hpp"
#include "app/scene/build_scene.hpp"
#include "geodata/io/dataset_reader.hpp"
#include "terrachron_config.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <exception>

namespace bench {

using namespace viewer;

namespace {

Film film_of(const Setting& setting, double width, double height, const FilmTiming& timing) {
    return {setting.map,
            default_settings(setting.map, width, height, timing.from),
            plan_film(setting.map.steps, timing),
            timing.fps,
            1,
            false,
            "",
            ""};
}

MapData built_in_map() {
    const auto dataset = std::make_shared<const geodata::Dataset>(geodata::read_dataset(built_in_dataset()));
    return make_map_data(dataset, geodata::default_listing(*dataset));
}

}  // namespace

Film picture_film(const Setting& setting) {
    FilmTiming timing{setting.map.dataset->first_day, setting.map.dataset->last_day};
    timing.fps = 10;
    timing.seconds = setting.pictures / timing.fps;
    return film_of(setting, 1920, 1080, timing);
}

Film daily_film(const Setting& setting) {
    const auto first = setting.map.dataset->first_day;
    return film_of(setting, 1280, 720, {first, first + (setting.days - 1)});
}

}  // namespace bench

namespace {

struct Wanted {
    bool quick = false;
    bool pictures = true;
    bool films = true;
};

int run(const std::filesystem::path& program, const Wanted& wanted, bool peers) {
    bench::Setting setting{program.parent_path() / "terrachron", viewer::built_in_dataset(),
                           TERRACHRON_SOURCE_ASSETS "/../tools/benchmarks/export/peers",
                           std::filesystem::temp_directory_path() /
                               fmt::format("terrachron-benchmark-{}", getpid()),
                           bench::built_in_map()};
    setting.peers = peers;
    if (wanted.quick) {
        setting.rounds = 3;
        setting.pictures = 20;
        setting.days = 300;
    }
    std::filesystem::create_directories(setting.folder);
    bool met = true;
    met = (!wanted.pictures || bench::measure_pictures(setting)) && met;
    met = (!wanted.films || bench::measure_films(setting)) && met;
    std::filesystem::remove_all(setting.folder);
    fmt::print("\n{}\n", wanted.quick ? "quick run: no verdict"
                         : met        ? "all targets that were measured are met"
                                      : "a target is MISSED");
    return met || wanted.quick ? 0 : 1;
}

}  // namespace

int main(int count, char** arguments) {
    Wanted wanted;
    bool peers = false;
    for (int i = 1; i < count; ++i) {
        const std::string word = arguments[i];
        if (word == "--quick") {
            wanted.quick = true;
        } else if (word == "--peers") {
            peers = true;
        } else if (word == "--pictures") {
            wanted.films = false;
        } else if (word == "--films") {
            wanted.pictures = false;
        } else {
            fmt::print(stderr, "export_benchmark: there is no option '{}'; see tools/benchmark --help.\n",
                       word);
            return 2;
        }
    }
    try {
        return run(arguments[0], wanted, peers);
    } catch (const std::exception& error) {
        fmt::print(stderr, "export_benchmark: {}\n", error.what());
        return 1;
    }
}
