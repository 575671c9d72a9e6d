#pragma once

#include "geodata/base/rows.hpp"
#include "geodata/model/dataset.hpp"

#include <string>
#include <utility>
#include <vector>

namespace geodata {

/// The words of a column that is a choice, each with what it means. An empty cell means the first.
template <class Choice>
using Words = std::vector<std::pair<std::string, Choice>>;

inline const Words<SourceRole> role_words{{"primary", SourceRole::primary},
                                          {"comparison", SourceRole::comparison}};
inline const Words<Basis> basis_words{{"mapped", Basis::mapped}, {"reconstructed", Basis::reconstructed}};
inline const Words<Extent> extent_words{{"whole", Extent::whole},
                                        {"part", Extent::part},
                                        {"contested", Extent::contested},
                                        {"unknown", Extent::unknown}};
inline const Words<Quantity> quantity_words{{"share", Quantity::share},
                                            {"area", Quantity::area},
                                            {"held_count", Quantity::held_count},
                                            {"change_count", Quantity::change_count},
                                            {"event_count", Quantity::event_count}};

/// The word for one of them.
template <class Choice>
const std::string& word_for(const Words<Choice>& words, Choice choice) {
    return row_with(words, &Words<Choice>::value_type::second, choice)->first;
}

}  // namespace geodata
