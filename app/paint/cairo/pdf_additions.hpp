#pragma once

#include <string>
#include <vector>

namespace viewer {

/// What a PDF shall say that Cairo has no words for.
struct PdfAdditions {
    std::string language;  ///< of the text, like `en`
    std::vector<std::string>
        pictures;  ///< what each `Figure` shows, in their order; for those who do not see them
};

/// A PDF as Cairo writes it with these added at its end, as the format allows, and with the title shown in place of the
/// file's name. A file of another form is given back as it is.
std::string with_additions(std::string pdf, const PdfAdditions& additions);

}  // namespace viewer
