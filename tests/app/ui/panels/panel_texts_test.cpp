#include "app/export/tables/reports.hpp"
#include "app/ui/actions/palette_items.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/analysis/words/event_words.hpp"
#include "geodata/analysis/words/sentences.hpp"
#include "geodata/base/text.hpp"
#include "tests/support/panels.hpp"

#include <catch2/catch.hpp>

using namespace viewer;
using namespace geodata;

namespace {

const char* days[] = {"1988-02-20", "1992-05-18", "1993-04-02", "1993-08-23", "1994-05-12"};

ViewerState on(const char* date) {
    return apply(initial_state(test::map()), GoToDay{test::day(date)}, test::map());
}

std::size_t column_of(const TextTable& table, const std::string& title) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].title == title) {
            return i;
        }
    }
    FAIL("no column " << title);
    return 0;
}

/// What the command line prints of the regions of a day: name and area of each, and the source of them all, which the
/// panel names once.
std::vector<std::string> region_figures(const char* date) {
    const auto& map = test::map();
    const auto table = stats_report(*map.dataset, map.listing, test::day(date)).data;
    std::vector<std::string> figures;
    geodata::SourceIndex of_all;
    for (const auto& row : table.rows) {
        const auto area = row[column_of(table, "km2")];
        const auto source = find_source(*map.dataset, row[column_of(table, "source")]);
        REQUIRE(source);
        REQUIRE((!of_all || of_all == source));
        of_all = source;
        figures.push_back(row[column_of(table, "name")]);
        figures.push_back(area.empty() ? "–" : area);
    }
    if (of_all) {
        figures.push_back("according to " + (*map.dataset)[of_all].short_name);
    }
    return figures;
}

}  // namespace

TEST_CASE("the panel of regions has every figure of the report of the day, in the same rows") {
    test::Panels panels(test::map());
    for (const char* date : days) {
        CAPTURE(date);
        CHECK(test::missing(panels.texts(on(date), PanelTab::regions), region_figures(date)).empty());
    }
}

TEST_CASE("a figure that is wiped from the panel of regions is missed") {
    test::Panels panels(test::map());
    const auto texts = panels.texts(on("1993-08-23"), PanelTab::regions);
    for (const auto& figure : region_figures("1993-08-23")) {
        auto wiped = texts;
        for (auto& text : wiped) {
            text = test::plain(text) == test::plain(figure) ? "" : text;
        }
        CAPTURE(figure);
        CHECK_FALSE(test::missing(wiped, region_figures("1993-08-23")).empty());
    }
}

TEST_CASE("the panel of regions has the sum of the report, once and as listed") {
    test::Panels panels(test::map());
    const auto& map = test::map();
    for (const char* date : days) {
        for (const auto counting : {Counting::once, Counting::as_listed}) {
            auto state = on(date);
            state.counting = counting;
            const auto total = listed_total(*map.dataset, map.listing, state.day, counting);
            CAPTURE(date);
            CHECK(test::missing(panels.texts(state, PanelTab::regions), {bounds_text(total.sum) + " km²"})
                      .empty());
        }
    }
}

TEST_CASE("the panel of totals has each stated total with its verdict and reason, as reconcile prints them") {
    test::Panels panels(test::map());
    const auto& map = test::map();
    const auto texts = panels.texts(on("1993-08-23"), PanelTab::totals);
    const auto results = reconcile_all(*map.dataset, map.listing);
    REQUIRE(results.size() == map.dataset->totals.size());
    for (const auto& result : results) {
        const auto& total = map.dataset->totals[static_cast<std::size_t>(result.total)];
        CAPTURE(total.id);
        CHECK(test::missing(texts, {total.wording, verdict_text(result.verdict), result.reason}).empty());
    }
}

TEST_CASE("the bars below the regions say each primary total's verdict") {
    test::Panels panels(test::map());
    const auto& map = test::map();
    const auto texts = panels.texts(on("1993-08-23"), PanelTab::regions);
    for (const auto& result : reconcile_all(*map.dataset, map.listing)) {
        const auto& total = map.dataset->totals[static_cast<std::size_t>(result.total)];
        const auto& source = (*map.dataset)[total.citations.front().source];
        if (source.role == SourceRole::primary) {
            CAPTURE(total.id);
            CHECK(test::missing(texts, {grouped(total.value, total.decimals), source.short_name,
                                        verdict_text(result.verdict)})
                      .empty());
        }
    }
}

TEST_CASE("the panel of events has every event with its date, title, source and place in it") {
    test::Panels panels(test::map());
    const auto texts = panels.texts(on("1993-08-23"), PanelTab::events);
    for (const auto& event : test::built_in().events) {
        CAPTURE(event.title);
        CHECK(
            test::missing(texts, {readable_text(event.date), event_words(event),
                                  test::built_in()[event.citation.source].short_name, event.citation.locator})
                .empty());
    }
}

TEST_CASE("the panel of sources has every source with its title, publisher and perspective") {
    test::Panels panels(test::map());
    const auto texts = panels.texts(on("1993-08-23"), PanelTab::sources);
    for (const auto& source : test::built_in().sources) {
        CAPTURE(source.id);
        CHECK(test::missing(texts, {source.short_name, source.title, source.publisher, source.perspective})
                  .empty());
    }
}

TEST_CASE("the panel of findings has every finding") {
    test::Panels panels(test::map());
    const auto texts = panels.texts(on("1993-08-23"), PanelTab::findings);
    SessionFigures figures(test::map());
    const auto& findings = figures.findings(true);
    REQUIRE_FALSE(findings.empty());
    for (const auto& finding : findings) {
        CHECK(test::missing(texts, {finding.message}).empty());
    }
}

TEST_CASE("the panel of words has the sentences of describe") {
    test::Panels panels(test::map());
    const auto& map = test::map();
    for (const char* date : days) {
        const auto texts = panels.texts(on(date), PanelTab::words);
        CHECK(test::missing(texts, describe_day(*map.dataset, map.listing, test::day(date))).empty());
    }
}

TEST_CASE("the panel of the presentation has the caption of every slide") {
    test::Panels panels(test::map());
    auto state = on("1993-08-23");
    state.presentation.resize(2);
    state.presentation[0].caption = "What was held in May 1992";
    state.presentation[1].caption = "And a year later";
    CHECK(test::missing(panels.texts(state, PanelTab::presentation),
                        {"What was held in May 1992", "And a year later"})
              .empty());
}

TEST_CASE("the search finds what people look for first") {
    test::Panels panels(test::map());
    const auto first = [&](const std::string& query) {
        std::string title;
        panels.draw(on("1993-08-23"), [&](const UiContext& ui) {
            const auto items = found_items(ui, query, 11);
            title = items.empty() ? "" : items.front().kind + ": " + items.front().title;
        });
        return title;
    };
    CHECK(first("save") == "command: Save changes");  // which says where pictures are saved
    CHECK(first("export").starts_with("command: Export"));
    CHECK(first("undo") == "command: Undo");
    CHECK(first("zoom in") == "command: Zoom in");
    CHECK(first("bigger") == "command: Size of text: Larger");
    CHECK(first("dark").starts_with("command: Colours: "));
    CHECK(first("projector").starts_with("command: Present"));
    CHECK(first("lachin").find("Lachin") != std::string::npos);
    CHECK(first("Stepanakert").find("Stepanakert") != std::string::npos);
    CHECK(first("8 may 1992") == "day: Go to 8 May 1992");
    CHECK(first("Virtual") == "source: Virtual Karabakh");
}
