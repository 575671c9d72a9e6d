#include "app/cli/report_options.hpp"
#include "app/export/tables/reports.hpp"
#include "app/order/dataset_saving.hpp"
#include "app/scene/map/map_data.hpp"
#include "app/scene/shaping.hpp"
#include "app/state/presentation_text.hpp"
#include "geodata/analysis/findings/contradictions.hpp"
#include "geodata/base/characters.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/edit/repairs.hpp"
#include "geodata/import/import.hpp"
#include "geodata/io/dataset_reader.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <ostream>
#include <string>
#include <vector>

namespace viewer {

using namespace geodata;

namespace {

/// `'𒀀' (U+12000)`, each once.
std::string told(std::u32string letters) {
    std::ranges::sort(letters);
    letters.erase(std::unique(letters.begin(), letters.end()), letters.end());
    std::vector<std::string> words;
    for (const char32_t letter : letters) {
        std::string utf8;
        append_character(utf8, letter);
        words.push_back(fmt::format("'{}' (U+{:04X})", utf8, static_cast<unsigned>(letter)));
    }
    return enumerated(words);
}

bool is_plain(const std::string& text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Collects what cannot be drawn, table by table.
class Letters {
public:
    template <class Rows, class Text>
    void look(const char* table, const char* field, const Rows& rows, const Text& text_of) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::string& text = std::invoke(text_of, rows[i]);
            const auto missing =
                is_plain(text) ? std::u32string() : shaped_line(text, Weight::regular)->missing;
            if (!missing.empty()) {
                findings.push_back(
                    {Severity::warning,
                     "letters-without-font",
                     fmt::format("Row {} of {}, field '{}': no installed font has {} of '{}'; a "
                                 "box is drawn instead.",
                                 i + 1, table, field, told(missing), text),
                     {},
                     {}});
            }
        }
    }
    std::vector<Finding> findings;
};

std::vector<Finding> letter_findings(const Dataset& dataset) {
    Letters letters;
    letters.look("parties", "name", dataset.parties, &Party::name);
    letters.look("regions", "name", dataset.regions, &Region::name);
    letters.look("regions", "kind", dataset.regions, &Region::kind);
    letters.look("regions", "note", dataset.regions, &Region::note);
    letters.look("context", "name", dataset.context, &ContextFeature::name);
    letters.look("names", "name", dataset.names, &Name::name);
    letters.look("sources", "short", dataset.sources, &Source::short_name);
    letters.look("sources", "title", dataset.sources, &Source::title);
    letters.look("events", "title", dataset.events, &Event::title);
    letters.look("events", "place", dataset.events, &Event::place);
    letters.look("events", "note", dataset.events, &Event::note);
    letters.look("totals", "wording", dataset.totals, &StatedTotal::wording);
    letters.look("statements", "gist", dataset.statements, &Statement::gist);
    return letters.findings;
}

// What no table shows: letters that no installed font has, which are drawn as boxes, and a presentation beside the
// dataset that cannot be read.
std::vector<Finding> shown_findings(const Loaded& loaded) {
    auto findings = letter_findings(*loaded.dataset);
    const auto presentation = presentation_of_folder(loaded.path);
    if (!presentation.empty()) {
        try {
            read_presentation(presentation, make_map_data(loaded.dataset, loaded.listing));
        } catch (const Error& error) {
            findings.push_back({Severity::error, "presentation-not-readable", error.what(), {}, {}});
        }
    }
    return findings;
}

struct CheckOptions {
    bool areas = false;
    bool repair = false;
    bool dry_run = false;
};

std::vector<Finding> all_findings(const Loaded& loaded) {
    auto findings = data_findings(*loaded.dataset);
    for (const auto& more : {find_contradictions(*loaded.dataset), shown_findings(loaded)}) {
        findings.insert(findings.end(), more.begin(), more.end());
    }
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
    return findings;
}

bool any_error(const std::vector<Finding>& findings) {
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding& finding) { return finding.severity == Severity::error; });
}

std::vector<Repair> repairs_in(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::is_directory(path, ignored) && is_own_dataset(path)
               ? repairs_of(read_dataset_text(path))
               : std::vector<Repair>();
}

// A dataset that cannot be read is told with all its faults at once.
int tell_faults(const std::vector<std::string>& faults, const Options& options, const Streams& streams) {
    auto repairs = repairs_in(dataset_path(options));
    std::vector<Finding> findings;
    for (const auto& fault : faults) {
        findings.push_back({Severity::error, "not-readable", fault, {}, {}});
        if (const auto* repair = repair_for(fault, repairs)) {
            findings.back().repair = repair->finding.repair;
            repairs.erase(repairs.begin() + (repair - repairs.data()));
        }
    }
    for (const auto& repair : repairs) {
        findings.push_back(repair.finding);
    }
    deliver(faults_report(dataset_path(options).string(), findings), options, {}, streams);
    return 1;
}

// Of a path that leads nowhere, or to somebody else's file, there is nothing more to say than was said.
std::vector<std::string> faults_of(const std::filesystem::path& path) {
    std::error_code ignored;
    const bool ours = std::filesystem::exists(path, ignored) && is_own_dataset(path);
    return ours ? dataset_faults(path) : std::vector<std::string>();
}

int check_loaded(const Loaded& loaded, const Options& options, bool areas, const Streams& streams) {
    if (areas) {
        deliver(areas_report(*loaded.dataset), options, {}, streams);
        return 0;
    }
    const auto findings = with_repairs(all_findings(loaded), repairs_in(loaded.path));
    deliver(check_report(*loaded.dataset, findings), options, {}, streams);
    return any_error(findings) ? 1 : 0;
}

int tell_check(const Options& options, bool areas, const Streams& streams) {
    try {
        return check_loaded(load(options), options, areas, streams);
    } catch (const Error&) {
        const auto faults = faults_of(dataset_path(options));
        if (faults.empty()) {
            throw;
        }
        return tell_faults(faults, options, streams);
    }
}

// Takes all repairs, and tells each; what is left is told by `check` without.
int run_repairs(const Options& options, bool dry_run, const Streams& streams) {
    const auto path = dataset_path(options);
    if (const auto obstacle = obstacle_to_saving(path); !obstacle.empty() && !dry_run) {
        throw Error(fmt::format("{}: {}; 'terrachron convert -o FOLDER' makes a copy that can be repaired.",
                                path.string(), obstacle));
    }
    const auto before = read_dataset_text(path);
    std::vector<Repair> made;
    const auto after = repaired(before, made);
    if (!dry_run && !made.empty()) {
        save_dataset(path, before, after);
    }
    for (const auto& one : made) {
        streams.out << fmt::format("{}\n    repair: {}\n", printable(one.finding.message),
                                   one.finding.repair);
    }
    const auto left = dataset_faults(after, path).size();
    streams.out << (made.empty()
                        ? "Nothing to repair"
                        : fmt::format("\n{} {} {}", made.size(), made.size() == 1 ? "repair" : "repairs",
                                      dry_run ? "to be made" : "made"))
                << (left == 0   ? "; it can be read\n"
                    : left == 1 ? "; 1 fault that keeps it from being read is left\n"
                                : fmt::format("; {} faults that keep it from being read are left\n", left));
    return left == 0 ? 0 : 1;
}

}  // namespace

Command check_command() {
    return command_with<CheckOptions>(
        "check",
        "Coverage of sources, contradictions and faults of a dataset; exit status 1 when a row is in error",
        [](CLI::App& app, Options& options, CheckOptions& wanted) {
            app.add_flag("--areas", wanted.areas, "Stated areas compared with measured ones instead");
            auto* repairs =
                app.add_flag("--repair", wanted.repair,
                             "Make every repair that a finding names, and tell each; everything else "
                             "in the files stays as it is");
            app.add_flag("--dry-run", wanted.dry_run, "Tell the repairs, and write nothing")->needs(repairs);
            app.add_flag("--json", options.json, "Print JSON");
            add_output_options(app, options);
            add_dataset_options(app, options);
        },
        [](const CheckOptions& wanted, const Options& options, const Streams& streams) {
            return wanted.repair ? run_repairs(options, wanted.dry_run, streams)
                                 : tell_check(options, wanted.areas, streams);
        });
}

}  // namespace viewer
