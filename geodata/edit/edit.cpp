#include "geodata/edit/edit.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/base/text_encoding.hpp"
#include "geodata/edit/edit_bytes.hpp"
#include "geodata/edit/written_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

namespace geodata {

namespace {

void require_row(const WrittenTable& table, int row) {
    if (row < 0 || row >= static_cast<int>(table.rows.size())) {
        throw Error(
            fmt::format("{} has no row {}; it has {}.", table.format->name, row + 1, table.rows.size()));
    }
}

void require_texts(const Edit& edit) {
    require_text(edit.text, fmt::format("{}: '{}'", edit.table, edit.column));
    for (const auto& [column, text] : edit.cells) {
        require_text(text, fmt::format("{}: '{}'", edit.table, column));
    }
}

void encode_table(const std::string& name, DatasetText& text) {
    const auto& file = editable_table(name).file;
    text.put(file, decoded_text(text.bytes(file)).utf8);
}

// Columns that the edits fill and the file lacks.
std::vector<std::string> lacking_columns(const WrittenTable& table, const std::vector<Edit>& edits) {
    std::vector<std::string> lacking;
    const auto look = [&](const std::string& column, const std::string& cell) {
        const auto& name = table.columns[table.column(column)];
        const bool there = std::ranges::any_of(
            table.head, [&](const WrittenCell& one) { return lower_case(one.text) == name; });
        if (!there && !cell.empty()) {
            add_once(lacking, name);
        }
    };
    for (const auto& edit : edits) {
        if (edit.kind == Edit::Kind::set) {
            look(edit.column, edit.text);
        }
        for (const auto& [column, cell] : edit.cells) {
            look(column, cell);
        }
    }
    return lacking;
}

void edit_table(const std::string& name, const std::vector<Edit>& edits, DatasetText& text) {
    auto table = written_table(text, name);
    const auto& file = table.format->file;
    if (!table.format->is_json) {
        if (const auto columns = lacking_columns(table, edits);
            !columns.empty() || text.bytes(file).empty()) {
            text.put(file, with_columns(text.bytes(file), table, columns));
            table = written_table(text, name);
        }
    }
    std::vector<Edit> set;
    std::set<int, std::greater<>> removed;
    std::vector<Edit> added;
    for (const auto& edit : edits) {
        require_texts(edit);
        if (edit.kind == Edit::Kind::add) {
            added.push_back(edit);
            continue;
        }
        require_row(table, edit.row);
        edit.kind == Edit::Kind::set ? set.push_back(edit) : static_cast<void>(removed.insert(edit.row));
    }
    text.put(file, with_cells(text.bytes(file), table, set));
    for (const int row : removed) {
        text.put(file,
                 without_row(text.bytes(file), written_table(text, name), static_cast<std::size_t>(row)));
    }
    if (!added.empty()) {
        text.put(file, with_rows(text.bytes(file), written_table(text, name), added));
    }
}

Splice splice_between(const std::string& file, const std::string& before, const std::string& after) {
    const auto most = std::min(before.size(), after.size());
    const auto same = static_cast<std::size_t>(
        std::mismatch(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(most), after.begin())
            .first -
        before.begin());
    std::size_t tail = 0;
    while (tail < most - same && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
        ++tail;
    }
    return {file, same, before.substr(same, before.size() - same - tail),
            after.substr(same, after.size() - same - tail)};
}

void put_instead(DatasetText& text, const EditStep& step, std::string Splice::*old,
                 std::string Splice::*replacement) {
    for (const auto& splice : step) {
        auto bytes = text.bytes(splice.file);
        text.put(splice.file, bytes.replace(splice.at, (splice.*old).size(), splice.*replacement));
    }
}

}  // namespace

Edit set_cell(std::string table, int row, std::string column, std::string text) {
    return {Edit::Kind::set, std::move(table), row, std::move(column), std::move(text)};
}

Edit add_row(std::string table, std::vector<std::pair<std::string, std::string>> cells) {
    return {Edit::Kind::add, std::move(table), -1, {}, {}, std::move(cells)};
}

Edit remove_row(std::string table, int row) { return {Edit::Kind::remove, std::move(table), row, {}, {}}; }

Edit rewrite_as_utf8(std::string table) { return {Edit::Kind::to_utf8, std::move(table), -1, {}, {}}; }

DatasetText edited(DatasetText text, const std::vector<Edit>& edits) {
    std::vector<std::string> tables;
    for (const auto& edit : edits) {
        if (edit.kind == Edit::Kind::to_utf8) {
            encode_table(edit.table, text);
        } else {
            add_once(tables, edit.table);
        }
    }
    for (const auto& table : tables) {
        std::vector<Edit> of_table;
        std::ranges::copy_if(edits, std::back_inserter(of_table), [&](const Edit& edit) {
            return edit.table == table && edit.kind != Edit::Kind::to_utf8;
        });
        edit_table(table, of_table, text);
    }
    return text;
}

EditStep step_between(const DatasetText& before, const DatasetText& after) {
    EditStep step;
    for (const auto& file : changed_files(before, after)) {
        step.push_back(splice_between(file, before.bytes(file), after.bytes(file)));
    }
    return step;
}

void take_step(DatasetText& text, const EditStep& step) {
    put_instead(text, step, &Splice::before, &Splice::after);
}

void take_step_back(DatasetText& text, const EditStep& step) {
    put_instead(text, step, &Splice::after, &Splice::before);
}

}  // namespace geodata
