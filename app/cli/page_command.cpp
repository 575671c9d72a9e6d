#include "app/cli/command.hpp"
#include "app/export/files/atomic_file.hpp"
#include "app/export/page/html_page.hpp"
#include "geodata/base/text.hpp"
#include "terrachron_config.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <ostream>

namespace viewer {

namespace {

int run_page(const Options& options, const Streams& streams) {
    const auto extension = geodata::lower_case(options.output.extension().string());
    if (extension != ".html" && extension != ".htm") {
        throw UsageError{fmt::format("-o must end in .html, found '{}'.", options.output.string())};
    }
    const auto loaded = load(options);
    require_writable(options.output, options.overwrite);
    const auto map = make_map_data(loaded.dataset, loaded.listing);
    write_file(options.output, html_page(map, TERRACHRON_VERSION), options.overwrite);
    tell_written(options, streams);
    return 0;
}

}  // namespace

Command page_command() {
    return {"page", "One HTML file with map, slider, table and sources, for any device and without a network",
            [](CLI::App& app, Options& options) {
                add_output_options(app, options)->required()->description("Page to write, ending in .html");
                add_dataset_options(app, options);
            },
            run_page};
}

}  // namespace viewer
