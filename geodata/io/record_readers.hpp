#pragma once

#include "geodata/io/row.hpp"
#include "geodata/model/dataset.hpp"

#include <cstddef>
#include <map>
#include <string>

namespace geodata {

/// Positions of rows by their ids.
using Ids = std::map<std::string, int>;

/// Ids of the rows read so far, by which later tables refer to them.
struct KnownIds {
    Ids sources;
    Ids regions;
    Ids parties;
    Ids reference_areas;
    Ids totals;
    Ids statements;
};

// Each understands one row of its table and adds it to the dataset; throws Error naming place and column. The tables
// are read in this order, since later ones refer to earlier ones.

void add_source(const Row& row, KnownIds& ids, Dataset& dataset);
void add_region(const Row& row, KnownIds& ids, Dataset& dataset);
/// A second pass, since a part may stand above its whole.
void resolve_part(const Row& row, std::size_t position, const KnownIds& ids, Dataset& dataset);
/// A third: no region lies in itself.
void refuse_circle(const Row& row, std::size_t position, const Dataset& dataset);
void add_context(const Row& row, Dataset& dataset);
void add_control(const Row& row, const KnownIds& ids, Dataset& dataset);
void add_area(const Row& row, const KnownIds& ids, Dataset& dataset);
void add_total(const Row& row, KnownIds& ids, Dataset& dataset);
void add_event(const Row& row, const KnownIds& ids, Dataset& dataset);
void add_statement(const Row& row, KnownIds& ids, Dataset& dataset);
void add_name(const Row& row, const KnownIds& ids, Dataset& dataset);

/// The citation in the columns `source` and `locator` of a row.
Citation citation_of(const Row& row, const KnownIds& ids);
/// Digits after the point of a number as written.
int decimals_of(const std::string& number);
/// Takes the id in a column; throws Error when a row above has it.
void add_id(Ids& ids, const Row& row, const std::string& column);

}  // namespace geodata
