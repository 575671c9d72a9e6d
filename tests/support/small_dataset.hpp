#pragma once

#include "geodata/analysis/totals/totals.hpp"
#include "tests/support/words.hpp"

#include <string>

namespace test {

/// A dataset in memory, put together row by row: one source "list", the parties "north" and "south", the years
/// 1900 and 1901, and a country of 1000 km².
class SmallDataset {
public:
    SmallDataset() {
        data.title = "Small";
        data.first_day = day("1900-01-01");
        data.last_day = day("1901-12-31");
        data.list_source = {0};
        data.default_view = {10, 45, 11, 46};
        data.parties = {{"north", "North", "North", "#E69F00", "hatch-right"},
                        {"south", "South", "South", "#56B4E9", "hatch-left"}};
        data.sources.push_back(source("list"));
        data.reference_areas = {{"country", "Country", geodata::square_km(1000), {{0}, "page 1"}}};
    }

    /// A region with an area by the list; `km2` 0 states none.
    geodata::RegionIndex region(const std::string& id, double km2, geodata::RegionIndex inside = {}) {
        const geodata::RegionIndex index{static_cast<int>(data.regions.size())};
        data.regions.push_back({id, id, "district", inside, geodata::Basis::mapped, "", {}});
        if (km2 > 0) data.areas.push_back({index, geodata::square_km(km2), "as listed", {{0}, "row " + id}});
        return index;
    }

    /// Held by the north, or by the party given; `until` empty is open.
    void held(geodata::RegionIndex region, const std::string& from, const std::string& until = "",
              geodata::PartyIndex holder = {0}, geodata::Extent extent = geodata::Extent::whole) {
        data.control.push_back({region, holder, date(from), {}, extent, {}, {{0}, "row"}, ""});
        if (!until.empty()) data.control.back().until = date(until);
    }

    void event(const std::string& when, const std::string& kind, const std::string& subject) {
        data.events.push_back({date(when), subject, kind, subject, "", {}, {{0}, "row"}, ""});
    }

    /// A stated total; `digits` of the value after the point tell its precision.
    int total(geodata::Quantity quantity, double value, const std::string& as_of, geodata::Scope scope,
              int digits = 0, bool approximate = false) {
        data.totals.push_back({"T",
                               "wording",
                               quantity,
                               value,
                               digits,
                               approximate,
                               std::move(scope),
                               date(as_of),
                               {quantity == geodata::Quantity::share ? 0 : -1},
                               {{{0}, "page"}}});
        return static_cast<int>(data.totals.size()) - 1;
    }

    geodata::Listing list() const { return geodata::default_listing(data); }

    static geodata::Source source(const std::string& id) {
        return {id, id, id, "", "", "", geodata::SourceRole::primary, ""};
    }

    geodata::Dataset data;
};

/// Sum of the listed areas in km², low and high.
struct LowHigh {
    double low = 0;
    double high = 0;
    friend bool operator==(LowHigh, LowHigh) = default;
};

inline LowHigh listed_km2(const geodata::Dataset& dataset, const geodata::Listing& listing, geodata::Day on,
                          geodata::Counting counting = geodata::Counting::once) {
    const auto sum = geodata::listed_total(dataset, listing, on, counting).sum;
    return {geodata::in_square_km(sum.low), geodata::in_square_km(sum.high)};
}

}  // namespace test

namespace Catch {

template <>
struct StringMaker<test::LowHigh> {
    static std::string convert(test::LowHigh sum) {
        return StringMaker<double>::convert(sum.low) + " to " + StringMaker<double>::convert(sum.high) +
               " km2";
    }
};

template <>
struct StringMaker<geodata::Hold> {
    static std::string convert(geodata::Hold hold) {
        switch (hold) {
            case geodata::Hold::not_yet: return "not yet";
            case geodata::Hold::possible: return "possible";
            case geodata::Hold::certain: return "certain";
            default: return "ended";
        }
    }
};

}  // namespace Catch
