#include "app/cli/database_load.hpp"

#include "geodata/base/rows.hpp"
#include "geodata/base/text_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace viewer {

using namespace geodata;

namespace {

using WholeAreas = std::array<std::int64_t, 3>;

LowMidHigh areas_of(const WholeAreas& whole) {
    const auto area = [&](std::size_t i) { return square_metres(static_cast<double>(whole[i])); };
    return {area(0), area(1), area(2)};
}

PartyIndex find_party(const Dataset& frame, const std::string& id) {
    const auto* found = row_with(frame.parties, &Party::id, id);
    return {found == nullptr ? -1 : static_cast<int>(found - frame.parties.data())};
}

PartyIndex holder_named(const Dataset& frame, const std::string& id) {
    if (const auto found = find_party(frame, id)) {
        return found;
    }
    throw Error(
        fmt::format("table control: 'holder' names '{}', which is no party of dataset.json.", quotable(id)));
}

void add(WholeAreas& sums, const WholeAreas& more) {
    for (std::size_t i = 0; i < sums.size(); ++i) {
        sums[i] += more[i];
    }
}

// What several parties' steps of one day come to.
void add(DatabaseStep& sum, const DatabaseStep& step) {
    sum.day = step.day;
    add(sum.once, step.once);
    add(sum.as_listed, step.as_listed);
    sum.gained += step.gained;
    sum.lost += step.lost;
    sum.interval_ends += step.interval_ends;
    sum.counted = sum.counted || step.counted;
}

/// The sums of one party, step after step.
struct Running {
    std::vector<TotalStep> steps;
    WholeAreas once{};
    WholeAreas as_listed{};

    void take(const DatabaseStep& step, Day first) {
        if (steps.empty() && step.day > first) {
            steps.push_back({first, {}, {}, {}, true});
        }
        add(once, step.once);
        add(as_listed, step.as_listed);
        steps.push_back({step.day,
                         areas_of(once),
                         areas_of(as_listed),
                         {step.gained, step.lost, step.interval_ends},
                         step.counted});
    }
};

// As the list would have it: the party that was asked for, the dataset's own, or the first that holds anything.
std::vector<TotalStep> steps_of(const std::map<Day, DatabaseStep>& days, Day first) {
    Running running;
    for (const auto& [day, step] : days) {
        running.take(step, first);
    }
    return running.steps;
}

PartyIndex chosen_party(const Options& options, const Dataset& frame) {
    if (options.party == all_parties) {
        return {};
    }
    if (!options.party.empty()) {
        if (const auto found = find_party(frame, options.party)) {
            return found;
        }
        auto known = each_of(frame.parties, &Party::id);
        known.insert(known.begin(), all_parties);
        refuse_value("--party", fmt::format("one of the dataset ({})", joined(known, ", ")), options.party,
                     known);
    }
    return frame.party || frame.parties.size() != 1 ? frame.party : PartyIndex{0};
}

}  // namespace

std::unique_ptr<DatabaseDataset> named_database(const Options& options) {
    if (!is_database_address(options.dataset)) {
        return nullptr;
    }
    if (!options.beside.empty()) {
        throw UsageError{"A database is opened by itself; leave the other files out."};
    }
    return std::make_unique<DatabaseDataset>(parse_database_address(options.dataset.string()));
}

std::unique_ptr<DatabaseDataset> database_of_days(const Options& options) {
    auto database = options.prefer.empty() ? named_database(options) : nullptr;
    return database != nullptr && database->by_days() ? std::move(database) : nullptr;
}

// What changed on a day is told by the day before.
Loaded load_day(const Options& options) {
    const auto database = database_of_days(options);
    if (database == nullptr) {
        return load(options);
    }
    const auto day = chosen_day(options, frame_of(*database));
    return loaded_as_asked(options, database->on({{{day - 1, day + 2}}}));
}

Dataset frame_of(DatabaseDataset& database) { return database.on({}); }

SourceIndex list_of(const Options& options, const Dataset& frame) {
    if (options.list.empty()) {
        return frame.list_source;
    }
    const auto source = find_source(frame, options.list);
    if (!source) {
        const auto known = each_of(frame.sources, &Source::id);
        refuse_value("--list", fmt::format("a source of the dataset ({})", joined(known, ", ")), options.list,
                     known);
    }
    return source;
}

DaySums day_sums(DatabaseDataset& database, const Dataset& frame, SourceIndex list, Day day) {
    DaySums sums{day, {}};
    for (const auto& sum : database.sums_on(frame[list].id, day)) {
        sums.parties.push_back({holder_named(frame, sum.holder), sum.regions, sum.without_area,
                                areas_of(sum.once), areas_of(sum.as_listed)});
    }
    std::sort(sums.parties.begin(), sums.parties.end(),
              [](const PartySum& a, const PartySum& b) { return a.party < b.party; });
    return sums;
}

SeriesSums series_sums(DatabaseDataset& database, const Dataset& frame, SourceIndex list) {
    std::map<PartyIndex, Running> parties;
    std::map<Day, DatabaseStep> days;
    for (const auto& step : database.series(frame[list].id, frame.first_day, frame.last_day)) {
        parties[holder_named(frame, step.holder)].take(step, frame.first_day);
        add(days[step.day], step);
    }
    SeriesSums sums;
    sums.all = steps_of(days, frame.first_day);
    for (auto& [party, running] : parties) {
        const bool stated = std::any_of(running.steps.begin(), running.steps.end(),
                                        [](const TotalStep& step) { return step.as_listed != LowMidHigh{}; });
        sums.parties.push_back({party, std::move(running.steps), stated});
    }
    return sums;
}

Loaded loaded_frame(DatabaseDataset& database, const Options& options) {
    const auto frame = std::make_shared<const Dataset>(frame_of(database));
    const auto list = list_of(options, *frame);
    return {frame, {list, chosen_party(options, *frame), {}, profile_of(list)}, dataset_path(options)};
}

}  // namespace viewer
