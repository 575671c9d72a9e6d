#include "geodata/analysis/sentences.hpp"

#include "geodata/analysis/describe.hpp"
#include "geodata/analysis/holder_words.hpp"
#include "geodata/analysis/listing_sources.hpp"
#include "geodata/analysis/parts.hpp"
#include "geodata/analysis/sentence_parts.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <set>

namespace geodata {

namespace {

std::vector<std::string> names_with(const Dataset& dataset, const Listing& listing,
                                    const std::vector<Holding>& holdings, Hold hold) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < holdings.size(); ++i) {
        if (holdings[i].hold == hold) {
            names.push_back(fmt::format("{} ({})", dataset[listing.rows[i].region].name,
                                        date_text(dataset, listing.rows[i], holdings[i].record)));
        }
    }
    return names;
}

}  // namespace

std::string describe_change(const Dataset& dataset, const Listing& listing, Day day) {
    const auto steps = change_days(dataset, listing);
    const auto* step = last_change(steps, day);
    if (step == nullptr) {
        return "No listed change has happened yet.";
    }
    std::vector<std::string> changes;
    for (const auto& change : step->changes) {
        changes.push_back(change_text(dataset, listing, change));
    }
    return step->day == day ? fmt::format("On this day: {}.", joined(changes, "; "))
                            : fmt::format("The last listed change was on {}: {}.", long_text(step->day),
                                          joined(changes, "; "));
}

std::vector<std::string> describe_holdings(const Dataset& dataset, const Listing& listing, Day day) {
    const auto holdings = holdings_on(dataset, listing, day);
    std::vector<std::string> sentences;
    const auto add = [&](Hold hold, const std::string& before, const std::string& after) {
        const auto names = names_with(dataset, listing, holdings, hold);
        if (!names.empty()) {
            sentences.push_back(before + enumerated(names) + after);
        }
    };
    add(Hold::certain, fmt::format("Held by that list, {}: ", listed_holder_text(dataset, listing)), ".");
    add(Hold::possible, "Dated to an interval only, with no day stated: ", ".");
    add(Hold::not_yet, "Listed for later days: ", ".");
    add(Hold::ended, "Listed as held before, no longer: ", ".");
    return sentences;
}

std::string describe_parts(const Dataset& dataset, const Listing& listing, Day day) {
    std::set<std::string> parts;
    for (const int position : shown_parts_on(dataset, listing, day)) {
        const auto& record = dataset.control[static_cast<std::size_t>(position)];
        if (record.extent == Extent::part) {
            parts.insert(fmt::format("{}, {}, by {}", dataset[record.region].name,
                                     held_by_text(dataset, record),
                                     dataset[record.citation.source].short_name));
        }
    }
    return parts.empty() ? std::string()
                         : fmt::format("Parts of districts, with no area stated and none added or "
                                       "subtracted, are reported held: {}.",
                                       enumerated({parts.begin(), parts.end()}));
}

std::string total_sentence(const Dataset& dataset, const Listing& listing, const std::string& beginning,
                           const Bounds& sum) {
    const auto& whole = dataset[listing.profile.denominator];
    const auto meaning =
        sum.low == sum.high
            ? std::string()
            : "; the lower figure counts what is certain by this day, the higher what is possible";
    return fmt::format("{}, each region counted once, is {} square kilometres, {} percent of "
                       "the {} of {} ({}){}.",
                       beginning, bounds_text(sum), share_text(sum, whole.area),
                       grouped(in_square_km(whole.area)), whole.name,
                       dataset[whole.citation.source].short_name, meaning);
}

void add_closing_sentences(const Dataset& dataset, const Listing& listing, Day day,
                           std::vector<std::string>& sentences) {
    if (auto parts = describe_parts(dataset, listing, day); !parts.empty()) {
        sentences.push_back(std::move(parts));
    }
    if (auto profile = profile_sentence(dataset, listing); !profile.empty()) {
        sentences.push_back(std::move(profile));
    }
    sentences.push_back(
        fmt::format("{}. Every date and figure is a claim of its source.", dataset.boundary_note));
}

std::vector<std::string> describe_day(const Dataset& dataset, const Listing& listing, Day day) {
    std::vector<std::string> sentences{fmt::format("{}: {}, by the list of {}.", dataset.title,
                                                   long_text(day), listing_title(dataset, listing)),
                                       describe_change(dataset, listing, day)};
    for (auto& sentence : describe_holdings(dataset, listing, day)) {
        sentences.push_back(std::move(sentence));
    }
    sentences.push_back(total_sentence(dataset, listing, "The listed area",
                                       listed_total(dataset, listing, day, Counting::once).sum));
    add_closing_sentences(dataset, listing, day, sentences);
    return sentences;
}

}  // namespace geodata
