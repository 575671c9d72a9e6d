#include "app/export/page/html_page.hpp"

#include "app/export/page/html_parts.hpp"
#include "app/export/tables/reconcile_line.hpp"
#include "app/paint/svg_markup.hpp"
#include "app/scene/characters.hpp"
#include "app/scene/shaping.hpp"
#include "geodata/analysis/control/listing_sources.hpp"
#include "page_assets.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

namespace {

bool has_letters_from_the_right(std::string_view utf8) {
    bool has = false;
    while (!utf8.empty() && !has) {
        has = may_run_leftwards(geodata::take_character(utf8));
    }
    return has;
}

// What is read from right to left keeps its order wherever the page puts it, and what stands behind it stays behind it:
// "name: 12 %". An address must stay as it is.
void isolate(Json& json) {
    if (json.is_structured()) {
        for (auto& part : json) {
            isolate(part);
        }
    } else if (json.is_string()) {
        auto& text = json.get_ref<std::string&>();
        if (has_letters_from_the_right(text) && text.find("://") == std::string::npos) {
            const bool leftwards = shaped_line(text, Weight::regular)->leftwards;
            text = (leftwards ? "\u2067" : "\u2066") + text + "\u2069";
        }
    }
}

Json with_directions(Json json) {
    isolate(json);
    return json;
}

// JSON inside a script element must not hold what would end it.
std::string embedded(const Json& json) {
    std::string safe;
    for (const char c : json.dump()) {
        safe += c == '<' ? std::string("\\u003c") : std::string(1, c);
    }
    return safe;
}

std::string head(const geodata::Dataset& dataset) {
    return fmt::format(R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<title>{0}</title>
<meta name="description" content="{1}">
<style>{2}</style>
<noscript><style>#time, aside, #scale {{display: none}}</style></noscript>
</head>
)",
                       xml_escaped(dataset.title), xml_escaped(dataset.description), page_css);
}

std::string sentence(const std::string& text) { return text.empty() ? text : text + ". "; }

// The card comes before the drawing, as it is read.
std::string map_part(const MapData& map, const std::string& simplified) {
    return fmt::format(R"(<section id="map" aria-label="Map">
<div id="day-card" class="card"><h1>{}</h1><p id="date"></p><p id="total"> <small></small></p><p id="meaning"></p><p id="change"></p><noscript>To show a day and its figures this page needs JavaScript, which is switched off here.</noscript></div>
<div id="drawing">
<svg viewBox="0 0 2200 1200" preserveAspectRatio="xMidYMid slice" role="img" aria-labelledby="map-title map-text">
<title id="map-title">Map of the listed regions</title><desc id="map-text"></desc>
<defs>{}</defs>
{}</svg>
<p id="picked" role="status"></p>
<p id="scale"></p>
</div>
<div id="key" class="card"><ul id="legend" aria-label="Legend"></ul><p id="legend-rest"></p><p id="boundaries">{}. {}{}Equal-area projection.</p></div>
</section>
)",
                       xml_escaped(map.dataset->title), page_patterns(map), page_map(map),
                       xml_escaped(geodata::listing_sources(*map.dataset, map.listing)),
                       xml_escaped(sentence(map.dataset->boundary_note)), simplified);
}

std::string time_part(const MapData& map) {
    return fmt::format(R"(<section id="time" class="card" aria-label="Time">
<div id="controls">
<button id="back" type="button" aria-label="Change before">◀</button>
<button id="play" type="button">Play</button>
<button id="next" type="button" aria-label="Next change">▶</button>
<label class="hidden" for="speed">Length of a run</label>
<select id="speed"><option value="10">in 10 s</option><option value="20" selected>in 20 s</option><option value="60">in 60 s</option></select>
</div>
<div id="days"><svg id="chart" aria-hidden="true"></svg>
<label class="hidden" for="slider">Day</label>
<input id="slider" type="range" min="{}" max="{}" step="1" aria-describedby="rule"></div>
<p id="touch-hint">Drag the dot to another day, ◀ ▶ go from change to change, tap a region for its dates.</p>
</section>
)",
                       map.dataset->first_day.number, map.dataset->last_day.number);
}

std::string help_part() {
    return R"(<details class="card" id="help"><summary>How to use this page</summary>
<p id="rule">A state holds from its first day until the day before the next change: on the day of a change the new holder is shown.</p>
<h3>With fingers</h3>
<p>Drag the dot below the chart to another day. ◀ and ▶ go to the change before and to the next one, Play runs through all days. Tap a region on the map, or its row in the table, to see its dates and its outline; tap it again to let it go. Small regions take a tap beside them. Two fingers make the page larger.</p>
<h3>With a mouse</h3>
<p>Drag the dot, or click a region or its row.</p>
<h3>With a keyboard</h3>
<p>← → change to change, Shift ← → a month, comma and point a day, Home and End, Space plays.</p>
</details>
)";
}

constexpr const char* party_choice =
    "<label for=\"party-choice\">Sum and headline are about: </label><select id=\"party-choice\"></select>\n";

constexpr const char* events_part =
    R"(<details class="card"><summary>Events</summary><table id="events"><thead><tr><th scope="col">date</th><th scope="col">what</th><th scope="col">source</th></tr></thead><tbody></tbody></table></details>
)";

// Of totals that nobody states there is no heading either.
std::string totals_part(const geodata::Dataset& dataset) {
    const auto& totals = dataset.totals;
    const auto primary = std::count_if(totals.begin(), totals.end(), [&](const geodata::StatedTotal& total) {
        return role_of(dataset, total) == "primary";
    });
    std::string lists;
    if (primary > 0) {
        lists += R"(<h3>Stated in the documents</h3><ul id="stated" class="stated"></ul>
)";
    }
    if (primary < static_cast<std::ptrdiff_t>(totals.size())) {
        lists +=
            R"(<h3>Stated in other publications, for comparison</h3><ul id="stated-elsewhere" class="stated"></ul>)";
    }
    return lists.empty()
               ? lists
               : fmt::format(R"(<details class="card" open><summary>Compared with the stated totals</summary>
{}</details>
)",
                             lists);
}

std::string side_part(const MapData& map) {
    return fmt::format(R"(<aside aria-label="Tables">
<section class="card" id="regions-part" aria-labelledby="regions-title"><h2 id="regions-title">Regions listed by {0}</h2>
<table id="regions"><caption>A region inside another one is set in. Areas in km² as the source states them; below each name where in it.</caption>
<thead><tr><th scope="col"><span class="hidden">Sign</span></th><th scope="col">region</th><th scope="col">since</th><th scope="col" class="number">km²</th><th scope="col" class="status">on this day</th></tr></thead><tbody></tbody></table>
<div id="also-part" hidden><h3>Beside the list on this day</h3><ul id="also"></ul></div>
<label for="rule-choice">Sum: </label><select id="rule-choice"><option value="once">overlaps counted once</option><option value="listed">all rows added</option></select>
{1}</section>
{2}{3}<details class="card"><summary>Sources</summary><ul id="sources"></ul></details>
)",
                       xml_escaped(geodata::listing_title(*map.dataset, map.listing)),
                       map.several_parties() ? party_choice : "", totals_part(*map.dataset),
                       map.dataset->events.empty() ? "" : events_part) +
           help_part() + "</aside>\n";
}

}  // namespace

namespace {

std::string page_text(const MapData& map, const std::string& version, const std::string& simplified) {
    const auto& dataset = *map.dataset;
    return head(dataset) + "<body>\n<a class=\"skip\" href=\"#slider\">To the day slider</a>\n<main>\n" +
           "<div id=\"stage\">\n" + map_part(map, simplified) + time_part(map) + "</div>\n" + side_part(map) +
           "</main>\n<div id=\"spoken\" class=\"hidden\" role=\"status\" aria-live=\"polite\"></div>\n" +
           fmt::format("<footer><p>{} Every date and figure is a claim of its source; the page states no "
                       "verdict of its "
                       "own. {} Made with Terrachron {}.</p></footer>\n",
                       xml_escaped(dataset.description), xml_escaped(dataset.licence), version) +
           "<script type=\"application/json\" id=\"data\">" + embedded(with_directions(page_data(map))) +
           "</script>\n<script>" + page_tables_js + "</script>\n<script>" + page_drawing_js +
           "</script>\n<script>" + page_time_js + "</script>\n</body>\n</html>\n";
}

}  // namespace

// A page is sent by mail and opened on telephones: what makes it large are corners that nobody sees.
std::string html_page(const MapData& map, const std::string& version) {
    constexpr std::size_t largest = 5'000'000;
    constexpr double coarsest = 8;  // parts of the drawing's unit
    auto page = page_text(map, version, {});
    for (double units = 0.5; page.size() > largest && units <= coarsest; units *= 2) {
        const double metres = units * page_metres(map);
        page = page_text(
            simplified(map, metres), version,
            fmt::format("Outlines are simplified for this page, to within {:.1f} km. ", metres / 1000));
    }
    return page;
}

}  // namespace viewer
