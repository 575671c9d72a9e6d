#pragma once

#include "app/scene/map/feature_layer.hpp"
#include "app/scene/map/map_data.hpp"
#include "geodata/geometry/box_index.hpp"

#include <mutex>
#include <optional>

namespace viewer {

/// The listed regions as they lie over each other on the plane: an index of their boxes, and the places of their
/// labels as far as they were asked for. Made for one MapData and its `drawing_order`, and shared by its copies: any
/// number of threads may ask at once.
class SpatialIndex {
public:
    explicit SpatialIndex(const MapData& map);

    const geodata::BoxIndex& boxes() const { return boxes_; }
    const std::shared_ptr<const FeatureGeometry>& ground() const { return ground_; }
    geodata::PlanePoint label_place(const MapData& map, geodata::RegionIndex region) const;
    /// Places in `drawing_order` of outlines on the same ground that are there at other times alone.
    std::vector<std::size_t> of_other_times(const MapData& map, std::size_t drawn) const;

private:
    std::optional<geodata::PlanePoint> kept_label(std::size_t drawn) const;
    geodata::PlanePoint find_label_place(const MapData& map, std::size_t drawn) const;

    geodata::BoxIndex boxes_;
    std::shared_ptr<const FeatureGeometry> ground_;
    std::vector<int> drawn_as_;  ///< of each region: its place in `drawing_order`, or -1
    mutable std::mutex labels_mutex_;
    mutable std::vector<std::optional<geodata::PlanePoint>> labels_;  ///< by place in `drawing_order`
};

}  // namespace viewer
