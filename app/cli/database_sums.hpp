#pragma once

#include "app/cli/command.hpp"
#include "app/export/tables/reports.hpp"
#include "geodata/io/database_dataset.hpp"

namespace viewer {

// What a database adds up, in the terms of the reports. `frame` is of that database, see `frame_of`.

DaySums day_sums(geodata::DatabaseDataset& database, const geodata::Dataset& frame, geodata::SourceIndex list,
                 geodata::Day day);

/// Over the whole span of the dataset.
SeriesSums series_sums(geodata::DatabaseDataset& database, const geodata::Dataset& frame,
                       geodata::SourceIndex list);

/// A dataset without regions and records, with a list that has no rows and says whose it is.
Loaded loaded_frame(geodata::DatabaseDataset& database, const Options& options);

}  // namespace viewer
