#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace bench {

/// One thing to measure: every call does the whole work once and gives what it took.
struct Contender {
    std::string name;
    int frames = 1;
    std::function<double()> seconds;
};

/// What a contender took in each round, in the order of the rounds.
struct Taken {
    std::string name;
    int frames = 1;
    std::vector<double> seconds;
};

/// All contenders once in every round, so that a clock that drifts from minute to minute drifts for all.
std::vector<Taken> in_turn(const std::vector<Contender>& contenders, int rounds);

double median(std::vector<double> values);

/// The median of the ratios of each round: `over` by `under`, frame by frame.
double ratio(const Taken& over, const Taken& under);

const Taken& find(const std::vector<Taken>& all, const std::string& name);

/// `name, seconds, frames per second, milliseconds a frame`, as a row under `print_head`.
void print_head(const std::string& title);
void print(const Taken& taken);

/// A line with the target and whether it is met; returns that.
bool print_target(const std::string& id, const std::string& what, double found, double target, bool at_least);

template <class Work>
double seconds_of(const Work& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace bench
