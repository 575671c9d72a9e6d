#include "geodata/analysis/findings/contradiction_rules.hpp"
#include "geodata/analysis/totals/rounding.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"
#include "geodata/geometry/measure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace geodata {

namespace {

/// The figures of one source for all regions of one kind that lie directly in another.
struct StatedParts {
    RegionIndex whole;
    std::vector<RegionIndex> parts;
    std::vector<int> claims;  ///< positions in `Dataset::areas`
    double least = 0;         ///< km², each part at its lowest figure; most: at its highest
    double most = 0;
    double rounding = 0;  ///< km², of one figure for each part
};

// Parts that leave some of the whole out, or cover other land too, do not add up to it.
bool make_up(const Dataset& dataset, const std::vector<RegionIndex>& parts, RegionIndex whole) {
    constexpr double coarse = 0.05;  // how exact outlines of parts are
    double sum = 0;
    for (const auto part : parts) {
        sum += in_square_km(geodesic_area(dataset[part].shape));
    }
    const double all = in_square_km(geodesic_area(dataset[whole].shape));
    return all > 0 && sum > (1 - coarse) * all && sum < (1 + coarse) * all;
}

// The lowest and the highest figure of the source for the part; false when it has none.
bool add_part(const Dataset& dataset, SourceIndex source, RegionIndex part, StatedParts& sum) {
    double least = 0;
    double most = 0;
    double rounding = 0;
    bool found = false;
    for (std::size_t i = 0; i < dataset.areas.size(); ++i) {
        const auto& claim = dataset.areas[i];
        if (claim.region != part || claim.citation.source != source || claim.of_part()) {
            continue;
        }
        const double km2 = in_square_km(claim.area);
        least = found ? std::min(least, km2) : km2;
        most = std::max(most, km2);
        rounding = std::max(rounding, in_square_km(claim.precision) / 2);
        found = true;
        sum.claims.push_back(static_cast<int>(i));
    }
    sum.least += least;
    sum.most += most;
    sum.rounding += rounding;
    return found;
}

std::vector<StatedParts> stated_parts(const Dataset& dataset) {
    std::map<std::pair<RegionIndex, std::string>, std::vector<RegionIndex>> inner;
    for (std::size_t i = 0; i < dataset.regions.size(); ++i) {
        if (const auto& region = dataset.regions[i]; region.part_of) {
            inner[{region.part_of, region.kind}].push_back({static_cast<int>(i)});
        }
    }
    std::vector<StatedParts> result;
    for (const auto& [key, parts] : inner) {
        for (std::size_t s = 0; s < dataset.sources.size() && parts.size() > 1; ++s) {
            StatedParts sum{key.first, parts, {}, 0, 0, 0};
            const bool all = std::ranges::all_of(
                parts, [&](RegionIndex part) { return add_part(dataset, {static_cast<int>(s)}, part, sum); });
            if (all && make_up(dataset, parts, key.first)) {
                result.push_back(std::move(sum));
            }
        }
    }
    return result;
}

bool reaches(const StatedParts& sum, const AreaClaim& whole) {
    const double km2 = in_square_km(whole.area);
    const Rounding rounding{in_square_km(whole.precision) / 2, sum.rounding, 0};
    return explains(rounding, std::max({0.0, km2 - sum.most, sum.least - km2}));
}

std::string claims_text(const Dataset& dataset, const std::vector<int>& claims) {
    return enumerated(each_of(claims, [&](int position) {
        const auto& claim = nth(dataset.areas, position);
        return fmt::format("{} ({})", square_km_text(claim.area), dataset[claim.citation.source].short_name);
    }));
}

std::string message_of(const Dataset& dataset, const StatedParts& sum, const std::vector<int>& apart,
                       const std::vector<int>& reached) {
    const auto range =
        sum.least == sum.most ? grouped(sum.least) : grouped(sum.least) + " to " + grouped(sum.most);
    const auto& source = dataset[nth(dataset.areas, sum.claims.front()).citation.source];
    const auto also = reached.empty()
                          ? std::string()
                          : fmt::format("; {} of the whole is within that", claims_text(dataset, reached));
    return fmt::format(
        "The parts of {} ({}) have {} km² together by {}, give or take {} km² of rounding; {} of the "
        "whole is not within that{}.",
        dataset[sum.whole].name, names_of(dataset, sum.parts), range, source.short_name,
        grouped(sum.rounding), claims_text(dataset, apart), also);
}

}  // namespace

std::vector<Finding> parts_against_wholes(const Dataset& dataset) {
    std::vector<Finding> findings;
    for (const auto& sum : stated_parts(dataset)) {
        std::vector<int> apart;
        std::vector<int> reached;
        for (std::size_t i = 0; i < dataset.areas.size(); ++i) {
            const auto& claim = dataset.areas[i];
            if (claim.region == sum.whole && !claim.of_part()) {
                (reaches(sum, claim) ? reached : apart).push_back(static_cast<int>(i));
            }
        }
        if (apart.empty()) {
            continue;
        }
        Finding finding{Severity::info, {}, message_of(dataset, sum, apart, reached), {sum.whole}, {}};
        finding.regions.insert(finding.regions.end(), sum.parts.begin(), sum.parts.end());
        for (const auto& claims : {sum.claims, apart, reached}) {
            for (const int claim : claims) {
                finding.sides.push_back(area_side(dataset, claim));
            }
        }
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace geodata
