#include "geodata/base/text.hpp"
#include "geodata/edit/edit.hpp"
#include "geodata/edit/written_table.hpp"
#include "tests/support/where.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace geodata;

namespace {

/// What people and their programs write into cells.
const std::vector<std::string> texts{
    "",    "1905-03-01", "north",     "a, b",      "say \"so\"", " blank ", "two\nlines", "7", "Ağdam Արցախ",
    "a;b", "\\",         "tab\there", "{\"x\":1}", "'",          "null",    "1e3",        "[", ","};

/// Manners in which files are written.
DatasetText start(std::mt19937& random) {
    static const auto good = read_dataset_text(std::filesystem::path(test::tests_folder) / "data/good");
    auto text = good;
    for (auto& [name, bytes] : text.files) {
        if (name.ends_with(".csv") && random() % 3 == 0) {
            std::string other = random() % 2 == 0 ? "\xEF\xBB\xBF" : "";
            for (const char c : bytes) {
                other += c == '\n' ? "\r\n" : std::string(1, c);
            }
            bytes = other;
        }
        if (name.ends_with(".csv") && random() % 3 == 0) {
            bytes.pop_back();  // no end of the last line
        }
    }
    return text;
}

Edit random_edit(const DatasetText& text, std::mt19937& random) {
    const auto pick = [&](const auto& list) { return list[random() % list.size()]; };
    const auto& format = editable_tables()[random() % editable_tables().size()];
    const auto table = written_table(text, format.name);
    std::vector<std::string> columns = table.columns;
    std::erase(columns, "outline");
    const auto rows = table.rows.size();
    const auto kind = random() % 4;
    if ((rows == 0 || kind == 0) && !format.one_row()) {
        return add_row(format.name, {{pick(columns), pick(texts)}});
    }
    const int row = static_cast<int>(random() % std::max<std::size_t>(rows, 1));
    return kind == 1 && !format.one_row() ? remove_row(format.name, row)
                                          : set_cell(format.name, row, pick(columns), pick(texts));
}

}  // namespace

TEST_CASE("ten thousand random sequences of edits undo to the same bytes, and do again to the same bytes") {
    std::mt19937 random(20261129);
    for (int sequence = 0; sequence < 10'000; ++sequence) {
        const auto before = start(random);
        std::vector<DatasetText> states{before};
        std::vector<EditStep> steps;
        const auto length = 1 + random() % 6;
        for (std::size_t i = 0; i < length; ++i) {
            states.push_back(edited(states.back(), {random_edit(states.back(), random)}));
            steps.push_back(step_between(states[i], states[i + 1]));
        }
        auto text = states.back();
        for (auto i = steps.size(); i-- > 0;) {
            take_step_back(text, steps[i]);
            REQUIRE(text == states[i]);
        }
        for (std::size_t i = 0; i < steps.size(); ++i) {
            take_step(text, steps[i]);
            REQUIRE(text == states[i + 1]);
        }
    }
}

TEST_CASE("what was set in a random cell is read there again, and no other cell says anything else") {
    std::mt19937 random(7);
    for (int turn = 0; turn < 2'000; ++turn) {
        const auto before = start(random);
        const auto edit = random_edit(before, random);
        if (edit.kind != Edit::Kind::set) {
            continue;
        }
        const auto after = edited(before, {edit});
        for (const auto& format : editable_tables()) {
            const auto old_table = written_table(before, format.name);
            const auto new_table = written_table(after, format.name);
            REQUIRE(old_table.rows.size() == new_table.rows.size());
            for (std::size_t row = 0; row < old_table.rows.size(); ++row) {
                for (const auto& column : old_table.columns) {
                    const bool set = format.name == edit.table && static_cast<int>(row) == edit.row &&
                                     column == edit.column;
                    const auto at = old_table.column(column);
                    INFO(format.name << " " << row << " " << column << " <- " << edit.text);
                    REQUIRE(new_table.rows[row].cells[new_table.column(column)].text ==
                            (set ? std::string(trimmed(edit.text)) : old_table.rows[row].cells[at].text));
                }
            }
        }
    }
}
