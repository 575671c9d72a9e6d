#include "app/paint/pdf_part.hpp"

#include "geodata/base/loaded_part.hpp"

namespace viewer {

const PdfPart& pdf_part() {
    using Part = const PdfPart*();
    static const auto* const part =
        reinterpret_cast<Part*>(geodata::loaded_part("libterrachron_pdf.so", "terrachron_pdf_part"))();
    return *part;
}

std::string paint_pdf(std::span<const DisplayList> pages, const PdfText& text) {
    return pdf_part().paint(pages, text);
}

std::string paint_pdf(const DisplayList& list, std::string_view title) {
    return paint_pdf({&list, 1}, PdfText{std::string(title), {}, {}});
}

}  // namespace viewer
