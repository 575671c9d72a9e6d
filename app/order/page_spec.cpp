#include "app/order/page_spec.hpp"

#include "app/order/usage_error.hpp"
#include "app/scene/build_scene.hpp"
#include "app/scene/cards/card_content.hpp"
#include "app/scene/map/home_view.hpp"
#include "app/state/map_element.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

constexpr double least_side = 200;
constexpr double most_side = 16'384;
constexpr double page_units_per_inch = 96;
constexpr double units_per_mm = page_units_per_inch / 25.4;

bool is_side(const ParsedNumber& number) {
    return number.found && number.value == static_cast<int>(number.value) && number.value >= least_side &&
           number.value <= most_side;
}

const PageLayout* find_layout(const std::string& name) {
    const auto& layouts = page_layouts();
    const auto found = std::find_if(layouts.begin(), layouts.end(),
                                    [&](const PageLayout& layout) { return layout.name == name; });
    return found == layouts.end() ? nullptr : &*found;
}

}  // namespace

const std::vector<PageLayout>& page_layouts() {
    static const std::vector<PageLayout> layouts{
        {"slide", "16:9 slide", {1920, 1080}},
        {"a4", "A4 portrait", {210 * units_per_mm, 297 * units_per_mm}},
        {"a4-landscape", "A4 landscape", {297 * units_per_mm, 210 * units_per_mm}},
        {"a3", "A3 portrait", {297 * units_per_mm, 420 * units_per_mm}},
        {"a3-landscape", "A3 landscape", {420 * units_per_mm, 297 * units_per_mm}},
        {"square", "square", {1080, 1080}}};
    return layouts;
}

PageSize read_page_size(const std::string& text, const std::string& name) {
    const auto sides = split(lower_case(text), 'x');
    const bool two = sides.size() == 2;
    const auto width = two ? parse_number(sides[0]) : ParsedNumber{};
    const auto height = two ? parse_number(sides[1]) : ParsedNumber{};
    if (!is_side(width) || !is_side(height)) {
        throw UsageError{
            fmt::format("{} must be width x height in pixels, {} to {} each, like 1920x1080, found '{}'.",
                        name, least_side, most_side, text)};
    }
    return {width.value, height.value};
}

// Paper is upright unless it is said to lie, and may be said to be.
std::string read_page_layout(const std::string& text, const std::string& name) {
    const std::string upright = "-portrait";
    const auto word = text.ends_with(upright) ? text.substr(0, text.size() - upright.size()) : text;
    if (find_layout(word) != nullptr) {
        return word;
    }
    std::vector<std::string> names;
    for (const auto& layout : page_layouts()) {
        names.push_back(layout.name);
    }
    throw UsageError{fmt::format("{} must be one of {}, found '{}'.{}", name, joined(names, ", "), text,
                                 did_you_mean(text, names))};
}

std::vector<std::string> read_left_out(const std::string& text, const std::string& name) {
    auto words = split(text, ',');
    for (const auto& word : words) {
        if (find_map_element(word) == nullptr) {
            const auto known = map_element_words();
            throw UsageError{fmt::format("{} takes {}, found '{}'.{}", name, joined(known, ", "), word,
                                         did_you_mean(word, known))};
        }
    }
    return words;
}

std::string page_size_text(const PageSize& size) {
    return fmt::format("{:.0f}x{:.0f}", size.width, size.height);
}

PageSize chosen_page(const PageSpec& page) {
    const auto* layout = find_layout(page.layout);
    return layout != nullptr ? layout->size : page.size.value_or(page_layouts().front().size);
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

double page_scale(const PageSpec& page, const SceneSettings& settings) {
    return page_scale(page, PageSize{settings.width, settings.height});
}

void check_page(const PageSpec& page) { page_scale(page, chosen_page(page)); }

void leave_out_parts(const PageSpec& page, SceneSettings& settings) {
    for (const auto& word : page.without) {
        if (const auto* element = find_map_element(word)) {
            settings.*element->setting = false;
        }
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

void add_page_state(const PageSpec& page, PictureState& state) {
    const auto add = [&](const char* name, const std::string& value) {
        if (!value.empty() && value != "0") {
            state[name] = value;
        }
    };
    add("size", page.size ? page_size_text(*page.size) : std::string());
    add("layout", page.layout);
    add("without", joined(page.without, ","));
    add("scale", fmt::format("{}", page.scale));
    add("dpi", fmt::format("{}", page.dpi));
    add("text", fmt::format("{}", page.text));
    add("unit", fmt::format("{}", page.unit));
}

void take_page_state(const PictureState& state, PageSpec& page) {
    const auto value = [&](const char* name) {
        const auto found = state.find(name);
        return found == state.end() ? std::string() : found->second;
    };
    const auto size = value("size").empty()
                          ? std::nullopt
                          : std::optional(read_page_size(value("size"), "The word size of a state"));
    if (!page.size && page.layout.empty()) {
        page.size = size;
        page.layout = value("layout").empty()
                          ? std::string()
                          : read_page_layout(value("layout"), "The word layout of a state");
    }
    if (page.without.empty()) {
        page.without = read_left_out(value("without"), "The word without of a state");
    }
    if (page.scale == 0 && page.dpi == 0) {
        page.scale = parse_number(value("scale")).value;
        page.dpi = parse_number(value("dpi")).value;
    }
    // The exact unit of a window's picture holds for no other text and page.
    if (page.text == 0 && page.size == size) {
        page.unit = parse_number(value("unit")).value;
    }
    page.text = page.text == 0 ? parse_number(value("text")).value : page.text;
}

}  // namespace viewer
