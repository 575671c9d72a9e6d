#include "app/paint/font_tables.hpp"

#include <bit>
#include <cstdint>

namespace viewer {
namespace {

std::size_t checksum(const std::string& table) {
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < table.size(); ++i)
        sum += static_cast<std::uint32_t>(static_cast<unsigned char>(table[i])) << (24 - 8 * (i % 4));
    return sum;
}

void pad_to_four(std::string& table) { table.resize((table.size() + 3) & ~std::size_t{3}); }

}  // namespace

void put16(std::string& out, std::size_t value) {
    out += static_cast<char>(value >> 8 & 0xFF);
    out += static_cast<char>(value & 0xFF);
}

void put32(std::string& out, std::size_t value) {
    put16(out, value >> 16);
    put16(out, value);
}

std::map<std::string, Bytes, std::less<>> read_font(Bytes file) {
    std::map<std::string, Bytes, std::less<>> tables;
    for (std::size_t i = 0; i < file.u16(4); ++i) {
        const Bytes entry = file.part(12 + 16 * i, 16);
        tables.emplace(entry.part(0, 4).data(), file.part(entry.u32(8), entry.u32(12)));
    }
    return tables;
}

std::string write_font(std::map<std::string, std::string> tables) {
    tables["head"].replace(8, 4, 4, '\0');  // the adjustment counts as zero while sums are taken
    const std::size_t power = std::bit_floor(tables.size());
    std::string font;
    put32(font, 0x00010000);
    for (const std::size_t v : {tables.size(), 16 * power, static_cast<std::size_t>(std::countr_zero(power)),
                                16 * (tables.size() - power)})
        put16(font, v);
    std::size_t offset = 12 + 16 * tables.size();
    std::size_t head_at = 0;
    for (auto& [tag, table] : tables) {
        if (tag == "head") head_at = offset;
        font += tag;
        for (const std::size_t v : {checksum(table), offset, table.size()}) put32(font, v);
        pad_to_four(table);
        offset += table.size();
    }
    for (const auto& [tag, table] : tables) font += table;
    std::string adjustment;
    put32(adjustment, 0xB1B0AFBAu - checksum(font));
    return font.replace(head_at + 8, 4, adjustment);
}

}  // namespace viewer
