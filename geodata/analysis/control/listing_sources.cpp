#include "geodata/analysis/control/listing_sources.hpp"

#include "geodata/analysis/words/places.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace geodata {

namespace {

/// The regions whose fact one source states.
struct Share {
    SourceIndex source;  ///< none: no source states it
    std::vector<RegionIndex> regions;
};

SourceIndex source_of(const Dataset& dataset, const ListRow& row, Fact fact) {
    if (fact == Fact::date) {
        return nth(dataset.control, row.records.front()).citation.source;
    }
    return row.area_claim < 0 ? SourceIndex{} : nth(dataset.areas, row.area_claim).citation.source;
}

std::vector<Share> shares(const Dataset& dataset, const Listing& listing, Fact fact) {
    std::vector<Share> result;
    for (const auto& row : listing.rows) {
        const auto source = source_of(dataset, row, fact);
        found_or_added(result, [&](const Share& other) { return other.source == source; }, {source, {}})
            .regions.push_back(row.region);
    }
    std::ranges::stable_sort(
        result, [](const Share& a, const Share& b) { return a.regions.size() > b.regions.size(); });
    return result;
}

std::string name_of(const Dataset& dataset, const Share& share) {
    return share.source ? dataset[share.source].short_name : "not stated";
}

// A name alone where there is one; else with its regions, by name where they are few.
std::string shares_text(const Dataset& dataset, const std::vector<Share>& all) {
    constexpr std::size_t few = 2;
    const auto name = [&](RegionIndex region) { return dataset[region].name; };
    std::vector<std::string> texts;
    for (const auto& share : all) {
        texts.push_back(
            all.size() == 1 ? name_of(dataset, share)
            : share.regions.size() <= few
                ? fmt::format("{} ({})", name_of(dataset, share), joined(each_of(share.regions, name), ", "))
                : fmt::format("{} ({} regions)", name_of(dataset, share), share.regions.size()));
    }
    return texts.empty() ? "none" : joined(texts, ", ");
}

bool all_by_the_list(const std::vector<Share>& all, SourceIndex list) {
    return std::ranges::all_of(all,
                               [&](const Share& share) { return !share.source || share.source == list; });
}

std::string extents_text(const Dataset& dataset, const Profile& profile) {
    std::vector<std::string> texts;
    if (profile.extents) {
        texts.push_back("Parts: " + dataset[profile.extents].short_name);
    }
    for (const auto& one : profile.regions) {
        if (one.fact == Fact::extent) {
            texts.push_back(
                fmt::format("Parts of {}: {}", dataset[one.region].name, dataset[one.source].short_name));
        }
    }
    return joined(texts, ". ");
}

bool of_all_sources(const Dataset& dataset) {
    return std::ranges::any_of(dataset.control,
                               [](const ControlRecord& record) { return record.listed_too; });
}

// A choice of the list alone is told by its name.
bool is_plain(const Dataset& dataset, const Profile& profile) {
    auto plain = profile_of(profile.list);
    plain.denominator = default_profile(dataset).denominator;
    return same_choices(plain, profile);
}

// Choices of one's own have no title; whose words they take is said by `listing_sources`.
std::string profile_title(const Profile& profile) {
    return profile.title.empty() ? "sources chosen one by one" : profile.title;
}

bool states(const ControlRecord& record, const Listing& listing, Fact fact) {
    return fact == Fact::date
               ? record.extent == Extent::whole && (!listing.party || record.holder == listing.party)
               : record.extent == Extent::part || record.extent == Extent::unknown;
}

}  // namespace

std::string listing_sources(const Dataset& dataset, const Listing& listing) {
    const auto dates = shares(dataset, listing, Fact::date);
    const auto areas = shares(dataset, listing, Fact::area);
    const bool same = all_by_the_list(dates, listing.source) && all_by_the_list(areas, listing.source);
    auto text =
        same ? "Dates and areas: " + dataset[listing.source].short_name
             : fmt::format("Dates: {}. Areas: {}", shares_text(dataset, dates), shares_text(dataset, areas));
    const auto extents = extents_text(dataset, listing.profile);
    return extents.empty() ? text : text + ". " + extents;
}

std::string listing_title(const Dataset& dataset, const Listing& listing) {
    if (listing.source == dataset.list_source && of_all_sources(dataset) &&
        is_plain(dataset, listing.profile)) {
        return "all sources";
    }
    const auto& name = dataset[listing.source].short_name;
    return !listing.profile.list || is_plain(dataset, listing.profile)
               ? name
               : fmt::format("{} ({})", name, profile_title(listing.profile));
}

std::string profile_sentence(const Dataset& dataset, const Listing& listing) {
    const auto& profile = listing.profile;
    if (!profile.list || same_choices(profile, default_profile(dataset))) {
        return {};
    }
    const bool shares = profile.denominator.position() < dataset.reference_areas.size();
    return fmt::format("Profile “{}”: the regions are those that {} lists. {}.{}", profile_title(profile),
                       dataset[listing.source].short_name, listing_sources(dataset, listing),
                       shares ? fmt::format(" Shares are of {}.", dataset[profile.denominator].name)
                              : std::string());
}

std::vector<ProfileChoice> profile_choices(const Dataset& dataset) {
    std::vector<ProfileChoice> choices;
    const auto add = [&](const Profile& profile, std::string title) {
        const bool known = std::ranges::any_of(
            choices, [&](const ProfileChoice& other) { return same_choices(other.profile, profile); });
        if (!known) {
            choices.push_back({profile, profile_text(dataset, profile), std::move(title)});
        }
    };
    add(default_profile(dataset), dataset[dataset.list_source].short_name + ", its own list");
    for (const auto& profile : dataset.profiles) {
        add(profile, profile.title);
    }
    for (std::size_t i = 0; i < dataset.sources.size(); ++i) {
        const SourceIndex source{static_cast<int>(i)};
        if (!make_listing(dataset, source).rows.empty()) {
            add(profile_of(source), dataset[source].short_name + ", its own list");
        }
    }
    return choices;
}

std::vector<RegionPreference> unmet_preferences(const Dataset& dataset, const Listing& listing) {
    const auto place_of = places_of(dataset);
    std::vector<RegionPreference> unmet;
    for (const auto& one : listing.profile.regions) {
        const bool met =
            one.fact == Fact::extent || std::ranges::any_of(listing.rows, [&](const ListRow& row) {
                return place_of[row.region.position()] == place_of[one.region.position()] &&
                       source_of(dataset, row, one.fact) == one.source;
            });
        if (!met) {
            unmet.push_back(one);
        }
    }
    return unmet;
}

std::vector<SourceIndex> sources_stating(const Dataset& dataset, const Listing& listing, Fact fact) {
    const auto place_of = places_of(dataset);
    std::set<RegionIndex> places;
    for (const auto& row : listing.rows) {
        places.insert(place_of[row.region.position()]);
    }
    const auto concerns = [&](RegionIndex region) { return places.contains(place_of[region.position()]); };
    std::set<SourceIndex> sources;
    for (const auto& claim : dataset.areas) {
        if (fact == Fact::area && concerns(claim.region) && !claim.of_part()) {
            sources.insert(claim.citation.source);
        }
    }
    const auto rows = rows_by_region(dataset, listing);
    for (const auto& record : dataset.control) {
        // A part may be told of a region that lies in one of the list.
        const bool inside = fact == Fact::extent && row_at_or_around(dataset, rows, record.region) >= 0;
        if (fact != Fact::area && (inside || concerns(record.region)) && states(record, listing, fact)) {
            sources.insert(record.citation.source);
        }
    }
    return {sources.begin(), sources.end()};
}

}  // namespace geodata
