#include "app/scene/map/map_data.hpp"

#include "app/scene/map/scene_memory.hpp"
#include "app/scene/map/spatial_index.hpp"
#include "geodata/analysis/control/measured.hpp"
#include "geodata/analysis/control/prepared_list.hpp"
#include "geodata/geometry/measure.hpp"
#include "geodata/geometry/simplify.hpp"
#include "geodata/model/party_style.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>

namespace viewer {

using namespace geodata;

namespace {

// The sides of a box of degrees, curved as they are on the plane.
Ring<PlanePoint> sides_of(const LonLatBox& box, const Projection& projection, int pieces) {
    const std::array<LonLat, 5> corners{{{box.west, box.south},
                                         {box.east, box.south},
                                         {box.east, box.north},
                                         {box.west, box.north},
                                         {box.west, box.south}}};
    Ring<PlanePoint> ring;
    for (std::size_t i = 0; i < 4; ++i) {
        const auto side = projected_line(projection, corners.at(i), corners.at(i + 1), pieces);
        ring.insert(ring.end(), side.begin(), side.end() - 1);
    }
    return ring;
}

void add_box(PlaneBox& box, const PlaneBox& other) {
    if (!other.empty()) {
        box.add({other.left, other.bottom});
        box.add({other.right, other.top});
    }
}

MapRegion make_region(PlanePolygons shape) {
    MapRegion region{{}, extent(shape), corner_count(shape), plane_area(shape)};
    region.shape = std::move(shape);
    return region;
}

struct PlaceContext {
    const Projection& projection;
    MapContext& out;

    void operator()(const LonLatPolygons& polygons) const {
        out.polygons = projection.to_plane(polygons);
        out.box = extent(out.polygons);
        out.label_at = label_point(out.polygons);
    }
    void operator()(const std::vector<LonLatLine>& lines) const {
        for (const auto& line : lines) {
            out.lines.push_back(projection.to_plane(line));
            std::ranges::for_each(out.lines.back(), [&](PlanePoint p) { out.box.add(p); });
        }
    }
    void operator()(const LonLat& point) const {
        out.point = projection.to_plane(point);
        out.box.add(out.point);
        out.label_at = out.point;
    }
};

// How many of those around it are listed as well, whoever holds them.
int depth_of(const Dataset& dataset, const std::vector<int>& rows, RegionIndex region) {
    int depth = 0;
    for (std::size_t steps = 0; dataset[region].part_of && steps <= dataset.regions.size(); ++steps) {
        region = dataset[region].part_of;
        depth += rows[region.position()] >= 0 ? 1 : 0;
    }
    return depth;
}

// Where outlines overlap, what the list names first lies on top, and a part always on its whole.
std::vector<std::size_t> drawing_order(const Dataset& dataset, const Listing& listing) {
    const auto rows = rows_by_region(dataset, listing);
    std::vector<int> depth;
    for (const auto& row : listing.rows) {
        depth.push_back(depth_of(dataset, rows, row.region));
    }
    std::vector<std::size_t> order(listing.rows.size());
    std::iota(order.rbegin(), order.rend(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t row) { return depth[row]; });
    return order;
}

bool lies_in(const MapContext& country, const MapRegion& region) {
    return country.box.left <= region.box.right && region.box.left <= country.box.right &&
           country.box.bottom <= region.box.top && region.box.bottom <= country.box.top &&
           contains(country.polygons, label_point(region.shape));
}

// Two that are never there on one day.
bool differ(const std::vector<DaySpan>& times) {
    DaySpan all{earliest_day, latest_day + 1};
    for (const auto& span : times) {
        all = common(all, span);
    }
    return all.empty();
}

void mark_subject_countries(MapData& map) {
    for (std::size_t i = 0; i < map.context.size(); ++i) {
        auto& feature = map.context[i];
        feature.subject = map.dataset->context[i].kind == "country" &&
                          std::ranges::any_of(map.shown.rows, [&](const ListRow& row) {
                              return lies_in(feature, map.regions[row.region.position()]);
                          });
    }
}

// The nearest shows the smallest listed region as large as a small window, and no name is left to come below that; the
// farthest shows everything in the middle of one.
ZoomRange zoom_range(const MapData& map) {
    constexpr double near_side = 600;  // page units
    constexpr double far_width = 800;
    constexpr double far_height = 450;
    constexpr double last_names = 25;  // metres a unit
    double least = last_names * near_side;
    for (const auto& row : map.shown.rows) {
        const auto& box = map.regions[row.region.position()].box;
        if (!box.empty()) {
            least = std::min(least, std::max(box.width(), box.height()));
        }
    }
    const auto& all = map.everything;
    const double whole = all.empty() ? 0 : std::max(all.width() / far_width, all.height() / far_height);
    const double nearest = std::max(nearest_zoom, least / near_side);
    const double home = map.home.empty() ? 0 : 2 * map.home.width() / far_width;
    return {nearest, std::clamp(std::max(whole, home), 2 * nearest, farthest_zoom)};
}

// The outlines of countries end at the sides of a box of degrees, which are curved on the plane.
PlanePolygons surveyed_ground(const Dataset& dataset, const Projection& projection) {
    LonLatBox box;
    for (const auto& feature : dataset.context) {
        const auto* country =
            feature.kind == "country" ? std::get_if<LonLatPolygons>(&feature.shape) : nullptr;
        for (const auto& polygon : country != nullptr ? *country : LonLatPolygons()) {
            for (const auto& point : polygon.outer) {
                box.add(point);
            }
        }
    }
    if (!(box.west < box.east) || !(box.south < box.north)) {
        return {};
    }
    return {{sides_of(box, projection, 24), {}}};
}

// Where there are places and lines only, they are stepped through: each day on which one begins or ends.
std::vector<ChangeDay> context_steps(const Dataset& dataset) {
    std::set<Day> days;
    for (const auto& feature : dataset.context) {
        for (const auto* date : {&feature.from, &feature.until}) {
            if (*date && !(*date)->open_start && (*date)->earliest >= dataset.first_day &&
                (*date)->earliest <= dataset.last_day) {
                days.insert((*date)->earliest);
            }
        }
    }
    std::vector<ChangeDay> steps;
    for (const auto day : days) {
        steps.push_back({day, {}});
    }
    return steps;
}

void set_listing(MapData& map) {
    map.prepared = std::make_shared<const PreparedList>(*map.dataset, map.listing);
    map.shown = joined_listing(map.listing, listings_of(*map.dataset, map.listing.profile));
    const auto& rows = map.shown.rows;
    map.holders_differ = std::ranges::any_of(rows, [&](const ListRow& row) {
        return holder_of(*map.dataset, row) != holder_of(*map.dataset, rows.front());
    });
    map.holders_are_things = map.holders_differ && parties_are_things(*map.dataset, map.shown);
    auto chronology = chronology_of(*map.dataset, map.shown);
    map.steps = std::move(chronology.changes);
    map.interval_ends = std::move(chronology.interval_ends);
    if (map.shown.rows.empty() && map.dataset->regions.empty()) {
        map.steps = context_steps(*map.dataset);
    }
    map.drawing_order = drawing_order(*map.dataset, map.shown);
    map.drawn = std::make_shared<const SpatialIndex>(map);
    mark_subject_countries(map);
    map.zoom = zoom_range(map);
    map.memory = std::make_shared<SceneMemory>();
}

}  // namespace

ListedTotal MapData::total_on(Day day, Counting counting) const {
    return listed_total(prepared->totals_on(day), counting);
}

PlaneLine projected_line(const Projection& projection, LonLat from, LonLat to, int pieces) {
    PlaneLine line;
    for (int i = 0; i <= pieces; ++i) {
        const double part = static_cast<double>(i) / pieces;
        line.push_back(projection.to_plane(
            {from.lon + (to.lon - from.lon) * part, from.lat + (to.lat - from.lat) * part}));
    }
    return line;
}

MapData make_map_data(const std::shared_ptr<const Dataset>& dataset, Listing listing) {
    MapData map{dataset, std::move(listing), dataset_projection(*dataset)};
    map.home = extent({{sides_of(shown_view(*dataset), map.projection, 8), {}}});
    map.surveyed = surveyed_ground(*dataset, map.projection);
    std::vector<MapRegion> regions;
    for (auto& shape : regions_on_plane(*dataset, map.projection)) {
        regions.push_back(make_region(std::move(shape)));
        add_box(map.everything, regions.back().box);
    }
    map.regions = SharedList(std::move(regions));
    for (const auto& feature : dataset->context) {
        map.context.emplace_back();
        std::visit(PlaceContext{map.projection, map.context.back()}, feature.shape);
        add_box(map.everything, map.context.back().box);
    }
    map.parties = styled_parties(*dataset);
    map.lifetimes = lifetimes(*dataset);
    map.times_differ = differ(map.lifetimes);
    set_listing(map);
    return map;
}

MapData simplified(MapData map, double tolerance) {
    RingSimplifier simplifier;
    const auto simple = [&](const Ring<PlanePoint>& ring) {
        Ring<PlanePoint> kept;
        simplifier.add(ring, tolerance, kept);
        return kept;
    };
    const auto simplify = [&](PlanePolygons polygons) {
        for (auto& polygon : polygons) {
            polygon.outer = simple(polygon.outer);
            std::ranges::transform(polygon.holes, polygon.holes.begin(), simple);
        }
        return polygons;
    };
    std::vector<MapRegion> regions;
    for (const auto& region : map.regions) {
        regions.push_back(make_region(simplify(region.shape)));
    }
    map.regions = SharedList(std::move(regions));
    for (auto& feature : map.context) {
        feature.polygons = simplify(feature.polygons);
    }
    set_listing(map);
    return map;
}

MapData relisted(MapData map, Listing listing) {
    map.listing = std::move(listing);
    set_listing(map);
    return map;
}

const Party& listed_party(const MapData& map) {
    static const Party nobody{"", "No holder listed", "none", "#8F8A7D", ""};
    static const Party all{"", "All parties", "all parties", "#8F8A7D", ""};
    return map.listing.party ? map.party(map.listing.party) : map.of_all() ? all : nobody;
}

std::vector<PartyIndex> listed_parties(const MapData& map) {
    std::set<PartyIndex> parties;
    for (const auto& row : map.shown.rows) {
        parties.insert(holder_of(*map.dataset, row));
    }
    return {parties.begin(), parties.end()};
}

const Party& row_party(const MapData& map, std::size_t row) {
    const auto holder = holder_of(*map.dataset, map.shown.rows[row]);
    return holder ? map.party(holder) : listed_party(map);
}

MapData renamed(MapData map, const NamePolicy& policy) {
    map.dataset = std::make_shared<const Dataset>(geodata::renamed(*map.dataset, policy));
    map.memory = std::make_shared<SceneMemory>();  // names are as wide as they are
    return map;
}

}  // namespace viewer
