#include "app/scene/map/label_room.hpp"

#include "app/scene/map/region_look.hpp"

#include <algorithm>
#include <cmath>

namespace viewer {

using namespace geodata;

namespace {

// What of `whole` none of `parts` covers.
std::vector<Stretch> without(const std::vector<Stretch>& whole, const std::vector<Stretch>& parts) {
    auto left_over = whole;
    for (const auto& part : parts) {
        std::vector<Stretch> next;
        for (const auto& piece : left_over) {
            if (part.right <= piece.left || part.left >= piece.right) {
                next.push_back(piece);
                continue;
            }
            next.push_back({piece.left, part.left});
            next.push_back({part.right, piece.right});
        }
        std::erase_if(next, [](const Stretch& piece) { return piece.right <= piece.left; });
        left_over = std::move(next);
    }
    return left_over;
}

std::vector<Stretch> common(const std::vector<Stretch>& a, const std::vector<Stretch>& b) {
    std::vector<Stretch> both;
    for (const auto& first : a) {
        for (const auto& second : b) {
            if (std::max(first.left, second.left) < std::min(first.right, second.right)) {
                both.push_back({std::max(first.left, second.left), std::min(first.right, second.right)});
            }
        }
    }
    return both;
}

struct Candidate {
    PagePoint middle;
    double score = 0;
};

// As near to the wish as the piece allows; wide pieces are better, far ones worse.
Candidate candidate_in(const Stretch& piece, double y, double name_width, double width_wanted,
                       const PageRect& frame, PagePoint wish) {
    const double room = name_width * width_wanted / 2;
    const double x = std::clamp(wish.x, piece.left + room, std::max(piece.left + room, piece.right - room));
    const double away = std::hypot((x - wish.x) / frame.width, (y - wish.y) / frame.height);
    const bool fits = piece.right - piece.left > 2 * room;
    return {{x, y}, fits ? std::min((piece.right - piece.left) / name_width, 2.5) - 1.5 * away : 0};
}

std::size_t first_above(const Drawing& drawing, RegionIndex region) {
    const auto& order = drawing.map().drawing_order;
    const auto own = std::ranges::find_if(order, [&](std::size_t row) {
        return drawing.map().shown.rows[row].region == region &&
               drawing.row_statuses()[row] != RegionStatus::hidden;
    });
    return region ? static_cast<std::size_t>(own - order.begin()) + 1 : 0;
}

}  // namespace

LabelRoom::LabelRoom(const Drawing& drawing, const PlanePolygons& ground, const PlaneBox& box,
                     bool clear_of_water, RegionIndex above)
    : drawing_(drawing), ground_(ground), box_(drawing.view().box_on_page(box)),
      lowest_above_(first_above(drawing, above)) {
    const auto& features = drawing.dataset().context;
    for (std::size_t i = 0; clear_of_water && i < features.size(); ++i) {
        const auto& water = drawing.map().context[i];
        if (features[i].kind == "water" && drawing.view().box_on_page(water.box).overlaps(box_)) {
            waters_.push_back(&water.polygons);
        }
    }
}

// In page units, within the page.
std::vector<Stretch> LabelRoom::on_line(double page_y) const {
    const auto& view = drawing_.view();
    const double y = view.to_plane({0, page_y}).y;
    auto land = stretches_at(ground_, y);
    for (const auto* water : waters_) {
        land = without(land, stretches_at(*water, y));
    }
    const auto& map = drawing_.map();
    if (!land.empty()) {
        for (const auto drawn : drawn_in(map, {land.front().left, y, land.back().right, y})) {
            const auto status = drawing_.row_statuses()[map.drawing_order[drawn]];
            if (drawn >= lowest_above_ && status != RegionStatus::hidden) {
                land = without(land, stretches_at(drawn_region(map, drawn).shape, y));
            }
        }
    }
    for (auto& piece : land) {
        piece = {view.to_page({piece.left, y}).x, view.to_page({piece.right, y}).x};
    }
    const auto frame = drawing_.page();
    return common(land, {{frame.left, frame.right()}});
}

std::vector<Stretch> LabelRoom::on_band(double top, double bottom) const {
    auto band = on_line(top);
    for (const double y : {(top + bottom) / 2, bottom}) {
        if (!band.empty()) {
            band = common(band, on_line(y));
        }
    }
    return band;
}

bool LabelRoom::holds(const PageRect& box) const {
    const auto band = on_band(box.top, box.bottom());
    return std::ranges::any_of(
        band, [&](const Stretch& piece) { return piece.left <= box.left && box.right() <= piece.right; });
}

std::optional<PagePoint> LabelRoom::roomiest(const LabelPlacer& labels, const PageRect& size, PagePoint wish,
                                             double width_wanted) const {
    constexpr int lines = 32;
    const auto frame = drawing_.page();
    const auto searched = box_.within(frame);
    Candidate best;
    for (int i = 1; i < lines; ++i) {
        const double y = searched.top + searched.height * i / lines;
        const double above = y - size.height / 2;
        const double below = y + size.height / 2;
        for (const auto& piece : without(on_band(above, below), labels.taken_in(above, below))) {
            const auto candidate = candidate_in(piece, y, size.width, width_wanted, frame, wish);

            if (candidate.score > best.score &&
                labels.is_free(box_at(candidate.middle, size.width, size.height))) {
                best = candidate;
            }
        }
    }
    return best.score > 0 ? std::optional(best.middle) : std::nullopt;
}

}  // namespace viewer
