#include "app/scene/map/map_data.hpp"

#include "app/scene/map/spatial_index.hpp"
#include "geodata/analysis/control/lifetimes.hpp"
#include "geodata/analysis/control/measured.hpp"
#include "geodata/geometry/measure.hpp"
#include "geodata/geometry/simplify.hpp"
#include "geodata/model/party_style.hpp"

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

PlaneBox box_of(const Projection& projection, const LonLatBox& view) {
    // The sides of the view are curved on the plane; a few points along them are enough.
    PlaneBox box;
    for (int i = 0; i <= 8; ++i) {
        const double lon = view.west + (view.east - view.west) * i / 8;
        const double lat = view.south + (view.north - view.south) * i / 8;
        for (const auto corner : {LonLat{lon, view.south}, LonLat{lon, view.north}, LonLat{view.west, lat},
                                  LonLat{view.east, lat}}) {
            box.add(projection.to_plane(corner));
        }
    }
    return box;
}

void add_box(PlaneBox& box, const PlaneBox& other) {
    if (!other.empty()) {
        box.add({other.left, other.bottom});
        box.add({other.right, other.top});
    }
}

MapRegion make_region(PlanePolygons shape) {
    const auto box = extent(shape);
    std::size_t corners = 0;
    for (const auto& polygon : shape) {
        corners += polygon.outer.size();
        for (const auto& hole : polygon.holes) {
            corners += hole.size();
        }
    }
    return {std::move(shape), box, corners};
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
            std::for_each(out.lines.back().begin(), out.lines.back().end(),
                          [&](PlanePoint p) { out.box.add(p); });
        }
    }
    void operator()(const LonLat& point) const {
        out.point = projection.to_plane(point);
        out.box.add(out.point);
        out.label_at = out.point;
    }
};

int depth_of(const Listing& listing, int row) {
    int depth = 0;
    for (int around = listing.rows[static_cast<std::size_t>(row)].inside; around >= 0;
         around = listing.rows[static_cast<std::size_t>(around)].inside) {
        ++depth;
    }
    return depth;
}

// Where outlines overlap, what the list names first lies on top, and a part always on its whole.
std::vector<int> drawing_order(const Listing& listing) {
    std::vector<int> order;
    for (int row = static_cast<int>(listing.rows.size()); row-- > 0;) {
        order.push_back(row);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return depth_of(listing, a) < depth_of(listing, b); });
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
                          std::any_of(map.shown.rows.begin(), map.shown.rows.end(), [&](const ListRow& row) {
                              return lies_in(feature, map.regions[row.region.position()]);
                          });
    }
}

void set_listing(MapData& map) {
    map.shown = joined_listing(map.listing, listings_of(*map.dataset, map.listing.profile));
    auto chronology = chronology_of(*map.dataset, map.shown);
    map.steps = std::move(chronology.changes);
    map.interval_ends = std::move(chronology.interval_ends);
    map.drawing_order = drawing_order(map.shown);
    map.drawn = std::make_shared<const SpatialIndex>(map);
    mark_subject_countries(map);
}

}  // namespace

MapData make_map_data(const std::shared_ptr<const Dataset>& dataset, Listing listing) {
    const auto projection = dataset_projection(*dataset);
    MapData map{dataset,    std::move(listing),
                projection, {},
                {},         {},
                {},         {},
                {},         box_of(projection, shown_view(*dataset)),
                {}};
    std::vector<MapRegion> regions;
    for (auto& shape : regions_on_plane(*dataset, projection)) {
        regions.push_back(make_region(std::move(shape)));
        add_box(map.everything, regions.back().box);
    }
    map.regions = SharedList(std::move(regions));
    for (const auto& feature : dataset->context) {
        map.context.emplace_back();
        std::visit(PlaceContext{projection, map.context.back()}, feature.shape);
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
    const auto simplify = [&](const PlanePolygons& polygons) {
        PlanePolygons result;
        for (const auto& polygon : polygons) {
            Polygon<PlanePoint> kept{simple(polygon.outer), {}};
            for (const auto& hole : polygon.holes) {
                kept.holes.push_back(simple(hole));
            }
            result.push_back(std::move(kept));
        }
        return result;
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
    return map.listing.party ? map.party(map.listing.party) : nobody;
}

std::vector<PartyIndex> listed_parties(const MapData& map) {
    std::vector<PartyIndex> parties;
    for (const auto& row : map.shown.rows) {
        const auto holder = holder_of(*map.dataset, row);
        if (parties.empty() || parties.back() != holder) {  // the rows of one party stand together
            parties.push_back(holder);
        }
    }
    std::sort(parties.begin(), parties.end());
    return parties;
}

const Party& row_party(const MapData& map, std::size_t row) {
    const auto holder = holder_of(*map.dataset, map.shown.rows[row]);
    return holder ? map.party(holder) : listed_party(map);
}

MapData renamed(MapData map, const NamePolicy& policy) {
    map.dataset = std::make_shared<const Dataset>(geodata::renamed(*map.dataset, policy));
    return map;
}

}  // namespace viewer
