// What many versions of the same land cost, and the states of a whole world: files of others, opened as their owners
// would. Usage: versions_benchmark [--quick]; exits 1 when a target is missed.
//
// Every figure is the median of rounds in which all contenders take their turn once; every ratio is the median of the
// ratios of those rounds. --quick has too few rounds for a verdict and only shows that all parts run.

#include "tools/benchmarks/process.hpp"
#include "tools/benchmarks/turns.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <numbers>
#include <string>
#include <vector>

namespace {

using namespace bench;
using Path = std::filesystem::path;

constexpr int first_year = 1000;
constexpr int corners = 200;

struct Version {
    std::string name;
    int from = 0;  // years, both counted
    int until = 0;
    double east = 0;  // of its middle, in degrees
    double north = 0;
    double size = 0;  // half its width
};

// A ring whose corners lie on a wave of its own, so that no version has the outline of another.
std::string ring_of(const Version& version, int which) {
    std::string text;
    for (int i = 0; i <= corners; ++i) {
        const double angle = 2 * std::numbers::pi * (i % corners) / corners;
        const double far = version.size * (1 + 0.1 * std::sin(angle * (3 + which % 17)));
        text += fmt::format("{}[{:.6f},{:.6f}]", i == 0 ? "" : ",", version.east + far * std::cos(angle),
                            version.north + 0.7 * far * std::sin(angle));
    }
    return text;
}

void write_versions(const std::vector<Version>& versions, const Path& file) {
    std::ofstream out(file);
    out << R"({"type":"FeatureCollection","features":[)";
    for (std::size_t i = 0; i < versions.size(); ++i) {
        const auto& version = versions[i];
        out << fmt::format(
                   R"({}{{"type":"Feature","properties":{{"name":"{}","start":"{}-01-01","end":"{}-12-31"}},)",
                   i == 0 ? "" : ",\n", version.name, version.from, version.until)
            << fmt::format(R"("geometry":{{"type":"Polygon","coordinates":[[{}]]}}}})",
                           ring_of(version, static_cast<int>(i)));
    }
    out << "]}\n";
}

std::vector<Version> one_land(int count) {
    std::vector<Version> versions;
    for (int i = 0; i < count; ++i) {
        versions.push_back({"A land", first_year + i, first_year + i, 12, 45, 3});
    }
    return versions;
}

// As many versions as the states of the world since 1886 have, side by side from Alaska to New Zealand.
std::vector<Version> world() {
    constexpr int lands = 178;
    constexpr int each = 4;
    std::vector<Version> versions;
    for (int land = 0; land < lands; ++land) {
        for (int i = 0; i < each; ++i) {
            const int from = 1886 + 34 * i + land % 30;
            const int until = i + 1 < each ? from + 33 : 2019;
            versions.push_back({fmt::format("Land {}", land), from, until, -165.0 + 18.5 * (land % 18),
                                -50.0 + 12.0 * (land / 18), 7});
        }
    }
    return versions;
}

struct Place {
    std::string program;
    Path folder;
    int rounds = 5;
};

Contender contender(const Place& place, const std::string& name, std::vector<std::string> command) {
    const std::string log = place.folder / "log.txt";
    return {name, 1, [log, command = std::move(command)] { return run_or_die(command, log).seconds; }};
}

bool measure_one_land(const Place& place) {
    const Path few = place.folder / "few.geojson";
    const Path many = place.folder / "many.geojson";
    write_versions(one_land(100), few);
    write_versions(one_land(800), many);
    bool met = true;
    for (const std::vector<std::string>& order :
         {std::vector<std::string>{"stats", "--date", "1050-06-01"},
          {"render", "--date", "1050-06-01", "-o", place.folder / "out.png", "--overwrite"},
          {"page", "-o", place.folder / "out.html", "--overwrite"}}) {
        const auto command = [&](const Path& file) {
            std::vector<std::string> words{place.program, order.front(), file};
            words.insert(words.end(), order.begin() + 1, order.end());
            return words;
        };
        print_head(order.front() + " of one land");
        const auto taken = in_turn(
            {contender(place, "100 versions", command(few)), contender(place, "800 versions", command(many))},
            place.rounds);
        std::for_each(taken.begin(), taken.end(), print);
        met = print_target("C2", "800 by 100 versions, " + order.front(), ratio(taken[1], taken[0]), 10,
                           false) &&
              met;
    }
    return met;
}

bool measure_world(const Place& place) {
    if (run_process({"ogr2ogr", "--version"}, place.folder / "log.txt").exit != 0) {
        fmt::print("  C2 not measured for the world: apt-get install gdal-bin\n");
        return true;
    }
    const Path file = place.folder / "world.geojson";
    write_versions(world(), file);
    print_head("a world of 712 versions");
    const auto taken =
        in_turn({contender(place, "ogr2ogr -f Memory", {"ogr2ogr", "-f", "Memory", "copy", file}),
                 contender(place, "terrachron render",
                           {place.program, "render", file, "--date", "1950-06-01", "-o",
                            place.folder / "out.png", "--overwrite"})},
                place.rounds);
    std::for_each(taken.begin(), taken.end(), print);
    return print_target("C2", "times ogr2ogr: first picture of a world", ratio(taken[1], taken[0]), 6, false);
}

}  // namespace

int main(int count, char** arguments) try {
    Place place;
    place.program = std::filesystem::canonical(arguments[0]).parent_path() / "terrachron";
    place.rounds = count > 1 && std::string(arguments[1]) == "--quick" ? 1 : 5;
    place.folder = std::filesystem::temp_directory_path() / fmt::format("terrachron-versions-{}", getpid());
    std::filesystem::create_directories(place.folder);
    const bool land = measure_one_land(place);
    const bool whole = measure_world(place);
    std::filesystem::remove_all(place.folder);
    return land && whole ? 0 : 1;
} catch (const std::exception& error) {
    std::fprintf(stderr, "versions_benchmark: %s\n", error.what());
    return 1;
}
