#pragma once

#include "geodata/io/plain/plain_bytes.hpp"

#include <optional>

namespace geodata {

/// The shape in a geometry of a GeoPackage: a head of its own, then well-known binary of longitudes and latitudes alone.
/// Nothing for a geometry that is empty; NotPlain for other kinds of geometry, other orders of bytes, and bytes that are
/// too few or left over.
std::optional<ContextShape> plain_wkb_shape(PlainBytes bytes);

}  // namespace geodata
