#pragma once

#include "app/export/pictures/handout.hpp"
#include "app/export/pictures/picture_formats.hpp"
#include "app/order/export_order.hpp"
#include "app/state/presentation.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace viewer {

/// A handout as it will be written.
struct HandoutOrder {
    HandoutPaper paper;
    std::vector<HandoutPage> pages;
};

/// The paper of a page, with its size of type.
HandoutPaper handout_paper(const PageSpec& page);

/// The positions of the slides that the reader gets. A slide that only shows what the one before it asks for, of the same
/// day and ground, is its answer: no page for pupils.
std::vector<std::size_t> slides_for(HandoutReader reader, const Presentation& presentation);

/// A page as the reader gets it; `hidden` is what its slide asks for.
HandoutPage page_for(HandoutReader reader, HandoutPage page, const HiddenAnswers& hidden = {});

/// What the file says of its pages for those who do not see them, without what a page asks for. An empty title is the
/// dataset's.
PictureText handout_text(const MapData& map, const std::string& title, const std::vector<HandoutPage>& pages);

/// Writes it as one PDF, whole or not at all, and returns how many sheets it has. Throws geodata::Error.
std::size_t write_handout(const std::filesystem::path& target, const MapData& map, const HandoutOrder& order,
                          const std::string& title, bool overwrite);

}  // namespace viewer
