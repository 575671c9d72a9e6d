#include "app/cli/command.hpp"
#include "geodata/analysis/words/sentences.hpp"
#include "geodata/base/text.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace viewer {

namespace {

std::vector<std::string> described(const Options& options, const std::string& compared,
                                   const Loaded& loaded) {
    const auto& dataset = *loaded.dataset;
    const auto day = chosen_day(options, dataset);
    return compared.empty() ? geodata::describe_day(dataset, loaded.listing, day)
                            : geodata::describe_comparison(dataset, loaded.listing,
                                                           day_in_span(dataset, compared, "--compare"), day);
}

int run_describe(const Options& options, const std::string& compared, const Streams& streams) {
    const auto loaded = load(options);
    const auto sentences = described(options, compared, loaded);
    deliver(geodata::joined(sentences, "\n") + "\n", options, streams);
    return 0;
}

}  // namespace

Command describe_command() {
    const auto compared = std::make_shared<std::string>();
    return {"describe", "The map of a day in sentences",
            [compared](CLI::App& app, Options& options) {
                compared->clear();
                add_date_option(app, options);
                app.add_option("--compare", *compared, "An earlier day to compare it with, like 1992-12-31")
                    ->check(is_day);
                add_output_options(app, options);
                add_dataset_options(app, options);
            },
            [compared](const Options& options, const Streams& streams) {
                return run_describe(options, *compared, streams);
            }};
}

}  // namespace viewer
