#include "geodata/analysis/control/measured_list.hpp"

#include "geodata/analysis/control/measured.hpp"
#include "geodata/analysis/control/overlaps.hpp"
#include "geodata/geometry/measure.hpp"
#include "geodata/geometry/overlay.hpp"

#include <algorithm>
#include <numeric>

namespace geodata {

namespace {

std::size_t position(int row) { return static_cast<std::size_t>(row); }
}  // namespace

MeasuredList::MeasuredList(const Listing& listing, const std::vector<PlanePolygons>& shapes,
                           const LaidOver& land)
    : shapes_(&shapes), neighbours_(listing.rows.size()), crowded_(listing.rows.size(), 0) {
    std::vector<int> row_of(shapes.size(), -1);
    for (const auto& row : listing.rows) {
        row_of[row.region.position()] = static_cast<int>(regions_.size());
        regions_.push_back(row.region);
        areas_.push_back(land.areas[row.region.position()].square_metres);
    }
    for (const auto& pair : land.pairs) {
        const int a = row_of[pair.a];
        const int b = row_of[pair.b];
        if (a < 0 || b < 0) {
            continue;
        }
        neighbours_[position(a)].push_back({b, pair.area.square_metres, pair.a_covered, pair.b_covered});
        neighbours_[position(b)].push_back({a, pair.area.square_metres, pair.b_covered, pair.a_covered});
    }
    for (auto& of : neighbours_) {
        std::ranges::sort(of, {}, &Neighbour::row);
    }
    find_groups();
}

// Two neighbours of a row that are neighbours too, none of the three inside another: only then can pairs not tell.
bool MeasuredList::three_share(int row) const {
    const auto& of = neighbours_[position(row)];
    const auto nests = [](const Neighbour& one) { return one.covered || one.covers; };
    for (const auto& one : of) {
        if (nests(one)) {
            continue;
        }
        for (const auto& other : neighbours_[position(one.row)]) {
            const auto third = std::ranges::lower_bound(of, other.row, {}, &Neighbour::row);
            if (!nests(other) && third != of.end() && third->row == other.row && !nests(*third)) {
                return true;
            }
        }
    }
    return false;
}

// Everything joined to such a row is one group with it.
void MeasuredList::find_groups() {
    for (int row = 0; row < static_cast<int>(regions_.size()); ++row) {
        if (crowded_[position(row)] != 0 || !three_share(row)) {
            continue;
        }
        std::vector<int> group{row};
        crowded_[position(row)] = 1;
        for (std::size_t next = 0; next < group.size(); ++next) {
            for (const auto& one : neighbours_[position(group[next])]) {
                if (crowded_[position(one.row)] == 0) {
                    crowded_[position(one.row)] = 1;
                    group.push_back(one.row);
                }
            }
        }
        std::ranges::sort(group);
        groups_.push_back(std::move(group));
    }
}

// Of two outlines that are the same, the first stays.
bool MeasuredList::is_covered(int row, const Held& held) const {
    const auto& of = neighbours_[position(row)];
    return std::ranges::any_of(of, [&](const Neighbour& one) {
        return held[position(one.row)] != 0 && one.covered && (!one.covers || one.row < row);
    });
}

double MeasuredList::pairwise(const Held& held) const {
    Held bare = held;  // held, and in no other held outline
    for (int row = 0; row < static_cast<int>(held.size()); ++row) {
        bare[position(row)] =
            held[position(row)] != 0 && crowded_[position(row)] == 0 && !is_covered(row, held);
    }
    double sum = 0;
    for (std::size_t row = 0; row < held.size(); ++row) {
        if (bare[row] == 0) {
            continue;
        }
        sum += areas_[row];
        for (const auto& one : neighbours_[row]) {
            sum -= position(one.row) > row && bare[position(one.row)] != 0 ? one.area : 0;
        }
    }
    return sum;
}

double MeasuredList::crowded(const std::vector<int>& group, const Held& held) const {
    std::vector<int> rows;
    std::ranges::copy_if(group, std::back_inserter(rows),
                         [&](int row) { return held[position(row)] != 0 && !is_covered(row, held); });
    const auto [known, added] = united_.try_emplace(rows, 0.0);
    if (added) {
        std::vector<ShapeReference> outlines;
        for (const int row : rows) {
            outlines.emplace_back((*shapes_)[regions_[position(row)].position()]);
        }
        known->second = union_area(outlines).square_metres;
    }
    return known->second;
}

double MeasuredList::union_of(const Held& held) const {
    return std::accumulate(
        groups_.begin(), groups_.end(), pairwise(held),
        [&](double sum, const std::vector<int>& group) { return sum + crowded(group, held); });
}

Bounds MeasuredList::on(const DayTotals& totals) const {
    Held low(regions_.size(), 0);
    Held high(regions_.size(), 0);
    for (const auto& row : totals.rows) {
        low[position(row.row)] = row.is_held(Reading::low) ? 1 : 0;
        high[position(row.row)] = row.is_held(Reading::high) ? 1 : 0;
    }
    return {square_metres(union_of(low)), square_metres(union_of(high))};
}

PreparedList outlines_of(const Dataset& dataset, const Listing& listing,
                         const std::vector<PlanePolygons>& shapes) {
    std::vector<Area> areas;
    std::ranges::transform(shapes, std::back_inserter(areas), plane_area);
    return PreparedList(dataset, listing, nullptr, &areas);
}

Bounds measured_on(const Dataset& dataset, const Listing& listing, Day day) {
    const auto shapes = regions_on_plane(dataset, dataset_projection(dataset));
    const auto land = laid_over(shapes, shape_times(dataset));
    return MeasuredList(listing, shapes, land).on(outlines_of(dataset, listing, shapes).totals_on(day));
}

}  // namespace geodata
