#include "geodata/base/text.hpp"
#include "geodata/io/gdal/foreign_layer.hpp"
#include "geodata/io/gdal/foreign_path.hpp"
#include "geodata/model/day.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <regex>

// What GDAL does not take from an Excel workbook.
namespace geodata::gdal {

namespace {

constexpr int days_between = 1462;  // 1 January 1904 is day 0 of the one count and day 1462 of the other

std::string zip_at(const std::string& path) { return "/vsizip/{" + path + "}"; }

// Of a column of days and other things too the days are texts, which GDAL writes with strokes.
std::string moved(const std::string& cell) {
    auto text = cell.substr(0, cell.find(' '));
    std::replace(text.begin(), text.end(), '/', '-');
    const auto day = parse_day(text);
    return day ? iso_text(*day + days_between) : cell;
}

std::string sheet_text(const std::string& book, std::size_t sheet) {
    const auto tree = xml_at(book + "/xl/workbook.xml");
    const auto links = xml_at(book + "/xl/_rels/workbook.xml.rels");
    const auto sheets = elements_in(CPLGetXMLNode(tree.get(), "=workbook.sheets"), "sheet");
    if (sheet >= sheets.size()) {
        return {};
    }
    const std::string id = CPLGetXMLValue(sheets[sheet], "id", "");
    for (const auto* link : elements_in(CPLGetXMLNode(links.get(), "=Relationships"), "Relationship")) {
        if (CPLGetXMLValue(link, "Id", "") == id) {
            const std::string target = CPLGetXMLValue(link, "Target", "");
            return content_at(target.starts_with('/') ? book + target : book + "/xl/" + target);
        }
    }
    return {};
}

/// Cells of one column that are shown as one, all counted from 1.
struct MergedCells {
    std::size_t column = 0;
    GIntBig first_line = 0;
    GIntBig last_line = 0;
};

// Those over several columns are titles. They stand behind all cells of the sheet.
std::vector<MergedCells> merged_cells(const std::string& sheet) {
    static const std::regex merged(R"rx(mergeCell ref="([A-Z]{1,3})([0-9]{1,9}):\1([0-9]{1,9})")rx");
    std::vector<MergedCells> found;
    const auto from =
        sheet.begin() + static_cast<std::ptrdiff_t>(std::min(sheet.find("mergeCell ref="), sheet.size()));
    for (std::sregex_iterator match(from, sheet.end(), merged); match != std::sregex_iterator(); ++match) {
        std::size_t column = 0;
        for (const char letter : (*match)[1].str()) {
            column = column * 26 + static_cast<std::size_t>(letter - 'A' + 1);
        }
        found.push_back({column, std::stoi((*match)[2]), std::stoi((*match)[3])});
    }
    return found;
}

}  // namespace

void fill_merged_cells(const std::string& path, std::size_t sheet, const std::vector<GIntBig>& lines,
                       ForeignLayer& layer) {
    if (lines.size() != layer.features.size() || !std::is_sorted(lines.begin(), lines.end())) {
        return;
    }
    std::size_t filled = 0;
    for (const auto& merged : merged_cells(sheet_text(zip_at(path), sheet))) {
        const auto at = std::lower_bound(lines.begin(), lines.end(), merged.first_line);
        if (merged.column > layer.fields.size() || at == lines.end() || *at != merged.first_line) {
            continue;  // above the first row it is the name of a column
        }
        const auto first = static_cast<std::size_t>(at - lines.begin());
        const auto& said = layer.features[first].cells[merged.column - 1];
        for (auto i = first + 1; i < lines.size() && lines[i] <= merged.last_line; ++i) {
            auto& cell = layer.features[i].cells[merged.column - 1];
            filled += cell.empty() && !said.empty() ? 1 : 0;
            cell = cell.empty() ? said : cell;
        }
    }
    if (filled > 0) {
        layer.notes.push_back(
            fmt::format("{}: cells that are shown over several rows are taken for each of them ({} cells).",
                        layer.file, filled));
    }
}

void count_from_1904(const std::string& path, std::vector<ForeignLayer>& layers) {
    const auto book = xml_at(zip_at(path) + "/xl/workbook.xml");
    const std::string said = CPLGetXMLValue(book.get(), "=workbook.workbookPr.date1904", "");
    if (said != "1" && said != "true") {
        return;
    }
    for (auto& layer : layers) {
        for (auto& feature : layer.features) {
            for (std::size_t i = 0; i < feature.cells.size(); ++i) {
                auto& cell = feature.cells[i];
                const bool a_day = layer.fields[i].type == CellType::day || cell.find('/') == 4;
                cell = a_day ? moved(cell) : cell;
            }
        }
        layer.notes.push_back(fmt::format(
            "{} counts its days from 1904, as old Macintoshes did, and was read so.", layer.file));
    }
}

}  // namespace geodata::gdal
