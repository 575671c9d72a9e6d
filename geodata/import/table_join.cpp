#include "geodata/import/table_join.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/plain_letters.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace geodata {

namespace {

/// A pair of columns and how well they match.
struct ColumnPair {
    std::size_t left = 0;   ///< of the outlines
    std::size_t right = 0;  ///< of the table
    std::size_t matched = 0;
    double score = 0;
};

// 007 and 7.0 are not the same key, "7 " and "7" are, and so are "SÃO PAULO" and "Sao Paulo".
std::string key_of(const std::string& cell) {
    auto key = plain_letters(trimmed(cell));
    if (key.ends_with(".0")) {
        key.resize(key.size() - 2);
    }
    return key;
}

template <class Rows>
std::vector<std::string> keys_in(const Rows& rows, std::size_t column) {
    return each_of(rows, [&](const auto& row) { return key_of(row.cells[column]); });
}

std::size_t distinct_of(const std::vector<std::string>& keys) {
    return std::unordered_set<std::string>(keys.begin(), keys.end()).size();
}

std::size_t matches_of(const std::vector<std::string>& left, const std::vector<std::string>& right) {
    const std::unordered_set<std::string> known(left.begin(), left.end());
    return static_cast<std::size_t>(std::count_if(right.begin(), right.end(), [&](const std::string& key) {
        return !key.empty() && known.contains(key);
    }));
}

double share_of(std::size_t part, std::size_t whole) {
    return static_cast<double>(part) / static_cast<double>(std::max<std::size_t>(1, whole));
}

// A column in which few values repeat often tells no row from another.
ColumnPair best_pair(const ImportTable& table, const ForeignLayer& layer) {
    constexpr double same_name = 0.2;
    std::vector<std::vector<std::string>> left;
    std::vector<std::size_t> distinct;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        left.push_back(keys_in(table.rows, i));
        distinct.push_back(distinct_of(left.back()));
    }
    ColumnPair best;
    for (std::size_t r = 0; r < layer.fields.size(); ++r) {
        const auto right = keys_in(layer.features, r);
        const auto different = distinct_of(right);
        for (std::size_t l = 0; l < left.size(); ++l) {
            const auto matched = matches_of(left[l], right);
            const double telling = share_of(std::min(distinct[l], different), table.rows.size());
            const bool named = lower_case(table.columns[l].name) == lower_case(layer.fields[r].name);
            const double score =
                share_of(matched, right.size()) + 0.5 * std::min(1.0, telling) + (named ? same_name : 0.0);
            if (matched > 0 && distinct[l] > 1 && score > best.score) {
                best = {l, r, matched, score};
            }
        }
    }
    return best;
}

// Where both have a column of a name, the table's is called after it.
void add_fields(ImportTable& table, const ForeignLayer& layer) {
    for (const auto& field : layer.fields) {
        const bool taken = table.column(field.name).has_value();
        table.columns.push_back({taken ? layer.name + ": " + field.name : field.name, field.type});
    }
}

ImportJoin join_of(const ImportTable& table, const ForeignLayer& layer, const ColumnPair& pair,
                   const std::unordered_set<std::string>& known) {
    ImportJoin join{layer.file,
                    layer.fields[pair.right].name,
                    table.columns[pair.left].name,
                    layer.features.size(),
                    pair.matched,
                    {}};
    constexpr std::size_t most_named = 10;
    for (const auto& feature : layer.features) {
        const auto& value = feature.cells[pair.right];
        const bool without = feature.land.empty() && !value.empty();
        if (without && join.unmatched.size() < most_named && !known.contains(key_of(value))) {
            join.unmatched.push_back(value);
        }
    }
    return join;
}

// A row of the table may have an outline of its own.
void take_own_outline(ImportTable& table, const ForeignFeature& feature, ImportRow& row) {
    if (!feature.land.empty()) {
        row.shape = table.shapes.size();
        table.shapes.push_back({feature.land, {}, {}});
    }
}

// What has an outline of its own needs no row to match.
void add_own_rows(ImportTable& table, const ForeignLayer& layer, std::size_t position, const ColumnPair& pair,
                  const std::unordered_set<std::string>& known, std::vector<ImportRow>& rows) {
    for (const auto& feature : layer.features) {
        const auto& key = feature.cells[pair.right];
        if (feature.land.empty() || known.contains(key_of(key))) {
            continue;
        }
        ImportRow row{position, feature.row, {}};
        row.cells.resize(table.columns.size() - layer.fields.size());
        row.cells[pair.left] = key;
        row.cells.insert(row.cells.end(), feature.cells.begin(), feature.cells.end());
        take_own_outline(table, feature, row);
        rows.push_back(std::move(row));
    }
}

using RowsOfKey = std::unordered_map<std::string, std::vector<std::size_t>>;

RowsOfKey rows_of_key_in(const ForeignLayer& layer, const ColumnPair& pair) {
    RowsOfKey rows;
    for (std::size_t i = 0; i < layer.features.size(); ++i) {
        rows[key_of(layer.features[i].cells[pair.right])].push_back(i);
    }
    return rows;
}

// Where a value stands in many rows on both sides, each of the one with each of the other is no table any more.
void require_few_matches(const ImportTable& table, const ForeignLayer& layer, const ColumnPair& pair,
                         const RowsOfKey& rows_of_key) {
    std::size_t rows = 0;
    for (const auto& row : table.rows) {
        const auto found = rows_of_key.find(key_of(row.cells[pair.left]));
        rows += found == rows_of_key.end() ? 1 : found->second.size();
    }
    constexpr std::size_t most_cells = 10'000'000;
    const auto columns = table.columns.size() + layer.fields.size();
    const auto given = table.rows.size() + layer.features.size();
    if (rows * columns > std::max(most_cells, 4 * given * columns)) {
        throw Error(fmt::format(
            "{}: each value of “{}” stands in many rows of it and of the files before it, which would make "
            "{} rows; leave one of them out.",
            layer.file, layer.fields[pair.right].name, count_text(rows)));
    }
}

}  // namespace

bool fits_rows(const ImportTable& table, const ForeignLayer& layer) {
    return !table.rows.empty() && best_pair(table, layer).matched * 10 >= layer.features.size() * 9;
}

bool lends_outlines(const ForeignLayer& outlines, const ForeignLayer& layer) {
    ForeignLayer without = layer;
    std::erase_if(without.features, [](const ForeignFeature& feature) { return !feature.land.empty(); });
    ImportTable table;
    table.columns = outlines.fields;
    for (const auto& feature : outlines.features) {
        table.rows.push_back({0, feature.row, feature.cells});
    }
    return !without.features.empty() && fits_rows(table, without);
}

bool join_table(ImportTable& table, const ForeignLayer& layer, std::size_t position) {
    const auto pair = best_pair(table, layer);
    if (pair.matched == 0) {
        return false;
    }
    const auto rows_of_key = rows_of_key_in(layer, pair);
    require_few_matches(table, layer, pair, rows_of_key);
    const auto keys = keys_in(table.rows, pair.left);
    const std::unordered_set<std::string> known(keys.begin(), keys.end());
    table.joins.push_back(join_of(table, layer, pair, known));
    add_fields(table, layer);
    std::vector<ImportRow> rows;
    for (const auto& row : table.rows) {
        const auto found = rows_of_key.find(key_of(row.cells[pair.left]));
        if (found == rows_of_key.end()) {
            rows.push_back(row);
            rows.back().cells.resize(table.columns.size());
            continue;
        }
        for (const auto match : found->second) {
            const auto& feature = layer.features[match];
            rows.push_back(row);
            rows.back().cells.insert(rows.back().cells.end(), feature.cells.begin(), feature.cells.end());
            rows.back().table_row = fmt::format("{}, row {}", layer.file, feature.row);
            take_own_outline(table, feature, rows.back());
        }
    }
    add_own_rows(table, layer, position, pair, known, rows);
    table.rows = std::move(rows);
    return true;
}

}  // namespace geodata
