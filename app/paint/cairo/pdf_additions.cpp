#include "app/paint/cairo/pdf_additions.hpp"

#include "geodata/base/text_encoding.hpp"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <string_view>

namespace viewer {

namespace {

/// The number after `word` where that stands last.
std::optional<std::size_t> number_behind(std::string_view pdf, std::string_view word) {
    constexpr auto any_digit = "0123456789";
    const auto from = pdf.find_first_of(any_digit, pdf.rfind(word));
    if (from == std::string_view::npos) {
        return std::nullopt;
    }
    const auto digits = pdf.substr(from, pdf.find_first_not_of(any_digit, from) - from);
    return digits.size() > 12 ? std::nullopt : std::optional(std::stoull(std::string(digits)));
}

/// Objects that are written anew, by their numbers.
using Objects = std::map<std::uint64_t, std::string>;

/// What stands between `N 0 obj` and its end, without the last `>>`.
std::optional<std::string> dictionary_of(std::string_view pdf, std::uint64_t number) {
    const auto begin = pdf.find(fmt::format("\n{} 0 obj\n<<", number));
    const auto end = begin == std::string_view::npos ? begin : pdf.find(">>\nendobj", begin);
    return end == std::string_view::npos ? std::nullopt
                                         : std::optional<std::string>(pdf.substr(begin + 1, end - begin - 1));
}

/// As the format has texts that are more than ASCII: in UTF-16, in hexadecimal digits.
std::string hexadecimal(const std::string& text) {
    std::string digits = "<FEFF";
    for (const char byte : geodata::encoded_in(text, "UTF-16BE").value_or("")) {
        digits += fmt::format("{:02X}", static_cast<unsigned char>(byte));
    }
    return digits + ">";
}

// Cairo writes the elements of structure in the order in which they were drawn.
void describe_pictures(std::string_view pdf, const std::vector<std::string>& pictures, Objects& objects) {
    constexpr std::string_view figure = " 0 obj\n<< /Type /StructElem\n   /S /Figure\n";
    auto at = pdf.find(figure);
    for (auto picture = pictures.begin(); picture != pictures.end() && at != std::string_view::npos;
         ++picture) {
        const auto line = pdf.rfind('\n', at) + 1;
        const auto number = std::stoull(std::string(pdf.substr(line, at - line)));
        if (const auto dictionary = dictionary_of(pdf, number)) {
            objects[number] = *dictionary + "   /Alt " + hexadecimal(*picture) + "\n";
        }
        at = pdf.find(figure, at + figure.size());
    }
}

}  // namespace

std::string with_additions(std::string pdf, const PdfAdditions& additions) {
    const auto root = number_behind(pdf, "/Root");
    const auto size = number_behind(pdf, "/Size");
    const auto info = number_behind(pdf, "/Info");
    const auto table = number_behind(pdf, "startxref");
    const auto catalog = root ? dictionary_of(pdf, *root) : std::nullopt;
    if (!catalog || !size || !info || !table) {
        return pdf;
    }
    Objects objects{
        {*root, fmt::format("{}   /Lang ({})\n   /ViewerPreferences << /DisplayDocTitle true >>\n", *catalog,
                            additions.language)}};
    describe_pictures(pdf, additions.pictures, objects);
    std::string rows;  // where each object begins, as the table of a PDF has it
    for (const auto& [number, dictionary] : objects) {
        rows += fmt::format("{} 1\n{:010} 00000 n \n", number, pdf.size());
        pdf += dictionary + ">>\nendobj\n";
    }
    const auto new_table = pdf.size();
    pdf += fmt::format("xref\n{}trailer\n<< /Size {}\n   /Root {} 0 R\n   /Info {} 0 R\n   /Prev {}\n>>\n"
                       "startxref\n{}\n%%EOF\n",
                       rows, *size, *root, *info, *table, new_table);
    return pdf;
}

}  // namespace viewer
