#pragma once

#include "app/paint/pdf.hpp"

namespace viewer {

/// What Cairo does for this program, as functions of the shared library that is linked with it.
struct PdfPart {
    std::string (*paint)(std::span<const DisplayList> pages, const PdfText& text);
};

/// Loads the part on the first call. Throws Error.
const PdfPart& pdf_part();

}  // namespace viewer
