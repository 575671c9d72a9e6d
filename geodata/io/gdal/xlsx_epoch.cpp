#include "geodata/io/gdal/xlsx_epoch.hpp"

#include "geodata/base/file.hpp"
#include "geodata/model/day.hpp"

#include <cpl_minixml.h>
#include <cpl_vsi.h>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace geodata::gdal {

namespace {

constexpr int days_between = 1462;  // 1 January 1904 is day 0 of the one count and day 1462 of the other

struct FreeWorkbook {
    void operator()(CPLXMLNode* node) const { CPLDestroyXMLNode(node); }
};

bool counts_from_1904(const std::string& path) {
    const auto inside = "/vsizip/{" + path + "}/xl/workbook.xml";
    VSIStatBufL status;
    if (VSIStatL(inside.c_str(), &status) != 0 ||
        static_cast<std::uintmax_t>(status.st_size) > largest_document) {
        return false;
    }
    const std::unique_ptr<CPLXMLNode, FreeWorkbook> root(CPLParseXMLFile(inside.c_str()));
    if (root == nullptr) {
        return false;
    }
    CPLStripXMLNamespace(root.get(), nullptr, TRUE);
    const std::string said = CPLGetXMLValue(root.get(), "=workbook.workbookPr.date1904", "");
    return said == "1" || said == "true";
}

// Of a column of days and other things too the days are texts, which GDAL writes with strokes.
std::string moved(const std::string& cell) {
    auto text = cell.substr(0, cell.find(' '));
    std::replace(text.begin(), text.end(), '/', '-');
    const auto day = parse_day(text);
    return day ? iso_text(*day + days_between) : cell;
}

}  // namespace

void count_from_1904(const std::string& path, std::vector<ForeignLayer>& layers) {
    if (!counts_from_1904(path)) {
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
