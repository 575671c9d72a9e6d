#include "app/cli/command.hpp"
#include "geodata/analysis/words/sentences.hpp"
#include "geodata/base/text.hpp"

#include <CLI/CLI.hpp>

namespace viewer {

namespace {

int run_describe(const Options& options, const Streams& streams) {
    const auto loaded = load(options);
    const auto day = chosen_day(options, *loaded.dataset);
    const auto sentences = geodata::describe_day(*loaded.dataset, loaded.listing, day);
    deliver(geodata::joined(sentences, "\n") + "\n", options, streams);
    return 0;
}

}  // namespace

Command describe_command() {
    return {"describe", "The map of a day in sentences",
            [](CLI::App& app, Options& options) {
                add_date_option(app, options);
                add_output_options(app, options);
                add_dataset_options(app, options);
            },
            run_describe};
}

}  // namespace viewer
