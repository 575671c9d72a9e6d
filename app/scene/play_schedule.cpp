#include "app/scene/play_schedule.hpp"

#include <algorithm>
#include <cmath>

namespace viewer {

using namespace geodata;

namespace {

// Of the time from change to change so much passes on the change itself.
constexpr double rest_part = 2.0 / 3;

std::vector<Day> changes_within(const std::vector<ChangeDay>& changes, Day first, Day last) {
    std::vector<Day> days;
    for (const auto& change : changes) {
        if (change.day >= first && change.day <= last) {
            days.push_back(change.day);
        }
    }
    return days;
}

}  // namespace

PlaySchedule::PlaySchedule(const std::vector<ChangeDay>& changes, Day first, Day last, double change_seconds,
                           bool backwards)
    : direction_(backwards ? -1 : 1) {
    const auto resting = changes_within(changes, first, last);
    auto stops = resting;
    stops.push_back(first);
    stops.push_back(last);
    std::ranges::sort(stops);
    stops.erase(std::unique(stops.begin(), stops.end()), stops.end());
    if (backwards) {
        std::ranges::reverse(stops);
    }
    for (std::size_t i = 0; i < stops.size(); ++i) {
        const bool rests = std::ranges::binary_search(resting, stops[i]);
        const bool is_last = i + 1 == stops.size();
        const int between = is_last ? 0 : std::abs(stops[i + 1] - stops[i]) - 1;
        const double rest = change_seconds * (rests ? rest_part : 1 - rest_part);
        const double way = change_seconds * (1 - rest_part);
        // Where nothing lies between, the change keeps the time of the way as well.
        add(stops[i], 1, between > 0 || is_last ? rest : rest + way);
        if (between > 0) {
            add({stops[i].number + direction_}, between, way);
        }
    }
}

void PlaySchedule::add(Day day, int days, double seconds) {
    pieces_.push_back({day, days, pieces_.empty() ? 0 : this->seconds(), seconds});
}

const PlaySchedule::Piece& PlaySchedule::piece_at(double seconds) const {
    const auto after =
        std::upper_bound(pieces_.begin(), pieces_.end(), seconds,
                         [](double wanted, const Piece& piece) { return wanted < piece.begin; });
    return after == pieces_.begin() ? pieces_.front() : *(after - 1);
}

const PlaySchedule::Piece& PlaySchedule::piece_of(Day day) const {
    const auto after =
        std::upper_bound(pieces_.begin(), pieces_.end(), day, [&](Day wanted, const Piece& piece) {
            return (wanted - piece.day) * direction_ < 0;
        });
    return after == pieces_.begin() ? pieces_.front() : *(after - 1);
}

PlaySchedule::Moment PlaySchedule::at(double seconds) const {
    const auto& piece = piece_at(seconds);
    const double passed = std::clamp((seconds - piece.begin) / piece.seconds, 0.0, 1.0) * piece.days;
    const int whole = std::min(static_cast<int>(std::floor(passed)), piece.days - 1);
    return {{piece.day.number + direction_ * whole}, passed - whole};
}

double PlaySchedule::seconds_of(const Moment& moment) const {
    const auto& piece = piece_of(moment.day);
    const double passed = (moment.day - piece.day) * direction_ + std::clamp(moment.part, 0.0, 1.0);
    return piece.begin + piece.seconds * std::clamp(passed / piece.days, 0.0, 1.0);
}

}  // namespace viewer
