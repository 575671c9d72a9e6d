#include "geodata/analysis/words/describe.hpp"

#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace geodata {

std::string date_text(const Dataset& dataset, const ListRow& row, int record) {
    const int shown = record < 0 && !row.records.empty() ? row.records.front() : record;
    if (shown < 0) {
        return "no date stated";
    }
    const auto& from = dataset.control[static_cast<std::size_t>(shown)].from;
    if (from == no_date_stated()) {
        return "earlier";  // than the span: short, for columns and labels
    }
    return from.is_day() ? short_text(from.earliest) : readable_text(from);
}

namespace {

// The dates of the beginning or of the end, whichever the change is about.
std::string interval_text(const Dataset& dataset, const ListRow& row, const Change& change) {
    const bool begins = change.interval_end ? change.after == Hold::certain : change.before != Hold::certain;
    const auto& record = dataset.control[static_cast<std::size_t>(change.record)];
    return begins || !record.until ? date_text(dataset, row, change.record) : readable_text(*record.until);
}

}  // namespace

std::string change_text(const Dataset& dataset, const Listing& listing, const Change& change) {
    const auto& row = listing.rows[static_cast<std::size_t>(change.row)];
    const auto& name = dataset[row.region].name;
    const auto area = row.area_claim < 0 ? std::string("no area stated")
                                         : grouped(in_square_km(stated_area(dataset, row))) + " km²";
    if (change.interval_end) {
        return fmt::format("{} {}: end of the stated interval ({})", name, area,
                           interval_text(dataset, row, change));
    }
    if (change.after == Hold::possible) {
        const bool begins = change.before != Hold::certain;
        return fmt::format("{}: {} {}, no day given", name, begins ? "dated" : "end dated",
                           interval_text(dataset, row, change));
    }
    return fmt::format("{} {} {}", change.after == Hold::certain ? "+" : "−", name, area);
}

namespace {

bool of_several(const Dataset& dataset, const Listing& listing) {
    return !listing.rows.empty() &&
           holder_of(dataset, listing.rows.front()) != holder_of(dataset, listing.rows.back());
}

const ListRow& row_of(const Listing& listing, const Change& change) {
    return listing.rows[static_cast<std::size_t>(change.row)];
}

bool lost(const Change& change) { return !change.interval_end && change.after == Hold::ended; }

// The change of the same region on the same day that goes the other way, or null.
const Change* counterpart(const Listing& listing, const ChangeDay& step, const Change& change) {
    const auto found = std::find_if(step.changes.begin(), step.changes.end(), [&](const Change& other) {
        return row_of(listing, other).region == row_of(listing, change).region &&
               lost(other) != lost(change) && !other.interval_end;
    });
    return found == step.changes.end() ? nullptr : &*found;
}

std::string short_name(const Dataset& dataset, const ListRow& row) {
    const auto& party = dataset[holder_of(dataset, row)];
    return party.short_name.empty() ? party.name : party.short_name;
}

std::string named_change(const Dataset& dataset, const Listing& listing, const ChangeDay& step,
                         const Change& change) {
    const auto& row = row_of(listing, change);
    const auto area = row.area_claim < 0 ? std::string("no area stated")
                                         : grouped(in_square_km(stated_area(dataset, row))) + " km²";
    const auto what = fmt::format("{} {}", dataset[row.region].name, area);
    if (lost(change)) {
        return fmt::format("{}: no longer held by {}", what, short_name(dataset, row));
    }
    const auto* before = counterpart(listing, step, change);
    return fmt::format("{}: held by {}{}", what, short_name(dataset, row),
                       before == nullptr ? std::string()
                                         : ", before by " + short_name(dataset, row_of(listing, *before)));
}

}  // namespace

std::vector<ChangeLine> change_lines(const Dataset& dataset, const Listing& listing, const ChangeDay& step) {
    std::vector<ChangeLine> lines;
    const bool several = of_several(dataset, listing);
    for (const auto& change : step.changes) {
        // What one loses and another gains on one day is one change.
        if (several && lost(change) && counterpart(listing, step, change) != nullptr) {
            continue;
        }
        const bool named = several && !change.interval_end && change.after != Hold::possible;
        const auto text = named      ? named_change(dataset, listing, step, change)
                          : !several ? change_text(dataset, listing, change)
                                     : fmt::format("{}: {}", short_name(dataset, row_of(listing, change)),
                                                   change_text(dataset, listing, change));
        lines.push_back({text, change.row, change.record, is_dated(change)});
    }
    return lines;
}

std::string counting_text(Counting counting) {
    return counting == Counting::once ? "overlaps counted once" : "all rows added";
}

std::string hold_text(Hold hold) {
    switch (hold) {
        case Hold::certain: return "held";
        case Hold::possible: return "possible";
        case Hold::ended: return "ended";
        default: return "not yet held";
    }
}

std::string stated_time_text(const Dataset& dataset, const StatedTotal& total) {
    const auto published = total.citations.empty()
                               ? std::nullopt
                               : parse_edtf(dataset[total.citations.front().source].published);
    const bool known = published && !published->open_start && !published->open_end;
    const auto time = readable_text(total.as_of);
    return fmt::format("{}for {}{}",
                       known ? fmt::format("in {}, ", year_text(year_month_day(published->earliest).year))
                             : std::string(),
                       time.ends_with("0s") ? "the " : "", time);
}

std::string bounds_text(const Bounds& bounds) {
    const auto low = grouped(in_square_km(bounds.low));
    const auto high = grouped(in_square_km(bounds.high));
    return low == high ? low : low + " – " + high;
}

std::string holder_sum_text(const HolderSum& sum) {
    const auto regions = [](int count) {
        return fmt::format("{} {}", count, count == 1 ? "region" : "regions");
    };
    if (sum.regions > 0 && sum.without_area == sum.regions) {
        return regions(sum.regions) + ", no area stated";
    }
    const auto area = bounds_text(sum.sum) + " km²";
    return sum.without_area == 0
               ? area
               : fmt::format("{} and {} of no stated area", area, regions(sum.without_area));
}

std::string share_text(const Bounds& bounds, Area whole) {
    const auto low = grouped(percent_of(bounds.low, whole), 1);
    const auto high = grouped(percent_of(bounds.high, whole), 1);
    return low == high ? low : low + " – " + high;
}

const ReferenceArea* denominator_of(const Dataset& dataset, ReferenceAreaIndex index) {
    return index && index.position() < dataset.reference_areas.size() ? &dataset[index] : nullptr;
}

const ReferenceArea* denominator_of(const Dataset& dataset, const Profile& profile) {
    return denominator_of(dataset, profile.denominator);
}

std::string share_of_whole(const Dataset& dataset, const Profile& profile, const Bounds& bounds) {
    const auto* whole = denominator_of(dataset, profile);
    return whole == nullptr ? std::string() : share_text(bounds, whole->area);
}

bool is_dated(const Change& change) { return change.after != Hold::possible && !change.interval_end; }

const ChangeDay* last_dated_change(const std::vector<ChangeDay>& steps, Day day) {
    const auto* step = last_change(steps, day);
    while (step != nullptr && std::none_of(step->changes.begin(), step->changes.end(), is_dated)) {
        step = step == steps.data() ? nullptr : step - 1;
    }
    return step;
}

const ChangeDay* entry_of_day(const std::vector<ChangeDay>& steps, Day day) {
    const auto* step = last_change(steps, day);
    return step != nullptr && step->day == day ? step : nullptr;
}

const ChangeDay* last_change(const std::vector<ChangeDay>& steps, Day day) {
    const auto after = std::upper_bound(steps.begin(), steps.end(), day,
                                        [](Day value, const ChangeDay& step) { return value < step.day; });
    return after == steps.begin() ? nullptr : &*std::prev(after);
}

const ChangeDay* next_change(const std::vector<ChangeDay>& steps, Day day) {
    const auto after = std::upper_bound(steps.begin(), steps.end(), day,
                                        [](Day value, const ChangeDay& step) { return value < step.day; });
    return after == steps.end() ? nullptr : &*after;
}

}  // namespace geodata
