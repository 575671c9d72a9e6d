#include "geodata/analysis/overlaps.hpp"

#include "geodata/geometry/measure.hpp"
#include "geodata/geometry/overlay.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace geodata {

namespace {

constexpr double nearly_all = 0.98;

struct Measured {
    PlaneBox box;
    Area area;
};

std::vector<Measured> measured(const std::vector<PlanePolygons>& shapes) {
    std::vector<Measured> result;
    for (const auto& shape : shapes) {
        result.push_back({extent(shape), plane_area(shape)});
    }
    return result;
}

bool meet(const PlaneBox& a, const PlaneBox& b) {
    return a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top;
}

// Calls `take` for every pair of regions whose boxes meet, from left to right.
template <class Take>
void for_each_near_pair(const std::vector<Measured>& regions, const Take& take) {
    std::vector<std::size_t> order(regions.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return regions[a].box.left < regions[b].box.left; });
    std::vector<std::size_t> open;
    for (const auto next : order) {
        std::erase_if(open, [&](std::size_t i) { return regions[i].box.right <= regions[next].box.left; });
        for (const auto other : open) {
            if (meet(regions[other].box, regions[next].box)) {
                take(std::min(other, next), std::max(other, next));
            }
        }
        open.push_back(next);
    }
}

RegionIndex region_at(std::size_t position) { return {static_cast<int>(position)}; }

// The area a source gives for a region as a whole, by its first row; figures for a part are left out.
int whole_area_claim(const Dataset& dataset, RegionIndex region) {
    const auto found = std::find_if(dataset.areas.begin(), dataset.areas.end(), [&](const AreaClaim& claim) {
        return claim.region == region && !claim.borders.starts_with("part");
    });
    return found == dataset.areas.end() ? -1 : static_cast<int>(found - dataset.areas.begin());
}

struct Pairs {
    std::map<std::pair<RegionIndex, RegionIndex>, Area> common;

    Area of(RegionIndex a, RegionIndex b) const {
        const auto found = common.find(std::minmax(a, b));
        return found == common.end() ? Area{} : found->second;
    }
};

// A part of the row's region that is all of it but the common land stands for the row without that.
std::optional<StatedOverlap> by_difference(const Dataset& dataset, const ListRow& row,
                                           const RegionOverlap& overlap, const Pairs& pairs) {
    const bool first = overlap.a == row.region;
    const auto other = first ? overlap.b : overlap.a;
    const auto outline = first ? overlap.a_area : overlap.b_area;
    for (std::size_t i = 0; i < dataset.regions.size(); ++i) {
        const auto rest = region_at(i);
        const auto together = pairs.of(rest, row.region) + overlap.measured;
        if (rest == row.region || rest == other || pairs.of(rest, other) > Area{} ||
            std::abs(percent_of(together, outline) - 100) > 100 * (1 - nearly_all)) {
            continue;
        }
        const int claim = whole_area_claim(dataset, rest);
        const auto whole = stated_area(dataset, row);
        if (claim >= 0 && dataset.areas[static_cast<std::size_t>(claim)].area < whole) {
            return StatedOverlap{whole - dataset.areas[static_cast<std::size_t>(claim)].area, row.area_claim,
                                 claim};
        }
    }
    return std::nullopt;
}

bool explained(const Listing& listing, int row, int around) {
    for (int at = listing.rows[static_cast<std::size_t>(row)].inside; at >= 0;
         at = listing.rows[static_cast<std::size_t>(at)].inside) {
        if (at == around) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::vector<RegionOverlap> find_overlaps(const Dataset& dataset, const std::vector<PlanePolygons>& shapes,
                                         double least_share) {
    const auto regions = measured(shapes);
    std::vector<RegionOverlap> overlaps;
    for_each_near_pair(regions, [&](std::size_t a, std::size_t b) {
        const auto common = overlap_area(shapes[a], shapes[b]);
        const auto share_of = [&](std::size_t i) { return percent_of(common, regions[i].area) / 100; };
        if (std::max(share_of(a), share_of(b)) > least_share) {
            const auto first = region_at(a);
            const auto second = region_at(b);
            overlaps.push_back({first, second, common, share_of(a) >= nearly_all, share_of(b) >= nearly_all,
                                lies_inside(dataset, first, second) || lies_inside(dataset, second, first),
                                regions[a].area, regions[b].area});
        }
    });
    std::sort(overlaps.begin(), overlaps.end(), [](const RegionOverlap& x, const RegionOverlap& y) {
        return std::pair(x.a, x.b) < std::pair(y.a, y.b);
    });
    return overlaps;
}

std::vector<ListedOverlap> listed_overlaps(const Dataset& dataset, const Listing& listing,
                                           const std::vector<RegionOverlap>& overlaps) {
    const auto row_of = rows_by_region(dataset, listing);
    Pairs pairs;
    for (const auto& overlap : overlaps) {
        pairs.common[{overlap.a, overlap.b}] = overlap.measured;
    }
    std::vector<ListedOverlap> result;
    for (const auto& overlap : overlaps) {
        const int a = row_of[overlap.a.position()];
        const int b = row_of[overlap.b.position()];
        if (a < 0 || b < 0 || explained(listing, a, b) || explained(listing, b, a)) {
            continue;
        }
        const auto& first = listing.rows[static_cast<std::size_t>(a)];
        const auto& second = listing.rows[static_cast<std::size_t>(b)];
        auto stated = by_difference(dataset, first, overlap, pairs);
        result.push_back({a, b, overlap, stated ? stated : by_difference(dataset, second, overlap, pairs)});
    }
    return result;
}

LowBestHigh doubly_counted(const DayTotals& totals, const std::vector<ListedOverlap>& overlaps) {
    std::map<int, const HeldRow*> row_at;
    for (const auto& row : totals.rows) {
        row_at[row.row] = &row;
    }
    LowBestHigh doubled;
    for (const auto& overlap : overlaps) {
        const auto a = row_at.find(overlap.row_a);
        const auto b = row_at.find(overlap.row_b);
        if (a == row_at.end() || b == row_at.end()) {
            continue;
        }
        for (const auto reading : readings) {
            const auto least = std::min(a->second->added(reading, Counting::once),
                                        b->second->added(reading, Counting::once));
            doubled[reading] += std::min(overlap.area(), least);
        }
    }
    for (const auto reading : readings) {
        doubled[reading] = std::min(doubled[reading], totals.once[reading]);
    }
    return doubled;
}

}  // namespace geodata
