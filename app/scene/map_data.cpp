#include "app/scene/map_data.hpp"

#include "geodata/analysis/measured.hpp"
#include "geodata/geometry/measure.hpp"
#include "geodata/geometry/overlay.hpp"

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
    MapRegion region;
    region.shape = std::move(shape);
    region.box = extent(region.shape);
    region.label_at = label_point(region.shape);
    region.area = plane_area(region.shape);
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

bool meet(const PlaneBox& a, const PlaneBox& b) {
    return a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top;
}

// A label belongs where its region can be seen: outside everything that is drawn over it.
void place_region_labels(MapData& map) {
    for (std::size_t i = 0; i < map.drawing_order.size(); ++i) {
        const auto region_of = [&](int row) -> MapRegion& {
            return map.regions[map.listing.rows[static_cast<std::size_t>(row)].region.position()];
        };
        auto& region = region_of(map.drawing_order[i]);
        std::vector<ShapeReference> above;
        for (std::size_t k = i + 1; k < map.drawing_order.size(); ++k) {
            const auto& other = region_of(map.drawing_order[k]);
            if (meet(region.box, other.box)) {
                above.emplace_back(other.shape);
            }
        }
        if (!above.empty()) {
            const auto rest = uncovered_part(region.shape, above);
            region.label_at = rest.empty() ? region.label_at : label_point(rest);
        }
    }
}

void mark_subject_countries(MapData& map) {
    for (std::size_t i = 0; i < map.context.size(); ++i) {
        auto& feature = map.context[i];
        feature.subject =
            map.dataset->context[i].kind == "country" &&
            std::any_of(map.listing.rows.begin(), map.listing.rows.end(), [&](const ListRow& row) {
                return contains(feature.polygons, map.regions[row.region.position()].label_at);
            });
    }
}

// What depends on the listing, from regions whose labels stand where their outline alone puts them.
void set_listing(MapData& map) {
    map.steps = change_days(*map.dataset, map.listing);
    map.drawing_order = drawing_order(map.listing);
    place_region_labels(map);
    mark_subject_countries(map);
}

}  // namespace

MapData make_map_data(const std::shared_ptr<const Dataset>& dataset, Listing listing) {
    const auto projection = dataset_projection(*dataset);
    MapData map{
        dataset, std::move(listing), projection, {}, {}, {}, {}, box_of(projection, dataset->default_view),
        {}};
    for (auto& shape : regions_on_plane(*dataset, projection)) {
        map.regions.push_back(make_region(std::move(shape)));
        add_box(map.everything, map.regions.back().box);
    }
    for (const auto& feature : dataset->context) {
        map.context.emplace_back();
        std::visit(PlaceContext{projection, map.context.back()}, feature.shape);
        add_box(map.everything, map.context.back().box);
    }
    set_listing(map);
    return map;
}

MapData relisted(MapData map, Listing listing) {
    map.listing = std::move(listing);
    for (auto& region : map.regions) {
        region.label_at = label_point(region.shape);
    }
    set_listing(map);
    return map;
}

const Party& listed_party(const MapData& map) {
    static const Party nobody{"", "No holder listed", "none", "#8F8A7D", ""};
    return map.listing.party ? (*map.dataset)[map.listing.party] : nobody;
}

RegionIndex region_at(const MapData& map, PlanePoint at) {
    const auto region_of = [&](int row) { return map.listing.rows[static_cast<std::size_t>(row)].region; };
    const auto found = std::find_if(map.drawing_order.rbegin(), map.drawing_order.rend(), [&](int row) {
        return contains(map.regions[region_of(row).position()].shape, at);
    });
    return found == map.drawing_order.rend() ? RegionIndex{} : region_of(*found);
}

MapData renamed(MapData map, const NamePolicy& policy) {
    map.dataset = std::make_shared<const Dataset>(geodata::renamed(*map.dataset, policy));
    return map;
}

}  // namespace viewer
