#pragma once

#include "app/state/action.hpp"
#include "app/ui/fonts.hpp"
#include "app/ui/layout.hpp"
#include "geodata/analysis/finding.hpp"
#include "geodata/analysis/reconcile.hpp"

#include <imgui.h>

#include <string>
#include <vector>

namespace viewer {

/// What panels know for a moment only and nobody would want undone.
struct UiMemory {
    bool date_entry_open = false;
    bool date_entry_asked = false;  ///< open it in the next frame
    std::string date_text;
    std::string date_problem;
    bool help_open = false;
    geodata::RegionIndex hovered;  ///< region under the mouse, on the map or in the table
    bool scrubbing = false;
};

/// Everything a panel may read, and where it puts what the user wants. Panels change nothing themselves.
struct UiContext {
    const MapData& map;
    const ViewerState& state;
    const Layout& layout;
    const FontSet& fonts;
    const std::vector<geodata::Reconciliation>& reconciliations;
    const std::vector<geodata::ListedTotal>& series;  ///< counted as `state.counting` says
    const std::vector<geodata::Finding>& findings;
    UiMemory& memory;
    std::vector<Action>& actions;

    const geodata::Dataset& dataset() const { return *map.dataset; }
    float units(double value) const { return static_cast<float>(value * layout.unit); }
    void act(Action action) const { actions.push_back(std::move(action)); }
};

}  // namespace viewer
