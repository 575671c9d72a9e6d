#include "tools/benchmarks/export/peers.hpp"

#include "tools/benchmarks/process.hpp"

#include <fmt/format.h>

#include <cstdio>

namespace bench {

namespace {

// Debian's: its packages are not seen by other Pythons.
constexpr const char* python = "/usr/bin/python3";

bool can_import(const Setting& setting, const std::string& module) {
    return run_process({python, "-c", "import " + module}, setting.log()).exit == 0;
}

std::vector<std::string> numbers(const std::vector<geodata::Day>& days) {
    std::vector<std::string> texts;
    for (const auto day : days) {
        const auto date = geodata::year_month_day(day);
        texts.push_back(fmt::format("{}{:02}{:02}", date.year, date.month, date.day));
    }
    return texts;
}

Contender script(const Setting& setting, const std::string& name, std::vector<std::string> command,
                 const std::vector<std::string>& dates) {
    command.insert(command.end(), dates.begin(), dates.end());
    return {name, static_cast<int>(dates.size()),
            [command, log = setting.log()] { return run_or_die(command, log).seconds; }};
}

}  // namespace

std::vector<Contender> peers(const Setting& setting, const std::vector<geodata::Day>& days) {
    const std::string data = setting.folder / "peers";
    std::filesystem::create_directory(data);
    run_or_die(
        {"env", "PYTHONDONTWRITEBYTECODE=1", python, setting.scripts / "frames.py", setting.dataset, data},
        setting.log());
    const auto dates = numbers(days);
    const auto command = [&](const char* file, std::vector<std::string> more) {
        std::vector<std::string> words{"env",  "PYTHONDONTWRITEBYTECODE=1", "QT_QPA_PLATFORM=offscreen",
                                       python, setting.scripts / file,      data,
                                       data};
        words.insert(words.end(), more.begin(), more.end());
        return words;
    };
    std::vector<Contender> found;
    if (can_import(setting, "mapnik")) {
        found.push_back(script(setting, mapnik_fast, command("mapnik_frames.py", {"png32:z=1"}), dates));
        found.push_back(script(setting, mapnik_usual, command("mapnik_frames.py", {"png32"}), dates));
    } else {
        fmt::print("Mapnik is not installed: apt-get install python3-mapnik\n");
    }
    if (can_import(setting, "qgis.core")) {
        found.push_back(script(setting, qgis, command("qgis_frames.py", {}), dates));
    } else {
        fmt::print("QGIS is not installed: apt-get install python3-qgis\n");
    }
    return found;
}

double bytes_each(const std::filesystem::path& folder, const std::string& beginning) {
    double bytes = 0;
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().filename().string().starts_with(beginning)) {
            bytes += static_cast<double>(entry.file_size());
            ++count;
        }
    }
    return count == 0 ? 0 : bytes / count;
}

}  // namespace bench
