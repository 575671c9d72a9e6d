#pragma once

#include "app/state/action.hpp"
#include "app/ui/actions/user_action.hpp"
#include "app/ui/fonts.hpp"
#include "app/ui/layout.hpp"
#include "app/ui/ui_memory.hpp"
#include "geodata/analysis/findings/finding.hpp"
#include "geodata/analysis/totals/reconcile.hpp"

#include <imgui.h>

#include <string>
#include <vector>

namespace viewer {

/// A total that is not in the dataset, with its test.
struct TestedTotal {
    geodata::StatedTotal total;
    geodata::Reconciliation result;
};

/// Everything a panel may read, and where it puts what the user wants. Panels change nothing themselves.
struct UiContext {
    const MapData& map;
    const ViewerState& state;
    const Layout& layout;
    const FontSet& fonts;
    const std::vector<geodata::Reconciliation>& reconciliations;
    const std::vector<TestedTotal>& added;
    const std::vector<geodata::ListedTotal>& series;  ///< counted as `state.counting` says
    const std::vector<geodata::Finding>& findings;
    UiMemory& memory;
    std::vector<Action>& actions;
    std::vector<WindowCommand>& wishes;
    const Situation& now;                       ///< whether actions can begin
    std::vector<const UserAction*>& performed;  ///< of the table, in the order of choosing

    const geodata::Dataset& dataset() const { return *map.dataset; }
    float units(double value) const { return static_cast<float>(value * layout.unit); }
    void act(Action action) const { actions.push_back(std::move(action)); }
    void wish(WindowCommand wanted) const { wishes.push_back(wanted); }
    /// An action of the table; one that cannot begin now says why.
    void perform(const UserAction& action) const { performed.push_back(&action); }
    /// Opens the menu of the thing under the pointer.
    void ask(ContextMenu menu) const { memory.context = {std::move(menu), true}; }

    /// Opens a number up: rows, formula, rounding, sources.
    void explain(const std::string& number_id) const { memory.explained = number_id; }
    /// Shows what the documents say on something; says so where they say nothing.
    void show_statements(std::vector<int> statements, const std::string& about) const {
        if (statements.empty()) {
            memory.notice.say("No statement of the documents is recorded on " + about + ".");
            return;
        }
        memory.documents.ask(std::move(statements), about);
        act(ShowTab{PanelTab::documents});
    }
    /// Shows another dataset in the window.
    void open_dataset(const std::string& path) const {
        memory.wanted_dataset = path;
        wish(WindowCommand::open_wanted);
    }
    /// Shows a row of a table, ready to be changed.
    void edit_row(const std::string& table, int row) const {
        memory.data.show(table, row);
        if (!memory.data.on) {
            wish(WindowCommand::edit_mode);
        }
        act(ShowTab{PanelTab::data});
    }
    /// Goes to the card of a source.
    void show_source(geodata::SourceIndex source) const {
        memory.shown_source = source;
        memory.source_asked = true;
        act(ShowTab{PanelTab::sources});
    }
};

}  // namespace viewer
