#pragma once

#include "app/state/enum_names.hpp"
#include "app/state/state_option.hpp"
#include "app/state/state_text.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <functional>
#include <string>

// Internal to state_option.cpp: how rows of each form are written and read.
namespace viewer {

[[noreturn]] inline void refuse_state(const StateOption& option, const std::string& text,
                                      const std::string& more = {}) {
    throw geodata::Error(fmt::format("{} takes {}, found '{}'.{}", option.name, option.takes, text, more));
}

/// Reaches a part of the state, to look at it or to change it.
template <class Value>
using Part = std::function<Value&(ViewerState&)>;

template <class Value>
Value value_in(const Part<Value>& part, ViewerState state) {
    return part(state);
}

// One of several words, the first of the table being the program's own choice.
template <class Value>
StateOption choice(const char* name, const WordTable<Value>& table, Part<Value> part) {
    StateOption option{{name, {}}, {}, {}};
    for (const auto& row : table) {
        option.words.push_back({row.second});
    }
    option.takes = geodata::joined(geodata::each_of(option.words, &OptionWord::word), ", ");
    option.write = [&table, part](const ViewerState& state, const StatePlace&) {
        const auto value = value_in(part, state);
        return value == table.front().first ? std::string() : word_of(table, value);
    };
    option.read = [name, &table, part](ViewerState& state, const std::string& text, const MapData&) {
        part(state) = value_of(table, name, text);
    };
    return option;
}

template <class Number>
StateOption number(const char* name, double least, double most, Part<Number> part) {
    StateOption option{{name, fmt::format("a number from {} to {}", least, most), {}, least, most}, {}, {}};
    option.write = [part](const ViewerState& state, const StatePlace& place) {
        const auto value = value_in(part, state);
        const bool usual = value == value_in(part, initial_state(place.map));
        return usual ? std::string() : fmt::format("{}", value);
    };
    option.read = [option, part](ViewerState& state, const std::string& text, const MapData&) {
        const auto typed = number_within(option, text);
        if (!typed.found) {
            refuse_state(option, text);
        }
        part(state) = static_cast<Number>(typed.value);
    };
    return option;
}

// One word, or left out for the program's own choice.
template <class Value>
StateOption turned(const char* name, const char* word, Value otherwise, Part<Value> part) {
    StateOption option{{name, fmt::format("'{}' or is left out", word), {{word}}}, {}, {}};
    option.write = [word, otherwise, part](const ViewerState& state, const StatePlace&) {
        return value_in(part, state) == otherwise ? std::string(word) : std::string();
    };
    option.read = [option, otherwise, part](ViewerState& state, const std::string& text, const MapData&) {
        if (text != option.words.front().word) {
            refuse_state(option, text);
        }
        part(state) = otherwise;
    };
    return option;
}

}  // namespace viewer
