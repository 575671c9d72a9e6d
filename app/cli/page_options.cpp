#include "app/cli/page_options.hpp"

#include "app/cli/command.hpp"
#include "app/state/map_element.hpp"
#include "geodata/base/text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <iterator>

namespace viewer {

using namespace geodata;

namespace {

using TakeText = std::function<void(const std::string&)>;

std::string layout_names() {
    std::vector<std::string> names;
    for (const auto& layout : page_layouts()) {
        names.push_back(layout.name);
    }
    return joined(names, ", ");
}

void add_size_options(CLI::App& app, PageSpec& page) {
    const TakeText take_size = [&page](const std::string& text) {
        page.size = read_page_size(text, "--size");
    };
    const TakeText take_layout = [&page](const std::string& text) {
        page.layout = read_page_layout(text, "--layout");
    };
    auto* size = app.add_option_function<std::string>("--size", take_size,
                                                      "Width x height in pixels (default 1920x1080)");
    app.add_option_function<std::string>("--layout", take_layout, "Page instead of --size: " + layout_names())
        ->excludes(size);
    app.add_option("--text", page.text, "Size of type and lines, 1 to 3")->check(is_number(1, 3));
}

void add_scale_options(CLI::App& app, PageSpec& page) {
    auto* scale =
        app.add_option("--scale", page.scale, "Pixels per unit of the size, 1 to 8")->check(is_number(1, 8));
    app.add_option("--dpi", page.dpi, "Pixels per inch instead of --scale, 96 to 768")
        ->check(is_number(96, 768))
        ->excludes(scale);
}

}  // namespace

void add_paper_options(CLI::App& app, PageSpec& page) {
    const TakeText take = [&page](const std::string& text) {
        page.without = read_left_out(text, "--without");
    };
    add_size_options(app, page);
    app.add_option_function<std::string>("--without", take,
                                         "Parts to leave out: " + joined(map_element_words(), ", "));
}

void add_page_size_options(CLI::App& app, PageSpec& page) {
    add_size_options(app, page);
    add_scale_options(app, page);
}

void add_page_options(CLI::App& app, PageSpec& page) {
    add_paper_options(app, page);
    add_scale_options(app, page);
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

}  // namespace viewer
