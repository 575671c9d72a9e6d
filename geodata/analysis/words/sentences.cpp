#include "geodata/analysis/words/sentences.hpp"

#include "geodata/analysis/control/listing_sources.hpp"
#include "geodata/analysis/control/parts.hpp"
#include "geodata/analysis/words/day_events.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/analysis/words/holder_words.hpp"
#include "geodata/analysis/words/overview.hpp"
#include "geodata/analysis/words/sentence_parts.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace geodata {

namespace {

std::vector<std::string> names_with(const Dataset& dataset, const Listing& listing,
                                    const std::vector<Holding>& holdings, Hold hold, Day day) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < holdings.size(); ++i) {
        // An outline of another time is nobody's loss and nobody's hope.
        if (holdings[i].hold == hold && valid_on(dataset[listing.rows[i].region], day)) {
            names.push_back(fmt::format("{} ({})", dataset[listing.rows[i].region].name,
                                        date_text(dataset, listing.rows[i], holdings[i].record)));
        }
    }
    return names;
}

// Of changes with a stated day, of those without, or of all.
std::vector<std::string> texts_of(const Dataset& dataset, const Listing& listing, const ChangeDay& step,
                                  std::optional<bool> dated = {}) {
    auto lines = change_lines(dataset, listing, step);
    std::erase_if(lines, [&](const ChangeLine& line) { return dated && line.dated != *dated; });
    return each_of(lines, &ChangeLine::text);
}

// Of many the first are told, and how many more there are.
std::string first_of(std::vector<std::string> texts, std::size_t most, const char* between,
                     const char* more_words) {
    const auto more = texts.size() > most ? texts.size() - most : 0;
    texts.resize(texts.size() - more);
    return joined(texts, between) +
           (more == 0 ? std::string() : fmt::format(fmt::runtime(more_words), count_text(more)));
}

// What the others hold, those with most regions first; of hundreds the largest are told.
void add_other_holders(const Dataset& dataset, const Listing& listing, Day day,
                       std::vector<std::string>& sentences) {
    constexpr std::size_t most = 12;
    std::vector<std::pair<PartyIndex, std::vector<std::string>>> others;
    for (const auto& other : listings_of(dataset, listing.profile)) {
        auto names = names_with(dataset, other, holdings_on(dataset, other, day), Hold::certain, day);
        if (other.party != listing.party && !names.empty()) {
            others.emplace_back(other.party, std::move(names));
        }
    }
    std::ranges::stable_sort(others,
                             [](const auto& a, const auto& b) { return a.second.size() > b.second.size(); });
    if (parties_are_things(dataset, joined_listing(listing, listings_of(dataset, listing.profile)))) {
        const auto names = each_of(others, [](const auto& other) { return joined(other.second, ", "); });
        if (!names.empty()) {
            sentences.push_back(
                fmt::format("Shown beside it: {}.", first_of(names, most, ", ", " and {} more")));
        }
        return;
    }
    for (std::size_t i = 0; i < std::min(most, others.size()); ++i) {
        sentences.push_back(
            fmt::format("Held by {}: {}.", dataset[others[i].first].name, enumerated(others[i].second)));
    }
    if (others.size() > most) {
        sentences.push_back(fmt::format("{} more parties hold land.", count_text(others.size() - most)));
    }
}

}  // namespace

std::string part_text(const Dataset& dataset, const ControlRecord& record) {
    const auto* area = stated_area_of(dataset, record);
    const auto what = record.extent == Extent::part        ? "part of "
                      : record.extent == Extent::contested ? "contested: "
                                                           : "an unknown share of ";
    const auto until = record.until ? " until " + readable_text(*record.until) : std::string();
    return fmt::format("{}{}, {}, from {}{} ({}; {})", what, dataset[record.region].name,
                       held_by_text(dataset, record), readable_text(record.from), until,
                       dataset[record.citation.source].short_name,
                       area == nullptr ? "no area stated" : square_km_text(area->area));
}

std::string describe_change(const Dataset& dataset, const Listing& of_one, Day day) {
    const auto listing = joined_listing(of_one, listings_of(dataset, of_one.profile));
    const auto chronology = chronology_of(dataset, listing);
    std::vector<std::string> sentences;
    if (const auto* step = entry_of_day(chronology.changes, day)) {
        const auto said = texts_of(dataset, listing, *step, false);
        if (!said.empty()) {
            sentences.push_back(fmt::format("Listed from here on: {}.", joined(said, "; ")));
        }
    }
    if (const auto* step = entry_of_day(chronology.interval_ends, day)) {
        sentences.push_back(
            fmt::format("No change is stated for this day; the sums count otherwise from here on. {}.",
                        joined(texts_of(dataset, listing, *step), "; ")));
    }
    const auto* last = last_dated_change(chronology.changes, day);
    if (last == nullptr) {
        sentences.emplace_back("No change with a stated day so far.");
        return joined(sentences, " ");
    }
    constexpr std::size_t most = 24;  // of a day on which all is drawn anew
    const auto changes = first_of(texts_of(dataset, listing, *last, true), most, "; ", "; and {} more");
    sentences.push_back(last->day == day ? fmt::format("On this day: {}.", changes)
                                         : fmt::format("The last listed change was on {}: {}.",
                                                       long_text(last->day), changes));
    return joined(sentences, " ");
}

std::vector<std::string> describe_holdings(const Dataset& dataset, const Listing& listing, Day day) {
    if (of_all_parties(dataset, listing)) {
        auto sentences = overview_sentences(dataset, listing, day);
        if (!parties_are_things(dataset, listing)) {
            add_other_holders(dataset, listing, day, sentences);
        }
        return sentences;
    }
    const auto holdings = holdings_on(dataset, listing, day);
    std::vector<std::string> sentences;
    const auto add = [&](Hold hold, const std::string& before, const std::string& after) {
        const auto names = names_with(dataset, listing, holdings, hold, day);
        if (!names.empty()) {
            sentences.push_back(before + enumerated(names) + after);
        }
    };
    add(Hold::certain, fmt::format("Held by that list, {}: ", listed_holder_text(dataset, listing)), ".");
    add(Hold::possible, "Dated to an interval, no day given: ", ".");
    add(Hold::not_yet, "Listed for a later date: ", ".");
    add(Hold::ended, "No longer held: ", ".");
    add_other_holders(dataset, listing, day, sentences);
    return sentences;
}

std::string describe_parts(const Dataset& dataset, const Listing& listing, Day day) {
    const auto shown = shown_parts_on(dataset, listing, day);
    std::vector<int> others = partial_records_on(dataset, day);
    std::erase_if(others, [&](int record) { return contains(shown, record); });
    std::vector<std::string> sentences;
    const auto add = [&](const char* beginning, const std::vector<int>& records) {
        std::set<std::string> parts;
        for (const int position : records) {
            parts.insert(part_text(dataset, nth(dataset.control, position)));
        }
        if (!parts.empty()) {
            sentences.push_back(
                fmt::format("{}: {}.", beginning, joined({parts.begin(), parts.end()}, "; ")));
        }
    };
    add("Drawn with dots, and neither added to the sums nor taken from them", shown);
    add("Reported by other publications and not drawn", others);
    return joined(sentences, " ");
}

std::string total_sentence(const Dataset& dataset, const Listing& listing, const std::string& beginning,
                           const Bounds& sum) {
    if (!states_areas(listing)) {
        return "No areas are stated.";
    }
    const auto* whole = denominator_of(dataset, listing.profile);
    const auto meaning =
        sum.low == sum.high
            ? std::string()
            : "; the lower figure counts what is certain by this day, the higher what is possible";
    const auto share = whole == nullptr
                           ? std::string()
                           : fmt::format(", {} % of the {} km² of {} ({})", share_text(sum, whole->area),
                                         grouped(in_square_km(whole->area)), whole->name,
                                         dataset[whole->citation.source].short_name);
    return fmt::format("{}, overlaps counted once, is {} km²{}{}.", beginning, bounds_text(sum), share,
                       meaning);
}

void add_closing_sentences(const Dataset& dataset, const Listing& listing, Day day,
                           std::vector<std::string>& sentences) {
    if (auto parts = describe_parts(dataset, listing, day); !parts.empty()) {
        sentences.push_back(std::move(parts));
    }
    if (auto lines = describe_lines(dataset, day); !lines.empty()) {
        sentences.push_back(std::move(lines));
    }
    if (auto profile = profile_sentence(dataset, listing); !profile.empty()) {
        sentences.push_back(std::move(profile));
    }
    sentences.push_back(fmt::format("{}Every date and figure is a claim of its source.",
                                    dataset.boundary_note.empty() ? "" : dataset.boundary_note + ". "));
}

// A dataset of places and lines has no holders and no sums.
static std::vector<std::string> describe_context(const Dataset& dataset, Day day) {
    constexpr std::size_t most_named = 40;
    const auto shown = context_overview(dataset, day);
    std::vector<std::string> sentences{fmt::format("{}: {}.", dataset.title, long_text(day)),
                                       fmt::format("Shown: {}.", shown.text)};
    if (!shown.names.empty()) {
        sentences.push_back(first_of(shown.names, most_named, ", ", " and {} more") + ".");
    }
    append(sentences, describe_events(dataset, day));
    return sentences;
}

std::vector<std::string> describe_day(const Dataset& dataset, const Listing& listing, Day day) {
    if (dataset.control.empty() && dataset.regions.empty() && !dataset.context.empty()) {
        auto sentences = describe_context(dataset, day);
        add_closing_sentences(dataset, listing, day, sentences);
        return sentences;
    }
    std::vector<std::string> sentences{fmt::format("{}: {}, by the list of {}.", dataset.title,
                                                   long_text(day), listing_title(dataset, listing)),
                                       describe_change(dataset, listing, day)};
    append(sentences, describe_holdings(dataset, listing, day));
    append(sentences, describe_events(dataset, day));
    sentences.push_back(total_sentence(dataset, listing, "The listed area",
                                       listed_total(dataset, listing, day, Counting::once).sum));
    add_closing_sentences(dataset, listing, day, sentences);
    return sentences;
}

}  // namespace geodata
