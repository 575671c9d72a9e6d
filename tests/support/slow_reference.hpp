#pragma once

#include "geodata/geometry/overlay.hpp"
#include "tests/support/small_dataset.hpp"

#include <map>
#include <random>
#include <string>
#include <vector>

// A second, slow answer to "what adds up to how much on this day", written without the analysis of the program.
namespace test {

/// Regions that one source gives to one party on a day, by replaying all records; `surely` takes only what is
/// certain by that day, otherwise also what is possible.
inline std::map<std::string, double> replayed(const geodata::Dataset& dataset, int source, int party,
                                              geodata::Day on, bool surely) {
    std::map<std::string, double> held;
    for (const auto& record : dataset.control) {
        const bool listed = record.citation.source.value == source && record.holder.value == party &&
                            record.extent == geodata::Extent::whole;
        const auto begins = surely ? record.from.latest : record.from.earliest;
        const bool begun = on.number >= begins.number;
        const bool over =
            record.until && on.number >= (surely ? record.until->earliest : record.until->latest).number;
        if (listed && begun && !over) held[dataset.regions[record.region.position()].id] = 0;
    }
    for (auto& [id, km2] : held)
        for (auto claim = dataset.areas.rbegin(); claim != dataset.areas.rend(); ++claim)
            if (claim->citation.source.value == source && dataset.regions[claim->region.position()].id == id)
                km2 = claim->area.square_metres / 1e6;
    return held;
}

/// Their sum in km²; counted once, what lies inside another of them adds nothing.
inline double replayed_km2(const geodata::Dataset& dataset, int source, int party, geodata::Day on,
                           bool surely, geodata::Counting counting) {
    const auto held = replayed(dataset, source, party, on, surely);
    double sum = 0;
    for (const auto& [id, km2] : held) {
        bool inside = false;
        auto around = geodata::find_region(dataset, id);
        while ((around = dataset[around].part_of)) inside = inside || held.contains(dataset[around].id);
        if (!inside || counting == geodata::Counting::as_listed) sum += km2;
    }
    return sum;
}

inline LowHigh replayed_low_high(const geodata::Dataset& dataset, int source, int party, geodata::Day on,
                                 geodata::Counting counting) {
    return {replayed_km2(dataset, source, party, on, true, counting),
            replayed_km2(dataset, source, party, on, false, counting)};
}

/// The sum of a list row by row: what is held on the day, and counted once what lies in nothing else that is.
inline geodata::Bounds sum_row_by_row(const geodata::Dataset& dataset, const geodata::Listing& list,
                                      geodata::Day on, geodata::Counting counting) {
    const auto holdings = geodata::holdings_on(dataset, list, on);
    geodata::Bounds sum;
    for (const bool low : {true, false}) {
        const auto held = [&](int row) {
            const auto hold = holdings[static_cast<std::size_t>(row)].hold;
            return hold == geodata::Hold::certain || (!low && hold == geodata::Hold::possible);
        };
        for (int i = 0; i < static_cast<int>(list.rows.size()); ++i) {
            const auto& row = list.rows[static_cast<std::size_t>(i)];
            bool inside = false;
            for (int around = row.inside; around >= 0;
                 around = list.rows[static_cast<std::size_t>(around)].inside)
                inside = inside || held(around);
            if (held(i) && (!inside || counting == geodata::Counting::as_listed))
                (low ? sum.low : sum.high) += geodata::stated_area(dataset, row);
        }
    }
    return sum;
}

/// The land held on a day by one overlay of all its outlines. Low takes the regions certainly held, high also those
/// possibly held.
inline geodata::Bounds measured_total(const geodata::Dataset& dataset,
                                      const std::vector<geodata::PlanePolygons>& shapes,
                                      const geodata::Listing& list, geodata::Day on) {
    std::vector<geodata::ShapeReference> low, high;
    for (const auto& row : list.rows) {
        const auto hold = geodata::holding_on(dataset, row, on).hold;
        const auto& shape = shapes[row.region.position()];
        if (hold == geodata::Hold::certain) low.emplace_back(shape);
        if (hold == geodata::Hold::certain || hold == geodata::Hold::possible) high.emplace_back(shape);
    }
    return {geodata::union_area(low), geodata::union_area(high)};
}

/// A date somewhere in the span: a day, a month, a year, or an interval.
inline std::string random_date(std::mt19937& random, const std::string& year) {
    const auto at_most = [&](int most) {
        return static_cast<int>(random() % static_cast<unsigned>(most)) + 1;
    };
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    const std::string month = year + "-" + two(at_most(12));
    switch (at_most(4)) {
        case 1: return year;
        case 2: return month;
        case 3: return year + "-01-0" + std::to_string(at_most(9)) + "/" + month + "-28";
        default: return month + "-" + two(at_most(28));
    }
}

/// Regions nested up to four deep, with room in each for all that lies in it, held by two parties, some of them
/// twice, some until a day or an interval. Areas are whole km², so that sums are exact.
inline SmallDataset random_dataset(unsigned seed) {
    std::mt19937 random(seed);
    SmallDataset small;
    for (int i = 0; i < 12; ++i) {
        const int around = i == 0 ? -1 : static_cast<int>(random() % static_cast<unsigned>(i + 1)) - 1;
        const bool deep =
            around >= 0 && small.data.areas[static_cast<std::size_t>(around)].area < geodata::square_km(100);
        const geodata::RegionIndex inside{deep ? -1 : around};
        const double room = inside ? in_square_km(small.data.areas[inside.position()].area) / 13 : 100'000;
        const auto region = small.region("r" + std::to_string(i), std::floor(room), inside);
        const geodata::PartyIndex party{static_cast<int>(random() % 3 == 0)};
        const bool ends = random() % 2 == 0;
        small.held(region, random_date(random, "1900"), ends ? random_date(random, "1901") : "", party);
        if (ends && random() % 2 == 0) small.held(region, "1901-06-15", "", party);
    }
    return small;
}

}  // namespace test
