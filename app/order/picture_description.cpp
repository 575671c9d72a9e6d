#include "app/order/picture_description.hpp"

#include "app/export/tables/report.hpp"
#include "geodata/analysis/words/sentences.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

namespace viewer {

using namespace geodata;

namespace {

// Day A and the day shown, where the page holds two days against each other.
std::optional<DayRange> compared_days(const PageContent& page) {
    const auto& shown = page.panes.back().settings;
    if (page.panes.size() > 1) {
        return DayRange{page.panes.front().settings.day, shown.day};
    }
    return shown.mode == ShowMode::gained ? std::optional(DayRange{shown.since, shown.day}) : std::nullopt;
}

std::string place_sentence(const PageContent& page, const DayRange& days) {
    const auto a = long_text(days.first);
    const auto b = long_text(days.last);
    return page.handle ? fmt::format("One map in two parts: left of the divider {}, right of it {}.", a, b)
           : page.panes.size() > 1
               ? fmt::format("Two maps side by side: {} on the left, {} on the right.", a, b)
               : fmt::format("One map of {}, told apart by what was held on {}.", b, a);
}

std::string page_sentences(const MapData& map, const PageContent& page) {
    const auto days = compared_days(page);
    if (!days) {
        return joined(scene_sentences(map, page.panes.back().settings), " ");
    }
    auto sentences = describe_comparison(*map.dataset, map.listing, days->first, days->last);
    sentences.insert(sentences.begin() + 1, place_sentence(page, *days));
    return joined(sentences, " ");
}

std::string page_title(const MapData& map, const PageContent& page) {
    const auto days = compared_days(page);
    const auto shown = long_text(page.panes.back().settings.day);
    return map.dataset->title + ", " + (days ? shown + " compared with " + long_text(days->first) : shown);
}

}  // namespace

std::vector<std::string> scene_sentences(const MapData& map, const SceneSettings& scene) {
    return scene.mode == ShowMode::gained
               ? describe_comparison(*map.dataset, map.listing, scene.since, scene.day)
               : describe_day(*map.dataset, map.listing, scene.day);
}

std::string chart_title(const ChartData& data) { return data.title + ", listed area"; }

std::string chart_sentences(const ChartData& data, const ChartSettings& settings) {
    std::vector<std::string> sentences{fmt::format("Area {}.", data.held)};
    for (const auto& step : data.steps) {
        if (step.counted && step.day >= settings.first && step.day <= settings.last) {
            const bool ends = step.news.interval_ends > 0 && step.news.gained + step.news.lost == 0;
            sentences.push_back(fmt::format("From {}{}: {} km².", long_text(step.day),
                                            ends ? ", the end of a stated interval" : "",
                                            range_text(step.sum(settings.counting))));
        }
    }
    for (const auto& total : data.totals) {
        sentences.push_back(fmt::format("Stated by {}: {}.", total.sources, total.value));
    }
    return joined(sentences, " ");
}

PictureText picture_text(const MapData& map, const PageContent& page, const PictureState& words) {
    if (page.chart) {
        const auto data = make_chart_data(*map.dataset, map.listing);
        return {chart_title(data), chart_sentences(data, *page.chart), state_line(words)};
    }
    return {page_title(map, page), page_sentences(map, page), state_line(words)};
}

}  // namespace viewer
