#pragma once

#include "app/cli/command.hpp"
#include "app/export/tables/reports.hpp"
#include "geodata/io/database_dataset.hpp"

#include <memory>

namespace viewer {

/// The database that was asked for; null for a dataset in files. Throws geodata::DatabaseError.
std::unique_ptr<geodata::DatabaseDataset> named_database(const Options& options);

/// The same when its days can be asked for and no choice of sources was made, which only whole lists can answer; else null.
std::unique_ptr<geodata::DatabaseDataset> database_of_days(const Options& options);

/// As `load`, but of a database no more than what belongs to the chosen day. For what shows that day and no other.
Loaded load_day(const Options& options);

/// What of a database is not about regions: title, sources, parties, denominators.
geodata::Dataset frame_of(geodata::DatabaseDataset& database);

/// The source whose list is counted. Throws UsageError.
geodata::SourceIndex list_of(const Options& options, const geodata::Dataset& frame);

// What a database adds up, in the terms of the reports. `frame` is of that database, see `frame_of`.

DaySums day_sums(geodata::DatabaseDataset& database, const geodata::Dataset& frame, geodata::SourceIndex list,
                 geodata::Day day);

/// Over the whole span of the dataset.
SeriesSums series_sums(geodata::DatabaseDataset& database, const geodata::Dataset& frame,
                       geodata::SourceIndex list);

/// A dataset without regions and records, with a list that has no rows and says whose it is.
Loaded loaded_frame(geodata::DatabaseDataset& database, const Options& options);

}  // namespace viewer
