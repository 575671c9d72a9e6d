#pragma once

#include "app/state/viewer_state.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/rows.hpp"

#include <string>
#include <utility>
#include <vector>

namespace viewer {

/// The values of an enumeration with their words, the default first.
template <class Value>
using WordTable = std::vector<std::pair<Value, std::string>>;

const WordTable<TimeMode>& time_mode_words();
const WordTable<Comparison>& comparison_words();
const WordTable<Pacing>& pacing_words();
const WordTable<PanelTab>& tab_words();
const WordTable<ShowMode>& show_mode_words();
const WordTable<ThemeName>& theme_words();
const WordTable<Vision>& vision_words();

template <class Value>
const std::string& word_of(const WordTable<Value>& table, Value value) {
    const auto* row = geodata::row_with(table, &std::pair<Value, std::string>::first, value);
    return row == nullptr ? table.front().second : row->second;
}

/// Throws geodata::Error that lists the words there are.
template <class Value>
Value value_of(const WordTable<Value>& table, const std::string& name, const std::string& word) {
    if (const auto* row = geodata::row_with(table, &std::pair<Value, std::string>::second, word)) {
        return row->first;
    }
    const auto known = geodata::each_of(table, &std::pair<Value, std::string>::second);
    throw geodata::Error(name + " takes " + geodata::joined(known, ", ") + ", found '" + word + "'." +
                         geodata::did_you_mean(word, known));
}

}  // namespace viewer
