#include "geodata/model/naming.hpp"

#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace geodata {

namespace {

constexpr const char* document_spelling = "und";
constexpr std::string_view town_suffix = "-town";

std::string language_title(const std::string& language) {
    static const std::map<std::string, std::string> titles{
        {"az", "Azerbaijani"}, {"hy", "Armenian"}, {"ru", "Russian"}, {"en", "English"}};
    const auto found = titles.find(language);
    return found == titles.end() ? language : found->second;
}

bool fits(const Dataset& dataset, const NamePolicy& policy, const Name& name) {
    switch (policy.kind) {
        case NamePolicy::Kind::document:
            return name.language == document_spelling && dataset[name.citation.source].id == policy.which;
        case NamePolicy::Kind::language: return name.language == policy.which;
        case NamePolicy::Kind::both: return name.language == "en";
        default: return false;
    }
}

// The town of a district has the district's names unless it has its own.
bool means(const Name& name, std::string_view id) {
    return name.of == id ||
           (id.ends_with(town_suffix) && name.of == id.substr(0, id.size() - town_suffix.size()));
}

std::vector<std::string> names_of(const Dataset& dataset, const NamePolicy& policy, std::string_view id) {
    std::vector<std::string> names;
    for (const auto& name : dataset.names) {
        if (means(name, id) && fits(dataset, policy, name)) {
            add_once(names, name.name);
        }
    }
    return names;
}

constexpr std::string_view between_names = " / ";

std::vector<std::string> parts_of(const std::string& label) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    for (auto at = label.find(between_names); at != std::string::npos; at = label.find(between_names, from)) {
        parts.push_back(label.substr(from, at - from));
        from = at + between_names.size();
    }
    parts.push_back(label.substr(from));
    return parts;
}

// "Venetia before 1866" is covered by "Venetia".
bool covers(const std::vector<std::string>& names, const std::string& part) {
    return std::ranges::any_of(
        names, [&](const std::string& name) { return part == name || part.starts_with(name + " "); });
}

// Side by side never means fewer than the dataset's own label has.
void add_own_names(std::vector<std::string>& names, const std::string& label) {
    for (const auto& part : parts_of(label)) {
        if (!covers(names, part)) {
            names.push_back(part);
        }
    }
}

}  // namespace

std::vector<NamePolicyChoice> name_policies(const Dataset& dataset) {
    std::vector<NamePolicyChoice> choices{{{}, "dataset", "As in the dataset"}};
    std::set<std::string> seen;
    const auto add = [&](NamePolicy policy, const std::string& word, const std::string& title) {
        if (seen.insert(word).second) {
            choices.push_back({std::move(policy), word, title});
        }
    };
    for (const auto& name : dataset.names) {
        const auto& source = dataset[name.citation.source];
        if (name.language == document_spelling) {
            add({NamePolicy::Kind::document, source.id}, source.id, "As in " + source.short_name);
        } else {
            add({NamePolicy::Kind::language, name.language}, name.language, language_title(name.language));
        }
    }
    if (seen.contains("en")) {
        add({NamePolicy::Kind::both, ""}, "both", "All English names side by side");
    }
    return choices;
}

std::optional<NamePolicy> parse_name_policy(const Dataset& dataset, std::string_view word) {
    for (const auto& choice : name_policies(dataset)) {
        if (lower_case(choice.word) == lower_case(word)) {
            return choice.policy;
        }
    }
    return std::nullopt;
}

std::string name_of(const Dataset& dataset, const NamePolicy& policy, std::string_view id,
                    const std::string& otherwise) {
    auto names = names_of(dataset, policy, id);
    if (names.empty()) {
        return otherwise;
    }
    if (policy.kind != NamePolicy::Kind::both) {
        return names.front();
    }
    add_own_names(names, otherwise);
    return joined(names, std::string(between_names));
}

Dataset renamed(const Dataset& dataset, const NamePolicy& policy) {
    Dataset result = dataset;
    for (auto& region : result.regions) {
        region.name = name_of(dataset, policy, region.id, region.name);
    }
    for (auto& feature : result.context) {
        feature.name = name_of(dataset, policy, feature.id, feature.name);
    }
    return result;
}

}  // namespace geodata
