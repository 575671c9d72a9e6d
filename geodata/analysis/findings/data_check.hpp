#pragma once

#include "geodata/analysis/findings/finding.hpp"
#include "geodata/model/dataset.hpp"

#include <string>
#include <vector>

namespace geodata {

/// False for a source whose publisher is `various` or `none`: several works not named one by one, or no publication.
bool is_publication(const Source& source);

/// How many rows of a table name a publication and where in it the statement stands.
struct Coverage {
    std::string table;
    int rows = 0;
    int cited = 0;
};

/// One line for each table whose rows are statements.
std::vector<Coverage> coverage(const Dataset& dataset);

/// Rows without a locator, names of what is not there, statements whose figure has no unit or that refer to rows which
/// are not there, outlines that are no valid polygons, records of one source that hold a region twice at a time, listed
/// regions without an area, parts that lie outside their whole.
std::vector<Finding> data_findings(const Dataset& dataset);

}  // namespace geodata
