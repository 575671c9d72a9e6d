#include "geodata/edit/merge.hpp"

#include "geodata/base/rows.hpp"
#include "geodata/edit/edit.hpp"
#include "geodata/edit/written_table.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace geodata {

namespace {

/// A table of one side, by the keys of its rows.
struct KeyedTable {
    WrittenTable table;
    std::vector<std::string> keys;
    std::map<std::string, int> rows;

    KeyedTable(const DatasetText& text, const std::string& name)
        : table(written_table(text, name)), keys(row_keys(table)) {
        for (std::size_t i = 0; i < keys.size(); ++i) {
            rows.emplace(keys[i], static_cast<int>(i));
        }
    }

    int row(const std::string& key) const {
        const auto found = rows.find(key);
        return found == rows.end() ? -1 : found->second;
    }
    /// Empty for a row or column that is not there.
    std::string cell(int row, const std::string& column) const {
        return row < 0 ? std::string() : table.cell_text(nth(table.rows, row), column);
    }
};

bool same_cell(const std::string& column, const std::string& a, const std::string& b) {
    if (a == b || column != "outline") {
        return a == b;
    }
    const auto parsed = [](const std::string& text) { return nlohmann::json::parse(text, nullptr, false); };
    return parsed(a) == parsed(b);
}

/// Puts one table together.
class TableMerge {
public:
    TableMerge(const std::string& name, const DatasetText& base, const DatasetText& ours,
               const DatasetText& theirs, Prefer prefer, Merged& merged)
        : name_(name), base_(base, name), ours_(ours, name), theirs_(theirs, name), prefer_(prefer),
          merged_(merged) {
        columns_ = ours_.table.columns;
        for (const auto& column : theirs_.table.columns) {
            add_once(columns_, column);
        }
    }

    std::vector<Edit> edits() {
        for (const auto& key : theirs_.keys) {
            take_row(key);
        }
        for (const auto& key : base_.keys) {
            if (theirs_.row(key) < 0 && ours_.row(key) >= 0) {
                take_removal(key);
            }
        }
        return std::move(edits_);
    }

private:
    bool unchanged(const KeyedTable& side, const std::string& key) const {
        return std::ranges::all_of(columns_, [&](const std::string& column) {
            return same_cell(column, side.cell(side.row(key), column), base_.cell(base_.row(key), column));
        });
    }

    void take_row(const std::string& key) {
        const bool in_base = base_.row(key) >= 0;
        if (ours_.row(key) >= 0) {
            take_cells(key);
        } else if (!in_base) {
            add(key);
        } else if (!unchanged(theirs_, key)) {  // we removed what they changed
            merged_.conflicts.push_back({name_, key, "", "there", "removed", "changed"});
            if (prefer_ == Prefer::theirs) {
                add(key);
            }
        }
    }

    void take_cells(const std::string& key) {
        const int row = ours_.row(key);
        for (const auto& column : columns_) {
            const auto before = base_.cell(base_.row(key), column);
            const auto our = ours_.cell(row, column);
            const auto their = theirs_.cell(theirs_.row(key), column);
            if (same_cell(column, their, before) || same_cell(column, their, our)) {
                continue;
            }
            const bool both = !same_cell(column, our, before);
            if (both) {
                merged_.conflicts.push_back({name_, key, column, before, our, their});
            }
            if (!both || prefer_ == Prefer::theirs) {
                edits_.push_back(set_cell(name_, row, column, their));
                ++merged_.changes;
            }
        }
    }

    void take_removal(const std::string& key) {
        const bool ours_too = !unchanged(ours_, key);
        if (ours_too) {
            merged_.conflicts.push_back({name_, key, "", "there", "changed", "removed"});
        }
        if (!ours_too || prefer_ == Prefer::theirs) {
            edits_.push_back(remove_row(name_, ours_.row(key)));
            ++merged_.changes;
        }
    }

    void add(const std::string& key) {
        std::vector<std::pair<std::string, std::string>> cells;
        for (const auto& column : columns_) {
            auto text = theirs_.cell(theirs_.row(key), column);
            if (!text.empty()) {
                cells.emplace_back(column, std::move(text));
            }
        }
        edits_.push_back(add_row(name_, std::move(cells)));
        ++merged_.changes;
    }

    std::string name_;
    KeyedTable base_;
    KeyedTable ours_;
    KeyedTable theirs_;
    Prefer prefer_;
    Merged& merged_;
    std::vector<std::string> columns_;
    std::vector<Edit> edits_;
};

}  // namespace

Merged merge(const DatasetText& base, const DatasetText& ours, const DatasetText& theirs, Prefer prefer) {
    Merged merged{ours, {}, 0};
    std::vector<Edit> edits;
    for (const auto& table : editable_tables()) {
        const auto& file = table.file;
        if (theirs.bytes(file) == base.bytes(file) || theirs.bytes(file) == ours.bytes(file)) {
            continue;
        }
        const auto more = TableMerge(table.name, base, ours, theirs, prefer, merged).edits();
        edits.insert(edits.end(), more.begin(), more.end());
    }
    merged.text = edited(ours, edits);
    return merged;
}

}  // namespace geodata
