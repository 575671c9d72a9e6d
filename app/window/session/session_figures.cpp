#include "app/window/session/session_figures.hpp"

#include "app/ui/panels/total_words.hpp"
#include "geodata/analysis/control/prepared_list.hpp"
#include "geodata/analysis/findings/contradictions.hpp"
#include "geodata/analysis/totals/user_total.hpp"

#include <fmt/format.h>

namespace viewer {

using namespace geodata;

namespace {

// Where no areas are stated, what is measured on the map: its sum says how it goes, if not what anyone states.
std::vector<ListedTotal> measured_series(const MapData& map, Counting counting) {
    std::vector<Area> outlines;
    for (const auto& region : map.regions) {
        outlines.push_back(region.area);
    }
    std::vector<ListedTotal> series;
    for (const auto& step : PreparedList(*map.dataset, map.listing, nullptr, &outlines).steps()) {
        const auto& sum = step.sum(counting);
        series.push_back({step.day, counting, {sum.low, sum.high}, {}});
    }
    return series;
}

}  // namespace

SessionFigures::SessionFigures(const MapData& map)
    : map_(map), reconciliations_(reconcile_all(*map.dataset, map.listing)) {}

void SessionFigures::begin_anew() {
    reconciliations_ = reconcile_all(*map_.dataset, map_.listing);
    counting_.reset();
    findings_.reset();
    sentences_.clear();
    added_.clear();
}

const std::vector<ListedTotal>& SessionFigures::series(Counting counting) {
    if (counting_ != counting || (series_of_ && series_.empty())) {
        counting_ = counting;
        series_ = series_of_                   ? series_of_(counting)
                  : states_areas(map_.listing) ? total_series(*map_.dataset, map_.listing, counting)
                                               : measured_series(map_, counting);
    }
    return series_;
}

const std::vector<Finding>& SessionFigures::findings(bool wanted) {
    static const std::vector<Finding> none;
    if (!findings_ && wanted) {
        findings_ = find_contradictions(*map_.dataset);
    }
    return findings_ ? *findings_ : none;
}

const std::vector<TestedTotal>& SessionFigures::added(const std::vector<std::string>& sentences) {
    if (sentences_ == sentences) {
        return added_;
    }
    sentences_ = sentences;
    added_.clear();
    for (const auto& sentence : sentences) {
        const auto id = fmt::format("Y{}", added_.size() + 1);
        auto total = make_user_total(*map_.dataset, parse_user_total(sentence), id);
        total.wording = total_words(*map_.dataset, total);
        auto result = reconcile(*map_.dataset, map_.listing, total);
        added_.push_back({std::move(total), std::move(result)});
    }
    return added_;
}

}  // namespace viewer
