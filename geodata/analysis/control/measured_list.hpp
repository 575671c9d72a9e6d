#pragma once

#include "geodata/analysis/control/prepared_list.hpp"
#include "geodata/geometry/common_land.hpp"

#include <map>
#include <vector>

namespace geodata {

/// The outlines of a list made ready to be measured on many days: the union of those held, so that overlaps count once.
/// Where at most two outlines share land, the union is the sum of areas less what pairs share, without laying any
/// outline over another again. Where three do, the held outlines of that group are united once for each set of them
/// that occurs. Takes the order of held rows and of pairs for a day. Slivers (`sliver_share`) are left out of account,
/// so that the result is the union to about as much.
class MeasuredList {
public:
    /// `shapes` in the order of `Dataset::regions`, on an equal-area plane, kept by the caller as long as this lives;
    /// `land` as `laid_over(shapes)` gives it.
    MeasuredList(const Listing& listing, const std::vector<PlanePolygons>& shapes, const LaidOver& land);

    /// Low takes the rows that the low reading holds, high those that the high reading holds.
    Bounds on(const DayTotals& totals) const;

private:
    /// Common land with another row.
    struct Neighbour {
        int row = -1;
        double area = 0;       // m²
        bool covered = false;  // this row lies in the other
        bool covers = false;   // the other in this
    };
    using Held = std::vector<char>;  // for each row

    double union_of(const Held& held) const;
    double pairwise(const Held& held) const;
    double crowded(const std::vector<int>& group, const Held& held) const;
    bool is_covered(int row, const Held& held) const;
    bool three_share(int row) const;
    void find_groups();

    const std::vector<PlanePolygons>* shapes_;
    std::vector<RegionIndex> regions_;  // for each row
    std::vector<double> areas_;         // m², for each row
    std::vector<std::vector<Neighbour>> neighbours_;
    std::vector<char> crowded_;                          // rows of groups in which three share land
    std::vector<std::vector<int>> groups_;               // these groups
    mutable std::map<std::vector<int>, double> united_;  // m² of sets of crowded rows met so far
};

/// The list with areas of outlines in the place of stated ones, whose totals say which outlines are to be measured: of those
/// that take each other's place one, see `Successions`.
PreparedList outlines_of(const Dataset& dataset, const Listing& listing,
                         const std::vector<PlanePolygons>& shapes);

/// The same of one day, without keeping anything for another.
Bounds measured_on(const Dataset& dataset, const Listing& listing, Day day);

}  // namespace geodata
