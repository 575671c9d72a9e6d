#include "geodata/edit/repairs.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/base/text_encoding.hpp"
#include "geodata/edit/outline_repairs.hpp"
#include "geodata/edit/written_table.hpp"
#include "geodata/io/csv_widths.hpp"
#include "geodata/model/typed_date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace geodata {

namespace {

Repair cell_repair(const WrittenTable& table, std::size_t row, std::size_t column, const char* rule,
                   const std::string& what, const std::string& text, const std::string& repair) {
    const auto& name = table.columns[column];
    const auto message = fmt::format("{}: '{}' {}.", table.rows[row].place, name, what);
    return row_repair(table, row, {Severity::info, rule, message, {}, {}, repair},
                      set_cell(table.format->name, static_cast<int>(row), name, text));
}

std::optional<Repair> encoding_repair(const EditableTable& table, const std::string& bytes) {
    const auto decoded = decoded_text(bytes);
    if (decoded.encoding.empty()) {
        return std::nullopt;
    }
    return Repair{{Severity::info,
                   "encoding",
                   fmt::format("{} is written in {} and was read so.", table.file, decoded.encoding),
                   {},
                   {},
                   "Write it in UTF-8"},
                  table.file,
                  "",
                  {rewrite_as_utf8(table.name)}};
}

// Separators in a text without quotation marks, where the other columns tell which text it is.
void find_widths(const WrittenTable& table, std::vector<Repair>& repairs) {
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const auto& written = table.rows[row];
        if (written.joined < 0) {
            continue;
        }
        const auto& column = nth(table.columns, written.joined);
        const auto& text = nth(written.cells, written.joined).text;
        repairs.push_back(row_repair(
            table, row,
            {Severity::error,
             "row-width",
             width_fault(written.place, written.found, table.head.size(), table.separator),
             {},
             {},
             fmt::format("Put “{}” in quotation marks, as the '{}' of the row", quotable(text), column)},
            set_cell(table.format->name, static_cast<int>(row), column, text)));
    }
}

// Blanks outside quotation marks and within.
bool has_blanks(const std::string& bytes, const WrittenCell& cell) {
    auto written = cell.span.in(bytes);
    if (trimmed(written) != written) {
        return true;
    }
    if (written.size() > 1 && written.front() == '"' && written.back() == '"') {
        written = written.substr(1, written.size() - 2);
    }
    return trimmed(written) != written;
}

void find_blanks(const std::string& bytes, const WrittenTable& table, std::vector<Repair>& repairs) {
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        for (std::size_t column = 0; column < table.rows[row].cells.size(); ++column) {
            const auto& cell = table.rows[row].cells[column];
            if (cell.there && has_blanks(bytes, cell)) {
                repairs.push_back(cell_repair(table, row, column, "blanks", "has blanks at its ends",
                                              cell.text, "Take the blanks away"));
            }
        }
    }
}

bool holds_dates(const std::string& column) {
    static const std::array<const char*, 4> names{"from", "until", "date", "as_of"};
    return contains(names, column);
}

void find_dates(const WrittenTable& table, std::vector<Repair>& repairs) {
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        for (std::size_t column = 0; column < table.rows[row].cells.size(); ++column) {
            const auto& text = table.rows[row].cells[column].text;
            if (text.empty() || !holds_dates(table.columns[column]) || parse_edtf(text)) {
                continue;
            }
            const auto typed = read_typed_date(text, earliest_day + 1, earliest_day);
            if (typed.date) {
                repairs.push_back(cell_repair(
                    table, row, column, "date-otherwise", fmt::format("is written '{}'", quotable(text)),
                    typed.date->text, fmt::format("Write it {}", typed.date->text)));
            }
        }
    }
}

// Rows alike to the letter. The first one stays.
void find_twins(const WrittenTable& table, std::vector<Repair>& repairs) {
    std::map<std::vector<std::string>, std::string> seen;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const auto& row = table.rows[i];
        const auto [first, is_new] = seen.try_emplace(each_of(row.cells, &WrittenCell::text), row.place);
        if (!is_new) {
            const auto message = fmt::format("{}: the row is the same as {}.", row.place, first->second);
            repairs.push_back(row_repair(table, i,
                                         {Severity::warning, "row-twice", message, {}, {}, "Remove it"},
                                         remove_row(table.format->name, static_cast<int>(i))));
        }
    }
}

void find_in_table(const EditableTable& format, const DatasetText& text, std::vector<Repair>& repairs) {
    const auto& bytes = text.bytes(format.file);
    if (bytes.empty() || format.file == "dataset.json") {
        return;
    }
    if (auto encoding = encoding_repair(format, bytes)) {
        repairs.push_back(std::move(*encoding));
        return;
    }
    const auto table = written_table(text, format.name);
    find_widths(table, repairs);
    find_blanks(bytes, table, repairs);
    find_dates(table, repairs);
    find_twins(table, repairs);
    if (format.has_outlines) {
        append(repairs, outline_repairs(table, text));
    }
}

/// Where edits are made already: a row that is removed has no cell to set, and a cell is set once.
class TakenPlaces {
public:
    bool has(const Edit& edit) const {
        const auto found = columns_.find({edit.table, edit.row});
        return found != columns_.end() &&
               (edit.column.empty() || found->second.contains(edit.column) || found->second.contains(""));
    }
    void add(const Edit& edit) { columns_[{edit.table, edit.row}].insert(edit.column); }

private:
    std::map<std::pair<std::string, int>, std::set<std::string>> columns_;
};

}  // namespace

Repair row_repair(const WrittenTable& table, std::size_t row, Finding finding, Edit edit) {
    return {std::move(finding), table.rows[row].place, edit.column, {edit}};
}

std::vector<Repair> repairs_of(const DatasetText& text) {
    std::vector<Repair> repairs;
    for (const auto& format : editable_tables()) {
        try {
            find_in_table(format, text, repairs);
        } catch (const Error&) {
            // what keeps it from being read is a fault, and told as such
        }
    }
    return repairs;
}

namespace {

// Regions are numbered as their outlines are.
bool is_of_outline(const Repair& repair, const Finding& finding) {
    const bool outline = finding.rule == "outline-not-valid" || finding.rule == "coordinates-exchanged";
    return outline && repair.column == "outline" && finding.regions.size() == 1 &&
           repair.edits.front().table == "regions" &&
           repair.edits.front().row == static_cast<int>(finding.regions.front().position());
}

}  // namespace

const Repair* repair_for(const Finding& finding, const std::vector<Repair>& repairs) {
    return first_of(repairs, [&](const Repair& repair) {
        return finding.message == repair.finding.message || is_of_outline(repair, finding);
    });
}

const Repair* repair_for(const std::string& fault, const std::vector<Repair>& repairs) {
    return first_of(repairs, [&](const Repair& repair) {
        const auto place = repair.column == "outline" ? repair.place + ":"
                                                      : fmt::format("{}: '{}'", repair.place, repair.column);
        return fault == repair.finding.message || (!repair.column.empty() && fault.starts_with(place));
    });
}

std::vector<Finding> with_repairs(std::vector<Finding> findings, const std::vector<Repair>& repairs) {
    std::vector<bool> told(repairs.size());
    for (auto& finding : findings) {
        if (const auto* repair = repair_for(finding, repairs)) {
            finding.repair = repair->finding.repair;
            told[static_cast<std::size_t>(repair - repairs.data())] = true;
        }
    }
    for (std::size_t i = 0; i < repairs.size(); ++i) {
        if (!told[i]) {
            findings.push_back(repairs[i].finding);
        }
    }
    return findings;
}

std::vector<Edit> separate_edits(const std::vector<Repair>& repairs, std::vector<Repair>* made) {
    std::vector<Edit> edits;
    TakenPlaces taken;
    const auto any_taken = [&](const Repair& repair) {
        return std::ranges::any_of(repair.edits, [&](const Edit& edit) { return taken.has(edit); });
    };
    for (const auto& repair : repairs) {
        if (any_taken(repair)) {
            continue;
        }
        for (const auto& edit : repair.edits) {
            taken.add(edit);
            edits.push_back(edit);
        }
        if (made != nullptr) {
            made->push_back(repair);
        }
    }
    return edits;
}

DatasetText repaired(DatasetText text, std::vector<Repair>& made) {
    constexpr int most_rounds = 5;
    for (int round = 0; round < most_rounds; ++round) {
        const auto edits = separate_edits(repairs_of(text), &made);
        if (edits.empty()) {
            break;
        }
        text = edited(std::move(text), edits);
    }
    return text;
}

std::optional<RepairedDataset> repaired_dataset(const std::filesystem::path& folder) {
    std::error_code ignored;
    if (!std::filesystem::is_directory(folder, ignored)) {
        return std::nullopt;
    }
    try {
        RepairedDataset result;
        result.text = repaired(read_dataset_text(folder), result.made);
        if (result.made.empty()) {
            return std::nullopt;
        }
        result.dataset = read_dataset(result.text, folder);
        return result;
    } catch (const Error&) {
        return std::nullopt;  // what is wrong besides is told as ever
    }
}

}  // namespace geodata
