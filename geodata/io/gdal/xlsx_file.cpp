#include "geodata/io/gdal/xlsx_file.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"
#include "geodata/model/day.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <memory>

namespace geodata::gdal {

namespace {

constexpr std::size_t longest_cell = 32'767;
constexpr double widest_column = 60;

/// While it lives nothing is printed: the library speaks of failures by itself, beside the status that it returns.
class Silence {
public:
    Silence() : kept_(dup(STDERR_FILENO)), nowhere_(open("/dev/null", O_WRONLY | O_CLOEXEC)) {
        if (kept_ >= 0 && nowhere_ >= 0) {
            dup2(nowhere_, STDERR_FILENO);
        }
    }
    ~Silence() {
        if (kept_ >= 0) {
            dup2(kept_, STDERR_FILENO);
            close(kept_);
        }
        if (nowhere_ >= 0) {
            close(nowhere_);
        }
    }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;

private:
    int kept_;
    int nowhere_;
};

struct Close {
    void operator()(lxw_workbook* book) const {
        const Silence silence;
        workbook_close(book);
    }
};
using Workbook = std::unique_ptr<lxw_workbook, Close>;

// Letters as Excel counts them: those beyond the first 65 536 are two each.
std::size_t length_in_workbook(const std::string& utf8) {
    std::size_t length = 0;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        length += (byte & 0xC0U) == 0x80U ? 0 : byte >= 0xF0U ? 2 : 1;
    }
    return length;
}

// Where Excel counts a 29 February 1900, which there was not, other programs do not.
bool is_common_day(Day day) {
    static const Day first = *parse_day("1900-03-01");
    return day >= first;
}

/// One sheet, row by row.
class Sheet {
public:
    Sheet(lxw_workbook* book, const FeatureTable& table)
        : sheet_(workbook_add_worksheet(book, table.name.c_str())), head_(workbook_add_format(book)),
          day_(workbook_add_format(book)) {
        if (sheet_ == nullptr) {
            throw Error(fmt::format("a sheet of the name '{}' cannot be added", table.name));
        }
        format_set_bold(head_);
        format_set_num_format(day_, "yyyy-mm-dd");
    }

    void write(const FeatureTable& table) {
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const auto column = static_cast<lxw_col_t>(i);
            worksheet_set_column(sheet_, column, column, width(table, i), nullptr);
            worksheet_write_string(sheet_, 0, column, table.columns[i].name.c_str(), head_);
        }
        worksheet_freeze_panes(sheet_, 1, 0);
        lxw_row_t line = 0;
        for (const auto& row : table.rows) {
            ++line;
            for (std::size_t i = 0; i < row.cells.size(); ++i) {
                write_cell(line, static_cast<lxw_col_t>(i), table.columns[i], row.cells[i]);
            }
        }
    }

private:
    static double width(const FeatureTable& table, std::size_t column) {
        std::size_t letters = table.columns[column].name.size();
        for (const auto& row : table.rows) {
            letters = std::max(letters, row.cells[column].size());
        }
        return std::min(static_cast<double>(letters) + 2, widest_column);
    }

    void write_cell(lxw_row_t line, lxw_col_t at, const FeatureColumn& column, const std::string& cell) {
        if (cell.empty()) {
            return;
        }
        const auto day = column.type == CellType::day ? parse_day(cell) : std::nullopt;
        const auto number = column.type == CellType::number ? parse_number(cell) : ParsedNumber{};
        if (number.found) {
            worksheet_write_number(sheet_, line, at, number.value, nullptr);
        } else if (day && is_common_day(*day)) {
            const auto date = year_month_day(*day);
            lxw_datetime when{date.year, date.month, date.day, 0, 0, 0};
            worksheet_write_datetime(sheet_, line, at, &when, day_);
        } else if (const auto letters = length_in_workbook(cell); letters > longest_cell) {
            throw Error(fmt::format(
                "a text of column '{}' has {} letters, and a cell of a workbook takes {}; choose .ods",
                column.name, letters, longest_cell));
        } else {
            worksheet_write_string(sheet_, line, at, cell.c_str(), nullptr);
        }
    }

    lxw_worksheet* sheet_;
    lxw_format* head_;
    lxw_format* day_;
};

}  // namespace

void write_xlsx(const std::filesystem::path& file, std::span<const FeatureTable> tables) {
    // The library's own temporary files lie beside the target, so that one disk alone must have room.
    auto beside = file.parent_path().empty() ? std::string(".") : file.parent_path().string();
    lxw_workbook_options options{};
    options.tmpdir = beside.data();
    Workbook book(workbook_new_opt(file.c_str(), &options));
    if (book == nullptr) {
        throw Error("a workbook cannot be begun");
    }
    for (const auto& table : tables) {
        Sheet(book.get(), table).write(table);
    }
    const Silence silence;
    if (const auto status = workbook_close(book.release()); status != LXW_NO_ERROR) {
        throw Error(lower_case(lxw_strerror(status)));
    }
}

}  // namespace geodata::gdal
