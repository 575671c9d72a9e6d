#include "app/cli/database_load.hpp"

#include "geodata/base/text.hpp"

#include <fmt/format.h>

namespace viewer {

using namespace geodata;

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
        std::vector<std::string> known;
        for (const auto& one : frame.sources) {
            known.push_back(one.id);
        }
        throw UsageError{fmt::format("--list must be a source of the dataset ({}), found '{}'.{}",
                                     joined(known, ", "), options.list, did_you_mean(options.list, known))};
    }
    return source;
}

}  // namespace viewer
