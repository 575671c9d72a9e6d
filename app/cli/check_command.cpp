#include "app/cli/command.hpp"
#include "app/export/tables/check_report.hpp"
#include "geodata/analysis/contradictions.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

std::vector<Finding> all_findings(const Dataset& dataset) {
    auto findings = data_findings(dataset);
    const auto contradictions = find_contradictions(dataset);
    findings.insert(findings.end(), contradictions.begin(), contradictions.end());
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
    return findings;
}

int run_check(const Options& options, const Streams& streams) {
    const auto loaded = load(options);
    if (options.areas) {
        deliver(options.json ? areas_json(*loaded.dataset) : areas_text(*loaded.dataset), options, streams);
        return 0;
    }
    const auto findings = all_findings(*loaded.dataset);
    deliver(options.json ? check_json(*loaded.dataset, findings) : check_text(*loaded.dataset, findings),
            options, streams);
    const bool errors = std::any_of(findings.begin(), findings.end(),
                                    [](const Finding& f) { return f.severity == Severity::error; });
    return errors ? 1 : 0;
}

}  // namespace

Command check_command() {
    return {
        "check",
        "Coverage of sources, contradictions and faults of a dataset; exit status 1 when a row is in error",
        [](CLI::App& app, Options& options) {
            app.add_flag("--areas", options.areas, "Stated areas compared with measured ones instead");
            app.add_flag("--json", options.json, "Print JSON");
            add_output_options(app, options);
            add_dataset_options(app, options);
        },
        run_check};
}

}  // namespace viewer
