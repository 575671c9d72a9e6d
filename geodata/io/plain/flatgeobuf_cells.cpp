#include "geodata/io/plain/flatgeobuf_cells.hpp"

#include "geodata/io/plain/plain_bytes.hpp"

#include <fmt/format.h>

#include <array>

namespace geodata::flatgeobuf {

namespace {

std::string whole_number(PlainBytes& bytes, Value type) {
    switch (type) {
        case Value::byte: return fmt::format("{}", int{bytes.take<std::int8_t>()});
        case Value::ubyte: return fmt::format("{}", int{bytes.take<std::uint8_t>()});
        case Value::int16: return fmt::format("{}", bytes.take<std::int16_t>());
        case Value::uint16: return fmt::format("{}", bytes.take<std::uint16_t>());
        case Value::int32: return fmt::format("{}", bytes.take<std::int32_t>());
        case Value::uint32: return fmt::format("{}", bytes.take<std::uint32_t>());
        case Value::int64: return fmt::format("{}", bytes.take<std::int64_t>());
        default: throw NotPlain();
    }
}

std::string_view text(PlainBytes& bytes) {
    const auto size = bytes.take_count(1);
    return {reinterpret_cast<const char*>(bytes.take(size)), size};
}

void skip(PlainBytes& bytes, Value type) {
    static constexpr std::array<std::size_t, 11> sizes{1, 1, 1, 2, 2, 4, 4, 8, 8, 4, 8};
    if (type == Value::text) {
        text(bytes);
    } else {
        const auto position = static_cast<std::size_t>(type);
        require_plain(position < sizes.size());
        bytes.take(sizes[position]);
    }
}

}  // namespace

// Columns rise in every feature: none comes twice, and which of two would count is for GDAL to say.
std::vector<std::string> cells_from(const Feature& feature, const std::vector<FileColumn>& columns,
                                    const TableFormat& format) {
    std::vector<std::string> cells(format.columns.size());
    const auto* properties = feature.properties();
    PlainBytes bytes(properties == nullptr ? nullptr : properties->Data(),
                     properties == nullptr ? 0 : properties->size());
    for (std::size_t next = 0; bytes.left() > 0;) {
        const std::size_t position = bytes.take<std::uint16_t>();
        require_plain(position >= next && position < columns.size());
        next = position + 1;
        const auto [type, cell] = columns[position];
        if (cell < 0) {
            skip(bytes, type);
        } else {
            cells[static_cast<std::size_t>(cell)] =
                type == Value::text ? plain_text(text(bytes)) : whole_number(bytes, type);
        }
    }
    require_filled(cells, format);
    return cells;
}

}  // namespace geodata::flatgeobuf
