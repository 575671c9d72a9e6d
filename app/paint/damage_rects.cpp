#include "app/paint/damage_rects.hpp"

#include "app/scene/font_metrics.hpp"
#include "app/scene/map/feature_layer.hpp"

#include <algorithm>
#include <limits>

namespace viewer {

namespace {

PageRect box_around(const std::vector<PagePath>& paths) {
    constexpr double far = std::numeric_limits<double>::max();
    double left = far;
    double top = far;
    double right = -far;
    double bottom = -far;
    for (const auto& path : paths) {
        for (const auto point : path) {
            left = std::min(left, point.x);
            right = std::max(right, point.x);
            top = std::min(top, point.y);
            bottom = std::max(bottom, point.y);
        }
    }
    return left > right ? PageRect{} : PageRect{left, top, right - left, bottom - top};
}

struct Bounds {
    PageRect operator()(const Fill& fill) const { return box_around(fill.rings); }
    PageRect operator()(const Stroke& stroke) const {
        return box_around(stroke.paths).grown(stroke.width / 2);
    }
    PageRect operator()(const Box& box) const { return box.rect.grown(box.rim_width); }
    PageRect operator()(const Dot& dot) const {
        return box_at(dot.centre, 0, 0).grown(dot.radius + dot.rim_width);
    }
    PageRect operator()(const FeatureLayer& feature_layer) const { return feature_layer.frame; }
    // Letters may hang over both ends of their line a little, and accents over the ascender.
    PageRect operator()(const Text& text) const {
        const double width = text_width(text.utf8, text.size, text.weight, text.letter_space);
        const auto line = shaped_line(text.utf8, text.weight);
        const double beyond = std::max(0.3, line->beyond) * text.size;
        const double above = std::max(1.4, line->above) * text.size;
        const double below = std::max(0.6, line->below) * text.size;
        return PageRect{text.at.x - beyond, text.at.y - above, width + 2 * beyond, above + below}.grown(
            text.halo_width);
    }
};

/// More boxes than this are one: what paints them looks through all items for each.
constexpr std::size_t most_boxes = 64;
/// An item that comes so much later is taken for another one.
constexpr std::ptrdiff_t farthest_look = 100;

class Boxes {
public:
    explicit Boxes(double scale) : scale_(scale) {}

    void add(const Item& item) { add(painted_box(item, scale_)); }
    void add(PageRect box) {
        const bool many = boxes_.size() >= most_boxes;
        for (auto near = boxes_.begin(); near != boxes_.end();) {
            if (many || near->overlaps(box)) {
                box = near->around(box);
                boxes_.erase(near);
                near = boxes_.begin();  // the larger box may touch those before
            } else {
                ++near;
            }
        }
        boxes_.push_back(box);
    }
    std::vector<PageRect> take() { return std::move(boxes_); }

private:
    double scale_;
    std::vector<PageRect> boxes_;
};

const FeatureLayer* feature_layer_in(const Item& item) { return std::get_if<FeatureLayer>(&item.shape); }

/// Whether two items are mosaics that differ in colours and patterns alone.
bool recoloured(const Item& a, const Item& b) {
    const auto* one = feature_layer_in(a);
    const auto* other = feature_layer_in(b);
    return one != nullptr && other != nullptr && one->ground == other->ground && one->frame == other->frame &&
           one->origin == other->origin && one->metres_per_unit == other->metres_per_unit &&
           one->rims == other->rims;
}

void add_recoloured(const FeatureLayer& before, const FeatureLayer& after, double scale, Boxes& boxes) {
    const auto look = [](const FeatureLayer& layer, std::size_t piece) {
        const auto at = layer.look_of[piece];
        return at == no_look ? nullptr : &layer.looks[at];
    };
    for (std::size_t i = 0; i < after.look_of.size(); ++i) {
        const auto* old = look(before, i);
        const auto* now = look(after, i);
        const bool same = old == nullptr || now == nullptr ? old == now : *old == *now;
        if (!same) {
            for (const auto* feature_layer : {&before, &after}) {
                const auto box = piece_box(*feature_layer, i).grown(2 / scale);
                if (box.overlaps(feature_layer->frame)) {
                    boxes.add(box);
                }
            }
        }
    }
}

}  // namespace

PageRect painted_box(const Item& item, double scale) {
    // Smoothed edges and letters set to parts of a pixel reach a pixel further, boxes on whole pixels another.
    return std::visit(Bounds(), item.shape).grown(2 / scale);
}

std::vector<PageRect> damage_rects(std::span<const Item> before, std::span<const Item> after, double scale) {
    Boxes boxes(scale);
    const auto add = [&](const Item& item) { boxes.add(item); };
    auto old = before.begin();
    for (const auto& item : after) {
        const auto end = old + std::min(farthest_look, before.end() - old);
        const auto same = std::find_if(
            old, end, [&](const Item& other) { return other == item || recoloured(other, item); });
        if (same == end) {
            add(item);
            continue;
        }
        std::for_each(old, same, add);
        if (recoloured(*same, item)) {
            add_recoloured(*feature_layer_in(*same), *feature_layer_in(item), scale, boxes);
        }
        old = same + 1;
    }
    std::for_each(old, before.end(), add);
    return boxes.take();
}

}  // namespace viewer
