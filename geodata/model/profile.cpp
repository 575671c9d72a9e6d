#include "geodata/model/profile.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"
#include "geodata/model/dataset.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace geodata {

namespace {

struct FactName {
    Fact fact;
    const char* name;
};

constexpr std::array<FactName, 3> fact_names{
    {{Fact::date, "date"}, {Fact::area, "area"}, {Fact::extent, "extent"}}};

struct SourceKey {
    const char* name;
    SourceIndex Profile::*chosen;
};

// `list` comes first: it is what the others fall back to.
constexpr std::array<SourceKey, 4> source_keys{{{"list", &Profile::list},
                                                {"dates", &Profile::dates},
                                                {"areas", &Profile::areas},
                                                {"extents", &Profile::extents}}};

template <class Rows>
int position_of(const Rows& rows, const std::string& id, const std::string& key, const char* what) {
    const int found = position_where(rows, [&](const auto& row) { return row.id == id; });
    if (found < 0) {
        throw Error(fmt::format("'{}' must be the id of a {}, found '{}'.{}", key, what, id,
                                did_you_mean(id, each_of(rows, [](const auto& row) { return row.id; }))));
    }
    return found;
}

std::vector<std::string> known_keys() {
    auto keys = each_of(source_keys, &SourceKey::name);
    keys.emplace_back("denominator");
    return keys;
}

[[noreturn]] void fail_key(const std::string& key) {
    throw Error(
        fmt::format("'{}' is not something to choose a source for; known are {}, and date, area and extent "
                    "of a region, like lombardy.date.{}",
                    key, joined(known_keys(), ", "), did_you_mean(key, known_keys())));
}

/// Reads one text item by item; each item changes the profile.
class ProfileReader {
public:
    explicit ProfileReader(const Dataset& dataset) : dataset_(dataset), profile_(default_profile(dataset)) {}

    void take(const std::string& item) {
        const auto sign = item.find('=');
        if (sign == std::string::npos) {
            take_named(item);
            return;
        }
        const std::string key(trimmed(std::string_view(item).substr(0, sign)));
        const std::string value(trimmed(std::string_view(item).substr(sign + 1)));
        if (!given_.insert(key).second) {
            throw Error(fmt::format("'{}' is chosen twice; choose one source for it.", key));
        }
        take_choice(key, value);
    }

    Profile profile() const {
        auto result = profile_;
        // To name the list again chooses nothing else.
        result.dates = result.dates == result.list ? SourceIndex{} : result.dates;
        result.areas = result.areas == result.list ? SourceIndex{} : result.areas;
        return result;
    }

private:
    void take_named(const std::string& id) {
        if (!given_.empty()) {
            throw Error(fmt::format("the profile '{}' must stand before single choices.", id));
        }
        given_.insert(id);
        const auto* found = row_with(dataset_.profiles, &Profile::id, id);
        if (found == nullptr) {
            const auto known = each_of(dataset_.profiles, &Profile::id);
            throw Error(fmt::format(
                "'{}' is neither a profile of the dataset{} nor a choice like dates=SOURCE.{}", id,
                known.empty() ? "" : " (" + joined(known, ", ") + ")", did_you_mean(id, known)));
        }
        profile_ = *found;
    }

    void take_choice(const std::string& key, const std::string& value) {
        if (key == "denominator") {
            profile_.denominator = {position_of(dataset_.reference_areas, value, key, "reference area")};
            return;
        }
        if (const auto* source = row_with(source_keys, &SourceKey::name, key)) {
            profile_.*source->chosen = {position_of(dataset_.sources, value, key, "source")};
        } else {
            take_region(key, value);
        }
    }

    void take_region(const std::string& key, const std::string& value) {
        const auto point = key.rfind('.');
        const auto* fact = first_of(fact_names, [&](const FactName& one) {
            return point != std::string::npos && key.substr(point + 1) == one.name;
        });
        if (fact == nullptr) {
            fail_key(key);
        }
        const RegionIndex region{position_of(dataset_.regions, key.substr(0, point), key, "region")};
        const SourceIndex source{position_of(dataset_.sources, value, key, "source")};
        std::erase_if(profile_.regions, [&](const RegionPreference& one) {
            return one.region == region && one.fact == fact->fact;
        });
        profile_.regions.push_back({region, fact->fact, source});
    }

    const Dataset& dataset_;
    Profile profile_;
    std::set<std::string> given_;
};

}  // namespace

SourceIndex Profile::source_for(Fact fact, RegionIndex region) const {
    const auto* own = first_of(
        regions, [&](const RegionPreference& one) { return one.region == region && one.fact == fact; });
    if (own != nullptr) {
        return own->source;
    }
    switch (fact) {
        case Fact::date: return dates ? dates : list;
        case Fact::area: return areas ? areas : list;
        default: return extents;
    }
}

Profile profile_of(SourceIndex list) {
    Profile profile;
    profile.list = list;
    return profile;
}

Profile default_profile(const Dataset& dataset) { return profile_of(dataset.list_source); }

bool same_choices(const Profile& a, const Profile& b) {
    auto unnamed = a;
    unnamed.id = b.id;
    unnamed.title = b.title;
    return unnamed == b;
}

Profile parse_profile(const Dataset& dataset, std::string_view text) {
    ProfileReader reader(dataset);
    for (const auto& item : split(text, ',')) {
        reader.take(item);
    }
    auto profile = reader.profile();
    if (!contains(dataset.profiles, profile)) {
        profile.id.clear();
        profile.title.clear();
    }
    return profile;
}

std::string profile_text(const Dataset& dataset, const Profile& profile) {
    const auto usual = default_profile(dataset);
    std::vector<std::string> items;
    for (const auto& key : source_keys) {
        if (const auto source = profile.*key.chosen; source && source != usual.*key.chosen) {
            items.push_back(std::string(key.name) + "=" + dataset[source].id);
        }
    }
    for (const auto& one : profile.regions) {
        const auto* fact = row_with(fact_names, &FactName::fact, one.fact);
        items.push_back(fmt::format("{}.{}={}", dataset[one.region].id, fact->name, dataset[one.source].id));
    }
    if (profile.denominator != usual.denominator &&
        profile.denominator.position() < dataset.reference_areas.size()) {
        items.push_back("denominator=" + dataset[profile.denominator].id);
    }
    return joined(items, ",");
}

}  // namespace geodata
