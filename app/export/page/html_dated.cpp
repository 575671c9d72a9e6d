#include "app/export/page/html_parts.hpp"
#include "app/scene/drawing.hpp"
#include "app/scene/map/layers.hpp"
#include "geodata/analysis/control/parts.hpp"
#include "geodata/analysis/words/day_events.hpp"
#include "geodata/analysis/words/event_words.hpp"
#include "geodata/analysis/words/holder_words.hpp"
#include "geodata/analysis/words/sentences.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

namespace viewer {

using namespace geodata;

namespace {

std::string grouped_svg(std::size_t id, const std::string& content) {
    return fmt::format("<g id=\"dated-{}\" class=\"dated\" visibility=\"hidden\">{}</g>\n", id, content);
}

// The last day before the record's end that lies in the span.
Day last_shown(const Dataset& dataset, const std::optional<EdtfDate>& until) {
    return until ? std::min(dataset.last_day, until->latest - 1) : dataset.last_day;
}

// Several statements of one part in one time are one pattern and one line.
void add_parts(const MapData& map, std::vector<PageDated>& items) {
    const auto& dataset = *map.dataset;
    std::set<std::string> known;
    std::set<std::tuple<RegionIndex, PartyIndex, Day, Day>> drawn;
    for (const auto& record : dataset.control) {
        if (record.extent == Extent::whole) {
            continue;
        }
        const auto first = std::max(dataset.first_day, record.from.earliest);
        const auto last = last_shown(dataset, record.until);
        const bool shown = shows_part(dataset, map.listing, record);
        const auto text = (shown ? "" : "Not drawn: ") + part_text(dataset, record);
        if (last < first || !known.insert(text).second) {
            continue;
        }
        PageDated item{first, last, "", "", text, ""};
        if (shown && drawn.insert({record.region, record.holder, first, last}).second) {
            item.kind = fmt::format("dots-{}", record.holder.value);
            item.legend = (record.extent == Extent::part ? "part of the district, no area stated: "
                                                         : "extent not stated: ") +
                          short_holder_text(dataset, record);
            item.svg = grouped_svg(items.size(),
                                   fmt::format("<path fill-rule=\"evenodd\" fill=\"url(#{})\" d=\"{}\"/>",
                                               item.kind, page_outline(map, record.region)));
        }
        items.push_back(std::move(item));
    }
}

void add_lines(const MapData& map, std::vector<PageDated>& items) {
    const auto& dataset = *map.dataset;
    for (std::size_t i = 0; i < dataset.context.size(); ++i) {
        const auto& feature = dataset.context[i];
        if (feature.kind != "line") {
            continue;
        }
        const auto settings = page_settings(map, dataset.last_day);
        Drawing drawing(map, settings);
        draw_line(drawing, i);
        const auto name =
            feature.name + (feature.basis == Basis::reconstructed ? ", reconstructed for this dataset" : "");
        items.push_back(
            {feature.from ? std::max(dataset.first_day, feature.from->earliest) : dataset.first_day,
             last_shown(dataset, feature.until), "line", name, name,
             grouped_svg(items.size(), page_markup(drawing.take()))});
    }
}

void add_advances(const MapData& map, std::vector<PageDated>& items) {
    const auto& dataset = *map.dataset;
    for (const auto& event : dataset.events) {
        if (event.towards.empty()) {
            continue;
        }
        const auto first = std::max(dataset.first_day, event.date.earliest);
        const auto last = std::min(dataset.last_day, event.date.latest);
        const auto settings = page_settings(map, last);
        Drawing drawing(map, settings);
        draw_advance(drawing, event);
        const auto& source = dataset[event.citation.source].short_name;
        items.push_back({first, last, "arrow", "direction of an advance, no ground stated: " + source,
                         fmt::format("{}, no ground stated ({})", event_words(event), source),
                         grouped_svg(items.size(), page_markup(drawing.take()))});
    }
}

}  // namespace

std::vector<PageDated> page_dated(const MapData& map) {
    std::vector<PageDated> items;
    add_parts(map, items);
    add_lines(map, items);
    add_advances(map, items);
    return items;
}

}  // namespace viewer
