#pragma once

#include "geodata/io/faults.hpp"
#include "geodata/io/row.hpp"

#include <cstddef>
#include <functional>

namespace geodata {

/// What is made of a row, by its position in the table; throws CellError where it cannot be.
using Understand = std::function<void(const Row&, std::size_t)>;

/// Has every row of a table understood. Where all faults are wanted, one that has a fault is looked at `again` without the
/// cell that has it, so that those of other cells show; nothing may be taken from it twice then.
void for_each_row(const Table& table, const Faults& faults, const Understand& understand,
                  const Understand& again);

/// The same where rows may be taken twice, as nobody wants them any more once there is a fault.
inline void for_each_row(const Table& table, const Faults& faults, const Understand& understand) {
    for_each_row(table, faults, understand, understand);
}

}  // namespace geodata
