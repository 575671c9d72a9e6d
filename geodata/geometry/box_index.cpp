#include "geodata/geometry/box_index.hpp"

#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/geometries/point.hpp>
#include <boost/geometry/index/rtree.hpp>

#include <algorithm>
#include <utility>

namespace geodata {

namespace {

using Corner = boost::geometry::model::point<double, 2, boost::geometry::cs::cartesian>;
using IndexedBox = boost::geometry::model::box<Corner>;

IndexedBox indexed(const PlaneBox& box) { return {{box.left, box.bottom}, {box.right, box.top}}; }

}  // namespace

struct BoxIndex::Tree {
    using Entry = std::pair<IndexedBox, std::size_t>;
    boost::geometry::index::rtree<Entry, boost::geometry::index::rstar<16>> entries;
};

BoxIndex::BoxIndex(const std::vector<PlaneBox>& boxes) : tree_(std::make_unique<Tree>()) {
    std::vector<Tree::Entry> entries;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (!boxes[i].empty()) {
            entries.emplace_back(indexed(boxes[i]), i);
        }
    }
    tree_->entries = {entries.begin(), entries.end()};  // all at once, which packs them
}

BoxIndex::~BoxIndex() = default;

std::vector<std::size_t> BoxIndex::meeting(const PlaneBox& box) const {
    std::vector<std::size_t> found;
    if (!box.empty()) {
        const auto query = boost::geometry::index::intersects(indexed(box));
        for (auto one = tree_->entries.qbegin(query); one != tree_->entries.qend(); ++one) {
            found.push_back(one->second);
        }
    }
    std::ranges::sort(found);
    return found;
}

std::vector<std::size_t> BoxIndex::around(PlanePoint point) const {
    return meeting({point.x, point.y, point.x, point.y});
}

}  // namespace geodata
