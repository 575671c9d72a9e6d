#pragma once

#include "app/scene/camera.hpp"
#include "app/scene/shared_list.hpp"
#include "geodata/analysis/totals/totals.hpp"
#include "geodata/geometry/projection.hpp"
#include "geodata/model/naming.hpp"

#include <memory>
#include <vector>

namespace geodata {
class PreparedList;
}

namespace viewer {

/// A region of the dataset made ready for drawing on the equal-area plane.
struct MapRegion {
    geodata::PlanePolygons shape;
    geodata::PlaneBox box;
    std::size_t corners = 0;  ///< of all its rings
    geodata::Area area;       ///< on the plane
};

/// A context feature on the plane; exactly one of the three is filled.
struct MapContext {
    geodata::PlanePolygons polygons;
    std::vector<geodata::PlaneLine> lines;
    geodata::PlanePoint point;
    geodata::PlaneBox box;
    geodata::PlanePoint label_at;
    bool subject = false;  ///< a country in which regions of the dataset lie
};

class SpatialIndex;
enum class RegionStatus : unsigned char;
struct SceneMemory;

/// Everything of a dataset that pictures need and that no day, camera or choice changes. Made once after loading.
/// Copies share what is found while drawing; any number of threads may draw from one or from copies.
struct MapData {
    std::shared_ptr<const geodata::Dataset> dataset;
    geodata::Listing listing;  ///< of the party that the headline is about, or of all: what is counted
    geodata::Projection projection;
    SharedList<MapRegion> regions = {};          ///< in the order of Dataset::regions
    std::vector<MapContext> context = {};        ///< in the order of Dataset::context
    std::vector<geodata::ChangeDay> steps = {};  ///< the changes of `shown`, see `geodata::Chronology`
    std::vector<geodata::ChangeDay> interval_ends = {};  ///< where sums count otherwise without a change
    std::vector<std::size_t> drawing_order = {};  ///< rows of `shown`, from the lowest to the uppermost
    /// Where the regions of `drawing_order` lie, and what was found of their labels.
    std::shared_ptr<const SpatialIndex> drawn = {};
    geodata::PlaneBox home = {};        ///< the default view
    geodata::PlaneBox everything = {};  ///< all regions and context
    ZoomRange zoom =
        {};  ///< from the smallest listed region in a window to everything in a small part of one
    /// Where the outlines of countries come from; nothing is known of land beyond.
    geodata::PlanePolygons surveyed = {};
    std::shared_ptr<SceneMemory> memory = {};
    /// The lists of all parties as one, that of the headline first: what is drawn and stepped through.
    geodata::Listing shown = {};
    std::vector<geodata::Party> parties = {};      ///< those of the dataset, each with a colour and a pattern
    std::vector<geodata::DaySpan> lifetimes = {};  ///< of the regions, see `geodata::lifetimes`
    bool times_differ = false;                     ///< some two regions are never there on one day

    bool holders_differ = false;  ///< some two rows of `shown` have different holders
    /// See `geodata::parties_are_things`; each region is then shown for itself.
    bool holders_are_things = false;

    /// `listing` made ready for the sums of many days.
    std::shared_ptr<const geodata::PreparedList> prepared = {};

    geodata::ListedTotal total_on(geodata::Day day, geodata::Counting counting) const;
    bool several_parties() const { return holders_differ; }
    /// The headline is about all of them.
    bool of_all() const { return holders_differ && !listing.party; }
    const geodata::Party& party(geodata::PartyIndex index) const { return parties[index.position()]; }
};

/// The listing decides what is counted, and its profile whose words on all parties are drawn and stepped through.
MapData make_map_data(const std::shared_ptr<const geodata::Dataset>& dataset, geodata::Listing listing);

/// The party that holds the land of a row of `MapData::shown`, with its colour and pattern.
const geodata::Party& row_party(const MapData& map, std::size_t row);

/// The parties that the lists of `MapData::shown` have regions of, in the order of the dataset.
std::vector<geodata::PartyIndex> listed_parties(const MapData& map);

/// The party whose holds the list dates; a grey one called `All parties` where it is of all, and `No holder listed` for a
/// list without rows.
const geodata::Party& listed_party(const MapData& map);

/// The row of `MapData::shown` that is drawn uppermost at a place, -1 for none: what is held lies above what is not, and
/// what is hidden is not there. `status` as `statuses` gives it, one for each row.
int row_at(const MapData& map, const std::vector<RegionStatus>& status, geodata::PlanePoint at);

/// The region of that row, or none.
geodata::RegionIndex region_at(const MapData& map, const std::vector<RegionStatus>& status,
                               geodata::PlanePoint at);

/// Places in `drawing_order` of the regions whose boxes meet the box, rising.
std::vector<std::size_t> drawn_in(const MapData& map, const geodata::PlaneBox& box);

/// The region at that place in `drawing_order`.
const MapRegion& drawn_region(const MapData& map, std::size_t drawn);

/// Where the label of a listed region belongs: inside the part that no region drawn above it covers. Looked for when
/// first asked for, since few regions of a large dataset ever get a label.
geodata::PlanePoint label_place(const MapData& map, geodata::RegionIndex region);

/// A straight line of degrees in that many pieces, enough that it is as curved as the projection makes it.
geodata::PlaneLine projected_line(const geodata::Projection& projection, geodata::LonLat from,
                                  geodata::LonLat to, int pieces);

/// The same map for another listing of its dataset; quicker than making it from the dataset.
MapData relisted(MapData map, geodata::Listing listing);

/// The same map with outlines of fewer corners, each left out within so many metres of what is kept.
MapData simplified(MapData map, double tolerance);

/// The same map with its regions and places named by a policy; quick, since nothing else is made anew.
MapData renamed(MapData map, const geodata::NamePolicy& policy);

}  // namespace viewer
