#pragma once

#include "tests/support/program.hpp"

// Every kind of file that the program writes, small.
namespace test {

struct Output {
    std::string group;
    std::string name;
    Arguments command;
};

inline std::vector<Output> outputs() {
    std::vector<Output> all;
    const auto add = [&](const char* group, const std::vector<const char*>& names, Arguments command) {
        command.insert(command.end(), {"--overwrite", "--quiet"});
        for (const auto* name : names) all.push_back({group, name, command});
    };
    const auto picture = Arguments{"render", "--date", "1992-05-18", "--size", "640x360"};
    add("pictures",
        {"map.png", "map.svg", "map.pdf", "map.jpg", "map.jpeg", "map.webp", "map.tiff", "map.tif"}, picture);
    auto placed = picture;
    placed.push_back("--world-file");
    add("pictures", {"placed.png"}, placed);
    add("films", {"film.mp4", "film.webm", "film.gif", "frame-##.png"},
        {"animate", "--by", "change", "--size", "320x200", "--hold", "0.2"});
    add("pages", {"sheet.pdf", "sheet.png", "sheet.svg"}, {"contact-sheet"});
    add("pages", {"handout.pdf"}, {"handout", "--dates", "1992-05-18,1993-08-23"});
    add("pages", {"page.html"}, {"page"});
    for (const char* form : {"--json", "--csv", "--markdown"}) {
        add("reports", {"stats"}, {"stats", "--date", "1992-05-18", form});
        add("reports", {"series"}, {"series", "--by", "month", form});
        add("reports", {"reconcile"}, {"reconcile", form});
    }
    add("data",
        {"all.gpkg", "all.geojson", "all.shp", "all.fgb", "all.kml", "all.csv", "all.xlsx", "all.ods"},
        {"export", "--all"});
    add("data", {"dataset.gpkg"}, {"convert"});
    return all;
}

inline Run write_output(const Output& output, const std::filesystem::path& target) {
    auto arguments = output.command;
    arguments.insert(arguments.end(), {"-o", target.string()});
    return run(arguments);
}

}  // namespace test
