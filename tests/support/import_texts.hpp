#pragma once

#include "geodata/import/import.hpp"
#include "tests/support/folder.hpp"

#include <string>
#include <vector>

// Files of somebody else's, imported from their text.
namespace test {

/// `name,begin,end` with a square each, written as CSV with WKT.
inline std::string csv_squares(const std::string& head, const std::vector<std::string>& rows,
                               char separator = ',') {
    std::string text = head + separator + "WKT\n";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto west = std::to_string(10 + 2 * i);
        const auto east = std::to_string(11 + 2 * i);
        text += rows[i] + separator + "\"POLYGON ((" + west + " 45, " + east + " 45, " + east + " 46, " +
                west + " 46, " + west + " 45))\"\n";
    }
    return text;
}

/// What is made of one file with that text.
inline geodata::ImportResult imported_text(const std::string& name, const std::string& text,
                                           geodata::ImportRequest request = {}) {
    const Folder folder;
    write_text(folder / name, text);
    request.files = {folder / name};
    return geodata::import_files(request);
}

/// Whether a sentence of what was guessed says so.
inline bool tells(const geodata::ImportResult& result, const std::string& words) {
    for (const auto& sentence : geodata::import_sentences(result))
        if (sentence.find(words) != std::string::npos) return true;
    return false;
}

/// The names of those who hold it on a day, in the order of the records.
inline std::vector<std::string> holders_on(const geodata::Dataset& dataset, const std::string& name,
                                           const std::string& day) {
    std::vector<std::string> holders;
    for (const auto& record : dataset.control) {
        const auto on = *geodata::parse_day(day);
        const bool then = record.from.earliest <= on && (!record.until || on < record.until->latest);
        if (then && dataset[record.region].name == name) holders.push_back(dataset[record.holder].name);
    }
    return holders;
}

}  // namespace test
