#include "app/paint/kept_meshes.hpp"

#include "app/paint/different_boxes.hpp"

#include <algorithm>
#include <functional>
#include <string_view>
#include <utility>
#include <variant>

namespace viewer {
namespace {

/// The page of the window, the ground of a moving map, and a pane or two.
constexpr std::size_t most_pages = 4;
/// Of one page: 20 bytes each.
constexpr std::size_t most_corners = 1'000'000;

/// Equal for equal shapes, and for fills of the same place in other colours; quick rather than good.
struct Hash {
    std::size_t hash = 0;
    void add(std::size_t part) { hash = (hash ^ part) * 0x9E3779B97F4A7C15; }
    void add(double number) { add(std::hash<double>()(number)); }
    void add(PagePoint point) {
        add(point.x);
        add(point.y);
    }
    void add(const std::vector<PagePath>& paths) {
        add(paths.size());
        if (paths.empty() || paths.front().empty()) return;
        add(paths.front().size());
        add(paths.front().front());
    }
    void operator()(const Fill& fill) { add(fill.rings); }
    void operator()(const Stroke& stroke) {
        add(stroke.paths);
        add(stroke.width);
    }
    void operator()(const Box& box) {
        add(PagePoint{box.rect.left, box.rect.top});
        add(PagePoint{box.rect.width, box.rect.height});
    }
    void operator()(const Dot& dot) { add(dot.centre); }
    void operator()(const Text& text) {
        add(text.at);
        add(std::hash<std::string_view>()(text.utf8));
    }
    void operator()(const Mosaic& mosaic) { add(mosaic.origin); }
};

std::size_t hash_of(const Shape& shape) {
    Hash hash;
    hash.add(shape.index());
    std::visit(hash, shape);
    return hash.hash;
}

std::size_t corners_of(const std::vector<MeshPart>& parts) {
    std::size_t corners = 0;
    for (const auto& part : parts) corners += part.mesh.size();
    return corners;
}

/// Whether only the colour differs, and how much it covers does not.
bool same_but_colour(const Shape& a, const Shape& b) {
    const auto* one = std::get_if<Fill>(&a);
    const auto* other = std::get_if<Fill>(&b);
    return one != nullptr && other != nullptr && one->colour.alpha == other->colour.alpha &&
           one->rings == other->rings;
}

}  // namespace

void KeptMeshes::begin(double width, double height, double scale) {
    maker_.begin(width, height, scale);
    ++list_;
    const auto page = std::ranges::find_if(pages_, [&](const Page& kept) {
        return kept.width == width && kept.height == height && kept.scale == scale;
    });
    if (page != pages_.end()) {
        pages_.splice(pages_.begin(), pages_, page);
    } else {
        pages_.push_front({width, height, scale, {}, 0});
        if (pages_.size() > most_pages) pages_.pop_back();
    }
    if (pages_.front().corners > most_corners) drop_oldest(pages_.front());
}

/// Halves the number of lists that are remembered until the rest is small enough.
void KeptMeshes::drop_oldest(Page& page) const {
    for (long lists = 64; page.corners > most_corners / 2 && lists > 0; lists /= 2)
        std::erase_if(page.entries, [&](const auto& kept) {
            const bool old = kept.second.list < list_ - lists;
            if (old) page.corners -= corners_of(kept.second.parts);
            return old;
        });
}

KeptMeshes::Entry& KeptMeshes::entry_of(const Item& item) {
    auto& entries = pages_.front().entries;
    const auto hash = hash_of(item.shape);
    const auto [first, last] = entries.equal_range(hash);
    for (auto kept = first; kept != last; ++kept)
        if (kept->second.item.shape == item.shape) {
            kept->second.list = list_;
            return kept->second;
        }
    Entry entry{item, painted_box(item, pages_.front().scale), {}, unmade, list_};
    recolour(entry, hash);
    return entries.emplace(hash, std::move(entry))->second;
}

void KeptMeshes::recolour(Entry& entry, std::size_t hash) {
    const auto [first, last] = pages_.front().entries.equal_range(hash);
    const auto other = std::find_if(first, last, [&](const auto& kept) {
        return kept.second.letters != unmade && same_but_colour(kept.second.item.shape, entry.item.shape);
    });
    if (other == last) return;
    entry.parts = other->second.parts;
    entry.letters = other->second.letters;
    pages_.front().corners += corners_of(entry.parts);
    for (auto& part : entry.parts)
        for (auto& corner : part.mesh) corner.colour = std::get<Fill>(entry.item.shape).colour;
}

const std::vector<MeshPart>& KeptMeshes::parts_of(Entry& entry) {
    const bool lettered = std::holds_alternative<Text>(entry.item.shape);
    if (entry.letters != unmade && (!lettered || entry.letters == maker_.letters().filling()))
        return entry.parts;
    pages_.front().corners -= corners_of(entry.parts);
    entry.parts = maker_.make(entry.item.shape);
    entry.letters = maker_.letters().filling();
    pages_.front().corners += corners_of(entry.parts);
    return entry.parts;
}

}  // namespace viewer
