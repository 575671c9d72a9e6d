#pragma once

#include "geodata/model/claims.hpp"

#include <string>

namespace geodata {

/// The title of an event with its place, wherever an event is named: `The two sides meet (Villafranca)`; the title
/// alone where it names the place itself or none is stated.
std::string event_words(const Event& event);

/// The place to be said beside the title of an event; empty where the title names it or none is stated.
std::string place_beside(const Event& event);

}  // namespace geodata
