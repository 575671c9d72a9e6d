// How quickly the window answers: frames at rest, playing and moving, many outlines, loading and the start.
// Usage: frame_benchmark [--quick] [--peers] [--only idle|frames|large|loading|start]; exits 1 when a target
// is missed. Needs a display.
//
// Every figure is the median of rounds in which all contenders take their turn once; every ratio is the median of the
// ratios of those rounds. --quick has too little of everything for a verdict and only shows that all parts run.

#include "tools/benchmarks/frame/frames.hpp"
#include "tools/benchmarks/frame/large_map.hpp"

#include "app/cli/command.hpp"
#include "geodata/io/dataset_reader.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace viewer;

MapData map_of(geodata::Dataset dataset) {
    const auto shared = std::make_shared<const geodata::Dataset>(std::move(dataset));
    return make_map_data(shared, geodata::default_listing(*shared));
}

struct Wanted {
    bench::FrameSetting setting;
    bool quick = false;
    std::string only;
};

Wanted wanted_by(int count, char** arguments) {
    Wanted wanted;
    for (int i = 1; i < count; ++i) {
        const std::string word = arguments[i];
        if (word == "--quick") {
            wanted.quick = true;
        } else if (word == "--peers") {
            wanted.setting.peers = true;
        } else if (word == "--only" && i + 1 < count) {
            wanted.only = arguments[++i];
        } else {
            throw std::runtime_error(
                fmt::format("there is no option '{}'; see tools/benchmark --help", word));
        }
    }
    if (wanted.quick) {
        wanted.setting.rounds = 3;
        wanted.setting.frames = 6;
        wanted.setting.regions = 5'000;
        wanted.setting.idle_seconds = 2;
    }
    return wanted;
}

int run(const std::filesystem::path& program, const Wanted& wanted) {
    const auto& setting = wanted.setting;
    const auto map = map_of(geodata::read_dataset(built_in_dataset()));
    // Made when it is first needed: a large process is slower at starting others.
    std::optional<viewer::MapData> made;
    const auto large = [&]() -> const viewer::MapData& {
        if (!made) {
            made = map_of(bench::large_dataset(setting.regions, setting.corners));
        }
        return *made;
    };
    const auto terrachron = program.parent_path() / "terrachron";
    // What starts processes of its own comes before this one opens a window.
    const std::vector<std::pair<std::string, std::function<bool()>>> parts{
        {"idle", [&] { return bench::measure_idle(setting, map); }},
        {"start", [&] { return bench::measure_start(setting, terrachron, map); }},
        {"loading", [&] { return bench::measure_loading(setting, terrachron, *large().dataset); }},
        {"frames", [&] { return bench::measure_frames(setting, map); }},
        {"large", [&] { return bench::measure_large(setting, large()); }}};
    bool met = true;
    bool ran = false;
    for (const auto& [name, measure] : parts) {
        if (wanted.only.empty() || wanted.only == name) {
            ran = true;
            met = measure() && met;
        }
    }
    if (!ran) {
        throw std::runtime_error(fmt::format("there is no part '{}'", wanted.only));
    }
    fmt::print("\n{}\n", wanted.quick ? "quick run: no verdict"
                         : met        ? "all targets that were measured are met"
                                      : "a target is MISSED");
    return met || wanted.quick ? 0 : 1;
}

}  // namespace

int main(int count, char** arguments) {
    try {
        return run(arguments[0], wanted_by(count, arguments));
    } catch (const std::exception& error) {
        fmt::print(stderr, "frame_benchmark: {}\n", error.what());
        return 1;
    }
}
