#include "geodata/analysis/control/overlaps.hpp"

#include "geodata/base/rows.hpp"

#include <algorithm>
#include <cmath>

namespace geodata {

namespace {

constexpr double nearly_all = 0.98;

/// What the difference of two stated areas is looked up by.
class Differences {
public:
    Differences(const Dataset& dataset, const std::vector<RegionOverlap>& overlaps)
        : dataset_(dataset), claims_(dataset.regions.size(), -1), near_(dataset.regions.size()) {
        // The area a source gives for a region as a whole, by its first row; figures for a part are left out.
        for (std::size_t i = dataset.areas.size(); i-- > 0;) {
            if (!dataset.areas[i].of_part()) {
                claims_[dataset.areas[i].region.position()] = static_cast<int>(i);
            }
        }
        for (const auto& overlap : overlaps) {
            near_[overlap.a.position()].push_back({overlap.b, overlap.measured});
            near_[overlap.b.position()].push_back({overlap.a, overlap.measured});
        }
    }

    // A part of the row's region that is all of it but the common land stands for the row without that.
    std::optional<StatedOverlap> of(const ListRow& row, const RegionOverlap& overlap) const {
        const bool first = overlap.a == row.region;
        const auto other = first ? overlap.b : overlap.a;
        const auto outline = first ? overlap.a_area : overlap.b_area;
        for (const auto& [rest, common] : near_[row.region.position()]) {
            const int claim = claims_[rest.position()];
            const auto whole = stated_area(dataset_, row);
            const bool fits =
                std::abs(percent_of(common + overlap.measured, outline) - 100) <= 100 * (1 - nearly_all);
            if (rest != other && fits && claim >= 0 && !share_land(rest, other) &&
                nth(dataset_.areas, claim).area < whole) {
                return StatedOverlap{whole - nth(dataset_.areas, claim).area, row.area_claim, claim};
            }
        }
        return std::nullopt;
    }

private:
    struct Near {
        RegionIndex region;
        Area common;
    };

    bool share_land(RegionIndex a, RegionIndex b) const {
        const auto& near = near_[a.position()];
        return std::ranges::any_of(near, [&](const Near& one) { return one.region == b; });
    }

    const Dataset& dataset_;
    std::vector<int> claims_;  // positions in Dataset::areas
    std::vector<std::vector<Near>> near_;
};

}  // namespace

std::vector<ShapeTime> shape_times(const Dataset& dataset) {
    std::vector<ShapeTime> times;
    for (const auto& span : lifetimes(dataset)) {
        times.push_back({span.first.number, span.end.number});
    }
    return times;
}

std::vector<RegionOverlap> find_overlaps(const Dataset& dataset, const LaidOver& land) {
    constexpr double least_percent = 0.5;
    std::vector<RegionOverlap> overlaps;
    for (const auto& pair : land.pairs) {
        const auto a_area = land.areas[pair.a];
        const auto b_area = land.areas[pair.b];
        if (std::max(percent_of(pair.area, a_area), percent_of(pair.area, b_area)) > least_percent) {
            const RegionIndex a{static_cast<int>(pair.a)};
            const RegionIndex b{static_cast<int>(pair.b)};
            overlaps.push_back(
                {a, b, pair.area, lies_inside(dataset, a, b) || lies_inside(dataset, b, a), a_area, b_area});
        }
    }
    return overlaps;
}

std::vector<RegionOverlap> find_overlaps(const Dataset& dataset, const std::vector<PlanePolygons>& shapes) {
    return find_overlaps(dataset, laid_over(shapes, shape_times(dataset)));
}

std::vector<ListedOverlap> listed_overlaps(const Dataset& dataset, const Listing& listing,
                                           const std::vector<RegionOverlap>& overlaps) {
    const auto row_of = rows_by_region(dataset, listing);
    const Differences differences(dataset, overlaps);
    std::vector<ListedOverlap> result;
    for (const auto& overlap : overlaps) {
        const int a = row_of[overlap.a.position()];
        const int b = row_of[overlap.b.position()];
        if (a >= 0 && b >= 0 && !lies_in(listing, a, b) && !lies_in(listing, b, a)) {
            const auto stated = differences.of(nth(listing.rows, a), overlap);
            result.push_back(
                {a, b, overlap, stated ? stated : differences.of(nth(listing.rows, b), overlap)});
        }
    }
    return result;
}

LowMidHigh doubly_counted(const DayTotals& totals, const std::vector<ListedOverlap>& overlaps) {
    const auto held = [&](int row) -> const HeldRow* {
        const auto found = std::ranges::lower_bound(totals.rows, row, {}, &HeldRow::row);
        return found != totals.rows.end() && found->row == row ? &*found : nullptr;
    };
    LowMidHigh doubled;
    for (const auto& overlap : overlaps) {
        const auto* a = held(overlap.row_a);
        const auto* b = held(overlap.row_b);
        if (a == nullptr || b == nullptr) {
            continue;
        }
        for (const auto reading : readings) {
            const auto least = std::min(a->added(reading, Counting::once), b->added(reading, Counting::once));
            doubled[reading] += std::min(overlap.area(), least);
        }
    }
    for (const auto reading : readings) {
        doubled[reading] = std::min(doubled[reading], totals.once[reading]);
    }
    return doubled;
}

}  // namespace geodata
