#include "geodata/analysis/totals/explain.hpp"

#include "geodata/analysis/totals/explain_parts.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

namespace geodata {

namespace {

template <class Take>
void for_each_reading(const std::string& prefix, const std::string& suffix, const Take& take) {
    for (const auto counting : {Counting::once, Counting::as_listed}) {
        for (const auto reading : readings) {
            take(prefix + counting_id(counting) + "." + reading_text(reading) + suffix, counting, reading);
        }
    }
}

void add_sums(const ExplainContext& context, std::vector<NumberId>& ids) {
    for_each_reading("listed.", "_km2", [&](const std::string& id, Counting counting, Reading reading) {
        ids.push_back(
            {id, fmt::format("Stated areas held, {}, {}", counting_text(counting), reading_text(reading))});
    });
    for (std::size_t i = 0; i < context.dataset.reference_areas.size(); ++i) {
        const auto& whole = context.dataset.reference_areas[i];
        const bool usual = context.listing.profile.denominator.position() == i;
        const auto suffix = usual ? std::string("_percent") : "_percent." + whole.id;
        for_each_reading("share.", suffix, [&](const std::string& id, Counting counting, Reading reading) {
            ids.push_back({id, fmt::format("Share of {}, {}, {}", whole.name, counting_text(counting),
                                           reading_text(reading))});
        });
    }
    for (const auto reading : {Reading::low, Reading::high}) {
        ids.push_back({"measured." + reading_text(reading) + "_km2",
                       "Land held as measured on the map, " + reading_text(reading)});
    }
    for (const auto reading : readings) {
        ids.push_back({"overlap." + reading_text(reading) + "_km2",
                       "Land that two outlines of the list share, " + reading_text(reading)});
    }
}

// The parts between points: `share`, `count_once`, `low_percent`, `italy-1871`.
using Words = std::vector<std::string>;

std::optional<Counting> counting_named(const std::string& word) {
    return word == "count_once"  ? std::optional(Counting::once)
           : word == "as_listed" ? std::optional(Counting::as_listed)
                                 : std::nullopt;
}

std::optional<Reading> reading_named(const std::string& word, const std::string& unit) {
    const auto* found =
        first_of(readings, [&](Reading reading) { return word == reading_text(reading) + "_" + unit; });
    return found == nullptr ? std::nullopt : std::optional(*found);
}

ReferenceAreaIndex denominator_of(const ExplainContext& context, const Words& words) {
    const auto& dataset = context.dataset;
    if (words.size() < 4) {
        const auto usual = context.listing.profile.denominator;
        return usual.position() < dataset.reference_areas.size() ? usual : ReferenceAreaIndex{};
    }
    return {position_where(dataset.reference_areas,
                           [&](const ReferenceArea& area) { return area.id == words[3]; })};
}

std::optional<Explanation> explained_sum(const ExplainContext& context, const Words& words) {
    if (words.size() < 3) {
        return std::nullopt;
    }
    const auto counting = counting_named(words[1]);
    if (words[0] == "listed" && words.size() == 3 && counting) {
        const auto reading = reading_named(words[2], "km2");
        return reading ? std::optional(explain_listed(context, *counting, *reading)) : std::nullopt;
    }
    const auto reading = reading_named(words[2], "percent");
    const auto denominator = denominator_of(context, words);
    if (words[0] == "share" && words.size() <= 4 && counting && reading && denominator) {
        return explain_share(context, *counting, *reading, denominator);
    }
    return std::nullopt;
}

std::optional<Explanation> explained_other(const ExplainContext& context, const std::string& kind,
                                           const std::string& name) {
    const auto& dataset = context.dataset;
    const auto reading = reading_named(name, "km2");
    if (kind == "measured" && reading && *reading != Reading::midpoint) {
        return explain_measured_total(context, *reading);
    }
    if (kind == "overlap" && reading) {
        return explain_overlap(context, *reading);
    }
    const auto region = find_region(dataset, name);
    if (region && kind == "area") {
        return explain_area(context, region);
    }
    if (region && kind == "measured") {
        return explain_measured_region(context, region);
    }
    const int total = position_where(dataset.totals, [&](const StatedTotal& one) { return one.id == name; });
    if (kind == "total" && total >= 0) {
        return explain_total(context, total);
    }
    return std::nullopt;
}

[[noreturn]] void fail(const ExplainContext& context, const std::string& id) {
    const auto known = each_of(number_ids(context), &NumberId::id);
    throw Error(fmt::format("There is no number '{}'.{} 'terrachron explain' without a number prints all.",
                            id, did_you_mean(id, known)));
}

Day day_in(const ExplainContext& context, const std::string& id, const std::string& text) {
    const auto day = parse_day(text);
    if (!day || *day < context.dataset.first_day || *day > context.dataset.last_day) {
        throw Error(fmt::format("'{}' must end in a day from {} to {}, found '{}'.", id,
                                iso_text(context.dataset.first_day), iso_text(context.dataset.last_day),
                                text));
    }
    return *day;
}

}  // namespace

std::string counting_id(Counting counting) { return counting == Counting::once ? "count_once" : "as_listed"; }

std::vector<NumberId> number_ids(const ExplainContext& context) {
    std::vector<NumberId> ids;
    add_sums(context, ids);
    for (const auto& region : context.dataset.regions) {
        ids.push_back({"area." + region.id, "Stated area of " + region.name});
        ids.push_back({"measured." + region.id, "Area of " + region.name + " as measured on the map"});
    }
    for (const auto& total : context.dataset.totals) {
        ids.push_back({"total." + total.id, total.wording});
    }
    return ids;
}

Explanation explain(const ExplainContext& context, const std::string& id) {
    const auto at = id.find('@');
    const auto number = id.substr(0, at);
    auto here = context;
    if (at != std::string::npos) {
        here.day = day_in(context, id, id.substr(at + 1));
    }
    const auto point = number.find('.');
    auto found = explained_sum(here, split(number, '.'));
    if (!found && point != std::string::npos) {
        found = explained_other(here, number.substr(0, point), number.substr(point + 1));
    }
    if (!found) {
        fail(context, number);
    }
    const bool dated = number.starts_with("listed.") || number.starts_with("share.") ||
                       number.starts_with("overlap.") || number.ends_with("_km2");
    found->id = dated ? number + "@" + iso_text(here.day) : number;
    return *found;
}

}  // namespace geodata
