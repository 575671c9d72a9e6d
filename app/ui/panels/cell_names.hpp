#pragma once

#include "geodata/model/dataset.hpp"

#include <map>
#include <memory>
#include <string>

namespace viewer {

/// The names of what the cells of a column name by id: regions, parties, sources or areas that shares are shares of. Cells
/// with several ids have semicolons between them; what is no known id stays as it is.
class CellNames {
public:
    explicit CellNames(std::map<std::string, std::string> by_id);

    /// A cell as people read it.
    std::string shown(const std::string& cell) const;
    /// What was typed with the id in place of each name that only one thing has.
    std::string written(const std::string& typed) const;

private:
    std::map<std::string, std::string> by_id_;
    std::map<std::string, std::string> by_name_;  ///< empty where several have that name
};

/// Those of a column of the tables, by its name; null for columns without ids.
std::shared_ptr<const CellNames> names_in_column(const geodata::Dataset& dataset, const std::string& column);

}  // namespace viewer
