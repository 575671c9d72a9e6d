#include "geodata/analysis/words/describe.hpp"

#include "geodata/analysis/words/day_changes.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace geodata {

std::string date_text(const Dataset& dataset, const ListRow& row, int record) {
    const int shown = record < 0 && !row.records.empty() ? row.records.front() : record;
    if (shown < 0) {
        return "no date stated";
    }
    const auto& from = nth(dataset.control, shown).from;
    if (from == no_date_stated()) {
        return "earlier";  // than the span: short, for columns and labels
    }
    return from.is_day() ? short_text(from.earliest) : readable_text(from);
}

namespace {

std::string area_words(const Dataset& dataset, const ListRow& row) {
    return row.area_claim < 0 ? "no area stated" : square_km_text(stated_area(dataset, row));
}

// The dates of the beginning or of the end, whichever the change is about.
std::string interval_text(const Dataset& dataset, const ListRow& row, const Change& change) {
    const bool begins = change.interval_end ? change.after == Hold::certain : change.before != Hold::certain;
    const auto& record = nth(dataset.control, change.record);
    return begins || !record.until ? date_text(dataset, row, change.record) : readable_text(*record.until);
}

}  // namespace

std::string change_text(const Dataset& dataset, const Listing& listing, const Change& change) {
    const auto& row = nth(listing.rows, change.row);
    const auto& name = dataset[row.region].name;
    const auto area = area_words(dataset, row);
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

// `Lombardy 23 500 km²: held by Savoy, before by Austria`; of another outline both areas where they are stated.
std::string named_change(const Dataset& dataset, const Listing& listing, const DayChange& change,
                         bool things) {
    const auto& row = nth(listing.rows, change.change->row);
    const auto said = day_change_text(dataset, listing, change, things);
    const auto& name = dataset[row.region].name;
    if (change.event == DayEvent::redrawn) {
        const auto& before = nth(listing.rows, change.before->row);
        const bool both = row.area_claim >= 0 && before.area_claim >= 0;
        return both ? fmt::format("{}: {}, {} to {}", name, said,
                                  grouped(in_square_km(stated_area(dataset, before))),
                                  area_words(dataset, row))
                    : fmt::format("{}: {}", name, said);
    }
    // Not said of each where it is so of all.
    if (row.area_claim < 0 && !listing.party && !states_areas(listing)) {
        return things ? fmt::format("{} {}", name, said) : fmt::format("{}: {}", name, said);
    }
    return things ? fmt::format("{} {}, {}", name, said, area_words(dataset, row))
                  : fmt::format("{} {}: {}", name, area_words(dataset, row), said);
}

}  // namespace

std::vector<ChangeLine> change_lines(const Dataset& dataset, const Listing& listing, const ChangeDay& step) {
    std::vector<ChangeLine> lines;
    const bool several = of_several_parties(dataset, listing);
    const bool things = several && parties_are_things(dataset, listing);
    for (const auto& change : day_changes(dataset, listing, step)) {
        const auto& of = *change.change;
        const bool told = several ? change.event != DayEvent::unsure : change.event == DayEvent::redrawn;
        const auto text = told ? named_change(dataset, listing, change, things)
                          : !several || things
                              ? change_text(dataset, listing, of)
                              : fmt::format("{}: {}", short_holder(dataset, nth(listing.rows, of.row)),
                                            change_text(dataset, listing, of));
        lines.push_back({text, of.row, of.record, is_dated(of)});
    }
    return lines;
}

std::string counting_text(Counting counting) {
    return counting == Counting::once ? "overlaps counted once" : "all rows added";
}

std::string added_beside_text(const Dataset& dataset, const Listing& listing) {
    if (!of_all_parties(dataset, listing)) {
        return {};
    }
    const auto rows = rows_by_region(dataset, listing);
    RegionIndex first;
    std::set<RegionIndex> beside;  // a region has a row for each of its holders
    for (const auto& row : listing.rows) {
        const int around = row_at_or_around(dataset, rows, dataset[row.region].part_of);
        const bool own =
            row.inside >= 0 && nth(listing.rows, row.inside).region == nth(listing.rows, around).region;
        if (around >= 0 && !own) {
            first = beside.empty() ? row.region : first;
            beside.insert(row.region);
        }
    }
    if (beside.empty()) {
        return {};
    }
    const auto& name = dataset[first].name;
    const auto where = beside.size() == 1 ? name + " lies in a region of another party"
                                          : fmt::format("{} and {} more lie in regions of other parties",
                                                        name, count_text(beside.size() - 1));
    return where + ": while both are held, both are added";
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
    while (step != nullptr && std::ranges::none_of(step->changes, is_dated)) {
        step = step == steps.data() ? nullptr : step - 1;
    }
    return step;
}

const ChangeDay* entry_of_day(const std::vector<ChangeDay>& steps, Day day) {
    const auto* step = last_change(steps, day);
    return step != nullptr && step->day == day ? step : nullptr;
}

const ChangeDay* last_change(const std::vector<ChangeDay>& steps, Day day) {
    const auto after = std::ranges::upper_bound(steps, day, {}, &ChangeDay::day);
    return after == steps.begin() ? nullptr : &*std::prev(after);
}

const ChangeDay* next_change(const std::vector<ChangeDay>& steps, Day day) {
    const auto after = std::ranges::upper_bound(steps, day, {}, &ChangeDay::day);
    return after == steps.end() ? nullptr : &*after;
}

}  // namespace geodata
