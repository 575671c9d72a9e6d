#pragma once

#include "geodata/import/import_table.hpp"

namespace geodata {

/// Years and days of the Buddhist era, of the Hijra and of the Persian solar year become ours, where the name of the column or
/// each cell says so (`start (BE)`, `1300 AH`); told in the notes of the table. A year of another length is taken from its
/// first day, in a column of ends until its last. The Hijra is counted by rule, which may be a day off what was seen.
void read_other_calendars(ImportTable& table);

}  // namespace geodata
