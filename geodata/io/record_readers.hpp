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
    bool sources_given = false;     ///< there is a table of them; else those that are cited are taken
    bool parties_given = false;     ///< the dataset lists them; else those that hold anything are taken
    bool outlines_in_part = false;  ///< regions may lack their outlines, which nobody wants to see
    bool outlines_given = false;    ///< there is a table of regions; else those that are held are taken
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
void add_control(const Row& row, KnownIds& ids, Dataset& dataset);
void add_area(const Row& row, const KnownIds& ids, Dataset& dataset);
void add_total(const Row& row, KnownIds& ids, Dataset& dataset);
void add_event(const Row& row, const KnownIds& ids, Dataset& dataset);
void add_statement(const Row& row, KnownIds& ids, Dataset& dataset);
void add_name(const Row& row, const KnownIds& ids, Dataset& dataset);

/// The citation in the columns `source` and `locator` of a row. A row that names no source is the dataset's own word, and
/// where nothing else is said its place is that of the row: `Imported from control.csv, row 4`.
Citation citation_of(const Row& row, const KnownIds& ids, Dataset& dataset);
/// The source of that id; one of a dataset without a table of sources is made of it.
SourceIndex source_of_row(const Row& row, const std::string& column, const KnownIds& ids, Dataset& dataset);
SourceIndex cited_source(const std::string& id, Dataset& dataset);
/// `Imported from control.csv, row 4`
std::string own_locator(const Row& row);
/// The rows of regions that name a holder as records of control.
void add_control_of_region(const Row& row, std::size_t position, KnownIds& ids, Dataset& dataset);
/// The party of that id; one of a dataset that lists no parties is made of it.
PartyIndex holder_of_row(const Row& row, KnownIds& ids, Dataset& dataset);
/// The region of that id; one of a dataset without outlines is made of it.
RegionIndex region_of_row(const Row& row, KnownIds& ids, Dataset& dataset);
/// Digits after the point of a number as written.
int decimals_of(const std::string& number);
/// Takes the id in a column; throws Error when a row above has it.
void add_id(Ids& ids, const Row& row, const std::string& column);

}  // namespace geodata
