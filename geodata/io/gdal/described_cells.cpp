#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"
#include "geodata/io/gdal/foreign_layer.hpp"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace geodata::gdal {

namespace {

using DescribedCells = std::vector<std::pair<std::string, std::string>>;

std::string plain_html(const std::string& text) {
    const std::unique_ptr<char, decltype(&VSIFree)> plain(CPLUnescapeString(text.c_str(), nullptr, CPLES_XML),
                                                          VSIFree);
    std::string value(trimmed(plain.get()));
    return lower_case(value) == "<null>" || value == "&nbsp;" ? std::string() : value;
}

// Lines of a table that have two cells, which hold no tables of their own.
DescribedCells described_cells(const std::string& html) {
    const auto lower = lower_case(html);
    DescribedCells found;
    std::vector<std::string> line;
    const auto end_line = [&] {
        if (line.size() == 2 && !line[0].empty()) {
            found.emplace_back(line[0], line[1]);
        }
        line.clear();
    };
    for (auto at = lower.find('<'); at != std::string::npos; at = lower.find('<', at + 1)) {
        const bool cell = lower.compare(at, 3, "<td") == 0 || lower.compare(at, 3, "<th") == 0;
        if (lower.compare(at, 3, "<tr") == 0 || lower.compare(at, 4, "</tr") == 0) {
            end_line();
        } else if (cell) {
            const auto from = std::min(lower.find('>', at), lower.size() - 1) + 1;
            const auto to = std::min(lower.find('<', from), lower.size());
            if (lower.compare(to, 3, "</t") == 0) {
                line.push_back(plain_html(html.substr(from, to - from)));
            }
        }
    }
    end_line();
    return found;
}

}  // namespace

std::optional<std::size_t> field_called(const ForeignLayer& layer, std::string_view name) {
    const auto* found =
        first_of(layer.fields, [&](const ForeignField& field) { return lower_case(field.name) == name; });
    return found == nullptr ? std::nullopt : std::optional<std::size_t>(found - layer.fields.data());
}

void unfold_descriptions(ForeignLayer& layer) {
    const auto column = field_called(layer, "description");
    if (!column) {
        return;
    }
    std::vector<DescribedCells> rows;
    std::vector<std::string> names;
    std::size_t tables = 0;
    constexpr std::size_t most_columns = 500;
    for (const auto& feature : layer.features) {
        rows.push_back(described_cells(feature.cells[*column]));
        tables += rows.back().size() > 1 ? 1 : 0;
        for (const auto& [name, value] : rows.back()) {
            if (names.size() < most_columns && std::find(names.begin(), names.end(), name) == names.end()) {
                names.push_back(name);
            }
        }
    }
    if (tables == 0 || tables * 10 < layer.features.size() * 9) {
        return;
    }
    for (const auto& name : names) {
        layer.fields.push_back({name, CellType::text});
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto* cell = row_with(rows[i], &DescribedCells::value_type::first, name);
            layer.features[i].cells.push_back(cell == nullptr ? std::string() : cell->second);
        }
    }
    for (auto& feature : layer.features) {
        feature.cells[*column].clear();
    }
    layer.notes.push_back(fmt::format("{}: the descriptions are tables, and are read as {} columns.",
                                      layer.file, names.size()));
}

}  // namespace geodata::gdal
