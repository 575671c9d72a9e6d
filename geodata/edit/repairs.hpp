#pragma once

#include "geodata/analysis/findings/finding.hpp"
#include "geodata/edit/edit.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace geodata {

/// Something in a dataset that is not as it should be, where it is plain what it should be, and the edits that make it so.
struct Repair {
    Finding finding;          ///< with `repair`: what the repair does
    std::string place;        ///< `control.csv:41`, as messages of faults begin; empty: of no one row
    std::string column;       ///< empty: of no one column
    std::vector<Edit> edits;  ///< given together
};

/// Everything that has a plain repair, in the order of the tables: tables that are not in UTF-8 (whose other repairs show once
/// that is done), rows with surplus cells of which one reading alone is possible, blanks at the ends of cells, dates written
/// otherwise than the format has them where they can be read in one way, rows that stand twice, outlines that are no valid
/// polygons or whose coordinates are exchanged. Never throws for a table that cannot be read: it has none.
std::vector<Repair> repairs_of(const DatasetText& text);

/// The findings with what would repair them; repairs of which none speaks are findings of their own behind them.
std::vector<Finding> with_repairs(std::vector<Finding> findings, const std::vector<Repair>& repairs);

/// The repair of a finding, or null.
const Repair* repair_for(const Finding& finding, const std::vector<Repair>& repairs);
/// The repair of a fault as `dataset_faults` words it, or null.
const Repair* repair_for(const std::string& fault, const std::vector<Repair>& repairs);

/// The edits of repairs that can be made together: each row and cell once; of others the repair shows again afterwards.
/// `made` gets the repairs whose edits these are.
std::vector<Edit> separate_edits(const std::vector<Repair>& repairs, std::vector<Repair>* made = nullptr);

/// The text with all repairs made, those too that show only after others; `made` gets each that was.
DatasetText repaired(DatasetText text, std::vector<Repair>& made);

/// A dataset that cannot be read as it is, with its repairs made.
struct RepairedDataset {
    DatasetText text;
    Dataset dataset;
    std::vector<Repair> made;
};

/// Of a folder of tables whose repairs make it readable; nothing for all else, and for what needs none. Nothing is written.
std::optional<RepairedDataset> repaired_dataset(const std::filesystem::path& folder);

}  // namespace geodata
