#include "app/scene/drawing.hpp"
#include "app/scene/map/layers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace viewer {

using namespace geodata;

namespace {

// Meridians and parallels that the page shows, each as a line across all of it.
struct GridLine {
    double degrees = 0;
    bool meridian = false;
    PagePath path;
};

PagePath grid_path(const Drawing& drawing, LonLat from, LonLat to) {
    return drawing.path(projected_line(drawing.map().projection, from, to, 24));
}

LonLatBox degrees_in(const Drawing& drawing, const PageRect& frame) {
    LonLatBox box;
    for (int i = 0; i <= 4; ++i) {
        for (int k = 0; k <= 4; ++k) {
            const PagePoint at{frame.left + frame.width * i / 4, frame.top + frame.height * k / 4};
            box.add(drawing.map().projection.to_lon_lat(drawing.view().to_plane(at)));
        }
    }
    return box;
}

double round_step(double degrees) {
    constexpr std::array<double, 9> steps{0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 20};
    const auto fits = std::ranges::find_if(steps, [&](double step) { return degrees / step <= 7; });
    return fits == steps.end() ? 30 : *fits;
}

std::vector<GridLine> grid_lines(const Drawing& drawing) {
    const auto on_page = degrees_in(drawing, drawing.page());
    const double step = round_step(on_page.east - on_page.west);
    const auto shown = degrees_in(drawing, drawing.view().frame());
    std::vector<GridLine> lines;
    for (double lon = std::floor(shown.west / step) * step; lon <= shown.east + step; lon += step) {
        lines.push_back(
            {lon, true, grid_path(drawing, {lon, shown.south - step}, {lon, shown.north + step})});
    }
    for (double lat = std::floor(shown.south / step) * step; lat <= shown.north + step; lat += step) {
        lines.push_back({lat, false, grid_path(drawing, {shown.west - step, lat}, {shown.east + step, lat})});
    }
    return lines;
}

// `46°30′ E`; the meridian of Greenwich and the equator lie on neither side.
std::string degree_text(const GridLine& line) {
    const double turned = line.meridian ? std::remainder(line.degrees, 360) : line.degrees;
    const auto minutes = std::lround(std::abs(turned) * 60);
    const auto whole = minutes % 60 == 0 ? fmt::format("{}°", minutes / 60)
                                         : fmt::format("{}°{:02}′", minutes / 60, minutes % 60);
    const bool neither = minutes == 0 || (line.meridian && minutes == 180 * 60);
    const char* side = line.meridian ? turned < 0 ? "W" : "E" : turned < 0 ? "S" : "N";
    return neither ? whole : whole + "\u00A0" + side;
}

// Where a line crosses the upper edge of the page, or a parallel the right one; nothing when it does not.
std::optional<PagePoint> crossing(const GridLine& line, double edge) {
    const auto along = [&](PagePoint at) { return (line.meridian ? at.y : at.x) - edge; };
    for (std::size_t i = 1; i < line.path.size(); ++i) {
        const auto a = line.path[i - 1];
        const auto b = line.path[i];
        if ((along(a) < 0) != (along(b) < 0)) {
            return part_way(a, b, along(a) / (along(a) - along(b)));
        }
    }
    return std::nullopt;
}

TextStyle degree_style(const Drawing& drawing) {
    return {13, Weight::regular, drawing.theme().secondary, 0, true};
}

}  // namespace

void draw_graticule(Drawing& drawing) {
    std::vector<PagePath> lines;
    for (auto& line : grid_lines(drawing)) {
        lines.push_back(std::move(line.path));
    }
    drawing.lines(Role::context, std::move(lines), 1, drawing.theme().graticule, false);
}

std::vector<DegreeMark> degree_marks(const Drawing& drawing, const std::vector<PageRect>& taken) {
    const auto page = drawing.page();
    const double gap = drawing.units(6);
    const double height = drawing.units(17);
    std::vector<DegreeMark> marks;
    for (const auto& line : grid_lines(drawing)) {
        const auto at = crossing(line, line.meridian ? 0 : page.right());
        if (!at) {
            continue;
        }
        DegreeMark mark{degree_text(line), {}};
        const double width = drawing.width_of(mark.text, degree_style(drawing));
        mark.box = line.meridian ? PageRect{at->x - width / 2, gap, width, height}
                                 : PageRect{page.right() - gap - width, at->y - height / 2, width, height};
        const bool inside = mark.box.left >= gap && mark.box.right() <= page.right() - gap &&
                            mark.box.top >= gap && mark.box.bottom() <= page.bottom() - gap;
        const bool free =
            !mark.box.overlaps_any(taken) && std::ranges::none_of(marks, [&](const DegreeMark& other) {
                return other.box.overlaps(mark.box);
            });
        if (inside && free && !drawing.settings().hidden.overlaps(mark.box)) {
            marks.push_back(std::move(mark));
        }
    }
    return marks;
}

void draw_degrees(Drawing& drawing, const std::vector<DegreeMark>& marks) {
    for (const auto& mark : marks) {
        drawing.text(Role::context, {mark.box.left, mark.box.bottom() - drawing.units(4)}, mark.text,
                     degree_style(drawing));
    }
}

}  // namespace viewer
