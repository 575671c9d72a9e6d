#include "app/scene/label_setter.hpp"
#include "geodata/geometry/measure.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace viewer {

using namespace geodata;

namespace {

std::string capitals(const std::string& name) {
    std::string result = name;
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return result;
}

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

// Land of the country on one line of the page, in page units, away from the listed regions.
std::vector<Stretch> free_land(const Drawing& drawing, const MapContext& country, double page_y) {
    const double y = drawing.view().to_plane({0, page_y}).y;
    auto land = stretches_at(country.polygons, y);
    const auto& map = drawing.map();
    for (const auto drawn : drawn_in(map, {map.everything.left, y, map.everything.right, y})) {
        land = without(land, stretches_at(drawn_region(map, drawn).shape, y));
    }
    for (auto& piece : land) {
        piece = {drawing.view().to_page({piece.left, y}).x, drawing.view().to_page({piece.right, y}).x};
    }
    const auto frame = drawing.page();
    return common(land, {{frame.left, frame.right()}});
}

struct Candidate {
    PagePoint middle;
    double score = 0;
};

// As near to the middle of the page as the piece allows; wide pieces are better, far ones worse.
Candidate candidate_in(const Stretch& piece, double y, double name_width, const PageRect& frame) {
    const double room = name_width * 0.75;
    const double x = std::clamp(frame.left + frame.width / 2, piece.left + room,
                                std::max(piece.left + room, piece.right - room));
    const double away =
        std::hypot((x - frame.left) / frame.width - 0.5, (y - frame.top) / frame.height - 0.5);
    const bool fits = piece.right - piece.left > 2 * room;
    return {{x, y}, fits ? std::min((piece.right - piece.left) / name_width, 2.5) - 1.5 * away : 0};
}

// The best place for a name as wide and high as `size`.
std::optional<PagePoint> roomiest(const Drawing& drawing, const LabelSetter& labels,
                                  const MapContext& country, const PageRect& size) {
    constexpr int lines = 22;
    const auto frame = drawing.page();
    Candidate best;
    for (int i = 1; i < lines; ++i) {
        const double y = frame.top + frame.height * i / lines;
        for (const auto& piece : common(free_land(drawing, country, y - size.height / 2),
                                        free_land(drawing, country, y + size.height / 2))) {
            const auto candidate = candidate_in(piece, y, size.width, frame);
            const PageRect box{candidate.middle.x - size.width / 2, y - size.height / 2, size.width,
                               size.height};
            if (candidate.score > best.score && labels.is_free(box)) {
                best = candidate;
            }
        }
    }
    return best.score > 0 ? std::optional(best.middle) : std::nullopt;
}

}  // namespace

void set_country_labels(Drawing& drawing, LabelSetter& labels) {
    const auto& features = drawing.dataset().context;
    for (std::size_t i = 0; i < features.size(); ++i) {
        const auto& country = drawing.map().context[i];
        if (features[i].kind != "country" || !drawing.view().shows(country.box)) {
            continue;
        }
        const LabelLine name{capitals(features[i].name),
                             {25, Weight::bold, drawing.theme().country_name, 5, true}};
        if (const auto at = roomiest(drawing, labels, country, labels.box_of({0, 0}, {name}))) {
            labels.block(*at, {name});
        }
    }
}

}  // namespace viewer
