#include "geodata/analysis/totals/user_total.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

namespace geodata {

namespace {

// The region of that id or name: its own, else one of names.csv, in any language.
RegionIndex region_called(const Dataset& dataset, const std::string& text) {
    if (const auto region = find_region(dataset, text)) {
        return region;
    }
    const int own =
        position_where(dataset.regions, [&](const Region& region) { return named_alike(region.name, text); });
    if (own >= 0) {
        return {own};
    }
    for (const auto& name : dataset.names) {
        if (const auto region = find_region(dataset, name.of); region && named_alike(name.name, text)) {
            return region;
        }
    }
    return {};
}

// `districts`, `all districts` and `kind=district` mean every region of that kind.
std::string kind_called(const Dataset& dataset, const std::string& text) {
    const auto word = text.starts_with("all ") ? text.substr(4) : text;
    for (const auto& region : dataset.regions) {
        if (!region.kind.empty() && (word == region.kind + "s" || text == "kind=" + region.kind)) {
            return region.kind;
        }
    }
    return {};
}

[[noreturn]] void refuse_token(const Dataset& dataset, const std::string& token) {
    std::vector<std::string> known{"at-least"};
    for (const auto& region : dataset.regions) {
        known.insert(known.end(), {region.name, region.id, "kind=" + region.kind, region.kind + "s"});
    }
    throw Error(
        fmt::format("The scope names '{}', which is neither a region nor a kind of region nor events=… of "
                    "this dataset.{}",
                    token, did_you_mean(token, known)));
}

bool take_token(const Dataset& dataset, const std::string& token, Scope& scope) {
    if (token.starts_with("events=")) {
        scope.event_kind = token.substr(7);
    } else if (token == "at-least") {
        scope.at_least = true;
    } else if (const auto region = region_called(dataset, token)) {
        scope.regions.push_back(region);
    } else if (const auto kind = kind_called(dataset, token); !kind.empty()) {
        scope.kinds.push_back(kind);
    } else {
        return false;
    }
    return true;
}

// As totals.csv writes it, whatever names were typed.
std::string scope_as_written(const Dataset& dataset, const Scope& scope) {
    auto tokens = each_of(scope.regions, [&](RegionIndex region) { return dataset[region].id; });
    for (const auto& kind : scope.kinds) {
        tokens.push_back("kind=" + kind);
    }
    if (!scope.event_kind.empty()) {
        tokens.push_back("events=" + scope.event_kind);
    }
    if (scope.at_least) {
        tokens.emplace_back("at-least");
    }
    return joined(tokens, ";");
}

// A name may have commas and the word "and" in it, so what is between semicolons is first taken whole.
void add_tokens(const Dataset& dataset, const std::string& text, Scope& scope) {
    if (take_token(dataset, text, scope)) {
        return;
    }
    for (auto part : split(text, ',')) {
        if (take_token(dataset, part, scope)) {
            continue;
        }
        const auto at = part.find(" and ");
        const auto after = at == std::string::npos ? std::string() : part.substr(at + 5);
        part = part.substr(0, at);
        if (!take_token(dataset, part, scope)) {
            refuse_token(dataset, part);
        }
        if (!after.empty()) {
            add_tokens(dataset, after, scope);
        }
    }
}

}  // namespace

Scope parse_scope(const Dataset& dataset, const std::string& text) {
    Scope scope;
    for (const auto& tokens : split(text, ';')) {
        add_tokens(dataset, tokens, scope);
    }
    scope.text = scope_as_written(dataset, scope);
    return scope;
}

}  // namespace geodata
