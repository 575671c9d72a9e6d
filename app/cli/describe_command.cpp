#include "app/cli/report_options.hpp"
#include "geodata/analysis/words/sentences.hpp"

#include <CLI/CLI.hpp>

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

int run_describe(const std::string& compared, const Options& options, const Streams& streams) {
    const auto loaded = load(options);
    deliver({{{"", described(options, compared, loaded), {}}}, {}, {}, {}}, options, {}, streams);
    return 0;
}

}  // namespace

Command describe_command() {
    return command_with<std::string>(
        "describe", "The map of a day in sentences",
        [](CLI::App& app, Options& options, std::string& compared) {
            add_date_option(app, options);
            app.add_option("--compare", compared, "An earlier day to compare it with, like 1992-12-31")
                ->check(is_day);
            add_output_options(app, options);
            add_dataset_options(app, options);
        },
        run_describe);
}

}  // namespace viewer
