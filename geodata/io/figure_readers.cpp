#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/io/record_readers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace geodata {

namespace {

// Several publications may state the same total: `D2;D4` with as many locators.
Citations citations_of(const Row& row, const KnownIds& ids, Dataset& dataset) {
    if (row.text("source").empty()) {
        return {citation_of(row, ids, dataset)};
    }
    Citations citations;
    const auto names = split(row.text("source"), ';');
    const auto locators = split(row.text("locator"), ';');
    if (!locators.empty() && locators.size() != names.size()) {
        row.fail("locator", fmt::format("have {} parts between semicolons, as 'source' has", names.size()));
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (ids.sources_given && !ids.sources.contains(names[i])) {
            row.fail("source", "name ids of sources.csv between semicolons");
        }
        const auto source =
            ids.sources_given ? SourceIndex{ids.sources.at(names[i])} : cited_source(names[i], dataset);
        citations.push_back({source, locators.empty() ? std::string() : locators[i]});
    }
    return citations;
}

Scope scope_of(const Row& row, const KnownIds& ids) {
    Scope scope{{}, {}, {}, row.text("scope")};
    for (const auto& term : split(scope.text, ';')) {
        if (term.starts_with("kind=")) {
            scope.kinds.push_back(term.substr(5));
        } else if (term.starts_with("events=")) {
            scope.event_kind = term.substr(7);
        } else if (term == "at-least") {
            scope.at_least = true;
        } else if (const auto found = ids.regions.find(term); found != ids.regions.end()) {
            scope.regions.push_back({found->second});
        } else {
            row.fail("scope", "list region ids, kind=…, events=… or at-least between semicolons ('" +
                                  quotable(term) + "' is none)");
        }
    }
    return scope;
}

}  // namespace

int decimals_of(const std::string& number) {
    const auto point = number.find('.');
    return point == std::string::npos ? 0 : static_cast<int>(number.size() - point - 1);
}

void add_total(const Row& row, KnownIds& ids, Dataset& dataset) {
    add_id(ids.totals, row, "id");
    const auto quantity = row.choice("quantity", quantity_words);
    const ReferenceAreaIndex denominator{row.optional_reference("denominator", ids.reference_areas)};
    if (quantity == Quantity::share && !denominator && !row.excused("denominator")) {
        row.fail("denominator", "name a reference area, since the quantity is a share");
    }
    dataset.totals.push_back({row.text("id"), row.text("wording"), quantity, row.number("value", 0, 5.2e8),
                              decimals_of(row.text("value")), row.yes("approximate"), scope_of(row, ids),
                              row.date("as_of"), denominator, citations_of(row, ids, dataset),
                              row.text("holder_as_stated")});
}

namespace {

constexpr double largest_figure = 1e15;

// `events:bishkek-protocol;totals:T5`
std::vector<StatementRow> rows_of(const Row& row) {
    static constexpr std::array<std::string_view, 6> tables{"areas", "control", "events",
                                                            "names", "sources", "totals"};
    std::vector<StatementRow> rows;
    for (const auto& part : split(row.text("rows"), ';')) {
        const auto colon = std::min(part.find(':'), part.size());
        const auto table = part.substr(0, colon);
        if (std::find(tables.begin(), tables.end(), table) == tables.end() || colon + 1 >= part.size()) {
            row.fail("rows",
                     "list rows like events:SUBJECT, control:REGION, areas:REGION, totals:ID, names:ID or "
                     "sources:ID between semicolons ('" +
                         quotable(part) + "' is none)");
        }
        rows.push_back({table, part.substr(colon + 1)});
    }
    return rows;
}

}  // namespace

void add_statement(const Row& row, KnownIds& ids, Dataset& dataset) {
    add_id(ids.statements, row, "id");
    const auto& figure = row.text("figure");
    dataset.statements.push_back({row.text("id"),
                                  {source_of_row(row, "document", ids, dataset), row.text("locator")},
                                  row.text("kind"),
                                  row.optional_date("date"),
                                  row.text("subject"),
                                  row.text("gist"),
                                  row.optional_number("figure", -largest_figure, largest_figure),
                                  figure.empty() ? 0 : decimals_of(figure),
                                  row.text("unit"),
                                  row.text("stance"),
                                  split(row.text("terms"), ';'),
                                  rows_of(row)});
}

}  // namespace geodata
