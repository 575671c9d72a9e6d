#include "app/export/tables/text_table.hpp"

#include "geodata/base/characters.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/spreadsheet_text.hpp"

#include <algorithm>
#include <string_view>

namespace viewer {

namespace {

std::vector<std::string> titles(const TextTable& table) {
    return geodata::each_of(table.columns, &TextTable::ColumnHead::title);
}

std::vector<std::size_t> widths(const TextTable& table) {
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        result.push_back(geodata::character_count(table.columns[i].title));
        for (const auto& row : table.rows) {
            result[i] = std::max(result[i], geodata::character_count(row[i]));
        }
    }
    return result;
}

// A line end within a cell would begin a row of its own.
std::string on_one_line(std::string cell) {
    std::string::size_type at = 0;
    while ((at = cell.find_first_of("\r\n", at)) != std::string::npos) {
        cell.replace(at, cell.compare(at, 2, "\r\n") == 0 ? 2 : 1, " ");
    }
    return cell;
}

std::string padded_row(const TextTable& table, const std::vector<std::size_t>& width,
                       const std::vector<std::string>& cells) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string blank(width[i] - geodata::character_count(cells[i]), ' ');
        line += (i > 0 ? "  " : "") + (table.columns[i].right ? blank + cells[i] : cells[i] + blank);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    return line + "\n";
}

std::string quoted(const std::string& cell) {
    if (cell.find_first_of(",\"\r\n") == std::string::npos) {
        return cell;
    }
    std::string result = "\"";
    for (const char c : cell) {
        result += c == '"' ? "\"\"" : std::string(1, c);
    }
    return result + "\"";
}

std::string csv_row(const std::vector<std::string>& cells) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        line += (i > 0 ? "," : "") + quoted(geodata::without_formula(cells[i]));
    }
    return line + "\n";
}

std::string tsv_row(const std::vector<std::string>& cells) {
    std::string line;
    for (auto cell : cells) {
        std::replace_if(
            cell.begin(), cell.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
        line += cell + "\t";
    }
    line.back() = '\n';
    return line;
}

std::string markdown_row(const std::vector<std::string>& cells) {
    std::string line = "|";
    for (auto cell : cells) {
        line += " " + in_markdown(on_one_line(std::move(cell))) + " |";
    }
    return line + "\n";
}

}  // namespace

std::string in_markdown(const std::string& text) {
    std::string escaped;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool joins =
            text[i] == '_' && i > 0 && i + 1 < text.size() && text[i - 1] != ' ' && text[i + 1] != ' ';
        if (std::string_view("\\`*_[]<|").find(text[i]) != std::string_view::npos && !joins) {
            escaped += '\\';
        }
        escaped += text[i];
    }
    return escaped;
}

std::string plain_text(const TextTable& given) {
    auto table = given;
    for (auto& row : table.rows) {
        std::transform(row.begin(), row.end(), row.begin(), on_one_line);
    }
    const auto width = widths(table);
    std::string text = padded_row(table, width, titles(table));
    for (const auto& row : table.rows) {
        text += padded_row(table, width, row);
    }
    return text;
}

std::string csv_text(const TextTable& table) {
    std::string text = csv_row(titles(table));
    for (const auto& row : table.rows) {
        text += csv_row(row);
    }
    return text;
}

std::string tsv_text(const TextTable& table) {
    std::string text = tsv_row(titles(table));
    for (const auto& row : table.rows) {
        text += tsv_row(row);
    }
    return text;
}

std::string markdown_text(const TextTable& table) {
    std::string text = markdown_row(titles(table)) + "|";
    for (const auto& column : table.columns) {
        text += column.right ? " ---: |" : " --- |";
    }
    text += "\n";
    for (const auto& row : table.rows) {
        text += markdown_row(row);
    }
    return text;
}

}  // namespace viewer
