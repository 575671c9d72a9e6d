#pragma once

#include "app/paint/mesh.hpp"
#include "app/scene/display_list.hpp"

#include <vector>

namespace viewer {

/// Without reading what lies below; with edges; round; with the letters of the atlas.
enum class MeshKind { solid, soft, discs, letters };

/// The triangles of the items of a list, for the next list, which has most of them again.
struct KeptMeshes {
    struct Part {
        MeshKind kind;
        Mesh mesh;
    };
    struct Entry {
        Item item;
        int letters = -1;  ///< the filling of the atlas that it was made with
        std::vector<Part> parts;
    };
    std::vector<Entry> entries;  ///< by the place of the item in the list
    PageRect page;               ///< that of the lists
    double scale = 0;

    /// Moves every entry to the place that its item has in another list, where mostly few items are new.
    void follow(const std::vector<Item>& items);
};

}  // namespace viewer
