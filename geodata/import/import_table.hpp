#pragma once

#include "geodata/io/foreign_file.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geodata {

// Columns that stand in no table: what the name of a file or layer says, and what nested times say.
inline constexpr const char* name_begin_column = "date in the file's name";
inline constexpr const char* name_end_column = "second date in the file's name";
inline constexpr const char* layer_name_column = "name of the layer";
inline constexpr const char* file_name_column = "name of the file or folder";
inline constexpr const char* year_column = "date in the column's name";
inline constexpr const char* year_end_column = "until the date in the next column's name";
inline constexpr const char* year_value_column = "what the columns of dates say";
inline constexpr const char* when_start_column = "when: start";
inline constexpr const char* when_end_column = "when: end";

/// What is drawn of a row.
struct ImportShape {
    LonLatPolygons land;
    std::vector<LonLatLine> lines;
    std::vector<LonLat> points;
    bool empty() const { return land.empty() && lines.empty() && points.empty(); }
    friend bool operator==(const ImportShape&, const ImportShape&) = default;
};

/// One row, with where it stands.
struct ImportRow {
    std::size_t layer = 0;  ///< position in `ImportTable::layers`
    std::size_t row = 0;    ///< in its layer, from 1
    std::vector<std::string> cells;
    std::size_t shape = 0;    ///< position in `ImportTable::shapes`; rows of one joined outline share it
    std::string table_row{};  ///< where the joined row stands: `dates.csv, row 3`; empty: none
};

/// A layer that was found, whether or not it is taken.
struct ImportLayer {
    std::string file;
    std::string name;
    std::string form;
    std::string label;  ///< name of the file or layer without the dates in it
    std::size_t rows = 0;
    std::size_t outlines = 0;
    bool taken = false;
};

/// A table whose rows were put beside those of outlines.
struct ImportJoin {
    std::string table;                     ///< `dates.csv`
    std::string table_column;              ///< whose values are
    std::string column;                    ///< those of this one
    std::size_t rows = 0;                  ///< of the table
    std::size_t matched = 0;               ///< of these
    std::vector<std::string> unmatched{};  ///< values of the table that no outline has, the first few
};

/// All that was read, as one table.
struct ImportTable {
    std::string title;  ///< from the names of the files
    std::vector<ImportLayer> layers;
    std::vector<ForeignField> columns;
    std::size_t own_columns = 0;  ///< of these, the first are of the outlines; those of joined tables follow
    std::vector<ImportRow> rows;
    std::vector<ImportShape> shapes;
    std::vector<ImportJoin> joins;
    std::vector<std::string>
        repairs;  ///< sentences: outlines mended, each with its row, the most changed first
    std::vector<std::string> left_out;  ///< sentences: outlines that are no places
    std::vector<std::string> notes;     ///< sentences: what else was done
    std::string
        told_until{};  ///< date of the last column named after one, until whose end the rows speak; or empty
    std::string encoding{};           ///< of the texts that were no UTF-8; empty: all were
    std::string encoding_evidence{};  ///< what spoke for it
    std::string axes_evidence{};      ///< what speaks for latitude standing before longitude; empty: nothing

    /// Where a row stands: `states.shp, row 3`.
    std::string place_of(std::size_t row) const;
    /// Position of the column of that name, if there is one; case does not matter.
    std::optional<std::size_t> column(std::string_view name) const;
    /// All cells of a column, from the first row to the last.
    std::vector<std::string> cells(std::size_t column) const;
    /// A cell by the name of its column, empty where there is none.
    const std::string& cell(std::size_t row, std::string_view column) const;
};

/// What is to be read.
struct ImportRequest {
    std::vector<std::filesystem::path> files;
    std::vector<std::string> layers{};  ///< names of the layers wanted; empty: chosen by what they hold
    std::string crs{};                  ///< of files that declare none
    std::string encoding{};  ///< of texts that declare none, see `TextEncoding::word`; empty: found
};

/// Reads files, folders and zips; chooses layers; puts tables without outlines beside those with them. Throws Error with all
/// that is wrong, one sentence after the other, which says what the files are.
ImportTable read_import_table(const ImportRequest& request);

/// Texts that were read as of one encoding as of another, where they can be; a table whose texts were UTF-8 stays as it is.
void recode(ImportTable& table, const std::string& encoding);

/// The same of layers already read.
ImportTable import_table(std::vector<ForeignLayer> layers, const ImportRequest& request);

}  // namespace geodata
