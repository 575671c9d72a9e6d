#include "app/order/page_spec.hpp"

#include "app/order/usage_error.hpp"
#include "app/scene/build_scene.hpp"
#include "app/scene/cards/card_content.hpp"
#include "app/scene/map/home_view.hpp"
#include "geodata/base/rows.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

constexpr double page_units_per_inch = 96;
constexpr double units_per_mm = page_units_per_inch / 25.4;

}  // namespace

const std::vector<PageLayout>& page_layouts() {
    static const std::vector<PageLayout> layouts{
        {"slide", "16:9 slide", {1920, 1080}},
        {"a4", "A4 portrait", {210 * units_per_mm, 297 * units_per_mm}},
        {"a4-landscape", "A4 landscape", {297 * units_per_mm, 210 * units_per_mm}},
        {"a3", "A3 portrait", {297 * units_per_mm, 420 * units_per_mm}},
        {"a3-landscape", "A3 landscape", {420 * units_per_mm, 297 * units_per_mm}},
        {"letter", "US Letter portrait", {215.9 * units_per_mm, 279.4 * units_per_mm}},
        {"letter-landscape", "US Letter landscape", {279.4 * units_per_mm, 215.9 * units_per_mm}},
        {"square", "Square", {1080, 1080}}};
    return layouts;
}

const PageLayout* find_layout(const std::string& name) {
    return row_with(page_layouts(), &PageLayout::name, name);
}

bool leaves_out(const PageSpec& page, const std::string& element) {
    return std::any_of(page.without.begin(), page.without.end(),
                       [&](const MapElement* each) { return each->word == element; });
}

PageSize chosen_page(const PageSpec& page) {
    return page.layout != nullptr ? page.layout->size : page.size.value_or(page_layouts().front().size);
}

double text_scale(const PageSpec& page) { return page.text > 0 ? std::clamp(page.text, 1.0, 3.0) : 1; }

double page_unit(const PageSpec& page) {
    const auto size = chosen_page(page);
    return page.unit > 0 ? page.unit : unit_for(size.width, size.height) * text_scale(page);
}

double page_scale(const PageSpec& page, const PageSize& size) {
    const double scale = page.dpi > 0 ? page.dpi / page_units_per_inch : page.scale > 0 ? page.scale : 1;
    const double longest = std::max(size.width, size.height) * scale;
    if (longest > most_side) {
        throw UsageError{
            fmt::format("The picture would be {:.0f} pixels long, and {} are possible; choose a smaller page "
                        "or fewer pixels to the inch.",
                        longest, most_side)};
    }
    return scale;
}

void check_page(const PageSpec& page) { page_scale(page, chosen_page(page)); }

void leave_out_parts(const PageSpec& page, SceneSettings& settings) {
    for (const auto* element : page.without) {
        settings.*element->setting = false;
    }
}

SceneSettings page_settings(const PageSpec& page, const MapData& map, Day day) {
    const auto size = chosen_page(page);
    auto settings = default_settings(map, size.width, size.height, day);
    settings.unit = page_unit(page);
    leave_out_parts(page, settings);
    settings.unit = fitting_unit(map, settings);
    settings.camera = home_camera(map, settings);
    return settings;
}

}  // namespace viewer
