#pragma once

#include "app/state/viewer_state.hpp"
#include "app/ui/ui_context.hpp"

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace viewer {

/// What is listed over time, from somewhere else than the map.
using SeriesOf = std::function<std::vector<geodata::ListedTotal>(geodata::Counting)>;

/// The figures that panels show, computed when they are first asked for and kept while their choices last.
class SessionFigures {
public:
    explicit SessionFigures(const MapData& map);

    /// The series come from elsewhere, since the map holds only a part of the records; an empty one is asked for again.
    void take_series(SeriesOf series) { series_of_ = std::move(series); }

    /// The map's list is another now.
    void begin_anew();

    const std::vector<geodata::Reconciliation>& reconciliations() const { return reconciliations_; }
    const std::vector<geodata::ListedTotal>& series(geodata::Counting counting);
    /// Contradictions; none as long as nobody looks at their page.
    const std::vector<geodata::Finding>& findings(bool wanted);
    /// The totals that the user added, tested.
    const std::vector<TestedTotal>& added(const std::vector<std::string>& sentences);

private:
    const MapData& map_;
    std::vector<geodata::Reconciliation> reconciliations_;
    SeriesOf series_of_;
    std::vector<geodata::ListedTotal> series_;
    std::optional<geodata::Counting> counting_;
    std::optional<std::vector<geodata::Finding>> findings_;
    std::vector<std::string> sentences_;
    std::vector<TestedTotal> added_;
};

}  // namespace viewer
