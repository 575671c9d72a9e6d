#include "geodata/geometry/box_index.hpp"

#include "geodata/geometry/geos_shapes.hpp"

#include <geos_c.h>

#include <algorithm>

namespace geodata {

namespace {

struct DestroyTree {
    GEOSContextHandle_t handle = nullptr;
    void operator()(GEOSSTRtree* tree) const { GEOSSTRtree_destroy_r(handle, tree); }
};

// A context serves one thread at a time, and what is made with it counts itself in it.
const geos::Context& context_of_thread() {
    static thread_local const geos::Context context;
    return context;
}

geos::Geometry envelope(const geos::Context& context, const PlaneBox& box) {
    return geos::own(context,
                     GEOSGeom_createRectangle_r(context.handle, box.left, box.bottom, box.right, box.top));
}

}  // namespace

struct BoxIndex::Tree {
    geos::Context context;
    std::unique_ptr<GEOSSTRtree, DestroyTree> tree{GEOSSTRtree_create_r(context.handle, 10),
                                                   DestroyTree{context.handle}};
    std::vector<std::size_t> positions;  // which the tree points to
};

BoxIndex::BoxIndex(std::vector<PlaneBox> boxes) : tree_(std::make_unique<Tree>()) {
    tree_->positions.resize(boxes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        tree_->positions[i] = i;
        if (!boxes[i].empty()) {
            const auto rectangle = envelope(tree_->context, boxes[i]);
            GEOSSTRtree_insert_r(tree_->context.handle, tree_->tree.get(), rectangle.get(),
                                 &tree_->positions[i]);
        }
    }
    meeting({0, 0, 0, 0});  // GEOS puts the tree together when it is first asked: before other threads come
}

BoxIndex::~BoxIndex() = default;

std::vector<std::size_t> BoxIndex::meeting(const PlaneBox& box) const {
    std::vector<std::size_t> found;
    if (box.empty()) {
        return found;
    }
    const auto& context = context_of_thread();
    const auto rectangle = envelope(context, box);
    GEOSSTRtree_query_r(
        context.handle, tree_->tree.get(), rectangle.get(),
        [](void* position, void* list) {
            static_cast<std::vector<std::size_t>*>(list)->push_back(*static_cast<std::size_t*>(position));
        },
        &found);
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<std::size_t> BoxIndex::around(PlanePoint point) const {
    return meeting({point.x, point.y, point.x, point.y});
}

}  // namespace geodata
