#include "geodata/io/plain/flatgeobuf_reader.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"
#include "geodata/io/csv_reader.hpp"
#include "geodata/io/plain/file_window.hpp"
#include "geodata/io/plain/flatgeobuf_cells.hpp"
#include "geodata/io/plain/flatgeobuf_shape.hpp"
#include "geodata/io/plain/plain_bytes.hpp"

namespace geodata {

namespace {

using namespace flatgeobuf;

// Buffers begin with their size, which counts the bytes after it; all are padded to whole words.
std::size_t size_of_next(FileWindow& file) {
    const std::size_t size = PlainBytes(file.peek(4), 4).take<std::uint32_t>() + std::size_t{4};
    require_plain(size % 4 == 0 && size <= file.left() && size < FLATBUFFERS_MAX_BUFFER_SIZE);
    return size;
}

// Lasts until the file is read on.
template <class Root>
const Root& next(FileWindow& file, std::size_t size) {
    const auto* bytes = file.take(size);
    flatbuffers::Verifier verifier(bytes, size);
    require_plain(verifier.VerifySizePrefixedBuffer<Root>(nullptr));
    return *flatbuffers::GetSizePrefixedRoot<Root>(bytes);
}

void require_magic(FileWindow& file) {
    const std::string_view begin(reinterpret_cast<const char*>(file.take(8)), 7);
    require_plain(begin == "fgb\3fgb");  // a patch version follows
}

// A tree of boxes for finding features, the root first: each level has one node for so many of the level below.
void skip_index(FileWindow& file, std::uint64_t features, std::uint64_t node_size) {
    if (node_size == 0) {
        return;
    }
    constexpr std::uint64_t bytes_of_node = 40;
    require_plain(node_size >= 2);
    std::uint64_t nodes = features;
    std::uint64_t level = features;
    do {
        level = (level + node_size - 1) / node_size;
        nodes += level;
    } while (level > 1);
    file.skip(nodes * bytes_of_node);
}

std::vector<FileColumn> columns_from(const Header& header, const TableFormat& format) {
    std::vector<FileColumn> columns;
    std::vector<std::string> names;
    require_plain(header.columns() != nullptr);
    for (const auto* column : *header.columns()) {
        columns.push_back({column->type(), -1});
        names.push_back(lower_case(column->name()->string_view()));
    }
    const auto positions = matched_columns(format, names, {});
    for (std::size_t i = 0; i < positions.size(); ++i) {
        if (positions[i] >= 0) {
            columns[static_cast<std::size_t>(positions[i])].cell = static_cast<int>(i);
        }
    }
    return columns;
}

Table table_from(FileWindow& file, const TableFormat& format, const std::string& name) {
    require_magic(file);
    const auto& header = next<Header>(file, size_of_next(file));
    const auto count = header.features();
    const auto kind = header.shape();
    const auto columns = columns_from(header, format);
    // No feature takes fewer bytes than this.
    require_plain(count > 0 && count <= file.left() / 12 && !header.has_more_numbers());
    skip_index(file, count, header.index_node_size());
    Table table{&format, {}};
    table.rows.reserve(count);
    const auto place = name + ": feature ";
    while (table.rows.size() < count) {
        const auto size = size_of_next(file);
        const auto& feature = next<Feature>(file, size);
        require_plain(!feature.has_columns_of_its_own());
        const auto number = static_cast<std::int64_t>(table.rows.size()) + 1;
        table.rows.push_back({numbered_place(place, number), cells_from(feature, columns, format),
                              shape_from(feature, size, kind)});
    }
    require_plain(file.left() == 0);
    return table;
}

}  // namespace

std::optional<Table> read_plain_flatgeobuf(const std::filesystem::path& path, const TableFormat& format) {
    try {
        FileWindow file(path);
        return table_from(file, format, path.filename().string());
    } catch (const Error&) {
        return std::nullopt;  // a column is missing
    } catch (const NotPlain&) {
        return std::nullopt;
    }
}

}  // namespace geodata
