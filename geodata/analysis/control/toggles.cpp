#include "geodata/analysis/control/toggles.hpp"

#include <algorithm>
#include <numeric>

namespace geodata {

namespace {

// Days from one state kept to the next, memory against replaying; and how much all states kept may take.
constexpr std::size_t least_between = 32;
constexpr std::size_t most_bytes = 32'000'000;

}  // namespace

Toggles::Toggles(const PreparedList& list) {
    std::vector<Toggle> found;
    std::vector<int> days;
    list.for_each_toggle([&](int day, std::uint32_t row, std::size_t reading, bool on) {
        found.push_back({row, static_cast<std::uint8_t>(reading), on});
        days.push_back(day);
    });
    std::vector<std::uint32_t> order(found.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return days[a] < days[b]; });
    all_.reserve(found.size());
    for (const auto next : order) {
        const Day day = list.first_day_ + days[next];
        if (days_.empty() || days_.back() != day) {
            days_.push_back(day);
            day_start_.push_back(all_.size());
        }
        all_.push_back(found[next]);
    }
    day_start_.push_back(all_.size());
}

std::size_t Toggles::until(Day day) const {
    return static_cast<std::size_t>(std::upper_bound(days_.begin(), days_.end(), day) - days_.begin());
}

HeldStates::HeldStates(const PreparedList& list)
    : toggles_(list), kept_every_(std::max(least_between, toggles_.days() * list.size() / most_bytes)) {
    std::vector<std::uint8_t> held(list.size(), 0);
    for (std::size_t place = 0; place < toggles_.days(); ++place) {
        if (place % kept_every_ == 0) {
            kept_.push_back(held);
        }
        apply(place, held);
    }
    if (kept_.empty()) {
        kept_.push_back(held);
    }
}

// A row may end one span and begin the next on one day, in either order of the two toggles; both are counted.
void HeldStates::apply(std::size_t place, std::vector<std::uint8_t>& held) const {
    for (const auto* toggle = toggles_.begin(place); toggle != toggles_.end(place); ++toggle) {
        held[toggle->row] = static_cast<std::uint8_t>(held[toggle->row] ^ (1U << toggle->reading));
    }
}

std::vector<std::uint8_t> HeldStates::on(Day day) const {
    const auto wanted = toggles_.until(day);
    const auto from = std::min(wanted / kept_every_, kept_.size() - 1);
    auto held = kept_[from];
    for (std::size_t next = from * kept_every_; next < wanted; ++next) {
        apply(next, held);
    }
    return held;
}

}  // namespace geodata
