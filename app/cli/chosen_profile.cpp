#include "app/cli/command.hpp"
#include "app/cli/report_options.hpp"
#include "app/export/tables/reports.hpp"
#include "geodata/analysis/control/listing_sources.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/rows.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

[[noreturn]] void refuse_list(const Dataset& dataset, const char* option, const std::string& id) {
    std::vector<std::string> known;
    for (std::size_t i = 0; i < dataset.sources.size(); ++i) {
        if (!make_listing(dataset, SourceIndex{static_cast<int>(i)}).rows.empty()) {
            known.push_back(dataset.sources[i].id);
        }
    }
    refuse_value(option, fmt::format("a source with a list of its own ({})", joined(known, ", ")), id, known);
}

// A source without a list has nothing to count; the dataset's own may be empty, which every report then shows.
void require_list(const Dataset& dataset, const Profile& profile, const char* option) {
    if (profile.list == dataset.list_source || !make_listing(dataset, profile.list).rows.empty()) {
        return;
    }
    refuse_list(dataset, option, dataset[profile.list].id);
}

void require_statements(const Dataset& dataset, const Listing& listing, Fact fact, SourceIndex source,
                        const char* key) {
    const auto stating = sources_stating(dataset, listing, fact);
    if (source && std::find(stating.begin(), stating.end(), source) == stating.end()) {
        throw UsageError{
            fmt::format("--prefer {}={}: {} states none for any region of the list; those that do "
                        "are {}.",
                        key, dataset[source].id, dataset[source].short_name,
                        joined(each_of(stating, [&](SourceIndex one) { return dataset[one].id; }), ", "))};
    }
}

void require_met(const Dataset& dataset, const Listing& listing) {
    for (const auto& one : unmet_preferences(dataset, listing)) {
        throw UsageError{
            fmt::format("--prefer: {} states no {} of {} for the list of {}; leave the choice out.",
                        dataset[one.source].short_name, one.fact == Fact::date ? "date" : "area",
                        dataset[one.region].name, dataset[listing.source].short_name)};
    }
}

Profile parsed(const Dataset& dataset, const std::string& text) {
    try {
        return parse_profile(dataset, text);
    } catch (const Error& error) {
        throw UsageError{fmt::format("--prefer: {}", error.what())};
    }
}

SourceIndex named_list(const Dataset& dataset, const std::string& id) {
    const auto source = find_source(dataset, id);
    if (!source) {
        refuse_list(dataset, "--list", id);
    }
    return source;
}

}  // namespace

Profile chosen_profile(const Options& options, const Dataset& dataset) {
    auto profile = parsed(dataset, options.prefer);
    if (!options.list.empty()) {
        const auto list = named_list(dataset, options.list);
        if (profile.list != dataset.list_source && profile.list != list) {
            throw UsageError{fmt::format("--list {} and --prefer {} name different lists; leave one out.",
                                         options.list, options.prefer)};
        }
        profile.list = list;
        profile.dates = profile.dates == list ? SourceIndex{} : profile.dates;
        profile.areas = profile.areas == list ? SourceIndex{} : profile.areas;
    }
    require_list(dataset, profile, options.list.empty() ? "--prefer list=" : "--list");
    const auto listing = make_listing(dataset, profile);
    require_statements(dataset, listing, Fact::date, profile.dates, "dates");
    require_statements(dataset, listing, Fact::area, profile.areas, "areas");
    require_statements(dataset, listing, Fact::extent, profile.extents, "extents");
    require_met(dataset, listing);
    return profile;
}

Command profiles_command() {
    return report_command<ReportOptions>(
        "profiles", "Choices of sources for --prefer: profiles, and who states dates, areas and parts",
        [](CLI::App& app, Options& options, ReportOptions& choices) {
            add_table_options(app, options, choices);
        },
        [](const Loaded& loaded, const ReportOptions&) {
            return with_profile(profiles_report(*loaded.dataset, loaded.listing), *loaded.dataset,
                                loaded.listing);
        });
}

}  // namespace viewer
