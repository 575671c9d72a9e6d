#include "app/cli/command.hpp"
#include "app/cli/shown_checks.hpp"
#include "app/export/tables/check_report.hpp"
#include "geodata/analysis/findings/contradictions.hpp"
#include "geodata/base/error.hpp"
#include "geodata/import/import.hpp"
#include "geodata/io/dataset_reader.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace viewer {

using namespace geodata;

namespace {

std::vector<Finding> all_findings(const Loaded& loaded) {
    auto findings = data_findings(*loaded.dataset);
    for (const auto& more : {find_contradictions(*loaded.dataset), shown_findings(loaded)}) {
        findings.insert(findings.end(), more.begin(), more.end());
    }
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
    return findings;
}

// A dataset that cannot be read is told with all its faults at once.
int tell_faults(const std::vector<std::string>& faults, const Options& options, const Streams& streams) {
    deliver(options.json ? faults_json(dataset_path(options).string(), faults) : faults_text(faults), options,
            streams);
    return 1;
}

// Of a path that leads nowhere, or to somebody else's file, there is nothing more to say than was said.
std::vector<std::string> faults_of(const std::filesystem::path& path) {
    std::error_code ignored;
    const bool ours = std::filesystem::exists(path, ignored) && is_own_dataset(path);
    return ours ? dataset_faults(path) : std::vector<std::string>();
}

int check_loaded(const Loaded& loaded, const Options& options, const Streams& streams) {
    if (options.areas) {
        deliver(options.json ? areas_json(*loaded.dataset) : areas_text(*loaded.dataset), options, streams);
        return 0;
    }
    const auto findings = all_findings(loaded);
    deliver(options.json ? check_json(*loaded.dataset, findings) : check_text(*loaded.dataset, findings),
            options, streams);
    const bool errors = std::any_of(findings.begin(), findings.end(),
                                    [](const Finding& f) { return f.severity == Severity::error; });
    return errors ? 1 : 0;
}

int run_check(const Options& options, const Streams& streams) {
    try {
        return check_loaded(load(options), options, streams);
    } catch (const Error&) {
        const auto faults = faults_of(dataset_path(options));
        if (faults.empty()) {
            throw;
        }
        return tell_faults(faults, options, streams);
    }
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
