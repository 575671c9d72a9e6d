#include "app/paint/cairo/pdf_language.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>

namespace viewer {

namespace {

/// The text after `word` where that stands last.
std::optional<std::string_view> behind_last(std::string_view pdf, std::string_view word) {
    const auto at = pdf.rfind(word);
    return at == std::string_view::npos ? std::nullopt : std::optional(pdf.substr(at + word.size()));
}

std::optional<std::size_t> number_behind(std::string_view pdf, std::string_view word) {
    const auto rest = behind_last(pdf, word);
    if (!rest) {
        return std::nullopt;
    }
    const auto from = std::min(rest->find_first_of("0123456789"), rest->size());
    const auto digits =
        rest->substr(from, std::min(rest->find_first_not_of("0123456789", from), rest->size()) - from);
    return digits.empty() || digits.size() > 12 ? std::nullopt
                                                : std::optional(std::stoull(std::string(digits)));
}

}  // namespace

std::string with_language(std::string pdf, const std::string& language) {
    const auto root = number_behind(pdf, "/Root");
    const auto size = number_behind(pdf, "/Size");
    const auto info = number_behind(pdf, "/Info");
    const auto table = number_behind(pdf, "startxref");
    const auto begin = root ? pdf.find(fmt::format("\n{} 0 obj\n<<", *root)) : std::string::npos;
    const auto end = begin == std::string::npos ? begin : pdf.find(">>\nendobj", begin);
    if (!root || !size || !info || !table || end == std::string::npos) {
        return pdf;
    }
    const auto catalog = pdf.substr(begin + 1, end - begin - 1);
    const auto place = pdf.size();
    pdf += fmt::format("{}   /Lang ({})\n   /ViewerPreferences << /DisplayDocTitle true >>\n>>\nendobj\n",
                       catalog, language);
    const auto new_table = pdf.size();
    pdf += fmt::format("xref\n{} 1\n{:010} 00000 n \ntrailer\n<< /Size {}\n   /Root {} 0 R\n   /Info {} 0 "
                       "R\n   /Prev {}\n>>\n"
                       "startxref\n{}\n%%EOF\n",
                       *root, place, *size, *root, *info, *table, new_table);
    return pdf;
}

}  // namespace viewer
