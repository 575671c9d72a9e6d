#include "app/export/tables/reports.hpp"
#include "geodata/analysis/control/listing_sources.hpp"
#include "geodata/base/text.hpp"

#include <array>

namespace viewer {

using namespace geodata;

namespace {

struct FactKey {
    const char* key;
    Fact fact;
};

constexpr std::array<FactKey, 3> fact_keys{
    {{"dates", Fact::date}, {"areas", Fact::area}, {"extents", Fact::extent}}};

std::vector<std::string> ids(const Dataset& dataset, const std::vector<SourceIndex>& sources) {
    std::vector<std::string> result;
    for (const auto source : sources) {
        result.push_back(dataset[source].id);
    }
    return result;
}

}  // namespace

Report profiles_report(const Dataset& dataset, const Listing& listing) {
    TextTable choices{{{"id"}, {"--prefer"}, {"what"}}, {}};
    TextTable facts{{{"fact"}, {"sources that state it for regions of the list"}}, {}};
    Json profiles = Json::array();
    Json stating = Json::object();
    for (const auto& choice : profile_choices(dataset)) {
        choices.rows.push_back({choice.profile.id, choice.text, choice.title});
        profiles.push_back({{"id", choice.profile.id}, {"prefer", choice.text}, {"title", choice.title}});
    }
    for (const auto& [key, fact] : fact_keys) {
        const auto sources = ids(dataset, sources_stating(dataset, listing, fact));
        facts.rows.push_back({key, joined(sources, ", ")});
        stating[key] = sources;
    }
    Report report;
    report.parts.push_back({"Profiles to choose with --prefer", {}, choices});
    report.parts.push_back(
        {"Sources to prefer for one fact, like dates=SOURCE or lombardy.date=SOURCE", {}, facts});
    report.data = choices;
    report.json = {{"schema", "terrachron/profiles/1"},
                   {"dataset", dataset.title},
                   {"list_source", dataset[listing.source].id},
                   {"profiles", profiles},
                   {"stating", stating}};
    return report;
}

}  // namespace viewer
