#include "geodata/analysis/words/overview.hpp"

#include "geodata/analysis/words/describe.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"
#include "geodata/geometry/measure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace geodata {

namespace {

using ThingKey = std::pair<PartyIndex, std::string>;  // holder and name

ThingKey key_of(const Dataset& dataset, const ListRow& row) {
    return {holder_of(dataset, row), dataset[row.region].name};
}

// Words that datasets use for kinds of land, and what several of them are called.
std::string several_of(const std::string& kind) {
    static const std::set<std::string> known{
        "state",   "territory",  "county",       "district",    "province", "region",
        "country", "empire",     "kingdom",      "duchy",       "republic", "colony",
        "canton",  "department", "municipality", "commune",     "parish",   "governorate",
        "oblast",  "raion",      "island",       "protectorate"};
    if (!known.contains(kind)) {
        return {};
    }
    return kind.ends_with('y')    ? kind.substr(0, kind.size() - 1) + "ies"
           : kind.ends_with("sh") ? kind + "es"
                                  : kind + "s";
}

// `30 states, 5 territories and 2 others`; plain regions where no kind is a known word.
std::string things_text(const Dataset& dataset, const Listing& listing, const std::vector<int>& rows) {
    constexpr std::size_t most_kinds = 2;
    std::map<std::string, std::size_t> counts;
    std::map<std::string, std::string> one;
    for (const int row : rows) {
        const auto kind = lower_case(dataset[nth(listing.rows, row).region].kind);
        const auto word = kind.substr(kind.rfind(' ') + 1);  // unorganized territories are territories
        const auto many = several_of(word);
        if (!many.empty()) {
            ++counts[many];
            one[many] = word;
        }
    }
    std::vector<std::pair<std::string, std::size_t>> kinds(counts.begin(), counts.end());
    std::ranges::stable_sort(kinds, [](const auto& a, const auto& b) { return a.second > b.second; });
    kinds.resize(std::min(kinds.size(), most_kinds));
    std::vector<std::string> words;
    std::size_t told = 0;
    for (const auto& [many, count] : kinds) {
        told += count;
        words.push_back(count_text(count) + " " + (count == 1 ? one[many] : many));
    }
    if (2 * told < rows.size() || rows.empty()) {
        return regions_words(rows.size());
    }
    if (told < rows.size()) {
        words.push_back(
            fmt::format("{} other{}", count_text(rows.size() - told), rows.size() - told == 1 ? "" : "s"));
    }
    return enumerated(words);
}

/// The things of a day with where they lie.
std::map<ThingKey, std::set<RegionIndex>> things_on(const Dataset& dataset, const Listing& listing, Day day) {
    std::map<ThingKey, std::set<RegionIndex>> things;
    for (const auto& row : listing.rows) {
        if (may_hold(hold_on(dataset, row, day))) {
            things[key_of(dataset, row)].insert(row.region);
        }
    }
    return things;
}

}  // namespace

std::string regions_words(std::size_t count) { return counted(count, "region", "regions"); }

Overview overview_on(const Dataset& dataset, const Listing& listing, Day day) {
    Overview overview;
    std::map<ThingKey, bool> sure;
    std::set<PartyIndex> holders;
    for (std::size_t i = 0; i < listing.rows.size(); ++i) {
        const auto hold = hold_on(dataset, listing.rows[i], day);
        if (!may_hold(hold)) {
            continue;
        }
        const auto key = key_of(dataset, listing.rows[i]);
        holders.insert(key.first);
        const auto [known, added] = sure.emplace(key, hold == Hold::certain);
        known->second = known->second || hold == Hold::certain;
        if (added || hold == Hold::certain) {
            overview.rows.push_back(static_cast<int>(i));
        }
    }
    overview.things = overview.rows.size();
    overview.unsure = static_cast<std::size_t>(
        std::ranges::count_if(sure, [](const auto& thing) { return !thing.second; }));
    overview.holders = holders.size();
    overview.text = things_text(dataset, listing, overview.rows);
    return overview;
}

std::vector<int> largest_rows(const Dataset& dataset, const Listing& listing, const Overview& overview,
                              std::size_t most, const OutlineSize& size) {
    const bool stated = states_areas(listing);
    std::vector<std::pair<double, int>> sizes;
    sizes.reserve(overview.rows.size());
    for (const int position : overview.rows) {
        const auto& row = nth(listing.rows, position);
        sizes.emplace_back(stated ? stated_area(dataset, row).square_metres
                           : size ? size(row.region)
                                  : spherical_area(dataset[row.region].shape).square_metres,
                           position);
    }
    const auto end = sizes.begin() + static_cast<std::ptrdiff_t>(std::min(most, sizes.size()));
    std::partial_sort(sizes.begin(), end, sizes.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    std::vector<int> rows;
    for (auto one = sizes.begin(); one != end; ++one) {
        rows.push_back(one->second);
    }
    return rows;
}

std::string largest_words(const Dataset& dataset, const Listing& listing, const Overview& overview,
                          std::size_t most, const OutlineSize& size) {
    std::vector<std::string> words;
    for (const int position : largest_rows(dataset, listing, overview, most, size)) {
        const auto& row = nth(listing.rows, position);
        const auto& name = dataset[row.region].name;
        words.push_back(row.area_claim < 0 ? name
                                           : fmt::format("{} {} km²", name,
                                                         grouped(in_square_km(stated_area(dataset, row)))));
    }
    return joined(words, ", ");
}

std::string overview_difference(const Dataset& dataset, const Listing& listing, Day a, Day b) {
    const auto before = things_on(dataset, listing, a);
    const auto after = things_on(dataset, listing, b);
    std::size_t begun = 0;
    std::size_t redrawn = 0;
    for (const auto& [thing, regions] : after) {
        const auto found = before.find(thing);
        begun += found == before.end() ? 1 : 0;
        redrawn += found != before.end() && found->second != regions ? 1 : 0;
    }
    const auto ended =
        std::ranges::count_if(before, [&](const auto& thing) { return !after.contains(thing.first); });
    const bool things = parties_are_things(dataset, listing);
    auto text = things ? fmt::format("{} newly shown, {} no longer shown", begun, ended)
                       : fmt::format("{} newly held, {} no longer held", begun, ended);
    return redrawn == 0 ? text : text + fmt::format(", {} with other outlines", redrawn);
}

ContextOverview context_overview(const Dataset& dataset, Day day) {
    std::vector<const ContextFeature*> shown;
    std::map<std::string, std::size_t> counts;
    for (const auto& feature : dataset.context) {
        const bool told = feature.kind == "town" || feature.kind == "line";
        if (told && valid_on(feature, day)) {
            shown.push_back(&feature);
            ++counts[feature.kind];
        }
    }
    std::ranges::stable_sort(shown, std::greater<>(), [](const ContextFeature* one) {
        return one->from ? one->from->earliest : earliest_day;
    });
    ContextOverview overview;
    std::vector<std::string> words;
    for (const auto& [kind, one, many] :
         {std::tuple{"town", "place", "places"}, std::tuple{"line", "line", "lines"}}) {
        if (const auto count = counts[kind]; count > 0) {
            words.push_back(fmt::format("{} {}", count, count == 1 ? one : many));
        }
    }
    overview.text = words.empty() ? "nothing dated to this day" : enumerated(words);
    for (const auto* feature : shown) {
        overview.names.push_back(feature->from
                                     ? fmt::format("{} ({})", feature->name, readable_text(*feature->from))
                                     : feature->name);
    }
    if (!shown.empty() && shown.front()->from) {
        overview.newest = fmt::format("{}, {}", shown.front()->name, readable_text(*shown.front()->from));
    }
    return overview;
}

std::vector<std::string> overview_sentences(const Dataset& dataset, const Listing& listing, Day day) {
    constexpr std::size_t most_named = 40;
    constexpr std::size_t most_largest = 5;
    const auto overview = overview_on(dataset, listing, day);
    std::vector<std::string> sentences;
    const auto unsure = overview.unsure == 0
                            ? std::string()
                            : fmt::format(", {} of them dated to an interval, no day given", overview.unsure);
    const bool things = parties_are_things(dataset, listing);
    const auto held = things || overview.holders < 2 ? std::string()
                                                     : fmt::format(", held by {} parties", overview.holders);
    sentences.push_back(
        fmt::format("{} {} shown{}{}.", overview.text, overview.things == 1 ? "is" : "are", held, unsure));
    if (overview.things > 1) {
        sentences.push_back(
            fmt::format("The largest by area: {}.", largest_words(dataset, listing, overview, most_largest)));
    }
    if (!things) {
        return sentences;
    }
    std::vector<std::string> names;
    for (const int position : largest_rows(dataset, listing, overview, most_named)) {
        const auto& row = nth(listing.rows, position);
        names.push_back(fmt::format("{} ({})", dataset[row.region].name,
                                    date_text(dataset, row, holding_on(dataset, row, day).record)));
    }
    if (!names.empty()) {
        const auto more = overview.rows.size() - names.size();
        sentences.push_back(
            fmt::format("Shown: {}{}.", joined(names, ", "),
                        more == 0 ? std::string() : fmt::format(" and {} more", count_text(more))));
    }
    return sentences;
}

}  // namespace geodata
