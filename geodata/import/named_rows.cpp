#include "geodata/base/text.hpp"
#include "geodata/import/enclosed_rows.hpp"
#include "geodata/import/name_words.hpp"

#include <algorithm>

namespace geodata {

namespace {

bool may_hold_ids(const std::string& name) {
    static const std::vector<std::string_view> known{
        "id",     "ids",  "gid", "uid",       "fid",     "qid",   "objectid", "code",       "key",  "nr",
        "no",     "name", "iso", "item",      "abbr",    "ref",   "nuts",     "identifier", "fips", "label",
        "number", "kod",  "код", "schlüssel", "kennung", "title", "gwcode",   "uri"};
    const auto words = name_words(name);
    return has_word(words, known) || std::any_of(words.begin(), words.end(), [](const std::string& word) {
               constexpr std::size_t longest = 4;  // `sid`, of a state
               return word.ends_with("id") && word.size() <= longest;
           });
}

}  // namespace

RowNames::RowNames(const ImportTable& table, const Versions& versions, const Mapping& mapping)
    : table_(table), versions_(versions) {
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const auto& name = table.columns[column].name;
        if (name != mapping["name"] && name != mapping["thing"] && !may_hold_ids(name)) {
            continue;
        }
        Ids ids{column, cells(column), {}};
        for (std::size_t i = 0; i < ids.of_row.size(); ++i) {
            if (!ids.of_row[i].empty()) {
                ids.rows[ids.of_row[i]].push_back(i);
            }
        }
        ids_.push_back(std::move(ids));
    }
}

std::vector<std::string> RowNames::cells(std::size_t column) const {
    std::vector<std::string> cells;
    cells.reserve(versions_.rows.size());
    for (const auto& version : versions_.rows) {
        cells.push_back(lower_case(trimmed(table_.rows[version.row].cells[column])));
    }
    return cells;
}

NamedRows RowNames::named_by(const Ids& ids, const std::vector<std::string>& parts) const {
    NamedRows found{ids.column};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].empty()) {
            continue;
        }
        ++found.filled;
        constexpr std::size_t enough = 200;  // to see that a column names nothing
        if (found.filled == enough && found.another + found.itself < enough / 2) {
            break;
        }
        const auto named = ids.rows.find(parts[i]);
        if (parts[i] == ids.of_row[i]) {
            ++found.itself;
        } else if (named != ids.rows.end() &&
                   versions_.rows[named->second.front()].thing != versions_.rows[i].thing) {
            ++found.another;
            for (const auto row : named->second) {
                found.rows_naming[row].push_back(i);
            }
        }
    }
    return found;
}

NamedRows RowNames::named_in(std::size_t column) const {
    const auto parts = cells(column);
    NamedRows best;
    for (const auto& ids : ids_) {
        if (ids.column != column) {
            auto found = named_by(ids, parts);
            if (found.another > best.another || !best.by) {
                best = std::move(found);
            }
        }
    }
    return best;
}

}  // namespace geodata
