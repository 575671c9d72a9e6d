#include "tools/benchmarks/turns.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace bench {

std::vector<Taken> in_turn(const std::vector<Contender>& contenders, int rounds) {
    std::vector<Taken> all;
    for (const auto& contender : contenders) {
        all.push_back({contender.name, contender.frames, {}});
    }
    const std::size_t count = contenders.size();
    for (std::size_t round = 0; round < static_cast<std::size_t>(rounds); ++round) {
        for (std::size_t turn = 0; turn < count; ++turn) {
            const std::size_t i = (turn + round) % count;  // so that nobody always follows the same one
            sync();  // what the one before has left to be written must not slow this one down
            all[i].seconds.push_back(contenders[i].seconds());
        }
    }
    return all;
}

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

double ratio(const Taken& over, const Taken& under) {
    std::vector<double> ratios;
    for (std::size_t i = 0; i < over.seconds.size(); ++i) {
        ratios.push_back((over.seconds[i] / over.frames) / (under.seconds[i] / under.frames));
    }
    return median(ratios);
}

const Taken& find(const std::vector<Taken>& all, const std::string& name) {
    return *std::find_if(all.begin(), all.end(), [&](const Taken& taken) { return taken.name == name; });
}

void print_head(const std::string& title) {
    fmt::print("\n{:<58} {:>9} {:>10} {:>9}\n", title, "s", "frames/s", "ms/frame");
}

void print(const Taken& taken) {
    const double seconds = median(taken.seconds);
    fmt::print("  {:<56} {:>9.2f} {:>10.1f} {:>9.2f}\n", taken.name, seconds, taken.frames / seconds,
               1000 * seconds / taken.frames);
    std::fflush(stdout);
}

bool print_target(const std::string& id, const std::string& what, double found, double target,
                  bool at_least) {
    const bool met = at_least ? found >= target : found <= target;
    fmt::print("  {} {:<58} {:>7.2f}  target {} {:<6g} {}\n", id, what, found, at_least ? ">=" : "<=", target,
               met ? "met" : "MISSED");
    std::fflush(stdout);
    return met;
}

}  // namespace bench
