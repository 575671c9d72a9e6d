#pragma once

#include "geodata/io/dataset_reader.hpp"
#include "geodata/io/dataset_writer.hpp"
#include "tests/support/folder.hpp"

#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <array>
#include <functional>
#include <random>
#include <string>
#include <vector>

// Datasets that something happened to: the same seed always gives the same ones.
namespace test {

/// The dice of one mutant.
class Dice {
public:
    explicit Dice(std::uint32_t seed) : random_(seed) {}
    /// From 0 to `below` - 1.
    std::size_t roll(std::size_t below) { return below == 0 ? 0 : random_() % below; }
    template <class List>
    const auto& one_of(const List& list) {
        return list[roll(std::size(list))];
    }

private:
    std::mt19937 random_;
};

/// What was done, in which file, for messages.
struct Mutant {
    std::string what;
    std::string file;
};

inline const std::array<const char*, 10>& dataset_files() {
    static constexpr std::array<const char*, 10> files{
        "dataset.json", "sources.csv", "regions.geojson", "context.geojson", "control.csv",
        "areas.csv",    "totals.csv",  "events.csv",      "statements.csv",  "names.csv"};
    return files;
}

namespace mutate {

/// A change of the text of one file.
using Change = std::function<std::string(std::string, Dice&)>;

inline std::string cut(std::string text, Dice& dice) { return text.substr(0, dice.roll(text.size())); }

inline std::string flipped(std::string text, Dice& dice) {
    for (std::size_t i = 0; i < 1 + dice.roll(8) && !text.empty(); ++i)
        text[dice.roll(text.size())] ^= static_cast<char>(1u << dice.roll(8));
    return text;
}

inline std::string with_bytes(std::string text, Dice& dice) {
    static const std::vector<std::string> odd{std::string(1, '\0'),
                                              "\xC0\xAF",
                                              "\xED\xA0\x80",
                                              "\xFF\xFE",
                                              "\x1B[31m",
                                              "\xEF\xBF\xBF",
                                              "\"",
                                              "\n",
                                              "\r",
                                              ",",
                                              ";",
                                              "{",
                                              "[",
                                              "]]>",
                                              "=1+1",
                                              "\xE2\x80\xAE"};
    return text.insert(dice.roll(text.size() + 1), dice.one_of(odd));
}

/// Another number in place of one.
inline std::string with_number(std::string text, Dice& dice) {
    static const std::vector<std::string> odd{
        "NaN",  "1e308",    "-1e308", "1e999", "-1",  "0",   "99999999999999999999999",
        "0x10", "Infinity", "1,5",    "",      "181", "-91", "1e-320"};
    const auto from = text.find_first_of("0123456789", dice.roll(text.size()));
    if (from == std::string::npos) return text;
    const auto end = std::min(text.find_first_not_of("0123456789.", from), text.size());
    return text.replace(from, end - from, dice.one_of(odd));
}

inline std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> result;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size() - 1) + 1;
        result.push_back(text.substr(at, end - at));
        at = end;
    }
    return result;
}

inline std::string joined_lines(const std::vector<std::string>& all) {
    std::string text;
    for (const auto& line : all) text += line;
    return text;
}

inline std::string line_twice(std::string text, Dice& dice) {
    auto all = lines(text);
    if (all.empty()) return text;
    const auto line = all[dice.roll(all.size())];
    all.insert(all.begin() + static_cast<std::ptrdiff_t>(dice.roll(all.size() + 1)), line);
    return joined_lines(all);
}

inline std::string line_less(std::string text, Dice& dice) {
    auto all = lines(text);
    if (!all.empty()) all.erase(all.begin() + static_cast<std::ptrdiff_t>(dice.roll(all.size())));
    return joined_lines(all);
}

/// A word of the file in the place of another: ids that are wrong, doubled or go in circles.
inline std::string word_elsewhere(std::string text, Dice& dice) {
    const std::string letters = "abcdefghijklmnopqrstuvwxyz-";
    const auto word_at = [&](std::size_t from) {
        const auto first = std::min(text.find_first_of(letters, from), text.size());
        return std::pair(first, std::min(text.find_first_not_of(letters, first), text.size()) - first);
    };
    const auto [from, length] = word_at(dice.roll(text.size()));
    const auto word = text.substr(from, length);
    const auto [to, other] = word_at(dice.roll(text.size()));
    return text.replace(to, other, word);
}

inline std::string nested(std::string text, Dice& dice) {
    const std::size_t levels = 50 + dice.roll(100'000);
    return text.insert(dice.roll(text.size() + 1), std::string(levels, dice.roll(2) == 0 ? '[' : '{'));
}

inline std::string very_long(std::string text, Dice& dice) {
    return text.insert(dice.roll(text.size() + 1),
                       std::string(1 + dice.roll(300'000), dice.roll(2) == 0 ? 'x' : ' '));
}

inline std::string other_encoding(std::string text, Dice& dice) {
    std::string wide;
    for (const char c : text) {
        wide += c;
        if (dice.roll(10) == 0) wide += dice.roll(2) == 0 ? '\0' : static_cast<char>(0x80 + dice.roll(128));
    }
    return dice.roll(3) == 0 ? "\xFF\xFE" + wide : wide;
}

inline std::string swapped_axes(std::string text, Dice&) {
    for (std::size_t at = text.find('['); at != std::string::npos; at = text.find('[', at + 1)) {
        const auto comma = text.find(',', at);
        const auto end = text.find(']', at);
        if (comma == std::string::npos || end == std::string::npos || comma > end ||
            text.find('[', at + 1) < end)
            continue;
        const auto first = text.substr(at + 1, comma - at - 1);
        text.replace(at + 1, end - at - 1, text.substr(comma + 1, end - comma - 1) + "," + first);
    }
    return text;
}

inline std::string disguised(std::string, Dice& dice) {
    static const std::vector<std::string> others{
        "<OGRVRTDataSource><OGRVRTLayer "
        "name=\"regions\"><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>",
        "PK\x03\x04 not a zip",
        "%PDF-1.7",
        "fgb\x03"
        "fgb\x00 and no more",
        "SQLite format 3",
        "\x1F\x8B\x08",
        "[]",
        "{}",
        "null",
        "0",
        "{\"type\":\"FeatureCollection\"}",
        "{\"type\":\"FeatureCollection\",\"features\":{}}",
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":null,"
        "\"geometry\":null}]}",
        "{\"type\":\"Topology\",\"objects\":{},\"arcs\":[]}",
        "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"link\",\"properties\":{\"href\":\"http://"
        "127.0.0.1:9/\"}},\"features\":[]}"};
    return dice.one_of(others);
}

inline const std::vector<std::pair<const char*, Change>>& changes() {
    static const std::vector<std::pair<const char*, Change>> table{{"cut", cut},
                                                                   {"bits flipped", flipped},
                                                                   {"odd bytes", with_bytes},
                                                                   {"odd number", with_number},
                                                                   {"a line twice", line_twice},
                                                                   {"a line less", line_less},
                                                                   {"a word elsewhere", word_elsewhere},
                                                                   {"nested", nested},
                                                                   {"very long", very_long},
                                                                   {"another encoding", other_encoding},
                                                                   {"axes swapped", swapped_axes},
                                                                   {"another format in disguise", disguised}};
    return table;
}

}  // namespace mutate

/// Something other than a file in the place of one.
inline std::string replace_by_no_file(const std::filesystem::path& file, Dice& dice) {
    std::filesystem::remove(file);
    switch (dice.roll(6)) {
        case 0: mkfifo(file.c_str(), 0600); return "a pipe";
        case 1: std::filesystem::create_symlink("/dev/zero", file); return "a link to a device";
        case 2: std::filesystem::create_symlink(file.filename(), file); return "a link to itself";
        case 3: std::filesystem::create_symlink("/no/such/file", file); return "a link to nothing";
        case 4: std::filesystem::create_directory(file); return "a folder";
        default: return "nothing";
    }
}

/// SQL that a hostile package may bring along.
inline const std::vector<std::string>& hostile_sql() {
    static const std::vector<std::string> attacks{
        "ALTER TABLE control RENAME TO c; CREATE VIEW control AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL "
        "SELECT i+1 "
        "FROM n) SELECT c.* FROM n, c",
        "ALTER TABLE regions RENAME TO r; CREATE VIEW regions AS SELECT * FROM r",
        "ALTER TABLE areas ADD COLUMN more TEXT AS (hex(zeroblob(50000000)))",
        "UPDATE regions SET geom = zeroblob(1000000)",
        "UPDATE regions SET geom = x'47500001E6100000010600000000FFFFFF'",
        "UPDATE gpkg_contents SET data_type = 'tiles'",
        "UPDATE gpkg_geometry_columns SET srs_id = 999999",
        "UPDATE dataset SET json = hex(zeroblob(3000000))",
        "UPDATE control SET region = NULL",
        "UPDATE control SET \"from\" = 1e308",
        "UPDATE names SET name = char(27) || '[31m'",
        "UPDATE names SET name = CAST(x'C0AF' AS TEXT)",
        "DELETE FROM gpkg_contents",
        "DELETE FROM dataset",
        "DROP TABLE control",
        "DELETE FROM gpkg_spatial_ref_sys",
        "UPDATE regions SET part_of = id",
        "INSERT INTO control SELECT NULL, region, holder, \"from\", until, extent, share, source, locator, "
        "note FROM control",
        "CREATE TRIGGER t AFTER INSERT ON control BEGIN DELETE FROM control; END",
        "UPDATE sqlite_sequence SET seq = 9223372036854775807"};
    return attacks;
}

inline void run_hostile_sql(const std::filesystem::path& file, const std::string& sql) {
    sqlite3* database = nullptr;
    if (sqlite3_open(file.c_str(), &database) == SQLITE_OK)
        sqlite3_exec(database, sql.c_str(), nullptr, nullptr,
                     nullptr);  // not every version of the format has every table
    sqlite3_close(database);
}

/// Something happens to a copy of the good dataset in `folder`, or to a package of it; returns the path to read.
inline std::filesystem::path make_mutant(const GoodCopy& folder, const std::filesystem::path& package,
                                         std::uint32_t seed, Mutant& mutant) {
    Dice dice(seed * 2654435761u + 1);
    const auto kind = dice.roll(10);
    if (kind == 0) {
        mutant = {"hostile SQL", "mutant.gpkg"};
        const auto file = folder / mutant.file;
        std::filesystem::copy_file(package, file);
        const auto& sql = dice.one_of(hostile_sql());
        mutant.what += ": " + sql;
        run_hostile_sql(file, sql);
        return file;
    }
    if (kind == 1) {
        mutant = {"a package", "mutant.gpkg"};
        const auto& [name, change] = mutate::changes()[dice.roll(2)];
        mutant.what += std::string(": ") + name;
        write_text(folder / mutant.file, change(read_file(package), dice));
        return folder / mutant.file;
    }
    mutant.file = dice.one_of(dataset_files());
    if (kind == 2) {
        mutant.what = replace_by_no_file(folder / mutant.file, dice);
        return folder.path();
    }
    const auto& [name, change] = dice.one_of(mutate::changes());
    mutant.what = name;
    write_text(folder / mutant.file, change(read_file(folder / mutant.file), dice));
    return folder.path();
}

}  // namespace test
