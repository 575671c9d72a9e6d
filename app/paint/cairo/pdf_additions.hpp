#pragma once

#include <string>

namespace viewer {

/// A PDF as Cairo writes it with what Cairo has no words for, added at its end as the format allows: the language of the
/// text, and that readers show the title in place of the file's name. A file of another form is given back as it is.
std::string with_language(std::string pdf, const std::string& language);

}  // namespace viewer
