#pragma once

#include "app/order/handout_order.hpp"
#include "app/window/export/export_work.hpp"

namespace viewer {

/// A sheet for each slide of the presentation, with its caption and note, or for each of the days chosen, in the look of
/// the window. Throws UsageError or geodata::Error for days that cannot be.
HandoutOrder handout_order(const ExportOrder& order, const ExportSource& source);

}  // namespace viewer
