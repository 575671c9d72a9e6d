#pragma once

#include "app/order/order_option.hpp"
#include "app/order/usage_error.hpp"
#include "geodata/base/rows.hpp"

#include <fmt/format.h>

#include <optional>
#include <type_traits>
#include <utility>

// Internal to page_option.cpp and order_option.cpp: how rows of each form are written and read.
namespace viewer {

/// A value with its word.
template <class Value>
struct ValueWord {
    Value value;
    OptionWord word;
};

/// Throws UsageError unless the words have it.
inline void require_word(const std::vector<OptionWord>& words, const std::string& text,
                         const std::string& field) {
    const auto known = geodata::each_of(words, &OptionWord::word);
    if (std::find(known.begin(), known.end(), text) == known.end()) {
        refuse_value(field, "one of " + geodata::joined(known, ", "), text, known);
    }
}

/// `Value` may be optional: then a row without a choice writes nothing.
template <class Order, class Value, class Plain>
OptionOf<Order> word_row(const char* name, std::vector<ValueWord<Plain>> table, Value Order::*member,
                         OrderKinds kinds) {
    OptionOf<Order> row;
    row.name = name;
    row.kinds = kinds;
    for (const auto& each : table) {
        row.words.push_back(each.word);
    }
    row.takes = geodata::joined(geodata::each_of(row.words, &OptionWord::word), ", ");
    if constexpr (std::is_same_v<Value, Plain>) {
        row.usual = row.words.front().word;
    }
    row.write = [table, member](const Order& order) {
        for (const auto& each : table) {
            if (order.*member == each.value) {
                return each.word.word;
            }
        }
        return std::string();
    };
    row.read = [table, member, words = row.words](Order& order, const std::string& text,
                                                  const Asking& asking) {
        require_word(words, text, asking.field);
        for (const auto& each : table) {
            if (each.word.word == text) {
                order.*member = each.value;
            }
        }
    };
    return row;
}

template <class Order, class Number>
OptionOf<Order> number_row(const char* name, double least, double most, Number Order::*member,
                           OrderKinds kinds) {
    OptionOf<Order> row;
    row.name = name;
    row.form = OptionForm::number;
    row.kinds = kinds;
    row.takes = fmt::format("a number from {} to {}", least, most);
    row.least = least;
    row.most = most;
    row.write = [member](const Order& order) {
        if constexpr (std::is_arithmetic_v<Number>) {
            return order.*member == Number{} ? std::string() : fmt::format("{}", order.*member);
        } else {
            return order.*member ? fmt::format("{}", *(order.*member)) : std::string();
        }
    };
    row.read = [info = OptionInfo(row), member](Order& order, const std::string& text, const Asking& asking) {
        const auto number = number_within(info, text);
        if (!number.found) {
            refuse_value(asking.field, info.takes, text);
        }
        if constexpr (std::is_arithmetic_v<Number>) {
            order.*member = static_cast<Number>(number.value);
        } else {
            order.*member = number.value;
        }
    };
    return row;
}

template <class Order>
OptionOf<Order> flag_row(const char* name, bool Order::*member, OptionWord off, OptionWord on,
                         OrderKinds kinds) {
    auto row =
        word_row<Order, bool, bool>(name, {{false, std::move(off)}, {true, std::move(on)}}, member, kinds);
    row.form = OptionForm::flag;
    return row;
}

template <class Order>
OptionOf<Order> helped(OptionOf<Order> row, std::string help, std::string instead_of = {}) {
    row.help = std::move(help);
    row.instead_of = std::move(instead_of);
    return row;
}

template <class Order>
OptionOf<Order> offered(OptionOf<Order> row, std::string group, std::string title = {}) {
    row.group = std::move(group);
    row.title = std::move(title);
    return row;
}

}  // namespace viewer
