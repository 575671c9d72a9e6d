#include "app/cli/page_options.hpp"

#include "app/cli/command.hpp"
#include "app/scene/build_scene.hpp"
#include "app/state/map_element.hpp"
#include "geodata/base/text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace viewer {

using namespace geodata;

namespace {

constexpr double least_side = 200;
constexpr double most_side = 16'384;
constexpr double units_per_inch = 96;
constexpr double units_per_mm = units_per_inch / 25.4;

template <class Rows>
std::vector<std::string> names_of(const Rows& rows) {
    std::vector<std::string> names;
    std::transform(rows.begin(), rows.end(), std::back_inserter(names),
                   [](const auto& row) { return row.name; });
    return names;
}

PageLayout page_of_size(const std::string& size) {
    const auto sides = split(lower_case(size), 'x');
    const auto side = [&](std::size_t i) {
        return sides.size() == 2 ? parse_number(sides[i]) : ParsedNumber{};
    };
    for (std::size_t i = 0; i < 2; ++i) {
        const auto number = side(i);
        if (!number.found || number.value != static_cast<int>(number.value) || number.value < least_side ||
            number.value > most_side) {
            throw UsageError{fmt::format(
                "--size must be width x height in pixels, {} to {} each, like 1920x1080, found '{}'.",
                least_side, most_side, size)};
        }
    }
    return {"", "", side(0).value, side(1).value};
}

// Paper is upright unless it is said to lie, and may be said to be.
PageLayout page_of_layout(const std::string& given) {
    const std::string upright = "-portrait";
    const auto name = given.ends_with(upright) ? given.substr(0, given.size() - upright.size()) : given;
    const auto& layouts = page_layouts();
    const auto found = std::find_if(layouts.begin(), layouts.end(),
                                    [&](const PageLayout& layout) { return layout.name == name; });
    if (found == layouts.end()) {
        const auto names = names_of(layouts);
        throw UsageError{fmt::format("--layout must be one of {}, found '{}'.{}", joined(names, ", "), given,
                                     did_you_mean(given, names))};
    }
    return *found;
}

}  // namespace

const std::vector<PageLayout>& page_layouts() {
    static const std::vector<PageLayout> layouts{
        {"slide", "16:9 slide", 1920, 1080},
        {"a4", "A4 portrait", 210 * units_per_mm, 297 * units_per_mm},
        {"a4-landscape", "A4 landscape", 297 * units_per_mm, 210 * units_per_mm},
        {"a3", "A3 portrait", 297 * units_per_mm, 420 * units_per_mm},
        {"a3-landscape", "A3 landscape", 420 * units_per_mm, 297 * units_per_mm},
        {"square", "square", 1080, 1080}};
    return layouts;
}

PageLayout chosen_page(const PageOptions& options) {
    return !options.layout.empty() ? page_of_layout(options.layout)
           : !options.size.empty() ? page_of_size(options.size)
                                   : page_layouts().front();
}

double text_scale(const PageOptions& options) {
    return options.text > 0 ? std::clamp(options.text, 1.0, 3.0) : 1;
}

double page_unit(const PageOptions& options) {
    const auto page = chosen_page(options);
    return options.unit > 0 ? options.unit : unit_for(page.width, page.height) * text_scale(options);
}

namespace {

void add_size_options(CLI::App& app, PageOptions& options) {
    auto* size = app.add_option("--size", options.size, "Width x height in pixels (default 1920x1080)");
    app.add_option("--layout", options.layout,
                   "Page instead of --size: " + joined(names_of(page_layouts()), ", "))
        ->excludes(size);
    app.add_option("--text", options.text, "Size of type and lines, 1 to 3")->check(is_number(1, 3));
}

void add_scale_options(CLI::App& app, PageOptions& options) {
    auto* scale = app.add_option("--scale", options.scale, "Pixels per unit of the size, 1 to 8")
                      ->check(is_number(1, 8));
    app.add_option("--dpi", options.dpi, "Pixels per inch instead of --scale, 96 to 768")
        ->check(is_number(96, 768))
        ->excludes(scale);
}

}  // namespace

void add_paper_options(CLI::App& app, PageOptions& options) {
    add_size_options(app, options);
    app.add_option("--without", options.without, "Parts to leave out: " + joined(map_element_words(), ", "));
}

void add_page_size_options(CLI::App& app, PageOptions& options) {
    add_size_options(app, options);
    add_scale_options(app, options);
}

void add_page_options(CLI::App& app, PageOptions& options) {
    add_paper_options(app, options);
    add_scale_options(app, options);
}

void add_theme_option(CLI::App& app, std::string& theme, const std::string& of_what) {
    std::vector<std::string> words;
    std::transform(theme_choices().begin(), theme_choices().end(), std::back_inserter(words),
                   [](const ThemeChoice& choice) { return choice.word; });
    app.add_option("--theme", theme, fmt::format("{}{} (default: light)", of_what, joined(words, ", ")))
        ->check(CLI::IsMember(words));
}

ThemeName theme_named(const std::string& word) {
    const auto& choices = theme_choices();
    const auto found = std::find_if(choices.begin(), choices.end(),
                                    [&](const ThemeChoice& choice) { return choice.word == word; });
    return found == choices.end() ? ThemeName::light : found->name;
}

void add_page_state(const PageOptions& options, PictureState& state) {
    const auto add = [&](const char* name, const std::string& value) {
        if (!value.empty() && value != "0") {
            state[name] = value;
        }
    };
    add("size", options.size);
    add("layout", options.layout);
    add("without", options.without);
    add("scale", fmt::format("{}", options.scale));
    add("dpi", fmt::format("{}", options.dpi));
    add("text", fmt::format("{}", options.text));
    add("unit", fmt::format("{}", options.unit));
}

void take_page_state(const PictureState& state, PageOptions& options) {
    const auto value = [&](const char* name) {
        const auto found = state.find(name);
        return found == state.end() ? std::string() : found->second;
    };
    if (options.size.empty() && options.layout.empty()) {
        options.size = value("size");
        options.layout = value("layout");
    }
    options.without = options.without.empty() ? value("without") : options.without;
    if (options.scale == 0 && options.dpi == 0) {
        options.scale = parse_number(value("scale")).value;
        options.dpi = parse_number(value("dpi")).value;
    }
    // The exact unit of a window's picture holds for no other text and page.
    if (options.text == 0 && options.size == value("size")) {
        options.unit = parse_number(value("unit")).value;
    }
    options.text = options.text == 0 ? parse_number(value("text")).value : options.text;
}

void check_page(const PageOptions& options) {
    SceneSettings settings;
    const auto page = chosen_page(options);
    leave_out_parts(options, settings);
    page_scale(options, page.width, page.height);
}

SceneSettings page_settings(const PageOptions& options, const MapData& map, Day day) {
    const auto page = chosen_page(options);
    auto settings = default_settings(map, page.width, page.height, day);
    settings.unit = page_unit(options);
    leave_out_parts(options, settings);
    return settings;
}

double page_scale(const PageOptions& options, double width, double height) {
    const double scale = options.dpi > 0     ? options.dpi / units_per_inch
                         : options.scale > 0 ? options.scale
                                             : 1;
    if (std::max(width, height) * scale > most_side) {
        throw UsageError{
            fmt::format("The picture would be {:.0f} pixels long, and {} are possible; choose a smaller "
                        "--size, --scale or --dpi.",
                        std::max(width, height) * scale, most_side)};
    }
    return scale;
}

double page_scale(const PageOptions& options, const SceneSettings& settings) {
    return page_scale(options, settings.width, settings.height);
}

void leave_out_parts(const PageOptions& options, SceneSettings& settings) {
    for (const auto& name : split(options.without, ',')) {
        const auto* element = find_map_element(name);
        if (element == nullptr) {
            const auto names = map_element_words();
            throw UsageError{fmt::format("--without takes {}, found '{}'.{}", joined(names, ", "), name,
                                         did_you_mean(name, names))};
        }
        settings.*element->setting = false;
    }
}

}  // namespace viewer
