#pragma once

#include "tests/support/program.hpp"

// Every kind of file that the program writes, small.
namespace test {

struct Output {
    std::string name;
    Arguments command;
};

inline std::vector<Output> outputs() {
    std::vector<Output> all;
    const auto add = [&](const std::string& name, Arguments command) {
        command.insert(command.end(), {"--overwrite", "--quiet"});
        all.push_back({name, std::move(command)});
    };
    const auto picture = Arguments{"render", "--date", "1992-05-18", "--size", "640x360"};
    for (const char* name : {"map.png", "map.svg", "map.pdf", "map.jpg", "map.webp", "map.tif"})
        add(name, picture);
    auto placed = picture;
    placed.push_back("--world-file");
    add("placed.png", placed);
    const auto film = Arguments{"animate", "--by", "change", "--size", "320x200", "--hold", "0.2"};
    for (const char* name : {"film.mp4", "film.webm", "film.gif", "frame-##.png"}) add(name, film);
    add("sheet.pdf", {"contact-sheet"});
    add("page.html", {"page"});
    add("stats.json", {"stats", "--date", "1992-05-18", "--json"});
    for (const char* name :
         {"all.gpkg", "all.geojson", "all.shp", "all.fgb", "all.kml", "all.csv", "all.xlsx", "all.ods"})
        add(name, {"export", "--all"});
    return all;
}

inline Run write_output(const Output& output, const std::filesystem::path& target) {
    auto arguments = output.command;
    arguments.insert(arguments.end(), {"-o", target.string()});
    return run(arguments);
}

}  // namespace test
