#pragma once

#include "geodata/io/plain/flatgeobuf_tables.hpp"
#include "geodata/io/table.hpp"

#include <optional>

// Internal to flatgeobuf_reader.cpp.
namespace geodata::flatgeobuf {

/// The shape of a verified feature of so many bytes, in a file that holds shapes of that kind alone unless unknown.
/// Throws NotPlain.
std::optional<ContextShape> shape_from(const Feature& feature, std::size_t bytes, Shape kind);

}  // namespace geodata::flatgeobuf
