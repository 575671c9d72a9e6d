#pragma once

#include "app/scene/display_list.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace viewer {

/// What a PDF says about itself; empty texts are left out.
struct PdfText {
    std::string title;
    std::string subject;
    std::string keywords;
    std::vector<std::string> pages{};  ///< titles of the pages, for bookmarks
    std::vector<std::string>
        pictures{};  ///< what each page shows, in sentences; of one page that is `subject`
};

/// Pages, each of its own size, in English and tagged as a picture that is described, then as text in the order in which it
/// is drawn. Their text can be selected, their fonts are embedded; 96 page units are one inch. The same lists give the same
/// bytes. Throws geodata::Error when memory or fonts are missing.
std::string paint_pdf(std::span<const DisplayList> pages, const PdfText& text);

}  // namespace viewer
