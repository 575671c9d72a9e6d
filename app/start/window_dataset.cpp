#include "app/start/window_dataset.hpp"

#include "app/cli/database_load.hpp"
#include "app/window/import/kept_mappings.hpp"
#include "app/window/session/database_view.hpp"
#include "geodata/base/error.hpp"
#include "geodata/edit/repairs.hpp"
#include "geodata/import/import.hpp"

#include <fmt/format.h>

#include <utility>

namespace viewer {

using namespace geodata;

namespace {

// A database of few records is read like a file; of more a window has at hand what it shows.
std::shared_ptr<DatabaseView> database_view_of(const Options& options) {
    constexpr std::int64_t few_records = 200'000;
    auto database = database_of_days(options);
    if (database == nullptr || database->records() <= few_records) {
        return nullptr;
    }
    const auto frame = frame_of(*database);
    const auto day = options.date.empty() ? day_to_open_on(frame) : chosen_day(options, frame);
    return std::make_shared<DatabaseView>(std::move(database), day);
}

// With the layers that were agreed for the last file like it.
ImportResult import_as_kept(ImportRequest request, const KnownMapping& known) {
    std::vector<ForeignField> by_itself;
    if (request.layers.empty()) {
        std::vector<std::string> layers;
        auto result = import_files(request, [&](const ImportTable& table) {
            layers = kept_layers(table);
            return layers.empty() ? known(table) : std::nullopt;
        });
        if (layers.empty()) {
            return result;
        }
        by_itself = result.table.columns;
        request.layers = std::move(layers);
    }
    auto result = import_files(request, known);
    result.by_itself = std::move(by_itself);
    return result;
}

// Files of somebody else's are understood as typed, or as agreed before; else they are guessed, and the sheet asks.
Loaded load_for_window(const Options& options, WindowDataset& found) {
    const auto request = import_request(options);
    if ((found.view = database_view_of(options)) != nullptr) {
        return loaded_as_asked(options, found.view->take_first());
    }
    if (options.dataset.empty() || (request.files.size() == 1 && is_own_dataset(request.files.front()))) {
        return load(options);
    }
    const auto typed = typed_mapping(options);
    bool known = !options.actions.empty() || !options.state.empty();
    auto result = std::make_shared<const ImportResult>(import_as_kept(request, [&](const ImportTable& table) {
        auto mapping = typed ? typed : kept_mapping(table);
        known = known || mapping.has_value();
        return mapping;
    }));
    auto loaded = loaded_as_asked(options, result->made.dataset);
    if (!known) {
        found.asked = std::move(result);
    }
    return loaded;
}

// What keeps it from being read may have plain repairs: they are made for the window, and are not saved.
std::optional<Loaded> load_repaired(const Options& options, WindowDataset& found) {
    auto mended = repaired_dataset(options.dataset);
    if (!mended) {
        return std::nullopt;
    }
    const auto count = mended->made.size();
    found.notice = fmt::format(
        "This dataset cannot be read as it is. {} made for this window, and {} not saved yet.",
        count == 1 ? "One repair was" : fmt::format("{} repairs were", count), count == 1 ? "is" : "are");
    found.repaired = std::move(mended->text);
    return loaded_as_asked(options, std::move(mended->dataset));
}

// The window opens in any case: with the built-in dataset where the one asked for cannot be read.
Loaded load_or_built_in(const Options& options, WindowDataset& found) {
    try {
        return load_for_window(options, found);
    } catch (const Error& error) {
        if (options.dataset.empty() || !options.actions.empty()) {
            throw;
        }
        if (auto loaded = load_repaired(options, found)) {
            return *loaded;
        }
        found.fault = fmt::format("{} Shown is the dataset that comes with the program.", error.what());
        found.shown = {};
        found.shown.fresh = true;
        return load(found.shown);
    }
}

}  // namespace

WindowDataset dataset_for_window(const Options& options) {
    WindowDataset found;
    found.shown = options;
    found.loaded = load_or_built_in(options, found);
    return found;
}

void read_again(const Options& options) {
    WindowDataset found;
    load_for_window(options, found);
}

}  // namespace viewer
