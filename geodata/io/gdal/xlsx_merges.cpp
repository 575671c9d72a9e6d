#include "geodata/io/gdal/xlsx_merges.hpp"

#include "geodata/base/file.hpp"

#include <cpl_minixml.h>
#include <cpl_vsi.h>
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <memory>
#include <optional>

namespace geodata::gdal {

namespace {

struct FreeSheetTree {
    void operator()(CPLXMLNode* node) const { CPLDestroyXMLNode(node); }
};
using XmlTree = std::unique_ptr<CPLXMLNode, FreeSheetTree>;

XmlTree tree_in(const std::string& path) {
    VSIStatBufL status;
    const bool small = VSIStatL(path.c_str(), &status) == 0 &&
                       static_cast<std::uintmax_t>(status.st_size) <= largest_document;
    XmlTree tree(small ? CPLParseXMLFile(path.c_str()) : nullptr);
    if (tree != nullptr) {
        CPLStripXMLNamespace(tree.get(), nullptr, TRUE);
    }
    return tree;
}

// The file of a sheet within the workbook, `worksheets/sheet1.xml`.
std::string sheet_file(const std::string& book, int sheet) {
    const auto tree = tree_in(book + "/xl/workbook.xml");
    const auto links = tree_in(book + "/xl/_rels/workbook.xml.rels");
    const auto* sheets = tree == nullptr ? nullptr : CPLGetXMLNode(tree.get(), "=workbook.sheets");
    const auto* link = links == nullptr ? nullptr : CPLGetXMLNode(links.get(), "=Relationships");
    const auto* node = sheets == nullptr ? nullptr : sheets->psChild;
    const auto is_sheet = [](const CPLXMLNode* one) { return EQUAL(one->pszValue, "sheet"); };
    for (int before = sheet; node != nullptr && (!is_sheet(node) || before > 0); node = node->psNext) {
        before -= is_sheet(node) ? 1 : 0;
    }
    if (node == nullptr || link == nullptr) {
        return {};
    }
    const std::string id = CPLGetXMLValue(node, "id", "");
    for (link = link->psChild; link != nullptr; link = link->psNext) {
        if (CPLGetXMLValue(link, "Id", "") == id) {
            const std::string target = CPLGetXMLValue(link, "Target", "");
            return target.starts_with('/') ? book + target : book + "/xl/" + target;
        }
    }
    return {};
}

std::string sheet_text(const std::string& path) {
    VSIStatBufL status;
    if (VSIStatL(path.c_str(), &status) != 0 ||
        static_cast<std::uintmax_t>(status.st_size) > largest_document) {
        return {};
    }
    std::string text(static_cast<std::size_t>(status.st_size), '\0');
    auto* stream = VSIFOpenL(path.c_str(), "rb");
    text.resize(stream == nullptr ? 0 : VSIFReadL(text.data(), 1, text.size(), stream));
    if (stream != nullptr) {
        VSIFCloseL(stream);
    }
    return text;
}

/// A cell by its place, both counted from 1.
struct CellPlace {
    int column = 0;
    int line = 0;
};

// `AB12`
std::optional<CellPlace> place_of(const std::string& text) {
    CellPlace place;
    std::size_t at = 0;
    for (; at < text.size() && text[at] >= 'A' && text[at] <= 'Z' && at < 3; ++at) {
        place.column = place.column * 26 + (text[at] - 'A' + 1);
    }
    place.line = std::atoi(text.c_str() + at);
    return at > 0 && place.line > 0 ? std::optional(place) : std::nullopt;
}

void fill(const CellPlace& first, const CellPlace& last, const std::vector<GIntBig>& lines,
          ForeignLayer& layer, std::size_t& filled) {
    const auto begin = std::lower_bound(lines.begin(), lines.end(), first.line);
    const auto column = static_cast<std::size_t>(first.column - 1);
    if (first.column != last.column || column >= layer.fields.size() || begin == lines.end() ||
        *begin != first.line) {
        return;  // over several columns it is a title, and above the first row the name of a column
    }
    const auto& said = layer.features[static_cast<std::size_t>(begin - lines.begin())].cells[column];
    for (auto at = begin + 1; at != lines.end() && *at <= last.line; ++at) {
        auto& cell = layer.features[static_cast<std::size_t>(at - lines.begin())].cells[column];
        filled += cell.empty() && !said.empty() ? 1 : 0;
        cell = cell.empty() ? said : cell;
    }
}

}  // namespace

void fill_merged_cells(const std::string& path, int sheet, const std::vector<GIntBig>& lines,
                       ForeignLayer& layer) {
    if (lines.size() != layer.features.size() || !std::is_sorted(lines.begin(), lines.end())) {
        return;
    }
    const auto text = sheet_text(sheet_file("/vsizip/{" + path + "}", sheet));
    constexpr std::string_view mark = "mergeCell ref=\"";
    std::size_t filled = 0;
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
        const auto from = at + mark.size();
        const auto ref = text.substr(from, std::min(text.find('"', from), text.size()) - from);
        const auto colon = ref.find(':');
        const auto first = place_of(ref.substr(0, colon));
        const auto last = colon == std::string::npos ? std::nullopt : place_of(ref.substr(colon + 1));
        if (first && last) {
            fill(*first, *last, lines, layer, filled);
        }
    }
    if (filled > 0) {
        layer.notes.push_back(
            fmt::format("{}: cells that are shown over several rows are taken for each of them ({} cells).",
                        layer.file, filled));
    }
}

}  // namespace geodata::gdal
