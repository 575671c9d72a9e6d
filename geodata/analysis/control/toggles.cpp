#include "geodata/analysis/control/toggles.hpp"

#include <algorithm>

namespace geodata {

namespace {

// Days from one state kept to the next: memory against replaying.
constexpr std::size_t kept_every = 32;

}  // namespace

// By counting, since the days are small integers.
Toggles::Toggles(const PreparedList& list) {
    const auto days = static_cast<std::size_t>(list.last_day_ - list.first_day_) + 1;
    day_start_.assign(days + 1, 0);
    list.for_each_toggle(
        [&](int day, std::uint32_t, std::size_t, bool) { ++day_start_[static_cast<std::size_t>(day) + 1]; });
    for (std::size_t day = 0; day < days; ++day) {
        day_start_[day + 1] += day_start_[day];
    }
    all_.resize(day_start_.back());
    auto next = day_start_;
    list.for_each_toggle([&](int day, std::uint32_t row, std::size_t reading, bool on) {
        all_[next[static_cast<std::size_t>(day)]++] = {row, static_cast<std::uint8_t>(reading), on};
    });
}

HeldStates::HeldStates(const PreparedList& list) : first_day_(list.first_day_), toggles_(list) {
    std::vector<std::uint8_t> held(list.size(), 0);
    for (std::size_t day = 0; day < toggles_.days(); ++day) {
        apply(day, held);
        if (day % kept_every == 0) {
            kept_.push_back(held);
        }
    }
}

// A row may end one span and begin the next on one day, in either order of the two toggles; both are counted.
void HeldStates::apply(std::size_t day, std::vector<std::uint8_t>& held) const {
    for (const auto* toggle = toggles_.begin(day); toggle != toggles_.end(day); ++toggle) {
        held[toggle->row] = static_cast<std::uint8_t>(held[toggle->row] ^ (1U << toggle->reading));
    }
}

std::vector<std::uint8_t> HeldStates::on(Day day) const {
    const auto wanted = static_cast<std::size_t>(day - first_day_);
    const auto from = wanted / kept_every;
    auto held = kept_[from];
    for (std::size_t next = from * kept_every + 1; next <= wanted; ++next) {
        apply(next, held);
    }
    return held;
}

}  // namespace geodata
