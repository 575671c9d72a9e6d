#pragma once

#include "app/paint/mesh_maker.hpp"

#include <cstddef>
#include <list>
#include <unordered_map>
#include <vector>

namespace viewer {

/// The triangles of the items of lists, for the lists that come after: most of their items are again the same, and what
/// is only filled with another colour needs no new triangles. Needs no OpenGL. Not for two threads at once.
class KeptMeshes {
public:
    struct Entry {
        Item item;
        PageRect box;  ///< as `painted_box` gives it
        std::vector<MeshPart> parts;
        int letters = unmade;  ///< the filling of the letters that the parts were made with
        long list = 0;         ///< the last list that had the item
    };

    /// The lists that follow have this page and scale, as in `MeshMaker::begin`. What the last lists of this and a few
    /// other pages were made of is kept, up to some tens of megabytes.
    void begin(double width, double height, double scale);
    /// The item's entry, which may not be made yet. Valid until the next `begin`.
    Entry& entry_of(const Item& item);
    /// Its triangles, made when they have to be; none of a mosaic.
    const std::vector<MeshPart>& parts_of(Entry& entry);

    MeshMaker& maker() { return maker_; }
    std::size_t size() const { return pages_.empty() ? 0 : pages_.front().entries.size(); }

private:
    static constexpr int unmade = -1;
    using Entries = std::unordered_multimap<std::size_t, Entry>;
    struct Page {
        double width, height, scale;
        Entries entries;
        std::size_t corners = 0;  ///< of all parts
    };

    void drop_oldest(Page& page) const;
    void recolour(Entry& entry, std::size_t hash);

    MeshMaker maker_;
    std::list<Page> pages_;  ///< the last used first
    long list_ = 0;
};

}  // namespace viewer
