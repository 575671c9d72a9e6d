#include "geodata/analysis/control/comparison.hpp"
#include "geodata/analysis/control/listing_sources.hpp"
#include "geodata/analysis/words/day_events.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/analysis/words/sentence_parts.hpp"
#include "geodata/analysis/words/sentences.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <utility>

namespace geodata {

namespace {

// `Lombardy (23 Aug 1859)`, and `possible` where no day is stated.
std::string difference_text(const Dataset& dataset, const Listing& listing, const RowDifference& difference) {
    const auto& row = nth(listing.rows, difference.row);
    const bool possible = difference.after == Hold::possible || difference.before == Hold::possible;
    return fmt::format("{} ({}{})", dataset[row.region].name, date_text(dataset, row, difference.record),
                       possible ? ", no day given" : "");
}

void add_differences(const Dataset& dataset, const Listing& listing, const std::string& what,
                     const std::vector<RowDifference>& differences, std::vector<std::string>& sentences) {
    if (!differences.empty()) {
        const auto names = each_of(differences, [&](const RowDifference& difference) {
            return difference_text(dataset, listing, difference);
        });
        sentences.push_back(fmt::format("{}: {}.", what, enumerated(names)));
    }
}

void add_total(const Dataset& dataset, const Listing& listing, const DayTotals& totals,
               std::vector<std::string>& sentences) {
    sentences.push_back(total_sentence(dataset, listing,
                                       fmt::format("On {} the listed area", long_text(totals.day)),
                                       {totals.once.low, totals.once.high}));
}

}  // namespace

std::vector<std::string> describe_comparison(const Dataset& dataset, const Listing& listing, Day a, Day b) {
    const auto found = compare_days(dataset, listing, a, b);
    const auto span = fmt::format("from {} to {}", long_text(a), long_text(b));
    std::vector<std::string> sentences{fmt::format("{}: {} compared with {}, by the list of {}.",
                                                   dataset.title, long_text(b), long_text(a),
                                                   listing_title(dataset, listing))};
    add_differences(dataset, listing, "Newly held " + span, found.gained, sentences);
    add_differences(dataset, listing, "No longer held " + span, found.lost, sentences);
    add_differences(dataset, listing, "End of the stated interval between the two days, no change",
                    found.settled, sentences);
    if (sentences.size() == 1) {
        sentences.push_back("Nothing that is listed differs between the two days.");
    }
    append(sentences, describe_events_between(dataset, a, b));
    add_total(dataset, listing, found.a, sentences);
    add_total(dataset, listing, found.b, sentences);
    add_closing_sentences(dataset, listing, b, sentences);
    return sentences;
}

}  // namespace geodata
