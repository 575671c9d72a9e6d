#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/io/record_readers.hpp"

#include <algorithm>
#include <array>

namespace geodata {

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
