#include "app/cli/film_days.hpp"

#include "app/cli/command.hpp"
#include "geodata/base/text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace viewer {

using namespace geodata;

namespace {

const std::vector<std::pair<std::string, Pace>>& paces() {
    static const std::vector<std::pair<std::string, Pace>> table{{"day", Pace::day},
                                                                 {"week", Pace::week},
                                                                 {"month", Pace::month},
                                                                 {"change", Pace::change},
                                                                 {"play", Pace::play}};
    return table;
}

// Only what runs can be played.
std::vector<std::string> pace_words(bool of_film) {
    std::vector<std::string> words;
    for (const auto& pace : paces()) {
        if (of_film || pace.second != Pace::play) {
            words.push_back(pace.first);
        }
    }
    return words;
}

void add_span_options(CLI::App& app, DaysOptions& options) {
    app.add_option("--from", options.from, "First day (default: the first of the dataset)")->check(is_day);
    app.add_option("--to", options.to, "Last day, included (default: the last of the dataset)")
        ->check(is_day);
}

Day day_or(const std::string& text, Day otherwise, const char* name, const Dataset& dataset) {
    return text.empty() ? otherwise : day_in_span(dataset, text, name);
}

std::vector<Day> listed_days(const std::string& dates, const Dataset& dataset) {
    std::vector<Day> days;
    for (const auto& text : split(dates, ',')) {
        days.push_back(day_in_span(dataset, text, "--dates with commas between: each"));
    }
    return days;
}

}  // namespace

void add_days_options(CLI::App& app, DaysOptions& options, const std::string& usual) {
    options.by = usual;
    add_span_options(app, options);
    app.add_option(
        "--by", options.by,
        fmt::format("Step from picture to picture: {} (default {})", joined(pace_words(false), ", "), usual));
}

void add_film_days_options(CLI::App& app, DaysOptions& options) {
    add_span_options(app, options);
    app.add_option(
        "--by", options.by,
        fmt::format("Step from picture to picture: {}; play gives each change the same time, as in the "
                    "window (default play, or day where --set pacing=calendar)",
                    joined(pace_words(true), ", ")));
}

void add_dates_option(CLI::App& app, DaysOptions& options) {
    app.add_option("--dates", options.dates, "Chosen days instead, like 1992-05-08,1993-07-23");
}

Pace chosen_pace(const DaysOptions& options, bool of_film) {
    const auto found = std::find_if(paces().begin(), paces().end(),
                                    [&](const auto& pace) { return pace.first == options.by; });
    if (found == paces().end() || (found->second == Pace::play && !of_film)) {
        const auto words = pace_words(of_film);
        throw UsageError{fmt::format("--by must be one of {}, found '{}'.{}", joined(words, ", "), options.by,
                                     did_you_mean(options.by, words))};
    }
    return found->second;
}

FilmSpan chosen_range(const DaysOptions& options, const Dataset& dataset, const FilmSpan& usual) {
    const FilmSpan range{day_or(options.from, usual.from, "--from", dataset),
                         day_or(options.to, usual.to, "--to", dataset)};
    if (range.to < range.from) {
        throw UsageError{fmt::format("--to must not lie before --from, found {} and {}.", iso_text(range.to),
                                     iso_text(range.from))};
    }
    return range;
}

std::vector<Day> chosen_days(const DaysOptions& options, const Dataset& dataset,
                             const std::vector<ChangeDay>& changes, std::size_t most,
                             const std::string& things) {
    const auto range = chosen_range(options, dataset, usual_range({}, dataset));
    auto days = options.dates.empty() ? film_days(changes, range.from, range.to, chosen_pace(options))
                                      : listed_days(options.dates, dataset);
    if (days.empty()) {  // nothing changes: one picture of how it is
        days.push_back(range.from);
    }
    if (days.size() > most) {
        throw UsageError{
            fmt::format("That would be {} {}, and {} are possible; choose a longer --by step or a "
                        "shorter time.",
                        days.size(), things, most)};
    }
    return days;
}

}  // namespace viewer
