#include "app/scene/drawing.hpp"

#include "app/scene/map/region_look.hpp"

#include <algorithm>

namespace viewer {

namespace {

// Points closer than this to the last one are not worth drawing.
constexpr double finest_step = 0.4;

template <class Points>
PagePath thinned(const MapView& view, const Points& points) {
    PagePath path;
    path.reserve(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto point = view.to_page(points[i]);
        const bool far = path.empty() ||
                         std::abs(point.x - path.back().x) + std::abs(point.y - path.back().y) > finest_step;
        if (far || i + 1 == points.size()) {
            path.push_back(point);
        }
    }
    return path;
}

}  // namespace

double unit_for(double width, double height) { return std::max(0.75, std::min(width / 1920, height / 1080)); }

SceneSettings lasting_settings(SceneSettings settings) {
    settings.camera = {};
    if (settings.since_days > 0 || settings.mode != ShowMode::gained) {
        settings.since = {};
    }
    settings.highlight_days = 1;
    settings.highlight = 1;
    settings.selected = settings.hovered = {};
    settings.selected_too.clear();
    settings.reserved.clear();
    settings.stressed.clear();
    settings.theme = {};
    settings.vision = {};
    return settings;
}

// Its middle stays that of the page, and so does every place.
Drawing::Drawing(const MapData& map, const SceneSettings& settings, double beyond)
    : map_(map), settings_(settings),
      view_(settings.camera, {-beyond, -beyond, settings.width + 2 * beyond, settings.height + 2 * beyond}),
      unit_(settings.unit) {
    list_.width = settings.width;
    list_.height = settings.height;
    list_.paper = theme().unknown;
}

Drawing Drawing::with_statuses(std::vector<RegionStatus> statuses) const {
    Drawing other(map_, settings_);
    other.view_ = view_;
    other.unit_ = unit_;
    other.row_statuses_ = std::move(statuses);
    return other;
}

Drawing Drawing::with_unit(double unit) const {
    Drawing other(map_, settings_);
    other.unit_ = unit;
    return other;
}

void Drawing::add(Role role, Shape shape, int subject) {
    list_.items.push_back({role, subject, std::move(shape)});
}

double Drawing::text(Role role, PagePoint at, const std::string& utf8, const TextStyle& style, int subject) {
    Text text{at, utf8, units(style.size), style.weight, style.colour, units(style.letter_space), {}, 0};
    if (style.halo) {
        text.halo = theme().halo;
        text.halo_width = units(2.5);
    }
    add(role, std::move(text), subject);
    return width_of(utf8, style);
}

double Drawing::width_of(const std::string& utf8, const TextStyle& style) const {
    return text_width(utf8, units(style.size), style.weight, units(style.letter_space));
}

std::vector<PagePath> Drawing::rings(const geodata::PlanePolygons& polygons) const {
    std::vector<PagePath> result;
    for (const auto& polygon : polygons) {
        result.push_back(thinned(view_, polygon.outer));
        for (const auto& hole : polygon.holes) {
            result.push_back(thinned(view_, hole));
        }
    }
    return result;
}

const std::vector<RegionStatus>& Drawing::row_statuses() const {
    if (!row_statuses_) {
        row_statuses_ = statuses(map_, settings_);
    }
    return *row_statuses_;
}

PagePath Drawing::path(const geodata::PlaneLine& line) const { return thinned(view_, line); }

}  // namespace viewer
