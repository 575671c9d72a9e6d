#pragma once

#include "app/state/action.hpp"
#include "app/ui/actions/user_action.hpp"

#include <functional>
#include <string>
#include <vector>

namespace viewer {

/// A step of the tour: what it says of a part of the window, and what the window does meanwhile.
struct TourStep {
    std::string title;
    std::string text;
    /// What is marked: `map`, `panel`, `timeline`, or a word of the bar.
    std::string spot;
    /// What the step begins with, on the state as it is then; may be empty.
    std::function<std::vector<Action>(const Situation&)> begin;
    /// The number that the step opens up; empty: none.
    std::function<std::string(const Situation&)> number = {};
};

/// In two minutes through the window; a text is read in about ten seconds.
const std::vector<TourStep>& tour_steps();

}  // namespace viewer
