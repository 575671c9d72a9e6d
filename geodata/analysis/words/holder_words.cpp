#include "geodata/analysis/words/holder_words.hpp"

#include "geodata/analysis/control/listing_sources.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace geodata {

std::string holder_as_stated(const Dataset& dataset, const ControlRecord& record) {
    if (!record.holder_as_stated.empty()) {
        return fmt::format("“{}”", record.holder_as_stated);
    }
    const bool documented = dataset[record.citation.source].role == SourceRole::primary;
    return dataset.holders_as_stated && documented ? "no holder named" : "";
}

std::string dataset_term(const Dataset& dataset, PartyIndex party) {
    return "dataset's term: " + dataset[party].name;
}

std::string holder_text(const Dataset& dataset, const ControlRecord& record) {
    if (!dataset.holders_as_stated) {
        return dataset[record.holder].name;
    }
    const auto stated = holder_as_stated(dataset, record);
    const auto term = dataset_term(dataset, record.holder);
    return stated.empty() ? term : fmt::format("{} ({})", stated, term);
}

std::string held_by_text(const Dataset& dataset, const ControlRecord& record) {
    if (!dataset.holders_as_stated) {
        return "held by " + dataset[record.holder].name;
    }
    const auto stated = holder_as_stated(dataset, record);
    const auto term = dataset_term(dataset, record.holder);
    if (stated.empty()) {
        return fmt::format("held ({})", term);
    }
    return fmt::format("held{}{} ({})", record.holder_as_stated.empty() ? ", " : " by ", stated, term);
}

// Each term that the records of a list quote, once.
static std::vector<std::string> terms_of(const Dataset& dataset, const Listing& listing) {
    std::vector<std::string> terms;
    for (const auto& row : listing.rows) {
        for (const int position : row.records) {
            const auto stated = holder_as_stated(dataset, nth(dataset.control, position));
            if (!stated.empty()) {
                add_once(terms, stated);
            }
        }
    }
    return terms;
}

std::string listed_holder_text(const Dataset& dataset, const Listing& listing) {
    if (!listing.party) {
        return of_all_parties(dataset, listing) ? "all parties" : "nobody";
    }
    if (!dataset.holders_as_stated) {
        return dataset[listing.party].name;
    }
    const auto terms = terms_of(dataset, listing);
    const auto term = dataset_term(dataset, listing.party);
    return terms.empty() ? term : fmt::format("{} ({})", enumerated(terms), term);
}

std::string held_key_text(const Dataset& dataset, const Listing& listing, const std::string& when) {
    const auto list = listing_title(dataset, listing);
    if (of_all_parties(dataset, listing)) {
        return fmt::format("held{}, according to {}", when, list);
    }
    if (!dataset.holders_as_stated && listing.party) {
        return fmt::format("held by {}{}, according to {}", dataset[listing.party].name, when, list);
    }
    const auto terms = terms_of(dataset, listing);
    const bool quoted =
        std::ranges::any_of(terms, [](const std::string& term) { return term != "no holder named"; });
    return quoted ? fmt::format("held by {}{}, according to {}", enumerated(terms), when, list)
                  : fmt::format("held{}, according to {}{}", when, list,
                                terms.empty() ? "" : "; no holder named");
}

std::string holder_as_stated(const Dataset& dataset, const StatedTotal& total) {
    if (!total.holder_as_stated.empty()) {
        return fmt::format("“{}”", total.holder_as_stated);
    }
    const bool documented =
        !total.citations.empty() && dataset[total.citations.front().source].role == SourceRole::primary;
    const bool of_held_land = total.quantity != Quantity::event_count;
    return dataset.holders_as_stated && documented && of_held_land ? "no holder named" : "";
}

std::string short_holder_text(const Dataset& dataset, const ControlRecord& record) {
    return record.holder_as_stated.empty() ? party_text(dataset, record.holder)
                                           : fmt::format("“{}”", record.holder_as_stated);
}

std::string party_text(const Dataset& dataset, PartyIndex party) {
    if (!party) {
        return "all parties";
    }
    return dataset[party].name + (dataset.holders_as_stated ? " (dataset's term)" : "");
}

}  // namespace geodata
