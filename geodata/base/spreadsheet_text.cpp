#include "geodata/base/spreadsheet_text.hpp"

#include "geodata/base/text.hpp"

#include <string_view>

namespace geodata {

std::string without_formula(std::string cell) {
    constexpr std::string_view beginnings = "=+-@";
    if (!cell.empty() && beginnings.find(cell.front()) != std::string_view::npos &&
        !parse_number(cell).found) {
        cell.insert(cell.begin(), ' ');
    }
    return cell;
}

}  // namespace geodata
