#include "app/paint/kept_meshes.hpp"

#include <algorithm>
#include <utility>

namespace viewer {

void KeptMeshes::follow(const std::vector<Item>& items) {
    // Where more items than these are new or gone at once, the rest is made anew.
    constexpr std::size_t most_new = 64;
    std::vector<Entry> next(items.size());
    std::size_t first = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::size_t end = std::min(first + most_new, entries.size());
        for (std::size_t k = first; k < end; ++k)
            if (entries[k].item == items[i]) {
                next[i] = std::move(entries[k]);
                first = k + 1;
                break;
            }
    }
    entries = std::move(next);
}

}  // namespace viewer
