#include "app/window/session/database_view.hpp"

#include "geodata/base/error.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <utility>

namespace viewer {

using namespace geodata;

namespace {

// So many records beside those of the day itself make small steps of the slider need no reading.
constexpr double records_around = 10'000;

template <class Value>
bool is_ready(const std::future<Value>& work) {
    return work.valid() && work.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

/// What a sum grows by, in whole m².
struct Growth {
    std::int64_t low = 0;
    std::int64_t high = 0;
    bool counted = false;
};

// Of one holder, or of all together where none is named.
std::map<Day, Growth> growth_by_day(const std::vector<DatabaseStep>& steps, const std::string& holder,
                                    Counting counting) {
    std::map<Day, Growth> days;
    for (const auto& step : steps) {
        if (holder.empty() || step.holder == holder) {
            const auto& change = counting == Counting::once ? step.once : step.as_listed;
            auto& day = days[step.day];
            day.low += change.front();
            day.high += change.back();
            day.counted = day.counted || step.counted;
        }
    }
    return days;
}

bool holds(const LonLatBox& box, const LonLatBox& inner) {
    return box.west <= inner.west && inner.east <= box.east && box.south <= inner.south &&
           inner.north <= box.north;
}

// With as much again on each side, so that small moves need no reading.
LonLatBox widened(const LonLatBox& box) {
    const double x = (box.east - box.west) / 2;
    const double y = (box.north - box.south) / 2;
    return {box.west - x, std::max(-90.0, box.south - y), box.east + x, std::min(90.0, box.north + y)};
}

// Longitudes that go around the Earth are all of them.
std::optional<LonLatBox> readable_ground(const LonLatBox& box) {
    const bool whole = box.empty() || box.east - box.west >= 360 || box.west < -180 || box.east > 360;
    return whole ? std::nullopt : std::optional(box);
}

}  // namespace

DatabaseView::DatabaseView(std::unique_ptr<DatabaseDataset> database, Day day)
    : database_(std::move(database)) {
    frame_ = database_->on({});
    const auto records = static_cast<double>(std::max<std::int64_t>(1, database_->records()));
    const double span = frame_.last_day - frame_.first_day + 1;
    days_around_ = static_cast<int>(std::clamp(span * records_around / records / 2, 2.0, span));
    first_ = read_around(day);
}

DatabaseView::~DatabaseView() = default;

Dataset DatabaseView::read_around(Day day) {
    // A window shows more than the default view, as it leaves room for cards.
    told_ = at_hand_ = around({{day}, widened(frame_.default_view), {}});
    return database_->on({at_hand_.days, at_hand_.ground});
}

DatabaseView::AtHand DatabaseView::around(const Wanted& wanted) const {
    AtHand slice;
    for (const auto day : wanted.days) {
        slice.days.push_back({day - days_around_, day + days_around_ + 1});
    }
    slice.ground = wanted.ground.empty() ? std::nullopt : readable_ground(widened(wanted.ground));
    slice.whole_ground = !slice.ground;
    return slice;
}

// What changed on a day is told by the day before.
bool DatabaseView::holds_day(const AtHand& slice, Day day) {
    return std::any_of(slice.days.begin(), slice.days.end(),
                       [&](DaySpan span) { return span.contains(day) && span.contains(day - 1); });
}

bool DatabaseView::covers(const Wanted& wanted) const {
    const bool days = std::all_of(wanted.days.begin(), wanted.days.end(),
                                  [&](Day day) { return holds_day(at_hand_, day); });
    return days && (at_hand_.whole_ground ||
                    (at_hand_.ground && !wanted.ground.empty() && holds(*at_hand_.ground, wanted.ground)));
}

bool DatabaseView::follow(const Wanted& wanted) {
    const bool failed = failed_ && failed_for_.days == wanted.days && failed_for_.ground == wanted.ground;
    if (reading() || failed || covers(wanted)) {
        return false;
    }
    failed_ = false;
    failed_for_ = wanted;
    at_hand_ = around(wanted);
    work_ = std::async(
        std::launch::async, [this, slice = at_hand_, listing = wanted.listing, names = wanted.names] {
            const auto dataset = std::make_shared<const Dataset>(database_->on({slice.days, slice.ground}));
            auto plain = make_map_data(dataset, listing(*dataset));
            auto named = renamed(plain, names);
            return Read{std::move(plain), std::move(named)};
        });
    return true;
}

std::optional<DatabaseView::Read> DatabaseView::take() {
    if (!is_ready(work_)) {
        return std::nullopt;
    }
    try {
        auto read = work_.get();
        told_ = at_hand_;
        return read;
    } catch (...) {
        failed_ = true;
        at_hand_ = {};
        throw;
    }
}

// Beside the reading of days, on a connection of its own.
void DatabaseView::ask_series(const std::string& source) {
    series_of_ = source;
    steps_.clear();
    asking_ = std::async(std::launch::async, [address = database_->address(), source,
                                              first = frame_.first_day, last = frame_.last_day] {
        return DatabaseDataset(address).series(source, first, last);
    });
}

std::vector<ListedTotal> DatabaseView::series(const Listing& listing, Counting counting) {
    const auto& source = frame_[listing.source].id;
    if (asking_.valid() && !is_ready(asking_)) {
        return {};
    }
    if (series_of_ != source) {
        ask_series(source);
        return {};
    }
    if (is_ready(asking_)) {
        try {
            steps_ = asking_.get();
        } catch (const Error&) {
            steps_.clear();  // without the chart the window works all the same
        }
    }
    const auto holder = listing.party ? frame_.parties[listing.party.position()].id : std::string();
    std::vector<ListedTotal> series;
    Growth sum;
    for (const auto& [day, growth] : growth_by_day(steps_, holder, counting)) {
        if (series.empty() && day > frame_.first_day) {
            series.push_back({frame_.first_day, counting, {}, {}});
        }
        sum.low += growth.low;
        sum.high += growth.high;
        if (series.empty() || growth.counted) {
            series.push_back(
                {day,
                 counting,
                 {square_metres(static_cast<double>(sum.low)), square_metres(static_cast<double>(sum.high))},
                 {}});
        }
    }
    return series;
}

}  // namespace viewer
