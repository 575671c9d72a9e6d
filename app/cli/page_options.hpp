#pragma once

#include "app/export/pictures/picture_state.hpp"
#include "app/order/page_spec.hpp"

#include <string>

namespace CLI {
class App;
}

namespace viewer {

// Options of the command line that fill a page; what cannot be read is refused while they are parsed.

void add_page_options(CLI::App& app, PageSpec& page);

/// Those that pictures without a map have too: all but `--without`.
void add_page_size_options(CLI::App& app, PageSpec& page);

/// The same without what only pixels need.
void add_paper_options(CLI::App& app, PageSpec& page);

/// `--theme`; `of_what` begins its help, `Of a chart: `.
void add_theme_option(CLI::App& app, std::string& theme, const std::string& of_what = {});

/// The theme by its word; light for an empty one.
ThemeName theme_named(const std::string& word);

}  // namespace viewer
