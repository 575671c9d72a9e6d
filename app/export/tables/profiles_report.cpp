#include "app/export/tables/reports.hpp"
#include "geodata/analysis/control/listing_sources.hpp"
#include "geodata/base/rows.hpp"

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

}  // namespace

Report profiles_report(const Dataset& dataset, const Listing& listing) {
    TextTable facts{{{"fact"}, {"sources that state it for regions of the list"}}, {}};
    Json stating = Json::object();
    for (const auto& [key, fact] : fact_keys) {
        const auto sources = each_of(sources_stating(dataset, listing, fact),
                                     [&](SourceIndex source) { return dataset[source].id; });
        facts.rows.push_back({key, joined(sources, ", ")});
        stating[key] = sources;
    }
    const auto choice_json = [](const ProfileChoice& choice) {
        return Json{{"id", choice.profile.id}, {"prefer", choice.text}, {"title", choice.title}};
    };
    Report report;
    report.json = {{"schema", "terrachron/profiles/1"},
                   {"dataset", dataset.title},
                   {"list_source", dataset[listing.source].id},
                   {"profiles", json_list(profile_choices(dataset), choice_json)},
                   {"stating", stating}};
    report.data = data_table(report.json, {"profiles"}, {"id", "--prefer=prefer", "what=title"});
    report.parts = {{"Profiles to choose with --prefer", {}, report.data},
                    {"Sources to prefer for one fact, like dates=SOURCE or lombardy.date=SOURCE", {}, facts}};
    return report;
}

}  // namespace viewer
